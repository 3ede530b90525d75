namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>
/// Sets out a table without lines: columns of figures are where figures stand, columns of labels where the words beside them part; rows
/// are told by the figures, and the words of a header by the columns below them.
/// </summary>
internal sealed class PdfLooseTable
{
    // In heights of a letter: the distance of two lines of one cell, and how much wider than the narrowest of the table it may be.
    private const double NarrowPitch = 1.4;
    private const double WidestPitch = 1.65;
    private const double WiderPitch = 1.12;
    private const double SameLine = 0.8;

    private readonly int page;
    private readonly List<PdfLine[]> rows;
    private readonly List<PdfLine[]> labels;
    private readonly List<PdfLine[]> values;
    private readonly List<PdfLine> others;
    private readonly double size;
    private readonly double pitch;
    private readonly double labelsEnd;
    private readonly List<List<PdfGridCell>> cells = [];

    private PdfLooseTable(int page, List<PdfLine[]> rows, List<PdfLine> others)
    {
        this.page = page;
        this.rows = rows;
        this.others = others;
        labels = rows.ConvertAll(row => row[..PdfLooseRow.LabelsIn(row)]);
        values = [.. rows.Zip(labels, (row, own) => row[own.Length..])];
        var all = rows.SelectMany(row => row).Concat(others).OrderBy(piece => piece.Middle).ToArray();
        var sizes = all.Select(piece => piece.Size).Order().ToArray();
        size = sizes[sizes.Length / 2];
        pitch = Math.Clamp(WiderPitch * NarrowestPitch(all), NarrowPitch * size, WidestPitch * size);
        labelsEnd = labels.SelectMany(row => row).Select(label => label.Right).DefaultIfEmpty(double.MinValue).Max();
    }

    /// <summary>The columns that it has.</summary>
    public PdfLooseColumns Columns { get; private set; } = new(false, [], []);

    /// <summary>The table; null: too little for one, or nobody can tell which column is which.</summary>
    /// <param name="page">Which page.</param>
    /// <param name="rows">Its lines with figures, in pieces, from top to bottom.</param>
    /// <param name="others">The pieces of its other lines: header, labels that go on, rows without figures.</param>
    /// <param name="before">The columns of the table that ended the page before; null: none.</param>
    public static (PdfGrid Grid, PdfLooseColumns Columns)? Of(int page, List<PdfLine[]> rows, List<PdfLine> others, PdfLooseColumns? before)
    {
        var table = new PdfLooseTable(page, rows, others);
        return table.Build(before) is { } grid ? (grid, table.Columns) : null;
    }

    private static double NarrowestPitch(PdfLine[] all)
    {
        var narrowest = double.MaxValue;
        for (var i = 0; i < all.Length; i++)
        {
            for (var below = i + 1; below < all.Length && all[below].Middle - all[i].Middle <= WidestPitch * all[i].Size; below++)
            {
                if (all[below].Middle - all[i].Middle > SameLine * all[i].Size && PdfStack.AreAligned(all[i], all[below]))
                {
                    narrowest = Math.Min(narrowest, all[below].Middle - all[i].Middle);
                    break;
                }
            }
        }

        return narrowest;
    }

    private PdfGrid? Build(PdfLooseColumns? before)
    {
        var figures = PdfLooseColumns.Of(values.SelectMany(row => row).Select(piece => (piece.Left, piece.Right)));
        var figuresFrom = figures[0].Left;
        var first = rows[0][0].Middle;
        var header = PdfStack.Of(others.Where(piece => piece.Middle < first - (size / 2) && IsOverFigures(piece, figuresFrom)), pitch);
        var lowest = PdfLooseHeader.LowestOf(header, figures.Count);
        if (lowest.Count == figures.Count + 1 && labelsEnd > double.MinValue && !others.Exists(piece => piece.Middle < first - size && !IsOverFigures(piece, figuresFrom))
            && Enumerable.Range(0, figures.Count).All(i => lowest[i + 1].Overlaps(figures[i].Left, figures[i].Right)))
        {
            // The word over the labels.
            header.Remove(lowest[0]);
            lowest.RemoveAt(0);
        }

        var widened = header.Count == 0 ? before?.WidenedTo(figures, size / 8) : null;
        var goesOn = widened is not null;
        if (!goesOn && !IsTable(figures, lowest))
        {
            return null;
        }

        figures = widened ?? PdfLooseHeader.Columns(figures, lowest);
        var allLabels = others.Where(piece => !header.Exists(stack => stack.Holds(piece)))
            .Concat(labels.SelectMany(row => row)).OrderBy(piece => piece.Middle).ThenBy(piece => piece.Left).ToList();
        Columns = new PdfLooseColumns(allLabels.Count > 0, GuttersIn(allLabels), figures);
        if (values.Exists(row => row.CountBy(ColumnOf).Any(count => count.Key < 0 || count.Value > 1)))
        {
            return null;
        }

        var divided = new PdfLooseLabels(allLabels, [.. rows.Select(row => row[^1].Middle)], Columns, size, pitch);
        AddHeader(header, lowest, goesOn ? [] : divided.Header);
        AddRows(divided);
        return Grid() with
        {
            LabelColumns = Columns.Labels,
            RestOfLabel = goesOn ? string.Join('\n', divided.Header.Select(stack => stack.Text)) : null,
        };
    }

