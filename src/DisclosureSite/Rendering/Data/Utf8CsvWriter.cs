using System.Buffers;
using System.Text;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// Writes CSV as RFC 4180 has it, in UTF-8 with a byte order mark, so that spreadsheets open it right, with LF ends, and with text that
/// a spreadsheet would take for a formula made harmless.
/// </summary>
internal sealed class Utf8CsvWriter : IDisposable
{
    private readonly StreamBufferWriter buffer;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    private bool isLineStart = true;

    public Utf8CsvWriter(Stream stream)
    {
        buffer = new StreamBufferWriter(stream);
        buffer.Write(ByteOrderMark);
    }

    /// <summary>A text that some person or file supplied.</summary>
    public void Field(string text) => Raw(Harmless(text));

    /// <summary>A text as it stands in a field: with an apostrophe before it where a spreadsheet would take it for a formula.</summary>
    public static string Harmless(string text) => StartsFormula(text) ? "'" + text : text;

    /// <summary>A figure as printed: a number or a mark for what is not reported, whatever it begins with; else text.</summary>
    public void Figure(string printed)
    {
        if (IsNumberOrMark(printed))
        {
            Raw(printed);
        }
        else
        {
            Field(printed);
        }
    }

    /// <summary>A number; null: an empty field.</summary>
    public void Number(decimal? number)
    {
        Separate();
        if (number is { } value)
        {
            buffer.Advance(Numbers.WriteExact(value, buffer.GetSpan(Numbers.LongestExact)));
        }
    }

    /// <summary>Fields that are written again and again, each followed by its comma.</summary>
    public static byte[] Encode(params ReadOnlySpan<string> fields)
    {
        using var stream = new MemoryStream();
        using (var csv = new Utf8CsvWriter(stream))
        {
            foreach (var field in fields)
            {
                csv.Field(field);
            }

            csv.Field("");
        }

        return stream.ToArray()[ByteOrderMark.Length..];
    }

    /// <summary>Fields from <see cref="Encode"/>.</summary>
    public void Encoded(ReadOnlySpan<byte> fields)
    {
        Separate();
        buffer.Write(fields);
        isLineStart = true;
    }

    /// <summary>Ends the line.</summary>
    public void EndLine()
    {
        Put('\n');
        isLineStart = true;
    }

    public void Dispose()
    {
        buffer.Flush();
        buffer.Dispose();
    }

    /// <summary>Whether spreadsheets could take the text for a formula; they fold full-width signs, too.</summary>
    private static bool StartsFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';

    private static bool IsNumberOrMark(string text)
    {
        if (text.Length == 0 || text is "-" or "—" or "－" or "——" or "--" or "/")
        {
            return true;
        }

        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            var isSign = i == 0 && character is '+' or '-' or '−' or '＋' or '－';
            if (char.IsAsciiDigit(character) || character is >= '０' and <= '９')
            {
                digits++;
            }
            else if (!isSign && character is not ('.' or ',' or '，' or ' ' or '．' or '万' or '亿' or '元' or '件' or '条'))
            {
                return false;
            }
        }

        return digits > 0;
    }

    private void Raw(string text)
    {
        Separate();
        if (text.Length == 0)
        {
            return;
        }

        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            Write(text);
            return;
        }

        Put('"');
        Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        Put('"');
    }

    private void Separate()
    {
        if (!isLineStart)
        {
            Put(',');
        }

        isLineStart = false;
    }

    private void Write(string text) =>
        buffer.Advance(Encoding.UTF8.GetBytes(text, buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));

    private void Put(char ascii)
    {
        buffer.GetSpan(1)[0] = (byte)ascii;
        buffer.Advance(1);
    }
}
