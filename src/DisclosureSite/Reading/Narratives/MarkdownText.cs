using DisclosureSite.Model;

namespace DisclosureSite.Reading.Narratives;

/// <summary>The Markdown of a file: all of it, or what follows its front matter.</summary>
/// <param name="File">The file's path below the input folder.</param>
/// <param name="FileText">The whole file.</param>
/// <param name="Start">The index in <paramref name="FileText"/> at which the Markdown begins.</param>
/// <param name="FirstLine">The line of the file on which it begins.</param>
internal sealed record MarkdownText(string File, string FileText, int Start, int FirstLine)
{
    private readonly Lazy<int[]> lineStarts = new(() => FindLineStarts(FileText, Start));

    /// <summary>The Markdown.</summary>
    public string Text { get; } = Start == 0 ? FileText : FileText[Start..];

    /// <summary>The place in the file of an index in <see cref="Text"/>.</summary>
    public SourcePlace PlaceOf(int index)
    {
        var starts = lineStarts.Value;
        var found = Array.BinarySearch(starts, index);
        var line = found >= 0 ? found : ~found - 1;
        var before = Text.AsSpan(starts[line], Math.Clamp(index, starts[line], Text.Length) - starts[line]);
        return new SourcePlace(File, FirstLine + line, 1 + Reading.Text.Places.CodePoints(before));
    }

    /// <summary>The place of the beginning of a line, counted from 0 within <see cref="Text"/>.</summary>
    public SourcePlace PlaceOfLine(int line) => new(File, FirstLine + line);

    private static int[] FindLineStarts(string text, int start)
    {
        var starts = new List<int> { 0 };
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                starts.Add(i + 1 - start);
            }
        }

        return [.. starts];
    }
}
