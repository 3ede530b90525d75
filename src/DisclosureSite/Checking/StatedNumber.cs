using System.Globalization;
using System.Text.RegularExpressions;

namespace DisclosureSite.Checking;

/// <summary>A number in a sentence.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Value">What it says.</param>
internal readonly record struct StatedNumber(int Start, int End, decimal Value)
{
    /// <summary>The whole number of which a pattern found at least a part; null: it found none, or one too large to be meant.</summary>
    public static StatedNumber? In(string sentence, Group found)
    {
        if (!found.Success || found.Length == 0)
        {
            return null;
        }

        var start = found.Index;
        var end = found.Index + found.Length;
        while (start > 0 && IsOfNumber(sentence[start - 1]))
        {
            start--;
        }

        while (end < sentence.Length && IsOfNumber(sentence[end]))
        {
            end++;
        }

        return decimal.TryParse(
            sentence.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new StatedNumber(start, end, value)
            : null;
    }

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c == '.';
}
