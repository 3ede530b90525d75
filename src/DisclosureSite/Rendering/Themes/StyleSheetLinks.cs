namespace DisclosureSite.Rendering;

/// <summary>
/// Finds the addresses in a style sheet: those of <c>url(…)</c>, <c>image-set(…)</c> and <c>@import</c>, outside of comments and of strings
/// that are none.
/// </summary>
internal static class StyleSheetLinks
{
    private const string Url = "url";
    private const string Import = "import";
    private const string Spaces = " \t\n\r\f";

    /// <summary>The functions in which a string is an address.</summary>
    private static readonly string[] Functions = [Url, "image-set", "-webkit-image-set"];

    public static IEnumerable<StyleSheetLink> In(string css)
    {
        Stack<string> functions = new();
        var isImport = false;
        for (var i = 0; i < css.Length;)
        {
            if (css.AsSpan(i).StartsWith("/*"))
            {
                var end = css.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? css.Length : end + 2;
            }
            else if (css[i] is '"' or '\'')
            {
                var end = EndOfString(css, i);
                if (end < css.Length && css[end] == css[i] && (isImport || (functions.TryPeek(out var function) && IsAny(function, Functions))))
                {
                    yield return new StyleSheetLink(i + 1, end - i - 1);
                }

                isImport = false;
                i = end + 1;
            }
            else if (css[i] == '@')
            {
                var end = EndOfName(css, i + 1);
                isImport = IsAny(css[(i + 1)..end], Import);
                i = end;
            }
            else if (EndOfName(css, i) is var nameEnd && nameEnd > i)
            {
                isImport = isImport && nameEnd < css.Length && css[nameEnd] == '(';
                var name = css[i..nameEnd];
                i = nameEnd;
                if (i < css.Length && css[i] == '(')
                {
                    i = EndOfSpace(css, i + 1);
                    if (!IsAny(name, Url) || (i < css.Length && css[i] is '"' or '\''))
                    {
                        isImport = isImport && IsAny(name, Url);
                        functions.Push(name);
                        continue;
                    }

                    isImport = false;
                    var end = EndOfAddress(css, i);
                    if (css.AsSpan(i, end - i).TrimEnd(Spaces).Length is var length and > 0 && end < css.Length)
                    {
                        yield return new StyleSheetLink(i, length);
                    }

                    i = end + 1;
                }
            }
            else
            {
                switch (css[i])
                {
                    case '(':
                        functions.Push("");
                        break;
                    case ')':
                        functions.TryPop(out _);
                        break;
                    case '{' or '}':
                        functions.Clear();
                        break;
                }

                isImport &= Spaces.Contains(css[i], StringComparison.Ordinal);
                i = css[i] == '#' ? EndOfName(css, i + 1) : i + 1;
            }
        }
    }

    private static bool IsAny(string name, params ReadOnlySpan<string> names)
    {
        foreach (var other in names)
        {
            if (name.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfName(string css, int start)
    {
        var i = start;
        while (i < css.Length && (char.IsAsciiLetterOrDigit(css[i]) || css[i] is '-' or '_' or '\\' or > '\x7f'))
        {
            i += css[i] == '\\' ? 2 : 1;
        }

        return Math.Min(i, css.Length);
    }

    private static int EndOfSpace(string css, int start)
    {
        while (start < css.Length && Spaces.Contains(css[start], StringComparison.Ordinal))
        {
            start++;
        }

        return start;
    }

    // The index of the closing bracket; the end of the style sheet where there is none.
    private static int EndOfAddress(string css, int start)
    {
        var i = start;
        while (i < css.Length && css[i] != ')')
        {
            i += css[i] == '\\' ? 2 : 1;
        }

        return Math.Min(i, css.Length);
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
}
