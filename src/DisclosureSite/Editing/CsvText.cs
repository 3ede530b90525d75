using System.Buffers;
using System.Globalization;
using System.Text;

namespace DisclosureSite.Editing;

/// <summary>
/// CSV as this program writes it into archives: UTF-8 with a byte order mark, commas, CRLF, quotes only where they are needed.
/// So does Excel's 「CSV UTF-8」: without the mark it would show Chinese as gibberish, and with other line ends every line would
/// count as changed once Excel has saved the file.
/// </summary>
internal static class CsvText
{
    private const string LineEnd = "\r\n";

    // Other separators too: a file is taken for one of those whose header holds more of them.
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",;\t\"\r\n");

    private static readonly Encoding WithMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The text of rows, without a byte order mark.</summary>
    public static string Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                text.Append(i == 0 ? "" : ",").Append(Quoted(row[i]));
            }

            text.Append(LineEnd);
        }

        return text.ToString();
    }

    /// <summary>A number as a cell of an editor's file.</summary>
    public static string Of(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>The bytes of a text, with a byte order mark.</summary>
    public static byte[] Bytes(string text) => [.. WithMark.GetPreamble(), .. WithMark.GetBytes(text)];

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(NeedQuotes)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
