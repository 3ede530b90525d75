using System.Globalization;
using System.Text;
using DisclosureSite.Model;

namespace DisclosureSite.Indexing;

/// <summary>
/// A file of the index: a script that hands its content to <c>search.js</c>, for a page opened from a disk may load nothing else. Each
/// bears the stamp of its index, so that a browser that still has a file of an earlier index never mixes the two.
/// </summary>
internal static class IndexScript
{
    public static OutputFile Of(string name, string stamp, Action<StringBuilder> content) => new(
        PathOf(name),
        stream =>
        {
            var text = new StringBuilder(8192);
            text.Append("disclosureSearch.add('").Append(stamp).Append("','").Append(name).Append("',`");
            content(text);
            text.Append("`);\n");
            stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
        });

    public static string PathOf(string name) => $"search/index/{name}.js";

    /// <summary>Appends words as they stand in a template literal. A gram may hold half of a character beyond the first plane.</summary>
    public static void AppendEscaped(StringBuilder text, ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsSurrogate(c))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else if (c == '\r')
            {
                // A carriage return would be read as a line feed.
                text.Append("\\r");
            }
            else
            {
                text.Append(c is '`' or '\\' or '$' ? "\\" : "").Append(c);
            }
        }
    }
}
