using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Finds ranges of codes in fonts that the library would write out one by one without end.</summary>
internal static class PdfRanges
{
    private const long Longest = 65536;
    private const int LongestCode = 4;

    /// <summary>Whether a resource dictionary has a font whose ranges of widths are endless.</summary>
    public static bool AreEndlessIn(DictionaryToken resources, IPdfTokenScanner scanner) =>
        resources.TryGet(NameToken.Font, out var token)
        && DirectObjectFinder.TryGet<DictionaryToken>(token, scanner, out var fonts)
        && fonts.Data.Values.Any(font => DirectObjectFinder.TryGet<DictionaryToken>(font, scanner, out var found) && IsEndless(found, scanner));

    /// <summary>Whether a map of codes to characters has endless ranges.</summary>
    public static bool AreEndlessIn(ReadOnlySpan<byte> map)
    {
        while (map.IndexOf("beginbfrange"u8) is var start && start >= 0)
        {
            map = map[(start + "beginbfrange"u8.Length)..];
            var end = map.IndexOf("endbfrange"u8) is var found && found >= 0 ? found : map.Length;
            if (HasEndless(map[..end]))
            {
                return true;
            }
        }

        return false;
    }

    // Codes of up to two bytes have no endless ranges.
    private static bool HasEndless(ReadOnlySpan<byte> ranges)
    {
        long? before = null;
        while (ranges.IndexOf((byte)'<') is var open && open >= 0)
        {
            before = ranges[..open].Trim(" \r\n\t\f\0"u8).IsEmpty ? before : null;
            ranges = ranges[(open + 1)..];
            if (ranges.IndexOf((byte)'>') is not (> 0 and var close))
            {
                continue;
            }

            var code = CodeOf(ranges[..close]);
            ranges = ranges[(close + 1)..];
            if (code - before > Longest)
            {
                return true;
            }

            before = code;
        }

        return false;
    }

    private static long? CodeOf(ReadOnlySpan<byte> digits)
    {
        var text = string.Concat(Encoding.Latin1.GetString(digits).Where(char.IsAsciiHexDigit));
        return text.Length <= LongestCode ? null
            : long.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) ? code & long.MaxValue : long.MaxValue;
    }

    private static bool IsEndless(DictionaryToken font, IPdfTokenScanner scanner) =>
        font.TryGet(NameToken.DescendantFonts, out var token)
        && DirectObjectFinder.TryGet<ArrayToken>(token, scanner, out var descendants)
        && descendants.Data.Any(descendant => DirectObjectFinder.TryGet<DictionaryToken>(descendant, scanner, out var found)
            && (HasEndless(found, NameToken.W, scanner) || HasEndless(found, NameToken.W2, scanner)));

    // First, last, width; or first and a list of widths. Widths are no such numbers, so any two that follow each other may be a range.
    private static bool HasEndless(DictionaryToken font, NameToken name, IPdfTokenScanner scanner)
    {
        if (!font.TryGet(name, out var token) || !DirectObjectFinder.TryGet<ArrayToken>(token, scanner, out var widths))
        {
            return false;
        }

        double? before = null;
        foreach (var entry in widths.Data)
        {
            double? number = DirectObjectFinder.TryGet<NumericToken>(entry, scanner, out var found) ? found.Data : null;
            if (number - before > Longest)
            {
                return true;
            }

            before = number;
        }

        return false;
    }
}
