using System.Text;

namespace DisclosureSite.Diagnostics;

/// <summary>Input as it is quoted in messages: on one line, of bearable length, without control characters, and without the numbers of persons.</summary>
public static class QuotedInput
{
    private const int Longest = 80;

    // More than can be shown, so that a number at the end of that is masked in whole.
    private const int LookedAt = 4 * Longest;

    /// <summary>The text made fit for a message.</summary>
    public static string Shorten(string text)
    {
        var shown = new StringBuilder(Math.Min(text.Length, Longest) + 1);
        foreach (var rune in PersonalNumbers.Mask(text.Length > LookedAt ? text[..LookedAt] : text).EnumerateRunes())
        {
            if (shown.Length >= Longest)
            {
                return shown.Append('…').ToString();
            }

            // Format characters (category Cf) can reverse or hide what follows them on a terminal.
            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format)
            {
                shown.Append(rune.Value is '\n' or '\r' or '\t' ? " " : $"\\u{rune.Value:X4}");
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString();
    }
}
