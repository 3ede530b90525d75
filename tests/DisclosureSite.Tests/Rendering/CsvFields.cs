using System.Text;

namespace DisclosureSite.Tests.Rendering;

/// <summary>Reads CSV as RFC 4180 has it, with nothing of the program's own.</summary>
internal static class CsvFields
{
    /// <summary>The lines of a file with a byte order mark, field by field.</summary>
    public static List<List<string>> Of(string text)
    {
        List<List<string>> lines = [];
        List<string> line = [];
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = text[0] == '\uFEFF' ? 1 : 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append(text[++i]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    EndField();
                    break;
                case '\n' when !isQuoted:
                    EndField();
                    lines.Add(line);
                    line = [];
                    break;
                default:
                    field.Append(text[i]);
                    break;
            }
        }

        return lines;

        void EndField()
        {
            line.Add(field.ToString());
            field.Clear();
        }
    }
}
