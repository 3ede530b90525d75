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
        if (below.Page != above.LastPage + 1
            || Math.Abs(above.X[0] - below.X[0]) > SamePlace || Math.Abs(above.X[^1] - below.X[^1]) > SamePlace)
        {
            return null;
        }

        var x = Places(above.X, below.X);
        var first = above.Cells.Select(cell => OnPlaces(cell, above.X, x)).ToList();
        var second = below.Cells.Select(cell => OnPlaces(cell, below.X, x)).ToList();
        var headers = RepeatedRows(first, second);
        second = [.. second.Where(cell => cell.Row >= headers).Select(cell => cell with { Row = cell.Row - headers })];
        if (second.Count == 0)
        {
            return above with { LastPage = below.LastPage };
        }

        var rows = above.Y.Count - 1;
        var isRowCut = headers == 0 && above.IsOpenBelow && below.IsOpenAbove && HaveSameSides(first, second, rows);
        var offset = isRowCut ? rows - 1 : rows;
        var cells = new List<PdfGridCell>(first);
        foreach (var cell in second)
        {
            var upper = cell.Row == 0
                ? cells.FindIndex(other => other.RowEnd == rows && other.Column == cell.Column && other.ColumnSpan == cell.ColumnSpan)
                : -1;
            if (upper >= 0 && (isRowCut || IsRestOfMerged(cells[upper], cell)))
            {
                var span = cell.RowSpan + offset - cells[upper].Row;
                cells[upper] = cells[upper] with { RowSpan = span, Text = Lines(cells[upper].Text, cell.Text) };
            }
            else
            {
                cells.Add(cell with { Row = cell.Row + offset });
            }
        }

        var shift = above.Y[^1] - below.Y[0];
        var y = above.Y.Concat(below.Y.Skip(headers + 1 + (isRowCut ? 1 : 0)).Select(at => at + shift));
        return new PdfGrid(above.Page, x, [.. isRowCut ? y.Select((at, i) => i == rows ? at + below.Y[1] - below.Y[0] : at) : y], [.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)])
        {
            LastPage = below.LastPage,
            IsOpenAbove = above.IsOpenAbove,
            IsOpenBelow = below.IsOpenBelow,
        };
    }

    private static string Lines(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : $"{first}\n{second}";

    // A cell over several rows goes on blank on the next page.
    private static bool IsRestOfMerged(PdfGridCell above, PdfGridCell below) => below.Text.Length == 0 && (above.RowSpan > 1 || below.RowSpan > 1);

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
            if (!above.Any(place => Math.Abs(place - at) <= SamePlace))
            {
                places.Add(at);
            }
        }

        places.Sort();
        return places;
    }
}
