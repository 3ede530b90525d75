using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>Collects the XML of a workbook's part and hands it on when there is enough.</summary>
/// <param name="full">Takes the bytes; null: they are kept until <see cref="Take"/> asks for them.</param>
internal sealed class XmlBytes(Action<byte[], int>? full = null) : IDisposable
{
    private const int Enough = 32 * 1024;

    private const int LongestText = 32_767;

    // What XML or Excel takes for something else, and what is no character alone.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "<>&\"_\uFFFD\uFFFE\uFFFF", .. Enumerable.Range(0, ' ').Concat(Enumerable.Range(0xD800, 0x800)).Select(code => (char)code)]);

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(Enough + 4096);
    private int used;

    /// <summary>XML as it is.</summary>
    public XmlBytes Raw(ReadOnlySpan<byte> xml)
    {
        xml.CopyTo(Room(xml.Length));
        used += xml.Length;
        return this;
    }

    /// <summary>A number.</summary>
    public XmlBytes Number(long number)
    {
        Utf8Formatter.TryFormat(number, Room(20), out var length);
        used += length;
        return this;
    }

    /// <summary>The name of a cell, such as <c>AB12</c>.</summary>
    public XmlBytes Reference(int row, int column)
    {
        var room = Room(CellName.Longest);
        used += CellName.Write(room, row, column);
        return this;
    }

    /// <summary>A number, without noughts behind its last decimal.</summary>
    public XmlBytes Number(decimal number)
    {
        var room = Room(Numbers.LongestExact);
        used += Numbers.WriteExact(number, room);
        return this;
    }

    /// <summary>A text that some person or file supplied, for an element or an attribute. What XML forbids is left out.</summary>
    public XmlBytes Text(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            // Room may hand on what there is, and what is used is another number then.
            var room = Room(Encoding.UTF8.GetMaxByteCount(text.Length));
            used += Encoding.UTF8.GetBytes(text, room);
            return this;
        }

        Span<byte> utf8 = stackalloc byte[4];
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<':
                    Raw("&lt;"u8);
                    break;
                case '>':
                    Raw("&gt;"u8);
                    break;
                case '&':
                    Raw("&amp;"u8);
                    break;
                case '"':
                    Raw("&quot;"u8);
                    break;

                // Excel takes _x0041_ for A.
                case '_' when IsEscape(text.AsSpan(at)):
                    Raw("_x005F_"u8);
                    break;
                case '\r' or 0xFFFE or 0xFFFF or 0xFFFD:
                case < ' ' and not ('\t' or '\n'):
                    break;
                default:
                    Raw(utf8[..rune.EncodeToUtf8(utf8)]);
                    break;
            }

            at += rune.Utf16SequenceLength;
        }

        return this;
    }

    /// <summary>The text of a cell, from behind its style to its end; what is longer than spreadsheets take is cut.</summary>
    public XmlBytes CellText(string text)
    {
        var shown = text.Length > LongestText ? text[..LongestText] : text;
        var isTrimmed = shown.Length > 0 && (char.IsWhiteSpace(shown[0]) || char.IsWhiteSpace(shown[^1]));
        return Raw("\" t=\"inlineStr\"><is><t"u8).Raw(isTrimmed ? " xml:space=\"preserve\">"u8 : ">"u8).Text(shown).Raw("</t></is></c>"u8);
    }

    /// <summary>Hands on what is left.</summary>
    public void Flush()
    {
        if (full is not null)
        {
            full(buffer, used);
            used = 0;
        }
    }

    /// <summary>All since the last time, where nobody takes it before.</summary>
    public byte[] Take()
    {
        var taken = buffer.AsSpan(0, used).ToArray();
        used = 0;
        return taken;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_'
        && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);

    private Span<byte> Room(int length)
    {
        if (used > Enough)
        {
            Flush();
        }

        if (buffer.Length - used < length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, used + length));
            buffer.AsSpan(0, used).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        return buffer.AsSpan(used);
    }
}
