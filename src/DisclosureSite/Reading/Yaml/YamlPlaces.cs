using DisclosureSite.Model;

namespace DisclosureSite.Reading.Yaml;

/// <summary>Turns indexes of a text into places. YamlDotNet's own columns count UTF-16 units.</summary>
internal sealed class YamlPlaces(string text, string file, int firstLine)
{
    private int index;
    private int linesBefore;
    private int column = 1;

    /// <summary>The place of an index. Indexes mostly ascend, so the text is walked once.</summary>
    public SourcePlace At(long target)
    {
        var end = (int)Math.Min(target, text.Length);
        if (end < index)
        {
            (index, linesBefore, column) = (0, 0, 1);
        }

        for (; index < end; index++)
        {
            var c = text[index];
            if (c == '\n' || (c == '\r' && (index + 1 == text.Length || text[index + 1] != '\n')))
            {
                linesBefore++;
                column = 1;
            }
            else if (c != '\r' && !(char.IsLowSurrogate(c) && index > 0 && char.IsHighSurrogate(text[index - 1])))
            {
                column++;
            }
        }

        return new SourcePlace(file, firstLine + linesBefore, column);
    }
}
