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
        return HasRow(before, rowId) && HasColumn(before, columnId)
            ? new LinkView(Texts.YearBefore(figure, unit), Addresses.Of(report, new CellKey(before.Id, rowId, columnId)))
            : null;
    }

    private static bool HasRow(ReportTable table, string id) => table.Format.RowIndex(id) switch
    {
        < 0 => Has(table.Format.DerivedRows, id),
        var row => !table.Format.Rows[row].Optional || table.HasRow(row),
    };

    private static bool HasColumn(ReportTable table, string id) => table.Format.ColumnIndex(id) switch
    {
        < 0 => Has(table.Format.DerivedColumns, id),
        var column => !table.Format.Columns[column].Optional || table.HasColumn(column),
    };

    private static bool Has(IEnumerable<DerivedLine> lines, string id)
    {
        foreach (var line in lines)
        {
            if (string.Equals(line.Id, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
