using System.Text.RegularExpressions;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Leaves out what stands in the margins of a document's pages: their numbers, and what is repeated at the same place.</summary>
internal static partial class PdfMargins
{
    // Shares of a page's height.
    private const double Margin = 0.12;

    // Points between the places of one line on two pages.
    private const double SamePlace = 4;

    // A line that fills its page belongs to the text, unless its letters are smaller.
    private const double FullLine = 0.8;
    private const double SmallLetters = 0.9;

    /// <summary>The pages without it.</summary>
    public static List<PdfPage> Remove(IReadOnlyList<PdfPage> pages)
    {
        var repeated = pages.SelectMany(page => InMargins(page).Select(line => (page, line)))
            .GroupBy(item => WithoutNumbers(item.line.Text), StringComparer.Ordinal)
            .Where(group => group.Key.Any(char.IsLetter))
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        var counted = Counted(pages);
        var lines = pages.SelectMany(page => page.Lines).ToArray();
        var widest = lines.Select(Ink).Concat(pages.SelectMany(page => page.Grids).Select(grid => grid.Box.Width)).DefaultIfEmpty().Max();
        var size = lines.SelectMany(line => Enumerable.Repeat(line.Size, line.Letters.Count)).Order().ToArray() is { Length: > 0 } sizes ? sizes[sizes.Length / 2] : 0;
        return [.. pages.Select(page => page with { Lines = [.. page.Lines.Where(line => !IsMarginal(page, line))] })];

        bool IsMarginal(PdfPage page, PdfLine line) =>
            IsInMargin(page, line) && IsOutermost(page, line)
            && (IsPageNumber(line.Text) || counted.Contains((page.Number, line)) || IsRepeated(page, line));

        bool IsRepeated(PdfPage page, PdfLine line) =>
            (Ink(line) < FullLine * widest || line.Size < SmallLetters * size)
            && repeated.TryGetValue(WithoutNumbers(line.Text), out var all)
            && all.Where(other => Math.Abs(FromEdge(other.page, other.line) - FromEdge(page, line)) <= SamePlace).Select(other => other.page.Number).Distinct().Count()
                is var count && count > 1 && count >= 0.4 * pages.Count;
    }

    // Numbers alone are the pages' where they count as the pages do.
    private static HashSet<(int Page, PdfLine Line)> Counted(IReadOnlyList<PdfPage> pages)
    {
        var numbers = pages.SelectMany(page => InMargins(page)
                .Where(line => BareNumber().IsMatch(line.Text))
                .Select(line => (Page: page.Number, Line: line, Offset: int.Parse(line.Text, System.Globalization.CultureInfo.InvariantCulture) - page.Number, Edge: FromEdge(page, line))))
            .ToArray();
        return [.. numbers.Where(number => pages.Count == 1
                ? number.Offset == 0
                : numbers.Any(other => other.Page != number.Page && other.Offset == number.Offset && Math.Abs(other.Edge - number.Edge) <= SamePlace))
            .Select(number => (number.Page, number.Line))];
    }

    private static IEnumerable<PdfLine> InMargins(PdfPage page) => page.Lines.Where(line => IsInMargin(page, line) && IsOutermost(page, line));

    private static bool IsInMargin(PdfPage page, PdfLine line) => line.Middle < Margin * page.Height || line.Middle > (1 - Margin) * page.Height;

    private static bool IsOutermost(PdfPage page, PdfLine line) => line.Middle < page.Height / 2
        ? page.Grids.All(grid => grid.Y[0] > line.Middle)
        : page.Grids.All(grid => grid.Y[^1] < line.Middle);

    // Places in the lower margin are counted from the lower edge, below zero.
    private static double FromEdge(PdfPage page, PdfLine line) => line.Middle < page.Height / 2 ? line.Middle : line.Middle - page.Height;

    private static double Ink(PdfLine line) => line.Letters.Sum(letter => letter.Right - letter.Left);

    private static bool IsPageNumber(string text) => DressedNumber().IsMatch(text);

    private static string WithoutNumbers(string text) => Digits().Replace(text, "0");

    [GeneratedRegex(@"^\s*(?:[-—–―－─·•~～_]+\s*[0-9]{1,4}\s*[-—–―－─·•~～_]+|第\s*[0-9一二三四五六七八九十]{1,4}\s*页(?:\s*[，,/、(（]?\s*共\s*[0-9一二三四五六七八九十]{1,4}\s*页[)）]?)?|[0-9]{1,4}\s*[/／]\s*[0-9]{1,4}|(?:Page|page|PAGE)\s*[0-9]{1,4}(?:\s*(?:of|/)\s*[0-9]{1,4})?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex DressedNumber();

    [GeneratedRegex("^[0-9]{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
