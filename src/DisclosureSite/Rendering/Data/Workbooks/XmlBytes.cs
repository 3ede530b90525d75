using System.Buffers.Text;
using System.Globalization;

namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>Collects the XML of a workbook's part and hands it on when there is enough.</summary>
/// <param name="full">Takes the bytes; null: they are kept until <see cref="ToArray"/> asks for them.</param>
internal sealed class XmlBytes(Action<byte[], int>? full = null)
{
    private const int Enough = 32 * 1024;

    private const int LongestText = 32_767;

    private byte[] buffer = new byte[Enough + 4096];
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

    /// <summary>A number, without noughts behind its last decimal.</summary>
    public XmlBytes Number(decimal number)
    {
        if (number.Scale == 0 && number is >= long.MinValue and <= long.MaxValue)
        {
            return Number((long)number);
        }

        number.TryFormat(Room(64), out var length, "0.############################", CultureInfo.InvariantCulture);
        used += length;
        return this;
    }

    /// <summary>A text that some person or file supplied, for an element or an attribute. What XML forbids is left out.</summary>
    public XmlBytes Text(string text)
    {
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

    /// <summary>All of it, where nobody takes it before.</summary>
    public byte[] ToArray() => buffer.AsSpan(0, used).ToArray();

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
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, used + length));
        }

        return buffer.AsSpan(used);
    }
}
