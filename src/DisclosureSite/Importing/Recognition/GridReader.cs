using DisclosureSite.Importing.Documents;
using DisclosureSite.Reading.Tables;

namespace DisclosureSite.Importing.Recognition;

/// <summary>Reads the statutory tables that a table of the document holds, one or several below each other.</summary>
internal sealed class GridReader(RecognizedTables tables)
{
    private readonly List<FlowTable> besides = [];
    private TableHeader? header;
    private LabelContext context;
    private int columns;

    /// <summary>The rows of the last table that their form lacks but that have all its columns: what an agency reports beyond it.</summary>
    public IReadOnlyList<FlowTable> Besides => besides;

    /// <summary>Reads a table; a table that goes on where the one before ended is its continuation.</summary>
    /// <param name="table">The table.</param>
    /// <param name="mayContinue">Whether nothing stood between it and the table before.</param>
    /// <returns>The rows that belong to no statutory table.</returns>
    public List<int> Read(DocumentTable table, bool mayContinue)
    {
        var grid = new TableGrid(table);
        var left = new List<int>();
        besides.Clear();
        if (columns != grid.Columns || !(mayContinue || BeginsWithNextRow(grid)))
        {
            header = null;
        }

        columns = grid.Columns;
        for (var row = 0; row < grid.Rows; row++)
        {
            if (TableHeader.Find(grid, row, tables.Tables) is { } found)
            {
                header = found;
                context = default;
                NoteColumns(grid, row);
                row += found.Height - 1;
                if (found.TellsRows)
                {
                    row = FiguresBelow(grid, row);
                    PlaceAllRows(grid, row);
                    header = null;
                }
            }
            else if (header is null || !PlaceRow(grid, row))
            {
                left.Add(row);
            }
        }

        return left;
    }

    // What stands between two halves of a table may be a page's number.
    private bool BeginsWithNextRow(TableGrid grid)
    {
        if (header is null)
        {
            return false;
        }

        var match = default(LabelMatch);
        var at = context;
        foreach (var label in grid.Written(0, 0, header.FirstColumn))
        {
            match = TableLayout.Of(header.Table.Table).Rows.Match(CellText.OneLine(label.Text), at);
            at = match.Next;
        }

        return match.Kind == LabelMatchKind.Line && !header.Table.HasRow(match.Index);
    }

    private void NoteColumns(TableGrid grid, int row)
    {
        for (var column = 0; column < grid.Columns; column++)
        {
            if (header!.Cells[column].Column is >= 0 and var index)
            {
                header.Table.AddColumn(index, header.Units[column]);
            }
        }

        foreach (var cell in Enumerable.Range(row, header!.Height).SelectMany(at => grid.Written(at, 0, grid.Columns)).Distinct())
        {
            if (!header.Labels.Contains(cell) && !TableWords.Include(tables.Format, cell.Text))
            {
                tables.Leave(cell.Text, cell.Place, UnplacedReason.UnknownColumn);
            }
        }
    }

    // An empty row may stand between; labels that a page cuts reach into it.
    private static int FiguresBelow(TableGrid grid, int row) =>
        row + 2 < grid.Rows && grid.Written(row + 1, 0, grid.Columns).All(cell => cell.Row <= row) && grid.HasNumber(row + 2) ? row + 2 : row + 1;

    private void PlaceAllRows(TableGrid grid, int row)
    {
        var rows = header!.Targets.Select(target => target.Row).Distinct().ToList();
        if (rows.Exists(header.Table.HasRow))
        {
            LeaveFigures(grid, row, header.FirstColumn, UnplacedReason.FoundTwice, header.Table.Table.Title);
            return;
        }

        rows.ForEach(index => header.Table.TakeRow(index, null));
        PlaceCells(grid, row, -1, null);
        foreach (var cell in grid.Written(row, 0, header.FirstColumn))
        {
            if (!TableWords.Include(tables.Format, cell.Text))
            {
                tables.Leave(cell.Text, cell.Place, UnplacedReason.UnknownColumn);
            }
        }
    }

