using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;

namespace DisclosureSite.Importing.Recognition;

/// <summary>A statutory table as far as the document fills it.</summary>
internal sealed class FilledTable(FormatTable table)
{
    private readonly PlacedCell?[] cells = new PlacedCell?[table.Rows.Length * table.Columns.Length];
    private readonly string?[] rowUnits = new string?[table.Rows.Length];
    private readonly string?[] columnUnits = new string?[table.Columns.Length];
    private readonly bool[] rowsStateUnit = new bool[table.Rows.Length];
    private readonly bool[] columnsStateUnit = new bool[table.Columns.Length];
    private readonly bool[] rows = new bool[table.Rows.Length];
    private readonly bool[] columns = new bool[table.Columns.Length];

    /// <summary>The table's form.</summary>
    public FormatTable Table { get; } = table;

    /// <summary>How many rows and columns the document prints.</summary>
    public int Lines => rows.Count(isFound => isFound) + columns.Count(isFound => isFound);

    /// <summary>How many cells hold something.</summary>
    public int Filled => cells.Count(cell => cell is { Text.Length: > 0 });

    /// <summary>How many cells the document prints without anything in them.</summary>
    public int Blank => cells.Count(cell => cell is { Text.Length: 0 });

    /// <summary>A cell; null: the document has no such cell.</summary>
    public PlacedCell? this[int row, int column] => cells[(row * Table.Columns.Length) + column];

    /// <summary>Whether the document prints the row.</summary>
    public bool HasRow(int row) => rows[row];

    /// <summary>Whether the document prints the column.</summary>
    public bool HasColumn(int column) => columns[column];

    /// <summary>The unit that the document prints for a row, where it is another than the form's; null: none.</summary>
    public string? RowUnit(int row) => rowUnits[row];

    /// <summary>The unit that the document prints for a column, where it is another than the form's; null: none.</summary>
    public string? ColumnUnit(int column) => columnUnits[column];

    /// <summary>The cells with an amount of money whose unit the document prints neither in them nor in their labels.</summary>
    public IEnumerable<(int Row, int Column)> AmountsWithoutUnit =>
        from row in Enumerable.Range(0, Table.Rows.Length)
        from column in Enumerable.Range(0, Table.Columns.Length)
        where !rowsStateUnit[row] && !columnsStateUnit[column] && Units.IsMoney(Table.UnitOf(row, column))
            && this[row, column] is { } cell && CellParser.Parse(cell.Text) is { Value: not (null or 0), Unit: null }
        select (row, column);

    /// <summary>
    /// Takes a row that the document prints, with the unit that it prints for it; false: it was taken before. Another table of the kind, or
    /// a row printed twice: which of them is meant, nothing tells.
    /// </summary>
    public bool TakeRow(int row, string? unit)
    {
        if (rows[row])
        {
            return false;
        }

        rows[row] = true;
        rowsStateUnit[row] = unit is not null;
        rowUnits[row] = string.Equals(unit, Table.Rows[row].Unit ?? Table.Unit, StringComparison.Ordinal) ? null : unit;
        return true;
    }

    /// <summary>Notes that the document prints a column, and the unit that it prints for it.</summary>
    public void AddColumn(int column, string? unit)
    {
        columns[column] = true;
        columnsStateUnit[column] |= unit is not null;
        columnUnits[column] ??= string.Equals(unit, Table.Columns[column].Unit ?? Table.Unit, StringComparison.Ordinal) ? null : unit;
    }

    /// <summary>Places a cell; false: another content was placed there before.</summary>
    public bool Place(int row, int column, PlacedCell cell)
    {
        ref var held = ref cells[(row * Table.Columns.Length) + column];
        if (held is { Text.Length: > 0 } && cell.Text.Length > 0)
        {
            return string.Equals(held.Text, cell.Text, StringComparison.Ordinal);
        }

        held = held is { Text.Length: > 0 } ? held : cell;
        return true;
    }
}
