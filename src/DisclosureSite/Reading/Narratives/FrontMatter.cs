using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Text;

namespace DisclosureSite.Reading.Narratives;

/// <summary>The YAML between two lines of <c>---</c> at the beginning of a Markdown file.</summary>
/// <param name="Yaml">Without the two lines; null: the file has none.</param>
/// <param name="Body">What follows.</param>
internal sealed record FrontMatter(string? Yaml, MarkdownText Body)
{
    /// <summary>The line on which the YAML begins.</summary>
    public const int FirstLine = 2;

    /// <summary>Takes a file apart; null: its front matter does not end, which has been reported.</summary>
    public static FrontMatter? Split(TextFile file, DiagnosticList diagnostics)
    {
        var text = file.Text;
        if (!IsFence(LineAt(text, 0, out var next)))
        {
            return new FrontMatter(null, new MarkdownText(file.File, text, 0, 1));
        }

        var start = next;
        for (var line = FirstLine; next < text.Length; line++)
        {
            var lineStart = next;
            if (IsFence(LineAt(text, lineStart, out next)))
            {
                return new FrontMatter(text[start..lineStart], new MarkdownText(file.File, text, next, line + 1));
            }
        }

        diagnostics.Add(DiagnosticCodes.FrontMatterNotClosed, new SourcePlace(file.File));
        return null;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd(" \t") is "---";

    private static ReadOnlySpan<char> LineAt(string text, int start, out int next)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOfAny('\r', '\n');
        if (end < 0)
        {
            next = text.Length;
            return rest;
        }

        next = start + end + (rest[end..].StartsWith("\r\n") ? 2 : 1);
        return rest[..end];
    }
}
