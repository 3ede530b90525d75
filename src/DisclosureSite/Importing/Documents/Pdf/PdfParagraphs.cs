using System.Text.RegularExpressions;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Joins lines to paragraphs.</summary>
internal sealed partial class PdfParagraphs
{
    // In heights of a letter.
    private const double Indent = 1.2;
    private const double ShortBy = 2.2;
    private const double TitleGap = 3.2;

    // Shares of the height of most letters, and of the distance of most lines.
    private const double OtherSize = 0.12;
    private const double LargerSize = 1.15;
    private const double WiderGap = 1.6;
    private const int LongestHeading = 60;

    private readonly double size;
    private readonly double left;
    private readonly double right;
    private readonly double pitch;

    /// <summary>Learns from a document's lines how it is set.</summary>
    /// <param name="pages">Its pages, margins left out.</param>
    public PdfParagraphs(IReadOnlyList<PdfPage> pages)
    {
        var lines = pages.SelectMany(page => page.Lines).ToArray();
        if (lines.Length == 0)
        {
            return;
        }

        // Most letters decide, not most lines.
        size = Middle(lines.SelectMany(line => Enumerable.Repeat(line.Size, line.Letters.Count)));
        var body = Array.FindAll(lines, line => !IsOtherSize(line.Size, size));
        var lefts = body.GroupBy(line => Math.Round(line.Left / 4)).Where(group => group.Count() >= Math.Max(2, body.Length / 20)).ToArray();
        left = lefts.Length > 0 ? lefts.MinBy(group => group.Key)!.Min(line => line.Left) : body.Min(line => line.Left);
        var rights = body.Select(line => line.Right).Order().ToArray();
        right = rights[Math.Min(rights.Length - 1, rights.Length * 19 / 20)];
        var gaps = pages.SelectMany(page => page.Lines.Zip(page.Lines.Skip(1), (first, second) => second.Middle - first.Middle))
            .Where(gap => gap < 4 * size).ToArray();
        pitch = gaps.Length > 0 ? Middle(gaps) : 2 * size;
    }

    /// <summary>Whether a line goes on with the paragraph of the line before.</summary>
    /// <param name="before">The last line of the paragraph.</param>
    /// <param name="line">The next line.</param>
    /// <param name="isOnNextPage">Whether a page break lies between them.</param>
    public bool IsSameParagraph(PdfLine before, PdfLine line, bool isOnNextPage)
    {
        if (IsOtherSize(before.Size, line.Size) || PartHeading().IsMatch(line.Text) || PdfLooseRow.IsWhole(before) || PdfLooseRow.IsWhole(line))
        {
            return false;
        }

        var gap = line.Middle - before.Middle;
        if (line.Size > LargerSize * size)
        {
            // A title of several lines.
            return !isOnNextPage && gap < TitleGap * line.Size && !PartHeading().IsMatch(before.Text) && (IsCentered(before) || IsFull(before)) && IsCentered(line);
        }

        return (isOnNextPage || gap <= WiderGap * pitch)
            && IsFull(before)
            && line.Left - left < Indent * line.Size
            && !(Item().IsMatch(line.Text) && before.Text[^1] is not ('，' or '、'));
    }

    /// <summary>Whether a paragraph stands out as a heading does.</summary>
    public bool IsHeading(string text, double lineSize) => lineSize > LargerSize * size && text.Length <= LongestHeading && text[^1] is not ('。' or '；');

    private static bool IsOtherSize(double first, double second) => Math.Abs(first - second) > OtherSize * Math.Max(first, second);

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private bool IsFull(PdfLine line) => line.Right + (ShortBy * line.Size) >= right;

    private bool IsCentered(PdfLine line) => Math.Abs(line.Left - left - (right - line.Right)) <= 2.5 * line.Size;

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、", RegexOptions.CultureInvariant)]
    private static partial Regex PartHeading();

    [GeneratedRegex("^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[.．、](?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
