using System.Text;

namespace DisclosureSite.Editing;

/// <summary>Texts as YAML values.</summary>
internal static class YamlText
{
    private const string Marks = "-?:,[]{}#&*!|>'\"%@`\\";

    /// <summary>The text as it is where YAML reads it so, else in double quotes.</summary>
    public static string Of(string text)
    {
        var isPlain = text.Length > 0
            && !Marks.Contains(text[0], StringComparison.Ordinal)
            && text.Trim() == text
            && !text.Any(MustBeEscaped)
            && !text.Contains(": ", StringComparison.Ordinal)
            && !text.EndsWith(':')
            && !text.Contains(" #", StringComparison.Ordinal);
        return isPlain ? text : Quoted(text);
    }

    /// <summary>The text in double quotes, as it may stand between braces and brackets too.</summary>
    public static string Quoted(string text) => $"\"{Escaped(text)}\"";

    // Beside control characters what YAML takes for the end of a line, and the mark that it allows nowhere.
    private static bool MustBeEscaped(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static StringBuilder Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '"' or '\\' => $"\\{c}",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when MustBeEscaped(c) => $"\\u{(int)c:X4}",
                _ => c.ToString(),
            });
        }

        return escaped;
    }
}
