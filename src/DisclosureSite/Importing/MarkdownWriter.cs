using System.Text;
using System.Text.RegularExpressions;

namespace DisclosureSite.Importing;

/// <summary>Writes words as Markdown that says exactly these words.</summary>
internal static partial class MarkdownWriter
{
    private const string Special = "\\`*_[]<>&|#~!";

    /// <summary>The words of a paragraph or heading, on one line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.Trim())
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(c) ? ' ' : c);
        }

        return BlockMark().Replace(escaped.ToString(), "$1\\$2");
    }

    // - + = at the beginning, and 1. or 1) before a blank, would begin a list or a rule.
    [GeneratedRegex("^([0-9]{0,9})([-+=.)])", RegexOptions.CultureInvariant)]
    private static partial Regex BlockMark();
}
