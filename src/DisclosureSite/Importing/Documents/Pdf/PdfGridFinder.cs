namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Finds the tables that lines form on a page, and the cells between the lines.</summary>
internal sealed class PdfGridFinder
{
    private const int MostRules = 1500;
    private const int MostPlaces = 250_000;

    // Two lines so near are one, printed double.
    private const double OneLine = 2.5;
    private const double Touch = 6;

    // The share of a cell's side that must be drawn.
    private const double DrawnShare = 0.55;

    private readonly PdfSheet sheet;
    private readonly List<PdfRule> horizontal;
    private readonly List<PdfRule> vertical;

    private PdfGridFinder(PdfSheet sheet)
    {
        this.sheet = sheet;
        horizontal = PdfRuleJoiner.Join(sheet.Horizontal);
        vertical = PdfRuleJoiner.Join(sheet.Vertical);
        if (horizontal.Count > MostRules || vertical.Count > MostRules)
        {
            throw new PdfLimitException(PdfLimit.Content);
        }
    }

    /// <summary>The tables of a page, with their words, from top to bottom; and the letters outside of them.</summary>
    public static (List<PdfGrid> Grids, List<PdfLetter> Others) Find(PdfSheet sheet)
    {
        var finder = new PdfGridFinder(sheet);
        var others = (IReadOnlyList<PdfLetter>)sheet.Letters;
        var grids = new List<PdfGrid>();

        // Small ones first: a table within a cell keeps its letters.
        foreach (var frame in finder.Components().Select(finder.FrameOf).Where(frame => frame is not null).Select(frame => frame!)
            .OrderBy(frame => frame.Box.Width * frame.Box.Height).ThenBy(frame => frame.Box.Top))
        {
            if (frame.Fill(sheet.Number, others) is { } filled)
            {
                grids.Add(filled.Grid);
                others = filled.Others;
            }
        }

        return ([.. grids.OrderBy(grid => grid.Y[0]).ThenBy(grid => grid.X[0])], [.. others]);
    }

    // Lines that cross or touch belong together.
    private IEnumerable<(List<PdfRule> Horizontal, List<PdfRule> Vertical)> Components()
    {
        var parents = Enumerable.Range(0, horizontal.Count + vertical.Count).ToArray();
        for (var i = 0; i < horizontal.Count; i++)
        {
            for (var j = 0; j < vertical.Count; j++)
            {
                var (across, down) = (horizontal[i], vertical[j]);
                if (down.At >= across.From - Touch && down.At <= across.To + Touch && across.At >= down.From - Touch && across.At <= down.To + Touch)
                {
                    parents[Root(i)] = Root(horizontal.Count + j);
                }
            }
        }

        return Enumerable.Range(0, parents.Length).GroupBy(Root)
            .Select(group => (
                Horizontal: group.Where(i => i < horizontal.Count).Select(i => horizontal[i]).ToList(),
                Vertical: group.Where(i => i >= horizontal.Count).Select(i => vertical[i - horizontal.Count]).ToList()))
            .Where(component => component.Horizontal.Count > 1 && component.Vertical.Count > 0);

        int Root(int i)
        {
            while (parents[i] != i)
            {
                parents[i] = parents[parents[i]];
                i = parents[i];
            }

            return i;
        }
    }

    private PdfGridFrame? FrameOf((List<PdfRule> Horizontal, List<PdfRule> Vertical) component)
    {
        var left = Math.Min(component.Horizontal.Min(rule => rule.From), component.Vertical[0].At);
        var right = Math.Max(component.Horizontal.Max(rule => rule.To), component.Vertical[^1].At);
        var top = Math.Min(component.Vertical.Min(rule => rule.From), component.Horizontal[0].At);
        var bottom = Math.Max(component.Vertical.Max(rule => rule.To), component.Horizontal[^1].At);
        var letters = sheet.Letters
            .Where(letter => letter.Center >= left && letter.Center <= right && letter.Middle >= top && letter.Middle <= bottom).ToArray();
        var middles = letters.Select(letter => letter.Middle).Order().ToArray();
        var centers = letters.Select(letter => letter.Center).Order().ToArray();

        var y = Places(component.Horizontal);
        var x = Places(component.Vertical);
        var isOpenAbove = AddBefore(y, top, middles);
        var isOpenBelow = AddBehind(y, bottom, middles);
        AddBefore(x, left, centers);
        AddBehind(x, right, centers);
        if (x.Count < 2 || y.Count < 2 || (x.Count == 2 && y.Count == 2))
        {
            return null;
        }

        if ((long)x.Count * y.Count > MostPlaces)
        {
            throw new PdfLimitException(PdfLimit.Content);
        }

        return new PdfGridFrame(x, y, Walls(component.Horizontal, y, x), Walls(component.Vertical, x, y)) { IsOpenAbove = isOpenAbove, IsOpenBelow = isOpenBelow };
    }

    // One place for lines that are one.
    private static List<double> Places(List<PdfRule> rules)
    {
        var places = new List<double>();
        var start = rules[0].At;
        var end = start;
        foreach (var rule in rules.Skip(1))
        {
            if (rule.At - start <= OneLine)
            {
                end = rule.At;
                continue;
            }

            places.Add((start + end) / 2);
            start = end = rule.At;
        }

        places.Add((start + end) / 2);
        return places;
    }

    // The outer line may be missing where others reach beyond the last one: at a page's end, or in a table open at its sides.
    private static bool AddBefore(List<double> places, double edge, double[] letters)
    {
        if (!HasBetween(letters, edge, places[0]))
        {
            return false;
        }

        places.Insert(0, edge);
        return true;
    }

    private static bool AddBehind(List<double> places, double edge, double[] letters)
    {
        if (!HasBetween(letters, places[^1], edge))
        {
            return false;
        }

        places.Add(edge);
        return true;
    }

    private static bool HasBetween(double[] sorted, double from, double to)
    {
        var index = Array.BinarySearch(sorted, from);
        index = index < 0 ? ~index : index;
        return index < sorted.Length && sorted[index] < to;
    }

    // Which sides of cells are drawn: [place of the line, cell along it].
    private static bool[,] Walls(List<PdfRule> rules, List<double> across, List<double> along)
    {
        var drawn = new double[across.Count, along.Count - 1];
        foreach (var rule in rules)
        {
            var place = NearestTo(across, rule.At);
            for (var i = 0; i < along.Count - 1; i++)
            {
                drawn[place, i] += Math.Max(0, Math.Min(rule.To, along[i + 1]) - Math.Max(rule.From, along[i]));
            }
        }

        var walls = new bool[across.Count, along.Count - 1];
        for (var place = 0; place < across.Count; place++)
        {
            for (var i = 0; i < along.Count - 1; i++)
            {
                walls[place, i] = drawn[place, i] >= DrawnShare * (along[i + 1] - along[i]);
            }
        }

        return walls;
    }

    private static int NearestTo(List<double> places, double at)
    {
        var index = places.BinarySearch(at);
        index = index < 0 ? ~index : index;
        return index == places.Count || (index > 0 && at - places[index - 1] < places[index] - at) ? index - 1 : index;
    }
}
