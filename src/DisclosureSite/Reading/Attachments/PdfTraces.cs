using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Unicode;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Attachments;

/// <summary>
/// The traces in PDF files, found by their marks: the author that the document's properties or its metadata name, and annotations that
/// are comments. The file's structure is not followed, so that nothing in it can lead astray.
/// </summary>
internal static class PdfTraces
{
    private const int LargestStream = 16 * 1024 * 1024;
    private const int LargestTogether = 64 * 1024 * 1024;
    private const int LongestName = 400;

    // Of marks that cost more than the look at them; a file of nothing else must not cost its length squared.
    private const int MostMarks = 200;

    private static readonly string[] Comments = ["Text", "Highlight", "Underline", "StrikeOut", "Squiggly", "FreeText", "Caret", "Ink"];

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>The traces in a file.</summary>
    /// <exception cref="InvalidDataException">It is no PDF, or it is encrypted.</exception>
    public static AttachmentTraces Read(Stream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        if (bytes.AsSpan(0, Math.Min(1024, bytes.Length)).IndexOf("%PDF-"u8) < 0 || Find(bytes, "/Encrypt"u8, 0) >= 0)
        {
            throw new InvalidDataException("This is no PDF that can be read.");
        }

        var names = new TraceNames();
        var comments = Look(bytes, bytes, names);
        foreach (var objects in ObjectStreams(bytes))
        {
            comments += Look(objects, bytes, names);
        }

        return new AttachmentTraces(names.All, comments, 0);
    }

    private static int Look(byte[] part, byte[] whole, TraceNames names)
    {
        foreach (var at in Marks(part, "/Author"))
        {
            names.Add(StringAt(part, at + "/Author".Length, whole));
        }

        foreach (var at in Marks(part, "<dc:creator"))
        {
            names.Add(Metadata(part.AsSpan(at, Math.Min(2000, part.Length - at))));
        }

        var comments = 0;
        for (var at = Find(part, "/Subtype"u8, 0); at >= 0; at = Find(part, "/Subtype"u8, at + 1))
        {
            comments += Comments.Contains(NameAt(part, at + "/Subtype".Length)) ? 1 : 0;
        }

        return comments;
    }

    // Objects packed together, as newer programs write them.
    private static IEnumerable<byte[]> ObjectStreams(byte[] bytes)
    {
        var left = LargestTogether;
        foreach (var at in Marks(bytes, "/ObjStm"))
        {
            var start = bytes.AsSpan(at, Math.Min(1000, bytes.Length - at)).IndexOf("stream"u8);
            if (start < 0 || left <= 0)
            {
                continue;
            }

            start += at;
            start += "stream".Length;
            start += start < bytes.Length && bytes[start] == '\r' ? 1 : 0;
            start += start < bytes.Length && bytes[start] == '\n' ? 1 : 0;
            var unpacked = Unpack(bytes, start, Math.Min(LargestStream, left));
            left -= unpacked.Length;
            yield return unpacked;
        }
    }

