using System.Collections.Immutable;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;

namespace DisclosureSite.Importing.Recognition;

/// <summary>Holds a document against a format: its statutory tables go into cells, the rest stays in order.</summary>
internal sealed class DocumentFlow
{
    private const int ShortestParagraph = 16;

    // Of a label that was broken over lines, so that it can be of no other table.
    private const int ShortestPiece = 6;
    private const int FewestPieces = 4;

    private readonly List<FlowItem> items = [];
    private readonly List<FlowParagraph> pageLines = [];
    private readonly GridReader grids;

    private DocumentFlow(Format format)
    {
        Tables = new RecognizedTables(format);
        grids = new GridReader(Tables);
    }

    /// <summary>The statutory tables.</summary>
    public RecognizedTables Tables { get; }

    /// <summary>The rest, in order.</summary>
    public IReadOnlyList<FlowItem> Items => items;

    /// <summary>The lines that hold the number of a page, in order.</summary>
    public IReadOnlyList<FlowParagraph> PageLines => pageLines;

    /// <summary>
    /// Reads a document as a report of the format that fits it best; of two that fit alike, the earlier one in the list. A format of which
    /// nothing is found fits worst, though it misses no figure.
    /// </summary>
    public static DocumentFlow Of(SourceDocument document, IEnumerable<Format> formats) =>
        formats.Select(format => Of(document, format)).MaxBy(flow => (flow.Tables.Tables.Exists(table => table.Lines > 0), flow.Tables.Score))!;

    private static DocumentFlow Of(SourceDocument document, Format format)
    {
        var flow = new DocumentFlow(format);
        DocumentBlock? before = null;
        var pages = PageNumbers.Of(document.Blocks, format);
        for (var i = 0; i < pages.Blocks.Length; i++)
        {
            var block = pages.Blocks[i];
            switch (block)
            {
                case DocumentParagraph paragraph:
                    flow.Add(paragraph, isByTable: before is DocumentTable || (i + 1 < pages.Blocks.Length && pages.Blocks[i + 1] is DocumentTable));
                    break;
                case DocumentTable table:
                    flow.Add(table, before is DocumentTable);
                    break;
                case DocumentCellRows rows:
                    flow.Add(rows, pages.SpacingOf(rows));
                    break;
                case DocumentPageLine line when line.IsCertain:
                    flow.pageLines.Add(new FlowParagraph(line.Place, line.Text, IsHeading: false));
                    break;
                case DocumentPageLine line:
                    flow.Tables.Leave(line.Text, line.Place, UnplacedReason.PageNumber);
                    break;
            }

            before = block;
        }

        return flow;
    }

    // What the end of a page, or columns that nobody can tell, have parted from its table stays in the text, but its figures are missing there.
    private void Add(DocumentParagraph paragraph, bool isByTable)
    {
        items.Add(new FlowParagraph(paragraph.Place, CellText.OneLine(paragraph.Text), paragraph.IsHeading));
        NoteUnit(paragraph.Text, paragraph.Place);
        var (label, figures) = FiguresInText.In(paragraph.Text, Tables.Format, isByTable);
        foreach (var figure in figures)
        {
            Tables.Leave(figure, paragraph.Place, UnplacedReason.UnknownTable, label);
        }
    }

    private void Add(DocumentCellRows rows, LooseSpacing spacing)
    {
        // Rows with tabs keep their columns, blank ones too; rows of a cell a line often do not.
        var grid = Padded(rows);
        if (rows is { TellsColumns: true, Rows.Length: > 1 } && FitsAsGrid(grid, rows))
        {
            Add(grid, mayContinue: false);
            return;
        }

        var left = LooseReader.Read(Tables, rows, spacing);
        var isWhole = grid.RowCount > 1 && grid.ColumnCount > 1 && rows.Rows.All(row => row.Length == grid.ColumnCount);
        if (isWhole && left.Count == grid.Cells.Count(cell => cell.Text.Length > 0))
        {
            AddUnknown(grid, new TableGrid(grid));
            return;
        }

        foreach (var cell in left)
        {
            if (CellText.IsNumber(cell.Text))
            {
                Tables.Leave(cell.Text, cell.Place, UnplacedReason.UnknownTable);
            }
            else if (IsPartsTitle(cell.Text) || !TableWords.Include(Tables.Format, cell.Text))
            {
                items.Add(new FlowParagraph(cell.Place, CellText.OneLine(cell.Text), IsHeading: false));
                NoteUnit(cell.Text, cell.Place);
            }
        }
    }