    private bool PlaceRow(TableGrid grid, int row)
    {
        var unitCell = header!.UnitColumn < 0 ? null : grid[row, header.UnitColumn];
        var labels = grid.Written(row, 0, header.FirstColumn).Where(cell => !CellText.IsNumber(cell.Text) && !ReferenceEquals(cell, unitCell)).ToList();
        var behind = labels.Count == 0 ? 0 : Math.Min(labels[^1].Column + labels[^1].ColumnSpan, header.FirstColumn);
        var layout = TableLayout.Of(header.Table.Table);
        LabelMatch? match = null;
        var before = context;
        foreach (var label in labels)
        {
            // A note over the rows stands for none of them.
            if (label != labels[^1] && label.Text.Contains("勾稽关系", StringComparison.Ordinal))
            {
                continue;
            }

            match = MatchOf(label.Text, layout);
            context = match.Value.Next;
        }

        switch (match?.Kind)
        {
            case LabelMatchKind.Line:
                var line = match.Value.Index;
                if (!header.Table.TakeRow(line, UnitOf(grid, row) ?? match.Value.Unit))
                {
                    LeaveFigures(grid, row, behind, UnplacedReason.FoundTwice, labels[^1].Text);
                    return true;
                }

                // A number before the label may count the rows; behind it, it is a figure of a column that the header does not name.
                Leave(grid.Written(row, behind, header.FirstColumn).Where(cell => !IsUnit(cell)), UnplacedReason.UnknownColumn, labels[^1].Text);
                PlaceCells(grid, row, line, CellText.OneLine(labels[^1].Text));
                return true;
            case LabelMatchKind.Group:
                LeaveFigures(grid, row, behind, UnplacedReason.RowIsTitle, labels[^1].Text);
                return true;
            default:
                context = before;
                if (match is null || !grid.Written(row, behind, grid.Columns).Any(cell => CellText.IsNumber(cell.Text)))
                {
                    return false;
                }

                var nearest = layout.Rows.NearestTo(CellText.OneLine(labels[^1].Text));
                if (nearest is not null || labels.Count > 1 || IsPieceOfLabel(labels[0]) || !TakeBeside(grid, row, labels[0]))
                {
                    LeaveFigures(grid, row, behind, UnplacedReason.UnknownRow, labels[^1].Text, nearest);
                }

                return true;
        }
    }

    // A line of a label that was broken over several: 量 of 二、上年结转政府信息公开申请数量.
    private bool IsPieceOfLabel(DocumentCell label) =>
        CellText.OneLine(label.Text) is var text && header!.Table.Table.Rows.Any(row => row.Label.Contains(text, StringComparison.Ordinal));

    private bool TakeBeside(TableGrid grid, int row, DocumentCell label)
    {
        var form = header!.Table.Table;
        var figures = new List<DocumentCell>();
        foreach (var target in header.Targets)
        {
            var covering = Enumerable.Range(header.FirstColumn, grid.Columns - header.FirstColumn).Where(column => header.Cells[column] == target)
                .Select(column => grid[row, column]).Distinct().ToList();
            if (covering is not [{ RowSpan: 1 } cell] || CoversSeveral(cell) || CellText.IsShare(cell.Text)
                || !(CellText.IsNumber(cell.Text) || CellText.IsNothing(cell.Text)))
            {
                return false;
            }

            figures.Add(cell);
        }

        var name = CellText.OneLine(label.Text);
        var at = besides.FindIndex(beside => beside.BesideForm == form);
        if (at < 0)
        {
            at = besides.Count;
            var names = header.Targets.Select(target => form.Columns[target.Column].Label);
            besides.Add(new FlowTable(label.Place, [[form.RowHeader, .. names]], IsOfFigures: true) { BesideForm = form });
        }

        var taken = besides[at];
        if (taken.Rows.Any(line => line[0] == name))
        {
            return false;
        }

        besides[at] = taken with { Rows = taken.Rows.Add([name, .. figures.Select(cell => CellText.OneLine(cell.Text))]) };
        var rest = grid.Written(row, label.Column + label.ColumnSpan, grid.Columns).Where(cell => !figures.Contains(cell, ReferenceEqualityComparer.Instance));
        Leave(rest.Where(cell => cell.Row == row && !IsUnit(cell)), UnplacedReason.UnknownColumn, label.Text);
        return true;
    }

    // Where nothing parts two columns of labels, a title and the first row below it stand in one cell: （三）不予公开 ⏎ 1.属于国家秘密.
    private LabelMatch MatchOf(string label, TableLayout layout)
    {
        var whole = layout.Rows.Match(CellText.OneLine(label), context);
        for (var end = label.IndexOf('\n', StringComparison.Ordinal); whole.Kind == LabelMatchKind.Unknown && end > 0; end = label.IndexOf('\n', end + 1))
        {
            if (layout.Rows.Match(CellText.OneLine(label[..end]), context) is { Kind: LabelMatchKind.Group } title
                && layout.Rows.Match(CellText.OneLine(label[end..]), title.Next) is { Kind: LabelMatchKind.Line } line)
            {
                return line;
            }
        }

        return whole;
    }

