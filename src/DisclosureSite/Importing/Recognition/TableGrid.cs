using System.Collections.Immutable;
using DisclosureSite.Importing.Documents;

namespace DisclosureSite.Importing.Recognition;

/// <summary>A document's table by place: which cell covers which place of its grid.</summary>
internal sealed class TableGrid
{
    private readonly DocumentCell?[] cells;
    private readonly bool[] hasNumber;

    /// <summary>Lays the cells out.</summary>
    public TableGrid(DocumentTable table)
    {
        Rows = table.RowCount;
        Columns = table.ColumnCount;
        cells = new DocumentCell?[Rows * Columns];
        hasNumber = new bool[Rows];
        foreach (var cell in table.Cells)
        {
            for (var row = cell.Row; row < Math.Min(Rows, cell.Row + cell.RowSpan); row++)
            {
                cells.AsSpan((row * Columns) + cell.Column, Math.Min(cell.ColumnSpan, Columns - cell.Column)).Fill(cell);
            }

            hasNumber[cell.Row] |= CellText.IsNumber(cell.Text);
        }
    }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>How many columns there are.</summary>
    public int Columns { get; }

    /// <summary>The cell that covers a place; null: none.</summary>
    public DocumentCell? this[int row, int column] => cells[(row * Columns) + column];

    /// <summary>Whether a number begins in the row.</summary>
    public bool HasNumber(int row) => hasNumber[row];

    /// <summary>The cells with words that cover a part of a row, each once, from the left.</summary>
    public ImmutableArray<DocumentCell> Written(int row, int first, int end)
    {
        var written = ImmutableArray.CreateBuilder<DocumentCell>();
        for (var column = first; column < end; column++)
        {
            if (this[row, column] is { Text.Length: > 0 } cell && (written.Count == 0 || !ReferenceEquals(written[^1], cell)))
            {
                written.Add(cell);
            }
        }

        return written.DrainToImmutable();
    }
}