    private bool IsOverFigures(PdfLine piece, double figuresFrom) => piece.Left >= labelsEnd - 1 || piece.Left >= figuresFrom - (size / 2);

    // A label and a figure beside each other are no table yet: the header must say so, or more of them.
    private bool IsTable(List<(double Left, double Right)> figures, List<PdfStack> lowest) =>
        lowest.Count >= figures.Count || (labelsEnd > 0 && rows.Count > 1 && figures.Count + rows.Count > 3);

    // Where words stand beside each other.
    private List<double> GuttersIn(List<PdfLine> words)
    {
        var gutters = new List<(double From, double To)>();
        for (var i = 0; i < words.Count; i++)
        {
            var beside = words.Skip(Math.Max(0, i - 8)).Take(17).Where(other => Math.Abs(other.Middle - words[i].Middle) < size && other.Left >= words[i].Right)
                .MinBy(other => other.Left);
            if (beside is null)
            {
                continue;
            }

            var gap = (From: words[i].Right, To: beside.Left);
            var known = gutters.FindIndex(gutter => gutter.From <= gap.To && gutter.To >= gap.From);
            if (known < 0)
            {
                gutters.Add(gap);
            }
            else
            {
                gutters[known] = (Math.Max(gutters[known].From, gap.From), Math.Min(gutters[known].To, gap.To));
            }
        }

        return [.. gutters.Select(gutter => (gutter.From + gutter.To) / 2).Order()];
    }

    // −1: none, or several.
    private int ColumnOf(PdfLine value) =>
        Columns.FiguresOf(value.Left, value.Right, size / 8) is { } at && at.First == at.Last ? at.First : -1;

    private void AddHeader(List<PdfStack> header, List<PdfStack> lowest, List<PdfStack> corner)
    {
        var spans = PdfLooseHeader.Spans(header, lowest, Columns);
        var words = header.Select(stack => (Stack: stack, First: Columns.Labels + spans[stack].First, Last: Columns.Labels + spans[stack].Last))
            .Concat(corner.Select(stack => (Stack: stack, First: 0, Last: Columns.Labels - 1)));

        // Each below what stands over its columns.
        var height = new int[Columns.Count];
        foreach (var (stack, first, last) in words.OrderBy(word => word.Stack.Middle).ThenBy(word => word.First))
        {
            var row = height[first..(last + 1)].Max();
            Add(row, first, last, 1, stack.Text);
            Array.Fill(height, row + 1, first, last - first + 1);
        }
    }

    private void AddRows(PdfLooseLabels divided)
    {
        var top = cells.Count;
        foreach (var (text, first, last, row, rowEnd) in divided.Cells)
        {
            Add(top + row, first, last, rowEnd - row, text);
        }

        for (var row = 0; row < divided.Rows.Count; row++)
        {
            if (divided.Rows[row] is >= 0 and var figures)
            {
                foreach (var value in values[figures])
                {
                    var column = Columns.Labels + ColumnOf(value);
                    Add(top + row, column, column, 1, value.Text);
                }
            }
        }
    }

    private void Add(int row, int first, int last, int rowSpan, string text)
    {
        while (cells.Count < row + rowSpan)
        {
            cells.Add([]);
        }

        cells[row].Add(new PdfGridCell(page, row, first, rowSpan, last - first + 1, text));
    }

    private PdfGrid Grid()
    {
        // Places that no words take are blank cells.
        var isTaken = new bool[cells.Count, Columns.Count];
        foreach (var cell in cells.SelectMany(row => row))
        {
            for (var row = cell.Row; row < cell.RowEnd; row++)
            {
                for (var column = cell.Column; column < cell.ColumnEnd; column++)
                {
                    isTaken[row, column] = true;
                }
            }
        }

        var all = cells.SelectMany(row => row).ToList();
        for (var row = 0; row < cells.Count; row++)
        {
            for (var column = 0; column < Columns.Count; column++)
            {
                var end = column;
                while (end < Columns.Count && !isTaken[row, end] && (end == column || end < Columns.Labels))
                {
                    end++;
                }

                if (end > column)
                {
                    all.Add(new PdfGridCell(page, row, column, 1, end - column, ""));
                    column = end - 1;
                }
            }
        }

        var pieces = rows.SelectMany(row => row).Concat(others).ToArray();
        var (top, bottom) = (pieces.Min(piece => piece.Middle - (piece.Size / 2)), pieces.Max(piece => piece.Middle + (piece.Size / 2)));
        var start = pieces.Min(piece => piece.Left);
        var left = Columns.HasLabels ? [.. Enumerable.Repeat(start, Columns.Labels - Columns.Gutters.Count), .. Columns.Gutters] : Array.Empty<double>();
        double[] x =
        [
            .. left, .. Columns.Figures.Select((column, i) => i == 0 ? column.Left : (Columns.Figures[i - 1].Right + column.Left) / 2), Columns.Figures[^1].Right,
        ];
        return new PdfGrid(page, x, [.. Enumerable.Range(0, cells.Count + 1).Select(row => top + ((bottom - top) * row / cells.Count))],
            [.. all.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)])
        { IsLoose = true };
    }
}
