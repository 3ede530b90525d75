namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>The labels of a table without lines: which words are one label, and of which row or rows.</summary>
internal sealed class PdfLooseLabels
{
    private const double SameLine = 0.4;

    private readonly PdfLooseColumns columns;
    private readonly double size;
    private readonly double pitch;
    private readonly List<double> heights = [];

    /// <summary>Divides words into labels.</summary>
    /// <param name="pieces">The words, from top to bottom; those of a header's corner among them.</param>
    /// <param name="figures">The heights of the rows' figures.</param>
    /// <param name="columns">The table's columns.</param>
    /// <param name="size">The height of a letter.</param>
    /// <param name="pitch">The widest distance of two lines of one label.</param>
    public PdfLooseLabels(List<PdfLine> pieces, double[] figures, PdfLooseColumns columns, double size, double pitch)
    {
        this.columns = columns;
        this.size = size;
        this.pitch = pitch;

        // The last column has the rows' own labels, and so have those that reach into it.
        var own = OwnLabels(pieces);
        var lines = LinesOf(own);
        var divided = PdfRowLabels.Of([.. lines.Select(line => (line.Middle, TextOf([line])))], figures, size, pitch, out _);
        var used = new HashSet<PdfLine>(ReferenceEqualityComparer.Instance);
        foreach (var (start, end, row) in divided)
        {
            var words = lines[start..end].SelectMany(line => line.Pieces).ToList();
            used.UnionWith(words);
            Rows.Add(row);
            heights.Add(row >= 0 ? figures[row] : words.Average(piece => piece.Middle));
            if (words.Count > 0)
            {
                var (first, last) = columns.LabelsOf(words.Min(piece => piece.Left), words.Max(piece => piece.Right), size / 4);
                Cells.Add((TextOf(lines[start..end]), first, Math.Max(last, columns.Labels - 1), Rows.Count - 1, Rows.Count));
            }
        }

        var top = heights[0] - size;
        var rest = pieces.Where(piece => !used.Contains(piece)).ToList();
        Header = PdfStack.Of(rest.Where(piece => own.Contains(piece) || piece.Middle < top), pitch);
        for (var column = columns.Labels - 2; column >= 0; column--)
        {
            AddTitles([.. rest.Where(piece => !own.Contains(piece) && piece.Middle >= top && columns.LabelsOf(piece.Left, piece.Right, size / 4).Last == column)], figures);
        }
    }

    /// <summary>Of each row which row of figures it has; −1: none.</summary>
    public List<int> Rows { get; } = [];

    /// <summary>The labels, with the first and the last column that each takes, its first row and the one behind its last.</summary>
    public List<(string Text, int First, int Last, int Row, int RowEnd)> Cells { get; } = [];

    /// <summary>The words above the first row.</summary>
    public List<PdfStack> Header { get; }

    private static string TextOf(IEnumerable<(double Middle, List<PdfLine> Pieces)> lines) =>
        string.Join('\n', lines.Select(line => string.Join(' ', line.Pieces.OrderBy(piece => piece.Left).Select(piece => piece.Text))));

    // A short last line of a label over several columns stands in one of them.
    private HashSet<PdfLine> OwnLabels(List<PdfLine> pieces)
    {
        var own = new HashSet<PdfLine>(ReferenceEqualityComparer.Instance);
        foreach (var piece in pieces)
        {
            if (columns.LabelsOf(piece.Left, piece.Right, size / 4).Last == columns.Labels - 1)
            {
                own.Add(piece);
            }
        }

        foreach (var stack in PdfStack.Of(pieces, pitch, IsWider).Where(stack => stack.Lines.Any(own.Contains)))
        {
            own.UnionWith(stack.Lines);
        }

        return own;
    }

    // Only below words over several columns a shorter line may be theirs.
    private bool IsWider(PdfLine above, PdfLine piece)
    {
        var (first, last) = columns.LabelsOf(above.Left, above.Right, size / 4);
        return first < last && columns.LabelsOf(piece.Left, piece.Right, size / 4) is var (from, to) && from >= first && to <= last;
    }

    private List<(double Middle, List<PdfLine> Pieces)> LinesOf(IEnumerable<PdfLine> pieces)
    {
        var lines = new List<(double Middle, List<PdfLine> Pieces)>();
        foreach (var piece in pieces.OrderBy(piece => piece.Middle))
        {
            if (lines.Count > 0 && piece.Middle - lines[^1].Middle < SameLine * size)
            {
                lines[^1].Pieces.Add(piece);
            }
            else
            {
                lines.Add((piece.Middle, [piece]));
            }
        }

        return lines;
    }

    // Titles beside several rows; or, where each row has words in the column, labels of the rows.
    private void AddTitles(List<PdfLine> pieces, double[] figures)
    {
        var lines = LinesOf(pieces);
        if (lines.Count >= figures.Length)
        {
            var divided = PdfRowLabels.Of([.. lines.Select(line => (line.Middle, TextOf([line])))], figures, size, pitch, out var unlabelled);
            if (unlabelled == 0 && divided.TrueForAll(row => row.Figures >= 0) && divided[0].Start == 0)
            {
                foreach (var (start, end, row) in divided)
                {
                    AddCell(lines[start..end].SelectMany(line => line.Pieces).ToList(), TextOf(lines[start..end]), Rows.IndexOf(row), Rows.IndexOf(row) + 1);
                }

                return;
            }
        }

        foreach (var stack in PdfStack.Of(pieces, pitch))
        {
            AddCell([.. pieces.Where(stack.Holds)], stack.Text, RowAt(stack.Top + (size / 2)), RowAt(stack.Bottom - (size / 2)) + 1);
        }
    }

    private void AddCell(List<PdfLine> words, string text, int row, int rowEnd)
    {
        var (first, last) = columns.LabelsOf(words.Min(piece => piece.Left), words.Max(piece => piece.Right), size / 4);
        last = Math.Min(last, columns.Labels - 2);
        rowEnd = Math.Max(rowEnd, row + 1);
        var nearest = row;

        // What is there already begins further right or further down.
        while (row < rowEnd && Cells.Exists(cell => cell.First <= last && cell.Last >= first && cell.Row < rowEnd && cell.RowEnd > row))
        {
            if (Cells.Exists(cell => cell.First <= last && cell.Last >= first && cell.Row <= row && cell.RowEnd > row))
            {
                row++;
            }
            else
            {
                rowEnd--;
            }
        }

        if (row < rowEnd)
        {
            Cells.Add((text, first, last, row, rowEnd));
            return;
        }

        // No place of their own: they are lines of the label that has it.
        var at = Cells.FindIndex(cell => cell.First <= last && cell.Last >= first && cell.Row <= nearest && cell.RowEnd > nearest);
        var isAbove = words.Average(piece => piece.Middle) < heights[nearest];
        Cells[at] = Cells[at] with { Text = isAbove ? $"{text}\n{Cells[at].Text}" : $"{Cells[at].Text}\n{text}" };
    }

    private int RowAt(double height) => Enumerable.Range(0, heights.Count).MinBy(row => Math.Abs(heights[row] - height));
}
