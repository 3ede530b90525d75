using System.Text;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Which letters stand together as words.</summary>
internal static class PdfWords
{
    /// <summary>Whether blanks part it from the next word: no Chinese character, no Chinese punctuation.</summary>
    public static bool IsWordCharacter(char character) => character < '\u2E80' && (char.IsLetterOrDigit(character) || character is '.' or ',' or '%' or '-' or '+');

    /// <summary>The lines of one paragraph as one.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 0 && line.Length > 0 && char.IsAsciiLetter(line[0]) && (char.IsAsciiLetter(text[^1]) || text[^1] is ',' or '.'))
            {
                text.Append(' ');
            }

            text.Append(line);
        }

        return text.ToString();
    }
}
