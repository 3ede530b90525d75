namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Finds which columns of figures the words of a header stand for: each over its own, titles over several.</summary>
internal static class PdfLooseHeader
{
    // Of the distance of two columns.
    private const double BesideItsColumns = 0.4;

    // Of the height of a letter.
    private const double SameHeight = 0.35;
    private const int MostColumns = 60;

    /// <summary>The words of a header that stand over no others, from the left.</summary>
    /// <param name="header">The header's words.</param>
    /// <param name="columns">How many columns rows fill.</param>
    public static List<PdfStack> LowestOf(List<PdfStack> header, int columns)
    {
        var lowest = header.Where(stack => !header.Exists(other => other.Top > stack.Middle && other.Overlaps(stack.Left, stack.Right)))
            .OrderBy(stack => stack.Center).ToList();

        // The title of the whole table may stand between two words.
        if (lowest.Count == columns + 1 && lowest.MinBy(stack => stack.Middle) is { } title
            && header.TrueForAll(other => ReferenceEquals(other, title) || other.Top >= title.Bottom))
        {
            lowest.Remove(title);
        }

        return lowest;
    }

    /// <summary>The columns of figures as the header tells them, those included that no row fills.</summary>
    /// <param name="figures">The columns that rows fill.</param>
    /// <param name="lowest">The header's words that stand over no others.</param>
    public static List<(double Left, double Right)> Columns(List<(double Left, double Right)> figures, List<PdfStack> lowest)
    {
        // Where words stand beside figures, nobody can tell which belong together, unless there are as many.
        return AreInOrder(lowest, figures)
            ? figures
            : PdfLooseColumns.Of(figures.Concat(lowest.Where(stack => figures.Count(column => stack.Overlaps(column.Left, column.Right)) < 2).Select(stack => (stack.Left + (stack.Size / 4), stack.Right - (stack.Size / 4)))));
    }

    /// <summary>Of each of the header's words the first and the last column of figures.</summary>
    public static Dictionary<PdfStack, (int First, int Last)> Spans(List<PdfStack> header, List<PdfStack> lowest, PdfLooseColumns columns)
    {
        var spans = new Dictionary<PdfStack, (int First, int Last)>(ReferenceEqualityComparer.Instance);
        var isInOrder = AreInOrder(lowest, columns.Figures);
        for (var i = 0; i < lowest.Count; i++)
        {
            spans[lowest[i]] = isInOrder ? (i, i) : ColumnsOf(lowest[i], columns);
        }

        var titles = header.FindAll(stack => !spans.ContainsKey(stack));
        foreach (var title in titles)
        {
            var below = lowest.Where(stack => stack.Overlaps(title.Left, title.Right)).Select(stack => spans[stack]).ToArray();
            spans[title] = below.Length > 0 ? (below.Min(span => span.First), below.Max(span => span.Last)) : ColumnsOf(title, columns);
        }

        if (isInOrder && lowest.Count <= MostColumns)
        {
            foreach (var level in titles.GroupBy(title => titles.First(other => Math.Abs(other.Middle - title.Middle) < title.Size / 2)))
            {
                Widen([.. level.OrderBy(title => title.Left)], lowest, spans);
            }
        }

        return spans;
    }

    // As many words as columns, and no figures further away from their word than from the next.
    private static bool AreInOrder(List<PdfStack> lowest, IReadOnlyList<(double Left, double Right)> figures) =>
        lowest.Count == figures.Count
        && Enumerable.Range(0, lowest.Count).All(i =>
            (i == 0 || figures[i].Left > lowest[i - 1].Center) && (i == lowest.Count - 1 || figures[i].Right < lowest[i + 1].Center));

    private static (int First, int Last) ColumnsOf(PdfStack stack, PdfLooseColumns columns) =>
        columns.FiguresOf(stack.Left, stack.Right, stack.Size / 4)
        ?? Enumerable.Range(0, columns.Figures.Count).MinBy(i => Math.Abs(columns.Figures[i].Left + columns.Figures[i].Right - (2 * stack.Center))) switch
        {
            var nearest => (nearest, nearest),
        };

    // Titles beside each other share the columns below them: 行政复议 over five, 行政诉讼 over ten. Which columns these are, how well they can
    // be shared out tells: those whose words stand lowest, or all.
    private static void Widen(PdfStack[] titles, List<PdfStack> lowest, Dictionary<PdfStack, (int First, int Last)> spans)
    {
        var deepest = lowest.Max(stack => stack.Middle) - (SameHeight * titles[0].Size);
        var pitch = (lowest[^1].Center - lowest[0].Center) / Math.Max(1, lowest.Count - 1);
        var worst = BesideItsColumns * pitch;
        foreach (var isBelow in new Predicate<PdfStack>[] { stack => stack.Middle >= deepest, stack => stack.Top > titles[0].Middle })
        {
            var below = Enumerable.Range(0, lowest.Count).Where(i => isBelow(lowest[i])).ToArray();
            if (below.Length < titles.Length || below[^1] - below[0] != below.Length - 1)
            {
                continue;
            }

            var byMiddle = Shares(titles.Length, below.Length, (title, first, last) =>
                Math.Abs(titles[title].Center - ((lowest[below[first]].Center + lowest[below[last]].Center) / 2)));
            var byStart = Shares(titles.Length, below.Length, (title, first, _) => Math.Abs(titles[title].Left - lowest[below[first]].Left));
            var best = byMiddle.Worst <= byStart.Worst ? byMiddle : byStart;
            if (best.Worst < worst - 1)
            {
                worst = best.Worst;
                for (var i = 0; i < titles.Length; i++)
                {
                    spans[titles[i]] = (below[best.Starts[i]], below[best.Starts[i + 1] - 1]);
                }
            }
        }
    }

    // Columns in a row shared out among titles, so that the sum of what they stand beside their columns is least.
    private static (double Worst, int[] Starts) Shares(int titles, int columns, Func<int, int, int, double> beside)
    {
        var sums = new double[titles + 1, columns + 1];
        var starts = new int[titles + 1, columns + 1];
        for (var title = 0; title <= titles; title++)
        {
            for (var end = 0; end <= columns; end++)
            {
                sums[title, end] = title == 0 && end == 0 ? 0 : double.PositiveInfinity;
                for (var start = 0; title > 0 && start < end; start++)
                {
                    var sum = sums[title - 1, start] + beside(title - 1, start, end - 1);
                    if (sum < sums[title, end])
                    {
                        (sums[title, end], starts[title, end]) = (sum, start);
                    }
                }
            }
        }

        var shares = new int[titles + 1];
        shares[titles] = columns;
        var worst = 0.0;
        for (var title = titles; title > 0; title--)
        {
            shares[title - 1] = starts[title, shares[title]];
            worst = Math.Max(worst, beside(title - 1, shares[title - 1], shares[title] - 1));
        }

        return (worst, shares);
    }
}
