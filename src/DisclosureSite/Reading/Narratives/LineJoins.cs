using System.Text;

namespace DisclosureSite.Reading.Narratives;

/// <summary>What stands in place of the end of a line within a paragraph. Chinese is written without spaces.</summary>
internal static class LineJoins
{
    /// <summary>Whether words on both sides need a space between them; a null side has no words.</summary>
    public static bool NeedSpace(Rune? before, Rune? after) =>
        before is { } left && after is { } right
        && !IsChinesePunctuation(left) && !IsChinesePunctuation(right)
        && !(IsChinese(left) && (IsChinese(right) || Rune.IsDigit(right)))
        && !(Rune.IsDigit(left) && IsChinese(right));

    private static bool IsChinese(Rune rune) => rune.Value is
        (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x3007) or (>= 0x3021 and <= 0x3029) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
        || IsSharedPunctuation(rune);

    private static bool IsChinesePunctuation(Rune rune) => rune.Value is
        (>= 0x3000 and <= 0x303F and not (>= 0x3005 and <= 0x3007) and not (>= 0x3021 and <= 0x3029))
        or (>= 0xFF00 and <= 0xFF65) or (>= 0xFFE0 and <= 0xFFE6);

    // Dashes, quotation marks and dots that Latin text uses as well.
    private static bool IsSharedPunctuation(Rune rune) => rune.Value is 0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026;
}
