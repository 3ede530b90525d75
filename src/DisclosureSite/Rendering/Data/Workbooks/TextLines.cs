namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>How many lines a text takes in a cell: spreadsheets that do not open a file anew trust the height of rows that it states.</summary>
internal static class TextLines
{
    /// <summary>The height of a line, in points.</summary>
    public const int Height = 15;

    /// <summary>At least one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">How many Latin letters fit a line; a Chinese one takes the place of two.</param>
    public static int Of(string text, int width)
    {
        var (lines, used) = (1, 0);
        foreach (var character in text)
        {
            var size = character < 0x2E80 ? 1 : 2;
            if (character == '\n' || used + size > width)
            {
                lines++;
                used = 0;
            }

            used += character == '\n' ? 0 : size;
        }

        return lines;
    }
}
