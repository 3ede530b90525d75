using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>Which cells of the year before stand beside those of a table: the ones with the same ids, printed or derived.</summary>
internal sealed class TableComparison
{
    private readonly FormatTable now;
    private readonly FormatTable before;
    private readonly int[] rows;
    private readonly int[] columns;
    private readonly HashSet<TableCell> broken;

    /// <param name="now">The table.</param>
    /// <param name="before">The same table in the format of the year before.</param>
    /// <param name="broken">The cells whose meaning changed in between.</param>
    public TableComparison(FormatTable now, FormatTable before, HashSet<TableCell> broken)
    {
        this.now = now;
        this.before = before;
        this.broken = broken;
        rows = [.. now.RowIds.Select(id => TableCell.FindRow(before, id) ?? -1)];
        columns = [.. now.ColumnIds.Select(id => TableCell.FindColumn(before, id) ?? -1)];
    }

    /// <summary>The figure of the year before in the unit of the table's own cell; null: not reported, in part only, or not comparable.</summary>
    public decimal? PreviousOf(TableCell cell, ReportTable previous)
    {
        if (rows[cell.Row] < 0 || columns[cell.Column] < 0 || broken.Contains(cell))
        {
            return null;
        }

        var other = new TableCell(rows[cell.Row], columns[cell.Column]);
        if (other.IsPartialIn(previous))
        {
            return null;
        }

        if (ReferenceEquals(now, before))
        {
            return other.QuantityIn(previous);
        }

        var unit = cell.UnitIn(now);
        var otherUnit = other.UnitIn(before);
        return Units.AreCompatible(otherUnit, unit) && other.QuantityIn(previous) is { } value
            ? Units.Convert(value, otherUnit, unit)
            : null;
    }
}
