using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>A term of an equation at one of its places: which cell of which table, with its sign.</summary>
/// <param name="Sign">1 or −1.</param>
/// <param name="Table">The table's index in the format, for the year before in that year's format.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Key">Its name.</param>
/// <param name="IsPreviousYear">Whether the cell is one of the report on the year before.</param>
/// <param name="Unit">The unit in which the cell counts.</param>
internal sealed record EquationTerm(int Sign, int Table, TableCell Cell, CellKey Key, bool IsPreviousYear, string? Unit)
{
    /// <summary>How findings refer to the cell in the report itself; one object for all reports.</summary>
    public CellReference Reference { get; } = new(Key);

    /// <summary>Finds the cell of a rule's term; null: there is no such cell, or no such year.</summary>
    /// <param name="term">The term.</param>
    /// <param name="format">The format of the report.</param>
    /// <param name="previous">The format of the report on the year before; null: no such report.</param>
    /// <param name="rowId">The row at which the rule is judged; null: not at a row.</param>
    /// <param name="columnId">The column at which the rule is judged; null: not at a column.</param>
    public static EquationTerm? Resolve(
        RuleTerm term, Format format, Format? previous, string? rowId = null, string? columnId = null)
    {
        var row = term.Row ?? rowId;
        var column = term.Column ?? columnId;
        if ((term.YearOffset == 0 ? format : previous) is not { } holder || row is null || column is null)
        {
            return null;
        }

        for (var i = 0; i < holder.Tables.Length; i++)
        {
            var table = holder.Tables[i];
            if (string.Equals(table.Id, term.Table, StringComparison.Ordinal))
            {
                return TableCell.Find(table, row, column) is { } cell
                    ? new EquationTerm(
                        term.Sign, i, cell, new CellKey(table.Id, row, column), term.YearOffset != 0, cell.UnitIn(table))
                    : null;
            }
        }

        return null;
    }

    /// <summary>The cell's figure in another unit, without its sign; null: not reported.</summary>
    public decimal? QuantityIn(ReportTable table, string? unit) =>
        Cell.QuantityIn(table) is { } value ? Units.Convert(value, Unit, unit) : null;
}