    // It stays in the text, and no figure is converted; but an amount in another unit would be wrong ten thousand times over.
    private void NoteUnit(string text, DocumentPlace place)
    {
        if (TableWords.StateOtherMoney(Tables.Format, text))
        {
            Tables.Leave(text, place, UnplacedReason.Unit);
        }
    }

    private bool FitsAsGrid(DocumentTable grid, DocumentCellRows rows)
    {
        var (asGrid, asRows) = (new RecognizedTables(Tables.Format), new RecognizedTables(Tables.Format));
        new GridReader(asGrid).Read(grid, mayContinue: false);
        LooseReader.Read(asRows, rows, default);
        return asGrid.Score > 0 && asGrid.Score >= asRows.Score && !asGrid.Unplaced.Any(cell => CellText.IsNumber(cell.Text));
    }

    private static DocumentTable Padded(DocumentCellRows rows) => new(
        rows.Place, rows.Rows.Length, rows.Rows.Max(row => row.Length),
        [.. rows.Rows.SelectMany((row, i) => row.Select((cell, j) => new DocumentCell(i, j, 1, 1, cell.Text, cell.Place)))]);

    private void Add(DocumentTable table, bool mayContinue)
    {
        var left = grids.Read(table, mayContinue);
        var grid = new TableGrid(table);
        foreach (var cell in table.Cells.Where(cell => cell.Unread is not null))
        {
            Tables.Leave(cell.Unread!, cell.Place, grid.Written(cell.Row, 0, grid.Columns) is [var first, ..] ? first.Text : null);
        }

        if (left.Count == grid.Rows)
        {
            AddUnknown(table, grid);
            return;
        }

        foreach (var row in left)
        {
            AddRow(grid.Written(row, 0, grid.Columns), row);
        }

        items.AddRange(grids.Besides);
    }

    private void AddRow(ImmutableArray<DocumentCell> cells, int row)
    {
        foreach (var cell in cells.Where(cell => cell.Row == row && (IsPartsTitle(cell.Text) || !TableWords.Include(Tables.Format, cell.Text))))
        {
            if (cells.Length == 1 && CellText.OneLine(cell.Text) is { Length: >= ShortestParagraph } or [_, '、', ..])
            {
                AddParagraphs(cell);
            }
            else
            {
                Tables.Leave(
                    cell.Text, cell.Place, CellText.IsNumber(cell.Text) ? UnplacedReason.UnknownRow
                        : TableWords.StateOtherMoney(Tables.Format, cell.Text) ? UnplacedReason.Unit : UnplacedReason.Words,
                    ReferenceEquals(cell, cells[0]) ? null : cells[0].Text);
            }
        }
    }

    // 三、收到和处理政府信息公开申请情况: a table's title, with the number of a part of the report.
    private static bool IsPartsTitle(string text) => text.AsSpan().TrimStart() is ['一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九', '、', ..];

    private void AddParagraphs(DocumentCell cell)
    {
        foreach (var line in cell.Text.Split('\n').Where(line => CellText.OneLine(line).Length > 0))
        {
            Add(new DocumentParagraph(cell.Place, line), isByTable: true);
        }
    }

