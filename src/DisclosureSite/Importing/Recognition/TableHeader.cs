using System.Collections.Immutable;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Reading.Tables;

namespace DisclosureSite.Importing.Recognition;

/// <summary>Which columns of a grid hold which columns of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Cells">For each column of the grid the row and the column of the table; −1: none, or the rows stand at the left.</param>
/// <param name="Labels">The cells of the header that told it.</param>
/// <param name="Units">For each column of the grid the unit printed in its header; null: none.</param>
/// <param name="UnitColumn">The column of the grid that holds the rows' units; −1: none.</param>
/// <param name="Height">How many rows the header takes.</param>
internal sealed record TableHeader(
    FilledTable Table,
    ImmutableArray<(int Row, int Column)> Cells,
    ImmutableHashSet<DocumentCell> Labels,
    ImmutableArray<string?> Units,
    int UnitColumn,
    int Height)
{
    private const int MostRows = 5;

    /// <summary>The first column of the grid that holds figures.</summary>
    public int FirstColumn { get; } = Cells.TakeWhile(cell => cell.Column < 0).Count();

    /// <summary>The rows and columns of the table that it tells, each once, from the left.</summary>
    public ImmutableArray<(int Row, int Column)> Targets { get; } = [.. Cells.Where(cell => cell.Column >= 0).Distinct()];

    /// <summary>Whether the header tells the rows too, so that one row of figures below it is the whole table.</summary>
    public bool TellsRows => Cells[FirstColumn].Row >= 0;

    /// <summary>The header that begins in a row of a grid; null: none of any table.</summary>
    public static TableHeader? Find(TableGrid grid, int row, IReadOnlyList<FilledTable> tables)
    {
        // The first row must be part of it: what stands above is no header. Most rows are part of none.
        var likely = tables.Where(table => HoldsLabel(grid, row, TableLayout.Of(table.Table))).ToList();
        TableHeader? best = null;
        var most = 0;
        for (var height = 1; likely.Count > 0 && height <= MostRows && row + height <= grid.Rows && !grid.HasNumber(row + height - 1); height++)
        {
            foreach (var table in likely)
            {
                if (Read(grid, row, height, table) is { } header && header.Targets.Length > most)
                {
                    (best, most) = (header, header.Targets.Length);
                }
            }
        }

        return best;
    }

    private static TableHeader? Read(TableGrid grid, int row, int height, FilledTable table)
    {
        var layout = TableLayout.Of(table.Table);
        var cells = new (int Row, int Column)[grid.Columns];
        var units = new string?[grid.Columns];
        var labels = ImmutableHashSet.CreateBuilder<DocumentCell>(ReferenceEqualityComparer.Instance);
        var leaves = new Dictionary<(int Row, int Column), DocumentCell>();
        var unitColumn = -1;
        for (var column = 0; column < grid.Columns; column++)
        {
            cells[column] = (-1, -1);
            var (columnContext, rowContext) = (default(LabelContext), default(LabelContext));
            var (line, above) = (-1, -1);
            DocumentCell? leaf = null;
            var begun = new List<DocumentCell>();
            for (var at = row; at < row + height; at++)
            {
                if (grid[at, column] is not { Text.Length: > 0 } cell || ReferenceEquals(cell, leaf))
                {
                    continue;
                }

                var text = CellText.OneLine(cell.Text);
                if (text is "单位" or "计量单位" && layout.HasRowUnits)
                {
                    unitColumn = column;
                }

                // A page's end cuts labels of a header in two: 社会公益 and, below it, 组织.
                var match = layout.Columns.Match(text, columnContext);
                if (!IsLabel(match) && line < 0 && begun.Count > 0
                    && layout.Columns.Match(string.Concat(begun.Append(cell).Select(piece => CellText.OneLine(piece.Text))), columnContext) is { Kind: LabelMatchKind.Line } whole)
                {
                    match = whole;
                    labels.UnionWith(begun);
                }

                if (IsLabel(match))
                {
                    columnContext = match.Next;
                    line = match.Kind == LabelMatchKind.Line ? match.Index : line;
                    units[column] = match.Unit;
                    leaf = match.Kind == LabelMatchKind.Line ? cell : leaf;
                    labels.Add(cell);
                }
                else if (line < 0 && layout.Rows.Match(text, rowContext) is { Kind: LabelMatchKind.Line or LabelMatchKind.Group } over)
                {
                    rowContext = over.Next;
                    above = over.Kind == LabelMatchKind.Line ? over.Index : above;
                    labels.Add(cell);
                }
                else
                {
                    begun.RemoveAll(piece => piece.Column != cell.Column || piece.ColumnSpan != cell.ColumnSpan);
                    begun.Add(cell);
                }
            }

            if (line < 0)
            {
                continue;
            }

            // Two headers for one column, beside each other: another table, or the same one several times.
            if (leaves.TryGetValue((above, line), out var other) && !ReferenceEquals(other, leaf))
            {
                return null;
            }

            leaves[(above, line)] = leaf!;
            cells[column] = (above, line);
        }

        var header = leaves.Count == 0 ? null : new TableHeader(table, [.. cells], labels.ToImmutable(), [.. units], unitColumn, height);
        return header is not null && header.IsPlausible(grid, row, layout) ? header : null;
    }

    private static bool HoldsLabel(TableGrid grid, int row, TableLayout layout) =>
        grid.Written(row, 0, grid.Columns).Select(cell => CellText.OneLine(cell.Text))
            .Any(text => IsLabel(layout.Columns.Match(text)) || IsLabel(layout.Rows.Match(text)));

    private static bool IsLabel(LabelMatch match) => match.Kind is LabelMatchKind.Line or LabelMatchKind.Group;

    private bool IsPlausible(TableGrid grid, int row, TableLayout layout)
    {
        var required = Table.Table.Columns.Count(column => !column.Optional);
        if (Targets.Select(target => target.Row >= 0).Distinct().Count() > 1)
        {
            return false;
        }

        if (TellsRows)
        {
            return 2 * Targets.Length > required * Table.Table.Rows.Length && row + Height < grid.Rows;
        }

        if (FirstColumn == 0 || 2 * Targets.Length < required)
        {
            return false;
        }

        // Tables with the same columns differ by their rows.
        var last = Math.Min(grid.Rows, row + Height + 2);
        for (var below = row + Height; below < last; below++)
        {
            if (grid.Written(below, 0, FirstColumn).Any(cell => IsLabel(layout.Rows.Match(CellText.OneLine(cell.Text)))))
            {
                return true;
            }
        }

        return false;
    }
}
