using System.Xml.Linq;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>The strings that the cells of a workbook share.</summary>
internal static class ExcelStrings
{
    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<string> Of(XElement? root) =>
        root is null ? [] : [.. root.Children("si").Select(entry => Plain(string.Concat(Texts(entry))))];

    /// <summary>A cell's words: its lines trimmed, blank ones left out, what cannot be seen left out.</summary>
    public static string Plain(string text)
    {
        if (text.Length < 30 && text.All(char.IsAsciiLetterOrDigit))
        {
            return text;
        }

        var writer = new ContentWriter();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            writer.Append(line, bold: false);
            writer.EndParagraph();
        }

        return string.Join('\n', writer.Blocks.OfType<ContentParagraph>().Select(line => line.Text));
    }

    // A string is one text or runs of it; how it is read aloud (rPh) is none of it.
    private static IEnumerable<string> Texts(XElement entry)
    {
        foreach (var element in entry.Elements())
        {
            if (element.Name.LocalName == "t")
            {
                yield return element.Value;
            }
            else if (element.Name.LocalName == "r" && element.Child("t") is { } text)
            {
                yield return text.Value;
            }
        }
    }
}
