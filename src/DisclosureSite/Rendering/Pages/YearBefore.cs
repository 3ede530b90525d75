using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The report on the year before, as far as the cells of a report lead to it.</summary>
internal sealed class YearBefore(Report? report)
{
    /// <summary>A link to the same figure in that report; null: its page does not show it.</summary>
    public LinkView? LinkTo(DerivedTable table, int row, int column, decimal figure, string? unit)
    {
        if (report?.FindTable(table.Table.Id) is not { } before)
        {
            return null;
        }

        var (rowId, columnId) = (table.RowIds[row], table.ColumnIds[column]);
        return TableCell.FindShown(before, rowId, columnId) is null
            ? null
            : new LinkView(Texts.YearBefore(figure, unit), Addresses.Of(report, new CellKey(before.Id, rowId, columnId)));
    }
}
