using System.Text.RegularExpressions;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>
/// Finds tables without lines: lines of text that stand one below the other, several of them in pieces with wide gaps between. Columns are
/// where the pieces stand; a row is a line with figures, and the lines close to it.
/// </summary>
internal static partial class PdfLooseGrids
{
    // In heights of a letter.
    private const double WideGap = 0.9;
    private const double NextLine = 3.2;
    private const double CloseLine = 1.5;

    private const int FewestRows = 2;
    private const int FewestPieces = 3;
    private const int ManyFigures = 10;

    // Of a page: no table that fits on it has a tenth of them.
    private const int MostPieces = 3_000;

    /// <summary>The tables among the lines of a page, and the lines that remain.</summary>
    public static (List<PdfGrid> Grids, List<PdfLine> Others) Find(int page, IReadOnlyList<PdfLine> lines)
    {
        var pieces = lines.Select(line => line.Pieces(WideGap).ToArray()).ToArray();
        if (pieces.Sum(line => line.Length) > MostPieces)
        {
            throw new PdfLimitException(PdfLimit.Content);
        }

        var grids = new List<PdfGrid>();
        var others = new List<PdfLine>();
        for (var i = 0; i < lines.Count;)
        {
            var end = RunFrom(i, lines, pieces);
            var run = pieces[i..end];
            if (run.Count(IsRow) < FewestRows && !Array.Exists(run, IsWholeTable))
            {
                others.Add(lines[i]);
                i++;
                continue;
            }

            var tables = Tables(pieces, i, end).ToArray();
            foreach (var (from, to) in tables)
            {
                if (Grid(page, pieces[from..to], isAlone: tables.Length == 1) is { } grid)
                {
                    grids.Add(grid);
                }
                else
                {
                    others.AddRange(lines.Skip(from).Take(to - from));
                }
            }

            i = end;
        }

        return (grids, others);
    }

    // Where lines follow each other closely, a header below figures begins another table.
    private static IEnumerable<(int Start, int End)> Tables(PdfLine[][] pieces, int from, int to)
    {
        var start = from;
        var figures = double.MaxValue;
        for (var i = from; i < to; i++)
        {
            if (IsRow(pieces[i]))
            {
                figures = Math.Min(figures, FiguresFrom(pieces[i]));
            }
            else if (pieces[i].Length > 1 && ReachesBeyond(pieces[i].Skip(1), figures))
            {
                yield return (start, i);
                start = i;
                figures = double.MaxValue;
            }
        }

        if (start < to)
        {
            yield return (start, to);
        }
    }

    // One row of many figures is a table: 行政复议、行政诉讼.
    private static bool IsWholeTable(PdfLine[] row) => row.Length >= ManyFigures && Array.TrueForAll(row, piece => Figure().IsMatch(piece.Text));

    private static double FiguresFrom(PdfLine[] row) => row.Skip(1).Where(piece => Figure().IsMatch(piece.Text)).Min(piece => piece.Left);

    private static bool ReachesBeyond(IEnumerable<PdfLine> pieces, double x) => pieces.Any(piece => (piece.Left + piece.Right) / 2 > x);

    // From a line in pieces to the last one that a few lines in one piece (labels that go on) part from it.
    private static int RunFrom(int start, IReadOnlyList<PdfLine> lines, PdfLine[][] pieces)
    {
        if (pieces[start].Length < 2)
        {
            return start;
        }

        var end = start + 1;
        var narrow = (lines[start].Right - lines[start].Left) / 2;
        for (var i = start + 1; i < lines.Count && i - end < 3; i++)
        {
            if (lines[i].Middle - lines[i - 1].Middle > NextLine * Math.Max(lines[i].Size, lines[i - 1].Size))
            {
                break;
            }

            if (pieces[i].Length > 1)
            {
                end = i + 1;
            }
            else if (lines[i].Text[^1] is '。' or '；' || lines[i].Right - lines[i].Left > narrow)
            {
                break;
            }
        }

        return end;
    }

    private static bool IsRow(PdfLine[] pieces) => pieces.Length >= FewestPieces - 1 && pieces.Skip(1).Any(piece => Figure().IsMatch(piece.Text));

    // Null: too little for a table, or nobody can tell which column is which.
    private static PdfGrid? Grid(int page, PdfLine[][] lines, bool isAlone)
    {
        var rows = Array.FindAll(lines, IsRow);
        if (rows.Length == 0)
        {
            return null;
        }

        var header = lines.TakeWhile(line => !IsRow(line)).MaxBy(line => line.Length) ?? [];
        var columns = Columns(rows, header);
        if (columns.Count < FewestPieces - 1 || (isAlone && columns.Count < FewestPieces && rows.Length <= FewestRows))
        {
            return null;
        }

        var places = new Dictionary<PdfLine, (int First, int Last)>();
        var isOfFigures = new bool[columns.Count];
        foreach (var line in lines)
        {
            // A header with a word for each column may stand aside of the figures.
            var isInOrder = line.Length == columns.Count && !IsRow(line);
            for (var i = 0; i < line.Length; i++)
            {
                places[line[i]] = isInOrder ? (i, i) : ColumnsOf(line[i], columns);
                isOfFigures[places[line[i]].First] |= IsRow(line) && i > 0 && Figure().IsMatch(line[i].Text);
            }
        }

        if (Array.Exists(lines, line => line.Where(piece => isOfFigures[places[piece].First]).CountBy(piece => places[piece].First).Any(count => count.Value > 1)))
        {
            return null;
        }

        var starts = Rows(lines, rows.Min(FiguresFrom), piece => places[piece].First);
        var cells = new List<PdfGridCell>();
        for (var row = 0; row < starts.Count; row++)
        {
            var texts = new SortedDictionary<int, (int End, string Text)>();
            foreach (var piece in starts[row])
            {
                var (first, last) = places[piece];
                if (texts.TryGetValue(first, out var before))
                {
                    texts[first] = (Math.Max(before.End, last), $"{before.Text}\n{piece.Text}");
                }
                else
                {
                    texts[first] = (last, piece.Text);
                }
            }

            AddCells(cells, page, row, texts, columns.Count);
        }

        var top = lines[0][0].Middle - lines[0][0].Size;
        double[] x = [columns[0].Left, .. columns.Zip(columns.Skip(1), (first, second) => (first.Right + second.Left) / 2), columns[^1].Right];
        double[] y = [top, .. starts.Select(row => row[^1].Middle + (row[^1].Size / 2))];
        return new PdfGrid(page, x, y, cells) { IsLoose = true };
    }