    private void AddUnknown(DocumentTable table, TableGrid grid)
    {
        var rows = Enumerable.Range(0, grid.Rows).Where(row => grid.Written(row, 0, grid.Columns).Length > 0).ToList();
        var columns = Enumerable.Range(0, grid.Columns).Where(column => rows.Exists(row => grid[row, column] is { Text.Length: > 0 })).ToList();
        if (rows.Count < 2 || columns.Count < 2)
        {
            // A frame around text, or around nothing.
            foreach (var cell in table.Cells.Where(cell => cell.Text.Length > 0))
            {
                AddParagraphs(cell);
            }

            return;
        }

        LeaveFormsFigures(grid);
        var texts = rows.Select(row => columns.Select(column => TextAt(grid, row, column)).ToImmutableArray()).ToImmutableArray();
        items.Add(new FlowTable(table.Place, texts, IsOfFigures(grid, rows, columns, texts)));
    }

    // A table with rows or columns of a form that was not understood is no table of the report's own: its figures are missing elsewhere.
    private void LeaveFormsFigures(TableGrid grid)
    {
        var cells = Enumerable.Range(0, grid.Rows).SelectMany(row => grid.Written(row, 0, grid.Columns)).Distinct().ToList();
        var words = cells.Where(cell => !CellText.IsNumber(cell.Text)).Select(cell => CellText.OneLine(cell.Text)).Distinct().ToList();
        if (Tables.Tables.Exists(table => IsOf(table.Table, words)))
        {
            cells.FindAll(cell => HoldsNumbers(cell.Text)).ForEach(cell => Tables.Leave(cell.Text, cell.Place, UnplacedReason.UnknownTable));
        }
    }

    // 其他 and 总计 stand in other tables too.
    private static bool IsOf(FormatTable table, List<string> words)
    {
        var layout = TableLayout.Of(table);
        return words.Count(word => IsLine(layout.Rows, word) || IsPieceOfRow(word)) > 1 || words.Count(word => IsLine(layout.Columns, word)) > 2
            || ArePieces(table, words);

        bool IsPieceOfRow(string word) => word.Length >= ShortestPiece && table.Rows.Any(row => row.Label.Contains(word, StringComparison.Ordinal));
    }

    // A page's end leaves rows without their header, and narrow columns cut each label in lines: most words are then pieces of labels.
    private static bool ArePieces(FormatTable table, List<string> words)
    {
        List<string> labels =
        [
            .. table.Rows.Concat(table.Columns).Select(line => line.Label), .. table.RowGroups.Concat(table.ColumnGroups).Select(group => group.Label),
        ];
        var pieces = words.Count(word => word.Length > 1 && labels.Exists(label => label.Contains(word, StringComparison.Ordinal)));
        return pieces >= FewestPieces && 2 * pieces > words.Count(word => word.Length > 0);
    }

    private static bool IsLine(LabelMatcher labels, string word) => labels.Match(word).Kind == LabelMatchKind.Line;

    // Figures that stand close to each other may be one cell's.
    private static bool HoldsNumbers(string text) =>
        CellText.IsNumber(text) || Array.TrueForAll(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), CellText.IsNumber);

    // Of a merged cell only the first place bears the words; a label that covers several lines stands for each.
    private static string TextAt(TableGrid grid, int row, int column) =>
        grid[row, column] is { } cell && (!CellText.IsNumber(cell.Text) || (cell.Row == row && cell.Column == column))
            ? CellText.OneLine(cell.Text)
            : "";

    private static bool IsOfFigures(TableGrid grid, List<int> rows, List<int> columns, ImmutableArray<ImmutableArray<string>> texts)
    {
        var isPlain = rows.TrueForAll(row => columns.TrueForAll(column => grid[row, column] is not { RowSpan: > 1 } and not { ColumnSpan: > 1 }));
        var labels = texts[0].Skip(1).ToList();
        var names = texts.Skip(1).Select(row => row[0]).ToList();
        return isPlain
            && AreLabels(labels) && AreLabels(names)
            && texts.Skip(1).All(row => row.Skip(1).All(text => CellText.IsNothing(text) || CellText.IsNumber(text)))
            && texts.Skip(1).Any(row => row.Skip(1).Any(CellText.IsNumber));
    }

    private static bool AreLabels(List<string> labels) =>
        labels.TrueForAll(label => label.Length > 0 && !CellText.IsNumber(label)) && labels.Distinct(StringComparer.Ordinal).Count() == labels.Count;
}
