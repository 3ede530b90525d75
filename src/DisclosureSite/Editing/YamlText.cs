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
            && text.All(c => !char.IsControl(c))
            && !text.Contains(": ", StringComparison.Ordinal)
            && !text.EndsWith(':')
            && !text.Contains(" #", StringComparison.Ordinal);
        return isPlain ? text : $"\"{Escaped(text)}\"";
    }

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
                _ when char.IsControl(c) => $"\\x{(int)c:X2}",
                _ => c.ToString(),
            });
        }

        return escaped;
    }
}
