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
        var repeated = pages.SelectMany(page => InMargins(page).Select(line => (Page: page.Number, Edge: FromEdge(page, line), Text: WithoutNumbers(line.Text))))
            .Where(item => item.Text.Any(char.IsLetter))
            .ToLookup(item => (item.Text, Step(item.Edge)), item => (item.Page, item.Edge));
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
            && Near(FromEdge(page, line)).SelectMany(step => repeated[(WithoutNumbers(line.Text), step)])
                .Where(other => Math.Abs(other.Edge - FromEdge(page, line)) <= SamePlace).Select(other => other.Page).Distinct().Count()
                is var count && count > 1 && count >= 0.4 * pages.Count;
    }

    // Numbers alone are the pages' where they count as the pages do.
    private static HashSet<(int Page, PdfLine Line)> Counted(IReadOnlyList<PdfPage> pages)
    {
        var numbers = pages.SelectMany(page => InMargins(page)
                .Where(line => BareNumber().IsMatch(line.Text))
                .Select(line => (Page: page.Number, Line: line, Offset: int.Parse(line.Text, System.Globalization.CultureInfo.InvariantCulture) - page.Number, Edge: FromEdge(page, line))))
            .ToArray();
        var counting = numbers.ToLookup(number => (number.Offset, Step(number.Edge)));
        return [.. numbers.Where(number => pages.Count == 1
                ? number.Offset == 0
                : Near(number.Edge).SelectMany(step => counting[(number.Offset, step)])
                    .Any(other => other.Page != number.Page && Math.Abs(other.Edge - number.Edge) <= SamePlace))
            .Select(number => (number.Page, number.Line))];
    }

    private static IEnumerable<PdfLine> InMargins(PdfPage page) => page.Lines.Where(line => IsInMargin(page, line) && IsOutermost(page, line));

    private static bool IsInMargin(PdfPage page, PdfLine line) => line.Middle < Margin * page.Height || line.Middle > (1 - Margin) * page.Height;

    private static bool IsOutermost(PdfPage page, PdfLine line) => line.Middle < page.Height / 2
        ? page.Grids.All(grid => grid.Y[0] > line.Middle)
        : page.Grids.All(grid => grid.Y[^1] < line.Middle);

    // Places in the lower margin are counted from the lower edge, below zero.
    private static double FromEdge(PdfPage page, PdfLine line) => line.Middle < page.Height / 2 ? line.Middle : line.Middle - page.Height;

    // Lines at one place on two pages are of one step, or of two beside each other.
    private static int Step(double edge) => (int)Math.Floor(edge / SamePlace);

    private static int[] Near(double edge) => [Step(edge) - 1, Step(edge), Step(edge) + 1];

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