    private static byte[] Unpack(byte[] bytes, int start, int most)
    {
        using var unpacked = new MemoryStream();
        try
        {
            using var packed = new ZLibStream(new MemoryStream(bytes, start, bytes.Length - start), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            while (unpacked.Length < most && packed.Read(buffer) is > 0 and var read)
            {
                unpacked.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // Not packed in the usual way, or damaged: what came out so far is looked at.
        }

        return unpacked.ToArray();
    }

    private static string StringAt(byte[] bytes, int at, byte[] whole)
    {
        at = SkipSpaces(bytes, at);
        if (at >= bytes.Length)
        {
            return "";
        }

        return bytes[at] switch
        {
            (byte)'(' => Decode(Literal(bytes, at + 1)),
            (byte)'<' => Decode(Hexadecimal(bytes, at + 1)),
            >= (byte)'0' and <= (byte)'9' => Decode(Referred(bytes, at, whole)),
            _ => "",
        };
    }

    // 12 0 R: a string that is an object of its own.
    private static byte[] Referred(byte[] bytes, int at, byte[] whole)
    {
        var end = at;
        while (end < bytes.Length && bytes[end] is >= (byte)'0' and <= (byte)'9' && end - at < 10)
        {
            end++;
        }

        var head = Encoding.ASCII.GetBytes($"\n{Encoding.ASCII.GetString(bytes, at, end - at)} 0 obj");
        var found = Find(whole, head, 0);
        if (found < 0)
        {
            return [];
        }

        var value = SkipSpaces(whole, found + head.Length);
        return value >= whole.Length ? []
            : whole[value] == '(' ? Literal(whole, value + 1)
            : whole[value] == '<' ? Hexadecimal(whole, value + 1)
            : [];
    }

    private static byte[] Literal(byte[] bytes, int at)
    {
        var text = new List<byte>();
        var depth = 0;
        for (; at < bytes.Length && text.Count < LongestName; at++)
        {
            var c = bytes[at];
            if (c == ')' && depth-- == 0)
            {
                break;
            }

            depth += c == '(' ? 1 : 0;
            if (c != '\\' || at + 1 >= bytes.Length)
            {
                text.Add(c);
                continue;
            }

            c = bytes[++at];
            if (c is >= (byte)'0' and <= (byte)'7')
            {
                var value = c - '0';
                for (var digits = 1; digits < 3 && at + 1 < bytes.Length && bytes[at + 1] is >= (byte)'0' and <= (byte)'7'; digits++)
                {
                    value = (value * 8) + bytes[++at] - '0';
                }

                text.Add((byte)value);
            }
            else if (c is not ((byte)'\r' or (byte)'\n'))
            {
                text.Add(c switch { (byte)'n' => (byte)'\n', (byte)'r' => (byte)'\r', (byte)'t' => (byte)'\t', _ => c });
            }
        }

        return [.. text];
    }

    private static byte[] Hexadecimal(byte[] bytes, int at)
    {
        var digits = new StringBuilder();
        for (; at < bytes.Length && bytes[at] != '>' && digits.Length < 2 * LongestName; at++)
        {
            if (char.IsAsciiHexDigit((char)bytes[at]))
            {
                digits.Append((char)bytes[at]);
            }
        }

        return Convert.FromHexString(digits.Length % 2 == 0 ? digits.ToString() : digits.Append('0').ToString());
    }

    private static string Decode(byte[] text) =>
        text is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(text, 2, text.Length - 2)
        : text is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(text, 3, text.Length - 3)
        : Utf8.IsValid(text) ? Encoding.UTF8.GetString(text)
        : Gb18030.GetString(text);

    private static string Metadata(ReadOnlySpan<byte> xml)
    {
        var text = Encoding.UTF8.GetString(xml);
        var end = text.IndexOf("</dc:creator>", StringComparison.Ordinal);
        var start = text.IndexOf("<rdf:li", StringComparison.Ordinal);
        start = start < 0 ? -1 : text.IndexOf('>', start);
        var close = start < 0 ? -1 : text.IndexOf('<', start);
        return start >= 0 && close > start && close < end ? WebUtility.HtmlDecode(text[(start + 1)..close]) : "";
    }

    private static string NameAt(byte[] bytes, int at)
    {
        at = SkipSpaces(bytes, at);
        if (at >= bytes.Length || bytes[at] != '/')
        {
            return "";
        }

        var end = at + 1;
        while (end < bytes.Length && char.IsAsciiLetterOrDigit((char)bytes[end]) && end - at < 20)
        {
            end++;
        }

        return Encoding.ASCII.GetString(bytes, at + 1, end - at - 1);
    }

    private static List<int> Marks(byte[] bytes, string mark)
    {
        var marks = new List<int>();
        var sought = Encoding.ASCII.GetBytes(mark);
        for (var at = Find(bytes, sought, 0); at >= 0 && marks.Count < MostMarks; at = Find(bytes, sought, at + 1))
        {
            marks.Add(at);
        }

        return marks;
    }

    private static int SkipSpaces(byte[] bytes, int at)
    {
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t')
        {
            at++;
        }

        return at;
    }

    private static int Find(byte[] bytes, ReadOnlySpan<byte> mark, int from)
    {
        var at = from >= bytes.Length ? -1 : bytes.AsSpan(from).IndexOf(mark);
        return at < 0 ? -1 : from + at;
    }
}
