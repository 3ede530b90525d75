using DisclosureSite.Diagnostics;

namespace DisclosureSite.Importing.Documents;

/// <summary>
/// Finds the place of each cell of a table given row by row, as browsers do: a cell takes the next column that no cell above reaches
/// into. Spans are cut where they meet another cell or the end of the table.
/// </summary>
internal sealed class CellGrid
{
    /// <summary>The span of a cell that goes on to the end of its group of rows.</summary>
    public const int ToTheEnd = int.MaxValue;

    private readonly List<ContentCell> cells = [];

    // The indexes of cells that may reach below the row, so that the end of the group can cut them.
    private readonly List<int> open = [];

    // For each column the row at which the cell above ends.
    private readonly List<long> coveredUntil = [];

    private int row = -1;
    private int column;
    private int columnCount;

    /// <summary>Begins the next row.</summary>
    public void StartRow()
    {
        if (++row >= DocumentLimits.Rows)
        {
            throw TooLarge();
        }

        column = 0;
    }

    /// <summary>Leaves columns blank.</summary>
    public void Skip(int columns) => column = (int)Math.Min((long)column + Math.Max(columns, 0), DocumentLimits.Columns);

    /// <summary>Adds a cell to the row; a span below one counts as one.</summary>
    public void Add(int rowSpan, int columnSpan, IReadOnlyList<ContentBlock> blocks)
    {
        while (column < coveredUntil.Count && coveredUntil[column] > row)
        {
            column++;
        }

        if (column >= DocumentLimits.Columns)
        {
            throw TooLarge();
        }

        var end = (int)Math.Min((long)column + Math.Max(columnSpan, 1), DocumentLimits.Columns);
        var last = column + 1;
        while (last < end && !(last < coveredUntil.Count && coveredUntil[last] > row))
        {
            last++;
        }

        while (coveredUntil.Count < last)
        {
            coveredUntil.Add(0);
        }

        rowSpan = Math.Max(rowSpan, 1);
        for (var i = column; i < last; i++)
        {
            coveredUntil[i] = (long)row + rowSpan;
        }

        if (rowSpan > 1)
        {
            open.Add(cells.Count);
        }

        cells.Add(new ContentCell(row, column, rowSpan, last - column, blocks));
        columnCount = Math.Max(columnCount, last);
        column = last;
    }

    /// <summary>Ends a group of rows: no cell reaches beyond it.</summary>
    public void EndGroup()
    {
        foreach (var index in open)
        {
            var cell = cells[index];
            cells[index] = cell with { RowSpan = Math.Min(cell.RowSpan, row + 1 - cell.Row) };
        }

        open.Clear();
        for (var i = 0; i < coveredUntil.Count; i++)
        {
            coveredUntil[i] = Math.Min(coveredUntil[i], row + 1);
        }
    }

    /// <summary>The table; null: it has no cells.</summary>
    /// <param name="widths">The widths of its columns, if there is one for each.</param>
    /// <param name="hair">The widest column that is none.</param>
    public ContentTable? Build(IReadOnlyList<int> widths, int hair)
    {
        EndGroup();
        if ((long)(row + 1) * columnCount > DocumentLimits.Places)
        {
            throw TooLarge();
        }

        if (widths.Count == columnCount && widths.Any(width => width <= hair))
        {
            var edges = ColumnEdges.Of(columnCount, widths, hair, [.. cells.Select(cell => (cell.Column, cell.Column + cell.ColumnSpan)).Distinct()]);
            for (var i = 0; i < cells.Count; i++)
            {
                var (start, end) = (edges[cells[i].Column], edges[cells[i].Column + cells[i].ColumnSpan]);
                cells[i] = cells[i] with { Column = start, ColumnSpan = end - start };
            }
        }

        return cells.Count == 0 ? null : WithoutIdleLines(row + 1, columnCount, cells);
    }

    private static UnreadableDocumentException TooLarge() =>
        new(DiagnosticCodes.DocumentTableTooLarge, DocumentLimits.Rows, DocumentLimits.Columns, DocumentLimits.Places);

    /// <summary>
    /// Word processors divide columns for rows that are no longer there, and pages count spans over columns that do not exist: lines
    /// in which no cell begins are none to a reader.
    /// </summary>
    public static ContentTable WithoutIdleLines(int rows, int columns, List<ContentCell> cells)
    {
        var rowIndexes = new int[rows + 1];
        var columnIndexes = new int[columns + 1];
        foreach (var cell in cells)
        {
            rowIndexes[cell.Row] = 1;
            columnIndexes[cell.Column] = 1;
        }

        var rowCount = Count(rowIndexes);
        var columnCount = Count(columnIndexes);
        return new ContentTable(
            rowCount,
            columnCount,
            [
                .. cells
                    .Select(cell => cell with
                    {
                        Row = rowIndexes[cell.Row],
                        Column = columnIndexes[cell.Column],
                        RowSpan = rowIndexes[cell.Row + cell.RowSpan] - rowIndexes[cell.Row],
                        ColumnSpan = columnIndexes[cell.Column + cell.ColumnSpan] - columnIndexes[cell.Column],
                    })
                    .OrderBy(cell => cell.Row).ThenBy(cell => cell.Column),
            ]);
    }

    // From marks to indexes: each line becomes the number of marked lines before it.
    private static int Count(int[] marks)
    {
        var count = 0;
        for (var i = 0; i < marks.Length; i++)
        {
            var isMarked = marks[i] == 1;
            marks[i] = count;
            count += isMarked ? 1 : 0;
        }

        return count;
    }
}
