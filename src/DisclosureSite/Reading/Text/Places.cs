using DisclosureSite.Model;

namespace DisclosureSite.Reading.Text;

/// <summary>Finds the line and the column of an index in a text.</summary>
internal static class Places
{
    /// <summary>
    /// The place of the character at an index. A line ends with LF, CRLF or a lone CR; columns count code points. An index at or
    /// beyond the end gives the place just behind the last character.
    /// </summary>
    public static SourcePlace At(string file, ReadOnlySpan<char> text, int index)
    {
        var before = text[..Math.Clamp(index, 0, text.Length)];
        // A CR whose LF stands at the index has not ended its line yet.
        var splitsLineEnd = before.Length < text.Length && text[before.Length] == '\n' && before.EndsWith('\r');
        var line = 1;
        var start = 0;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n'
                || (before[i] == '\r' && !(i + 1 < before.Length ? before[i + 1] == '\n' : splitsLineEnd)))
            {
                line++;
                start = i + 1;
            }
        }

        return new SourcePlace(file, line, 1 + CodePoints(before[start..]));
    }

    /// <summary>How many code points the text has; a lone surrogate counts as one.</summary>
    public static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
            }
        }

        return count;
    }
}
