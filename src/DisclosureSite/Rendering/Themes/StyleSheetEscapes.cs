using System.Globalization;
using System.Text;

namespace DisclosureSite.Rendering;

/// <summary>Reads what a style sheet writes with backslashes: <c>\(</c> is a bracket, <c>\20</c> a space.</summary>
internal static class StyleSheetEscapes
{
    private const int MostDigits = 6;

    /// <summary>A text as the style sheet means it.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var read = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] != '\\')
            {
                read.Append(text[i++]);
                continue;
            }

            i++;
            var digits = 0;
            while (digits < MostDigits && i + digits < text.Length && char.IsAsciiHexDigit(text[i + digits]))
            {
                digits++;
            }

            if (digits > 0)
            {
                var code = int.Parse(text.AsSpan(i, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                read.Append(Rune.IsValid(code) && code != 0 ? new Rune(code) : Rune.ReplacementChar);
                i += digits;
                i += i < text.Length && text[i] is ' ' or '\t' or '\n' or '\f' ? 1 : text.AsSpan(i).StartsWith("\r\n") ? 2 : 0;
            }
            else if (i < text.Length && text[i] is '\n' or '\r')
            {
                // A string goes on in the next line.
                i += text.AsSpan(i).StartsWith("\r\n") ? 2 : 1;
            }
            else if (i < text.Length)
            {
                read.Append(text[i++]);
            }
        }

        return read.ToString();
    }
}
