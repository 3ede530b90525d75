namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>
/// Finds which lines of labels belong to which rows of figures. Within a row all cells are set alike: their first lines, their middles or
/// their last lines stand at one height. Of the ways to divide the lines so, that which leaves least over is taken.
/// </summary>
internal static class PdfRowLabels
{
    // Costs, in heights of a letter: a row whose figures are all blank, figures without a label, a numbered line within a label, and the last
    // label of a page, set otherwise because it goes on on the next.
    private const double BlankRow = 1;
    private const double NoLabel = 10;
    private const double Number = 2;
    private const double Cut = 1.5;

    // In heights of a letter.
    private const double SameHeight = 0.35;
    private const int MostLines = 40;

    private enum Alignment
    {
        Middle,
        First,
        Last,
    }

    /// <summary>The rows from top to bottom: which lines each has, by where they begin and end, and which figures; −1: none.</summary>
    /// <param name="lines">The lines, from top to bottom: their heights and words. Those before the first row that belong to none are the header's.</param>
    /// <param name="figures">The heights of the figures, ascending.</param>
    /// <param name="size">The height of a letter.</param>
    /// <param name="widest">The widest distance of two lines of one label.</param>
    /// <param name="unlabelled">How many rows have no label.</param>
    public static List<(int Start, int End, int Figures)> Of(
        IReadOnlyList<(double Middle, string Text)> lines, IReadOnlyList<double> figures, double size, double widest, out int unlabelled)
    {
        var best = Enum.GetValues<Alignment>()
            .Select(alignment => Divide(lines, figures, size, widest, alignment))
            .MinBy(way => way.Cost);
        unlabelled = best.Rows.Count(row => row.Start == row.End);
        return best.Rows;
    }

    private static (double Cost, List<(int Start, int End, int Figures)> Rows) Divide(
        IReadOnlyList<(double Middle, string Text)> lines, IReadOnlyList<double> figures, double size, double widest, Alignment alignment)
    {
        // Of all lines before one and all figures before some the least cost, and how it was reached. Most are never reached.
        var isNumbered = lines.Select(line => PdfNumberedLabel.Is(line.Text)).ToArray();
        var states = Enumerable.Range(0, lines.Count + 1).Select(_ => new SortedDictionary<int, (double Cost, int Line, int Figure)>()).ToArray();
        states[0][0] = (0, 0, 0);
        for (var line = 0; line <= lines.Count; line++)
        {
            for (var figure = states[line].Count > 0 ? states[line].First().Key : figures.Count + 1; figure <= figures.Count; figure++)
            {
                if (!states[line].TryGetValue(figure, out var state))
                {
                    continue;
                }

                // Figures without a label, before the next label.
                if (figure < figures.Count && (line == lines.Count || figures[figure] < lines[line].Middle + size))
                {
                    Reach(state.Cost, line, figure, line, figure + 1, NoLabel);
                }

                if (line < lines.Count && figure == 0 && lines[line].Middle < figures[0] + size)
                {
                    Reach(state.Cost, line, figure, line + 1, figure, 0);
                }

                var numbers = 0.0;
                for (var end = line + 1; end <= Math.Min(lines.Count, line + MostLines); end++)
                {
                    if (end > line + 1 && lines[end - 1].Middle - lines[end - 2].Middle > widest)
                    {
                        break;
                    }

                    numbers += end > line + 1 && isNumbered[end - 1] ? Number : 0;
                    var height = alignment switch
                    {
                        Alignment.First => lines[line].Middle,
                        Alignment.Last => lines[end - 1].Middle,
                        _ => (lines[line].Middle + lines[end - 1].Middle) / 2,
                    };
                    if (figure < figures.Count && Math.Abs(height - figures[figure]) <= SameHeight * size)
                    {
                        Reach(state.Cost, line, figure, end, figure + 1, numbers + (Math.Abs(height - figures[figure]) / size));
                    }
                    else if (figure == figures.Count - 1 && end == lines.Count && lines[line].Middle <= figures[figure] + (size / 2))
                    {
                        Reach(state.Cost, line, figure, end, figure + 1, numbers + Cut);
                    }

                    if (figure > 0 && height > figures[figure - 1] && (figure == figures.Count || height < figures[figure]))
                    {
                        Reach(state.Cost, line, figure, end, figure, numbers + BlankRow);
                    }
                }
            }
        }

        if (!states[lines.Count].TryGetValue(figures.Count, out var whole))
        {
            return (double.MaxValue, [.. Enumerable.Range(0, figures.Count).Select(figure => (0, 0, figure))]);
        }

        var rows = new List<(int Start, int End, int Figures)>();
        for (var (line, figure) = (lines.Count, figures.Count); figure > 0 || line > 0;)
        {
            var (_, fromLine, fromFigure) = states[line][figure];
            if (fromFigure < figure || fromFigure > 0)
            {
                rows.Add((fromLine, line, fromFigure < figure ? fromFigure : -1));
            }

            (line, figure) = (fromLine, fromFigure);
        }

        rows.Reverse();
        return (whole.Cost, rows);

        void Reach(double before, int line, int figure, int toLine, int toFigure, double cost)
        {
            if (!states[toLine].TryGetValue(toFigure, out var known) || before + cost < known.Cost)
            {
                states[toLine][toFigure] = (before + cost, line, figure);
            }
        }
    }
}
