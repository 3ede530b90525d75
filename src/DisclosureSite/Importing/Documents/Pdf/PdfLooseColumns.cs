namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>The columns of a table without lines, in points from the page's left edge.</summary>
/// <param name="HasLabels">Whether it has labels at all.</param>
/// <param name="Gutters">Where its columns of labels part.</param>
/// <param name="Figures">Where its columns of figures begin and end, from the left.</param>
internal sealed record PdfLooseColumns(bool HasLabels, IReadOnlyList<double> Gutters, IReadOnlyList<(double Left, double Right)> Figures)
{
    // On one page a table may show titles beside its labels and on the next none: it has as many columns on both.
    private const int FewestLabels = 3;

    /// <summary>How many columns of labels there are.</summary>
    public int Labels => HasLabels ? Math.Max(FewestLabels, Gutters.Count + 1) : 0;

    /// <summary>How many columns there are.</summary>
    public int Count => Labels + Figures.Count;

    /// <summary>The columns of labels that words take.</summary>
    public (int First, int Last) LabelsOf(double left, double right, double slack)
    {
        var first = Gutters.Count(gutter => gutter < left + slack);
        var last = Math.Max(first, Gutters.Count(gutter => gutter < right - slack));
        var more = Labels - Gutters.Count - 1;
        return (first == 0 ? 0 : first + more, last + more);
    }

    /// <summary>The columns of figures that words stand over, counted from the first of them; null: none.</summary>
    public (int First, int Last)? FiguresOf(double left, double right, double slack)
    {
        var (first, last) = (-1, -1);
        for (var i = 0; i < Figures.Count; i++)
        {
            if (Figures[i].Left < right - slack && Figures[i].Right > left + slack)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return first < 0 ? null : (first, last);
    }

    /// <summary>The columns of figures, wide enough for the figures of another page; null: they are not the same columns.</summary>
    public List<(double Left, double Right)>? WidenedTo(List<(double Left, double Right)> others, double slack)
    {
        var widened = Figures.ToList();
        var taken = new HashSet<int>();
        foreach (var (left, right) in others)
        {
            // A word of the header may have told where a column is that no row of the first page fills.
            var at = FiguresOf(left, right, slack) ?? FiguresOf(left - (4 * slack), right + (4 * slack), slack);
            if (at is not { } column || column.First != column.Last || !taken.Add(column.First))
            {
                return null;
            }

            widened[column.First] = (Math.Min(left, widened[column.First].Left), Math.Max(right, widened[column.First].Right));
        }

        return widened;
    }

    /// <summary>Pieces that stand above each other make a column.</summary>
    public static List<(double Left, double Right)> Of(IEnumerable<(double Left, double Right)> pieces)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (var (left, right) in pieces.OrderBy(piece => piece.Left))
        {
            if (columns.Count > 0 && left < columns[^1].Right)
            {
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, right));
            }
            else
            {
                columns.Add((left, right));
            }
        }

        return columns;
    }
}
