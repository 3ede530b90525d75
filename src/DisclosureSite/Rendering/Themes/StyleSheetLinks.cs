namespace DisclosureSite.Rendering;

/// <summary>Finds the addresses in a style sheet: those of <c>url(…)</c> and of <c>@import</c>, outside of comments and strings.</summary>
internal static class StyleSheetLinks
{
    private const string Function = "url(";
    private const string Import = "@import";

    public static IEnumerable<StyleSheetLink> In(string css)
    {
        var isImport = false;
        for (var i = 0; i < css.Length;)
        {
            if (Starts(css, i, "/*"))
            {
                var end = css.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? css.Length : end + 2;
            }
            else if (css[i] is '"' or '\'')
            {
                var end = EndOfString(css, i);
                if (isImport && end < css.Length)
                {
                    yield return new StyleSheetLink(i + 1, end - i - 1);
                }

                isImport = false;
                i = end + 1;
            }
            else if (Starts(css, i, Function) && !IsInName(css, i))
            {
                var (start, length, end) = Argument(css, i + Function.Length);
                if (length > 0)
                {
                    yield return new StyleSheetLink(start, length);
                }

                isImport = false;
                i = end;
            }
            else if (Starts(css, i, Import))
            {
                isImport = true;
                i += Import.Length;
            }
            else
            {
                isImport &= char.IsWhiteSpace(css[i]);
                i += css[i] == '\\' ? 2 : 1;
            }
        }
    }

    private static (int Start, int Length, int End) Argument(string css, int start)
    {
        while (start < css.Length && char.IsWhiteSpace(css[start]))
        {
            start++;
        }

        if (start < css.Length && css[start] is '"' or '\'')
        {
            var quote = EndOfString(css, start);
            return (start + 1, Math.Min(quote, css.Length) - start - 1, quote + 1);
        }

        var end = css.IndexOf(')', start);
        return end < 0 ? (start, 0, css.Length) : (start, css.AsSpan(start, end - start).TrimEnd().Length, end + 1);
    }

    // The index of the closing quote; the end of the style sheet where there is none.
    private static int EndOfString(string css, int start)
    {
        var i = start + 1;
        while (i < css.Length && css[i] != css[start] && css[i] is not '\n')
        {
            i += css[i] == '\\' ? 2 : 1;
        }

        return Math.Min(i, css.Length);
    }

    private static bool Starts(string css, int index, string text) =>
        string.Compare(css, index, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsInName(string css, int index) =>
        index > 0 && (char.IsAsciiLetterOrDigit(css[index - 1]) || css[index - 1] is '-' or '_');
}
