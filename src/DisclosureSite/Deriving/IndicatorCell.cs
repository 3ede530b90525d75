using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>The cell of a format in which an indicator's figure stands.</summary>
/// <param name="TableId">The table.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Unit">The cell's unit.</param>
/// <param name="ShownUnit">The unit of the indicator in the newest format.</param>
internal sealed record IndicatorCell(string TableId, TableCell Cell, string? Unit, string? ShownUnit)
{
    /// <summary>For each indicator of a format its cell; null for rates.</summary>
    public static ImmutableArray<IndicatorCell?> AllOf(Format format, IndicatorCatalogue catalogue) =>
    [
        .. format.Indicators.Select(indicator =>
            indicator.Figure is { } key
            && format.FindTable(key.Table) is { } table
            && TableCell.Find(table, key.Row, key.Column) is { } cell
                ? new IndicatorCell(table.Id, cell, cell.UnitIn(table), catalogue.Find(indicator.Id)?.Unit)
                : null),
    ];

    /// <summary>Whether the figure of a report is a computed sum of which a part is not reported.</summary>
    public bool IsPartialIn(Report report) => report.FindTable(TableId) is { } table && Cell.IsPartialIn(table);

    /// <summary>The figure of a report in the newest format's unit; null: not reported, or in a unit that does not convert to it.</summary>
    public decimal? ValueIn(Report report) =>
        Units.AreCompatible(Unit, ShownUnit)
        && report.FindTable(TableId) is { } table
        && Cell.QuantityIn(table) is { } value
            ? Units.Convert(value, Unit, ShownUnit)
            : null;
}
