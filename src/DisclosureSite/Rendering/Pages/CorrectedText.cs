using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Pages;

/// <summary>
/// What a correction says of its figure, as printed, with the unit in which it counts where neither the text nor the form's label beside it
/// says that.
/// </summary>
internal static class CorrectedText
{
    /// <summary>The figure before; empty: nothing was printed.</summary>
    public static string Was(Report report, Correction correction) => WithUnit(correction.Was, UnitOfWas(report, correction));

    /// <summary>The figure that applies now; empty: nothing is printed.</summary>
    public static string Now(Report report, Correction correction) => WithUnit(correction.Now.Reported, UnitOfNow(report, correction));

    /// <summary>The unit in which the figure before counts where neither its text nor the form says it; null: one of them does.</summary>
    public static string? UnitOfWas(Report report, Correction correction) =>
        Find(report, correction) is var (table, row, column)
            ? Unsaid(correction.Was, Before(report, correction, table.Published(row, column)).Unit, table, row, column)
            : null;

    /// <summary>The same of the figure that applies now.</summary>
    public static string? UnitOfNow(Report report, Correction correction) =>
        Find(report, correction) is var (table, row, column)
            ? Unsaid(correction.Now.Reported, correction.Now.Unit, table, row, column)
            : null;

    private static (ReportTable Table, int Row, int Column)? Find(Report report, Correction correction) =>
        report.FindTable(correction.Cell.Table) is { } table
        && TableCell.FindShown(table, correction.Cell.Row, correction.Cell.Column) is var (row, column)
            ? (table, row, column)
            : null;

    // A figure that was corrected before is no longer the published one.
    private static Figure Before(Report report, Correction correction, Figure published) =>
        report.Corrections.TakeWhile(other => !ReferenceEquals(other, correction)).LastOrDefault(other => other.Cell == correction.Cell)?.Now ?? published;

    private static string? Unsaid(string printed, string? own, ReportTable table, int row, int column) =>
        Figure.EndsInDigit(printed)
        && (own ?? table.HeaderUnit(column)) is { } unit
        && !string.Equals(unit, table.Format.UnitOf(row, column), StringComparison.Ordinal)
            ? unit
            : null;

    private static string WithUnit(string printed, string? unit) => unit is null ? printed : printed + Texts.InBrackets(unit);
}