    // Lines that stand close are one row, unless there are several with figures among them: then a line of one piece goes to the nearest.
    private static List<List<PdfLine>> Rows(PdfLine[][] lines, double figuresFrom, Func<PdfLine, int> columnOf)
    {
        var rows = new List<List<PdfLine>>();
        for (var i = 0; i < lines.Length;)
        {
            var end = i + 1;
            while (end < lines.Length && lines[end][0].Middle - lines[end - 1][0].Middle <= CloseLine * lines[end][0].Size)
            {
                end++;
            }

            var block = lines[i..end];
            var first = Array.FindIndex(block, IsRow);
            var header = first < 0 ? block.Length : Array.FindLastIndex(block, Math.Max(0, first - 1), first, line => ReachesBeyond(line, figuresFrom)) + 1;
            rows.AddRange(Stacked([.. block[..header].SelectMany(line => line)], columnOf));
            block = block[header..];
            var figures = Array.FindAll(block, IsRow);
            var inBlock = block.Where(line => IsRow(line) || line.Length > 1).Select(line => new List<PdfLine[]> { line }).ToList();
            foreach (var line in block.Where(line => line.Length == 1))
            {
                var nearest = figures.MinBy(other => Math.Abs(other[0].Middle - line[0].Middle))!;
                inBlock.Find(row => row.Contains(nearest))!.Add(line);
            }

            rows.AddRange(inBlock.Select(row => row.OrderBy(line => line[0].Middle).SelectMany(line => line).ToList()));
            i = end;
        }

        return rows;
    }

    // The words of a header stand below each other, closely if they are one label, and each column has its own heights for them.
    private static IEnumerable<List<PdfLine>> Stacked(PdfLine[] pieces, Func<PdfLine, int> columnOf)
    {
        var rows = new List<List<PdfLine>>();
        foreach (var column in pieces.GroupBy(columnOf))
        {
            var row = -1;
            PdfLine? before = null;
            foreach (var piece in column.OrderBy(piece => piece.Middle))
            {
                row += before is null || piece.Middle - before.Middle > CloseLine * piece.Size ? 1 : 0;
                if (row == rows.Count)
                {
                    rows.Add([]);
                }

                rows[row].Add(piece);
                before = piece;
            }
        }

        return rows.Select(row => row.OrderBy(piece => piece.Middle).ToList());
    }

    private static void AddCells(List<PdfGridCell> cells, int page, int row, SortedDictionary<int, (int End, string Text)> texts, int columns)
    {
        for (var column = 0; column < columns;)
        {
            if (!texts.TryGetValue(column, out var cell))
            {
                cells.Add(new PdfGridCell(page, row, column, 1, 1, ""));
                column++;
                continue;
            }

            var next = texts.Keys.Where(other => other > column).DefaultIfEmpty(columns).First();
            var end = Math.Min(cell.End + 1, next);
            cells.Add(new PdfGridCell(page, row, column, 1, end - column, cell.Text));
            column = end;
        }
    }

    // Where rows of figures have their pieces: pieces that stand above each other make a column. A header of more pieces tells of columns
    // that no row fills.
    private static List<(double Left, double Right)> Columns(PdfLine[][] rows, PdfLine[] header)
    {
        var most = rows.Max(pieces => pieces.Length);
        var full = rows.Where(pieces => pieces.Length >= most - 1).SelectMany(pieces => pieces).ToArray();
        var columns = Columns(full);
        return header.Length > columns.Count ? Columns(full.Concat(header)) : columns;
    }

    private static List<(double Left, double Right)> Columns(IEnumerable<PdfLine> pieces)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (var piece in pieces.OrderBy(piece => piece.Left))
        {
            if (columns.Count > 0 && piece.Left < columns[^1].Right)
            {
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, piece.Right));
            }
            else
            {
                columns.Add((piece.Left, piece.Right));
            }
        }

        return columns;
    }

    private static (int First, int Last) ColumnsOf(PdfLine piece, List<(double Left, double Right)> columns)
    {
        var first = columns.FindIndex(column => column.Right > piece.Left + (piece.Size / 4));
        var last = columns.FindLastIndex(column => column.Left < piece.Right - (piece.Size / 4));
        first = first < 0 ? columns.Count - 1 : first;
        return last < first ? (Math.Max(0, Nearest()), Math.Max(0, Nearest())) : (first, last);

        int Nearest()
        {
            var middle = (piece.Left + piece.Right) / 2;
            return Enumerable.Range(0, columns.Count).MinBy(i => Math.Abs(((columns[i].Left + columns[i].Right) / 2) - middle));
        }
    }

    [GeneratedRegex(@"^[+\-−－]?[0-9０-９][0-9０-９,，.．]*(?:[万亿]?元|件|条|个|项|次|%)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
