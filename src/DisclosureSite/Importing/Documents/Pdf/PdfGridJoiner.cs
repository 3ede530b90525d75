namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Joins a table with what a page break has cut off from it.</summary>
internal static class PdfGridJoiner
{
    // Points between the places of one line on two pages.
    private const double SamePlace = 6;
    private const int MostHeaderRows = 5;

    /// <summary>Both as one table; null: they are two.</summary>
    /// <param name="above">A table at the end of a page.</param>
    /// <param name="below">A table at the beginning of the next.</param>
    public static PdfGrid? Join(PdfGrid above, PdfGrid below)
    {
        if (below.Page != above.LastPage + 1)
        {
            return null;
        }

        if (above.IsLoose)
        {
            return below.RestOfLabel is { } label && above.X.Count == below.X.Count ? JoinLoose(above, below, label) : null;
        }

        if (below.IsLoose || !IsSame(above.X[^1], below.X[^1]))
        {
            return null;
        }

        if (!IsSame(above.X[0], below.X[0]))
        {
            return WithMergedSide(above, below) is { } whole ? Join(above, whole) : null;
        }

        var x = Places(above.X, below.X);
        var rows = above.Y.Count - 1;
        var cells = above.Cells.Select(cell => OnPlaces(cell, above.X, x)).ToList();
        var rest = below.Cells.Select(cell => OnPlaces(cell, below.X, x)).ToList();
        var headers = RepeatedRows(cells, rest);
        rest = [.. rest.Where(cell => cell.Row >= headers).Select(cell => cell with { Row = cell.Row - headers })];
        if (rest.Count == 0)
        {
            return above with { LastPage = below.LastPage };
        }

        var isRowCut = HaveSameSides(cells, rest, rows)
            && ((headers == 0 && above.IsOpenBelow && below.IsOpenAbove) || GoesOn(cells, rest, rows));
        var offset = isRowCut ? rows - 1 : rows;
        foreach (var cell in rest)
        {
            var upper = cell.Row == 0
                ? cells.FindIndex(other => other.RowEnd == rows && other.Column == cell.Column && other.ColumnSpan == cell.ColumnSpan)
                : -1;
            if (upper >= 0 && (isRowCut || IsRestOfMerged(cells[upper], cell)))
            {
                cells[upper] = cells[upper] with
                {
                    RowSpan = cell.RowSpan + offset - cells[upper].Row,
                    Text = Lines(cells[upper].Text, cell.Text),
                };
            }
            else
            {
                cells.Add(cell with { Row = cell.Row + offset });
            }
        }

        // Below the break only the order of the places counts.
        var y = above.Y.Take(offset + 1).Concat(below.Y.Skip(headers + 1).Select(at => above.Y[offset] + at - below.Y[headers]));
        return new PdfGrid(above.Page, x, [.. y], [.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)])
        {
            LastPage = below.LastPage,
            IsOpenAbove = above.IsOpenAbove,
            IsOpenBelow = below.IsOpenBelow,
        };
    }

    private static PdfGrid JoinLoose(PdfGrid above, PdfGrid below, string rest)
    {
        var rows = above.Y.Count - 1;
        var cells = above.Cells.ToList();
        var last = cells.FindLastIndex(cell => cell.ColumnEnd == above.LabelColumns && cell.Text.Length > 0);
        if (last >= 0)
        {
            cells[last] = cells[last] with { Text = Lines(cells[last].Text, rest) };
        }

        cells.AddRange(below.Cells.Select(cell => cell with { Row = cell.Row + rows }));
        return above with
        {
            Y = [.. above.Y, .. below.Y.Skip(1).Select(at => above.Y[^1] + at - below.Y[0])],
            Cells = cells,
            LastPage = below.LastPage,
        };
    }

    private static bool IsSame(double first, double second) => Math.Abs(first - second) <= SamePlace;

    // Where a cell over several rows goes on without a word, some programs draw nothing of it: the part below begins further right.
    private static PdfGrid? WithMergedSide(PdfGrid above, PdfGrid below)
    {
        var start = above.X.ToList().FindIndex(at => IsSame(at, below.X[0]));
        var side = above.Cells.Where(cell => cell.RowEnd == above.Y.Count - 1 && cell.Column < start).ToArray();
        if (start < 1 || !side.All(cell => cell.RowSpan > 1 && cell.ColumnEnd <= start) || side.Sum(cell => cell.ColumnSpan) != start)
        {
            return null;
        }

        var rows = below.Y.Count - 1;
        return below with
        {
            X = [.. above.X.Take(start), .. below.X],
            Cells = [
                .. side.Select(cell => new PdfGridCell(below.Page, 0, cell.Column, rows, cell.ColumnSpan, ""))
                    .Concat(below.Cells.Select(cell => cell with { Column = cell.Column + start }))
                    .OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)],
        };
    }

    // A row whose cells with words go on where numbered cells above have broken off, and that has no figures.
    private static bool GoesOn(List<PdfGridCell> above, List<PdfGridCell> below, int rows)
    {
        var written = below.FindAll(cell => cell.Row == 0 && cell.Text.Length > 0);
        return written.Count > 0 && written.TrueForAll(cell =>
            above.Find(other => other.RowEnd == rows && other.Column == cell.Column) is { } start && GoesOn(start, cell));
    }

    private static bool GoesOn(PdfGridCell above, PdfGridCell below) =>
        IsNumbered(above.Text) && !IsNumbered(below.Text) && !below.Text.Any(char.IsAsciiDigit);

    // In narrow cells a line may end within the number.
    private static bool IsNumbered(string text) => PdfNumberedLabel.Is(text.Replace("\n", "", StringComparison.Ordinal));

    private static string Lines(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : $"{first}\n{second}";

    // A cell over several rows goes on on the next page, most often blank.
    private static bool IsRestOfMerged(PdfGridCell above, PdfGridCell below) =>
        (above.RowSpan > 1 || below.RowSpan > 1) && (below.Text.Length == 0 || GoesOn(above, below));

    private static bool HaveSameSides(List<PdfGridCell> above, List<PdfGridCell> below, int rows)
    {
        var last = above.Where(cell => cell.RowEnd == rows).Select(cell => (cell.Column, cell.ColumnSpan)).Order();
        return last.SequenceEqual(below.Where(cell => cell.Row == 0).Select(cell => (cell.Column, cell.ColumnSpan)).Order());
    }

    // How many rows at the top of the lower part are the headers of the upper part once more.
    private static int RepeatedRows(List<PdfGridCell> above, List<PdfGridCell> below)
    {
        for (var rows = Math.Min(MostHeaderRows, Math.Min(above.Max(cell => cell.RowEnd), below.Max(cell => cell.RowEnd))); rows > 0; rows--)
        {
            var first = above.Where(cell => cell.Row < rows).ToArray();
            var second = below.Where(cell => cell.Row < rows).ToArray();
            if (first.Length == second.Length && first.Count(cell => cell.Text.Length > 0) > 1
                && Array.TrueForAll(first, cell => cell.RowEnd <= rows && !cell.Text.Any(char.IsAsciiDigit))
                && first.Zip(second).All(pair => pair.First with { Page = pair.Second.Page } == pair.Second))
            {
                return rows;
            }
        }

        return 0;
    }

    private static PdfGridCell OnPlaces(PdfGridCell cell, IReadOnlyList<double> from, List<double> to)
    {
        var start = NearestTo(to, from[cell.Column]);
        return cell with { Column = start, ColumnSpan = Math.Max(1, NearestTo(to, from[cell.ColumnEnd]) - start) };
    }

    private static int NearestTo(List<double> places, double at)
    {
        var nearest = 0;
        for (var i = 1; i < places.Count; i++)
        {
            if (Math.Abs(places[i] - at) < Math.Abs(places[nearest] - at))
            {
                nearest = i;
            }
        }

        return nearest;
    }

    // The places of both, a place of the lower part that the upper part has already being the same.
    private static List<double> Places(IReadOnlyList<double> above, IReadOnlyList<double> below)
    {
        var places = new List<double>(above);
        foreach (var at in below)
        {
            if (!above.Any(place => IsSame(place, at)))
            {
                places.Add(at);
            }
        }

        places.Sort();
        return places;
    }
}
