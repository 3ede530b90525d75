using System.Text.RegularExpressions;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>
/// Finds tables without lines: rows of words and figures that stand apart, with the lines between them, what heads them, and the labels
/// that follow them.
/// </summary>
internal static partial class PdfLooseGrids
{
    // In heights of a letter: the gap between two lines of a table, of its header, and of a label.
    private const double NextLine = 4;
    private const double NextLineOfHeader = 3.2;
    private const double NextLineOfLabel = 1.7;

    private const int MostLinesOfHeader = 30;
    private const int MostLinesBehind = 40;
    private const int MostRowsBehind = 4;

    // Of a page: no table that fits on it has a tenth of them.
    private const int MostPieces = 3_000;

    /// <summary>The tables among the lines of a page, and the lines that remain.</summary>
    /// <param name="page">Which page.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="before">The columns of the table that ends the page before; null: none. Set to those of the table that ends this one.</param>
    public static (List<PdfGrid> Grids, List<PdfLine> Others) Find(int page, IReadOnlyList<PdfLine> lines, ref PdfLooseColumns? before)
    {
        var pieces = lines.Select(PdfLooseRow.PiecesOf).ToArray();
        if (pieces.Sum(line => line.Length) > MostPieces)
        {
            throw new PdfLimitException(PdfLimit.Content);
        }

        var grids = new List<PdfGrid>();
        var others = new List<PdfLine>();
        var columns = before;
        before = null;
        var free = 0;
        for (var i = 0; i < lines.Count;)
        {
            if (!PdfLooseRow.Is(pieces[i]))
            {
                i++;
                continue;
            }

            var rows = RowsFrom(i, lines, pieces);
            var start = HeaderFrom(rows, free, lines, pieces);
            var end = EndBehind(rows, lines, pieces);
            List<PdfLine> beside = [.. Enumerable.Range(start, end - start).Except(rows).SelectMany(line => pieces[line])];
            if (PdfLooseTable.Of(page, rows.ConvertAll(row => pieces[row]), beside, grids.Count == 0 ? columns : null) is { } table)
            {
                others.AddRange(lines.Skip(free).Take(start - free));
                grids.Add(table.Grid);
                before = table.Columns;
                free = end;
            }

            i = Math.Max(end, rows[^1] + 1);
        }

        others.AddRange(lines.Skip(free));
        return (grids, others);
    }

    // Until words stand over figures once more, or text follows.
    private static List<int> RowsFrom(int first, IReadOnlyList<PdfLine> lines, PdfLine[][] pieces)
    {
        var rows = new List<int> { first };
        var edges = EdgesOf([first], pieces);
        for (var i = first + 1; i < lines.Count && IsNext(lines[i - 1], lines[i], NextLine); i++)
        {
            if (PdfLooseRow.Is(pieces[i]))
            {
                rows.Add(i);
                var own = EdgesOf([i], pieces);
                edges = (Math.Max(edges.LabelsEnd, own.LabelsEnd), Math.Min(edges.FiguresFrom, own.FiguresFrom));
            }
            else if (!IsOfLabels(lines[i], pieces[i], edges))
            {
                break;
            }
        }

        return rows;
    }

    private static int HeaderFrom(List<int> rows, int free, IReadOnlyList<PdfLine> lines, PdfLine[][] pieces)
    {
        var (labelsEnd, figuresFrom) = EdgesOf(rows, pieces);
        labelsEnd = labelsEnd > double.MinValue ? labelsEnd : double.MaxValue;
        var hasWords = false;
        var start = rows[0];
        for (var line = start - 1; line >= free && rows[0] - line <= MostLinesOfHeader && IsNext(lines[line], lines[line + 1], NextLineOfHeader); line--)
        {
            // The first row's label may begin above its figures; above the words of a header a number begins a part of the text.
            var isOverFigures = pieces[line].Length > 1 || pieces[line][0].Left > Math.Min(labelsEnd, figuresFrom - (2 * pieces[line][0].Size));
            if (PdfLooseRow.Is(pieces[line]) || EndsSentence(lines[line])
                || !(isOverFigures || pieces[line][0].Right < figuresFrom)
                || (Heading().IsMatch(lines[line].Text) && (hasWords || !IsNext(lines[line], lines[line + 1], NextLineOfLabel))))
            {
                break;
            }

            hasWords |= isOverFigures;
            start = line;
        }

        return start;
    }

    // Labels that go on below the last figures, and rows whose figures are all blank.
    private static int EndBehind(List<int> rows, IReadOnlyList<PdfLine> lines, PdfLine[][] pieces)
    {
        var edges = EdgesOf(rows, pieces);
        var end = rows[^1] + 1;
        while (end < lines.Count && end - rows[^1] <= MostLinesBehind
            && IsNext(lines[end - 1], lines[end], end - rows[^1] <= MostRowsBehind ? NextLineOfHeader : NextLineOfLabel)
            && !PdfLooseRow.Is(pieces[end]) && IsOfLabels(lines[end], pieces[end], edges) && !Heading().IsMatch(lines[end].Text))
        {
            end++;
        }

        return end;
    }

    private static bool IsNext(PdfLine above, PdfLine below, double gap) => below.Middle - above.Middle <= gap * Math.Max(above.Size, below.Size);

    // Words that begin where labels stand and end before the figures.
    private static bool IsOfLabels(PdfLine line, PdfLine[] words, (double LabelsEnd, double FiguresFrom) edges) =>
        !EndsSentence(line)
        && Array.TrueForAll(words, word => word.Right < edges.FiguresFrom + word.Size && (word.Left + word.Right) / 2 < edges.FiguresFrom
            && (word.Left < edges.LabelsEnd || edges.LabelsEnd == double.MinValue));

    // Where the labels of rows end, the least number if no label stands beside its figures; and where the figures begin.
    private static (double LabelsEnd, double FiguresFrom) EdgesOf(List<int> rows, PdfLine[][] pieces)
    {
        var (labelsEnd, figuresFrom) = (double.MinValue, double.MaxValue);
        foreach (var row in rows)
        {
            var labels = PdfLooseRow.LabelsIn(pieces[row]);
            labelsEnd = labels > 0 ? Math.Max(labelsEnd, pieces[row][labels - 1].Right) : labelsEnd;
            figuresFrom = Math.Min(figuresFrom, pieces[row][labels].Left);
        }

        return (labelsEnd, figuresFrom);
    }

    private static bool EndsSentence(PdfLine line) => line.Text[^1] is '。' or '；' or '：' or ':';

    [GeneratedRegex("^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
