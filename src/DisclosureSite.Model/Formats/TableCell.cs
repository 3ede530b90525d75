using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>
/// A cell of a table, printed or derived, found by its ids once so that it can be read from many reports. Rows and columns are
/// counted as <see cref="DerivedTable"/> counts them: the printed ones first, then the derived ones.
/// </summary>
/// <param name="Row">The row's index.</param>
/// <param name="Column">The column's index.</param>
public readonly record struct TableCell(int Row, int Column)
{
    /// <summary>Finds a cell by its ids; null: the table has no such row or column.</summary>
    public static TableCell? Find(FormatTable table, string rowId, string columnId) =>
        FindRow(table, rowId) is { } row && FindColumn(table, columnId) is { } column ? new TableCell(row, column) : null;

    /// <summary>Finds a cell by its ids; null: the report's page does not show it, for its form has none or the report leaves it out.</summary>
    public static TableCell? FindShown(ReportTable table, string rowId, string columnId) =>
        Find(table.Format, rowId, columnId) is { } cell && !cell.IsLeftOut(table) ? cell : null;

    /// <summary>The index of a row, printed or derived; null: no such row.</summary>
    public static int? FindRow(FormatTable table, string id) =>
        Index(table.RowIndex(id), table.Rows.Length, table.DerivedRows, id);

    /// <summary>The index of a column, printed or derived; null: no such column.</summary>
    public static int? FindColumn(FormatTable table, string id) =>
        Index(table.ColumnIndex(id), table.Columns.Length, table.DerivedColumns, id);

    /// <summary>Whether the cell stands in the form, rather than being computed.</summary>
    public bool IsPrinted(FormatTable table) => Row < table.Rows.Length && Column < table.Columns.Length;

    /// <summary>Whether the cell stands in a line that reports may leave out, and that this one does.</summary>
    public bool IsLeftOut(ReportTable table) =>
        (Row < table.Format.Rows.Length && table.Format.Rows[Row].Optional && !table.HasRow(Row))
        || (Column < table.Format.Columns.Length && table.Format.Columns[Column].Optional && !table.HasColumn(Column));

    /// <summary>The unit in which <see cref="QuantityIn"/> counts: the column's, else the row's, else the table's; null: none is known.</summary>
    public string? UnitIn(FormatTable table) =>
        (Column < table.Columns.Length ? table.Columns[Column].Unit : table.DerivedColumns[Column - table.Columns.Length].Unit)
        ?? (Row < table.Rows.Length ? table.Rows[Row].Unit : table.DerivedRows[Row - table.Rows.Length].Unit)
        ?? table.Unit;

    /// <summary>
    /// The figure in the format's unit; null: not reported, or not computable. Where a derived row and a derived column cross,
    /// the row is computed from the column's values.
    /// </summary>
    public decimal? QuantityIn(ReportTable table)
    {
        if (LineIn(table.Format) is not { } line)
        {
            return table.Quantity(Row, Column);
        }

        var unit = UnitIn(table.Format);
        decimal? sum = null;
        foreach (var term in line.Terms)
        {
            var part = PartOf(term, table.Format);
            if (part.QuantityIn(table) is { } value)
            {
                sum = (sum ?? 0) + (term.Sign * Units.Convert(value, part.UnitIn(table.Format), unit));
            }
            else if (!line.IsSum)
            {
                return null;
            }
        }

        return sum;
    }

    /// <summary>Whether the figure is a computed sum of which a part is not reported, and others are.</summary>
    public bool IsPartialIn(ReportTable table)
    {
        if (LineIn(table.Format) is not { } line || QuantityIn(table) is null)
        {
            return false;
        }

        foreach (var term in line.Terms)
        {
            var part = PartOf(term, table.Format);
            if (!part.IsLeftOut(table) && (part.QuantityIn(table) is null || part.IsPartialIn(table)))
            {
                return true;
            }
        }

        return false;
    }

    // The line that computes the cell; null: it is printed.
    private DerivedLine? LineIn(FormatTable table) =>
        Row >= table.Rows.Length ? table.DerivedRows[Row - table.Rows.Length]
        : Column >= table.Columns.Length ? table.DerivedColumns[Column - table.Columns.Length]
        : null;

    private TableCell PartOf(SignedIndex term, FormatTable table) =>
        Row >= table.Rows.Length ? this with { Row = term.Index } : this with { Column = term.Index };

    private static int? Index(int printed, int count, ImmutableArray<DerivedLine> derived, string id)
    {
        if (printed >= 0)
        {
            return printed;
        }

        for (var i = 0; i < derived.Length; i++)
        {
            if (string.Equals(derived[i].Id, id, StringComparison.Ordinal))
            {
                return count + i;
            }
        }

        return null;
    }
}