    private string? UnitOf(TableGrid grid, int row) =>
        header!.UnitColumn >= 0 && grid[row, header.UnitColumn] is { Text.Length: > 0 } cell && !CellText.IsNothing(cell.Text)
            ? UnitNames.Of(CellText.OneLine(cell.Text))
            : null;

    private void PlaceCells(TableGrid grid, int row, int line, string? label)
    {
        if (CellsInOrder(grid, row) is { } inOrder)
        {
            foreach (var (cell, (told, index)) in inOrder)
            {
                tables.Place(header!.Table, told >= 0 ? told : line, index, cell.Text, cell.Place);
            }

            return;
        }

        // A label that reaches below the header of a figure is none.
        var seen = new HashSet<DocumentCell>(ReferenceEqualityComparer.Instance);
        var blank = new HashSet<(int Row, int Column)>();
        for (var column = header!.FirstColumn; column < grid.Columns; column++)
        {
            var (told, index) = header.Cells[column];
            var cell = grid[row, column];
            if (cell is not null && (cell.Row < row || cell.Column < header.FirstColumn || !seen.Add(cell)))
            {
                continue;
            }

            var at = told >= 0 ? told : line;
            if (cell is null)
            {
                if (index >= 0)
                {
                    blank.Add((at, index));
                    tables.Place(header.Table, at, index, "", default);
                }
            }
            else if (cell.Text.Length > 0 && (cell.RowSpan > 1 || CoversSeveral(cell)))
            {
                tables.Leave(cell.Text, cell.Place, UnplacedReason.Merged, label);
            }
            else if (index >= 0 && cell.Text.Length > 0 && blank.Contains((at, index)))
            {
                // Shares beside counts that were left blank are no counts.
                tables.Leave(cell.Text, cell.Place, UnplacedReason.SharedHeader, label);
            }
            else if (index >= 0)
            {
                if (cell.Text.Length == 0)
                {
                    blank.Add((at, index));
                }

                tables.Place(header.Table, at, index, cell.Text, cell.Place);
            }
            else if (!IsUnit(cell))
            {
                PlaceBeside(grid, cell, at, label);
            }
        }
    }

    // Edges of figures that are drawn elsewhere than those of their header: as many figures as columns, each below its own, are those in
    // their order, though one may reach below the next column. Null: the edges agree, or that does not hold.
    private List<(DocumentCell Cell, (int Row, int Column) Target)>? CellsInOrder(TableGrid grid, int row)
    {
        List<DocumentCell> figures = [];
        for (var column = header!.FirstColumn; column < grid.Columns; column++)
        {
            if (grid[row, column] is not { RowSpan: 1 } cell || cell.Column < header.FirstColumn || column == header.UnitColumn)
            {
                return null;
            }

            if (figures.Count == 0 || !ReferenceEquals(figures[^1], cell))
            {
                figures.Add(cell);
            }
        }

        return figures.Count == header.Targets.Length && figures.Exists(CoversSeveral)
            && figures.Zip(header.Targets).All(pair => Covered(pair.First).Contains(pair.Second))
            ? [.. figures.Zip(header.Targets)]
            : null;
    }

    // The edges of a header and of the figures below it may differ by a hair: then a cell begins before its header does.
    private void PlaceBeside(TableGrid grid, DocumentCell cell, int line, string? label)
    {
        var covered = Covered(cell).ToList();
        if (covered.Count == 1)
        {
            tables.Place(header!.Table, covered[0].Row >= 0 ? covered[0].Row : line, covered[0].Column, cell.Text, cell.Place);
        }
        else
        {
            tables.Leave(cell.Text, cell.Place, UnplacedReason.UnknownColumn, label);
        }
    }

    private bool CoversSeveral(DocumentCell cell) => Covered(cell).Skip(1).Any();

    private IEnumerable<(int Row, int Column)> Covered(DocumentCell cell) =>
        header!.Cells.Skip(cell.Column).Take(cell.ColumnSpan).Where(at => at.Column >= 0).Distinct();

    private void LeaveFigures(TableGrid grid, int row, int from, UnplacedReason reason, string label, string? nearest = null) =>
        Leave(grid.Written(row, from, grid.Columns).Where(cell => !IsUnit(cell)), reason, label, nearest);

    private void Leave(IEnumerable<DocumentCell> cells, UnplacedReason reason, string label, string? nearest = null)
    {
        foreach (var cell in cells)
        {
            tables.Leave(cell.Text, cell.Place, reason, label, nearest);
        }
    }

    // A number in the column of units is no unit.
    private bool IsUnit(DocumentCell cell) => cell.Column == header!.UnitColumn && !CellText.IsNumber(cell.Text);
}
