using System.Text;

namespace DisclosureSite.Reading.Tables;

/// <summary>Reads the text of a cell as reports print figures: signs, digits and separators of any width, a unit behind.</summary>
internal static class CellParser
{
    private const int MaximumIntegerDigits = 15;
    private const int MaximumDecimals = 6;
    private const int MaximumUnitLength = 8;

    /// <summary>What the text means.</summary>
    public static CellContent Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (IsNotReported(text))
        {
            return CellContent.NotReported;
        }

        var at = 0;
        var isNegative = Narrow(text[0]) == '-';
        if (isNegative || Narrow(text[0]) == '+')
        {
            at = SkipSpaces(text, 1);
        }

        var firstDigit = at;
        var fault = ReadInteger(text, ref at, out var integer);
        if (at == firstDigit)
        {
            return CellContent.Faulty(CellFault.NotANumber);
        }

        var decimalsFault = ReadDecimals(text, ref at, out var decimals, out var scale);
        if (!TryReadUnit(text[at..].Trim(), out var unit))
        {
            return CellContent.Faulty(CellFault.NotANumber);
        }

        fault = fault == CellFault.None ? decimalsFault : fault;
        if (fault != CellFault.None)
        {
            return CellContent.Faulty(fault);
        }

        var value = scale == 0 ? integer : integer + new decimal(decimals, 0, 0, false, scale);
        return new CellContent(CellFault.None, isNegative ? -value : value, unit);
    }

    private static bool IsNotReported(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text is "/" or "／" or "无" or "不适用")
        {
            return true;
        }

        foreach (var c in text)
        {
            if (c is not ('-' or '－' or '−' or '–' or '—' or '―' or '─'))
            {
                return false;
            }
        }

        return true;
    }

    private static CellFault ReadInteger(ReadOnlySpan<char> text, ref int at, out long integer)
    {
        integer = 0;
        var start = at;
        var significant = 0;
        var groupStart = at;
        var separator = '\0';
        var isGrouped = true;
        while (at < text.Length)
        {
            var c = Narrow(text[at]);
            if (char.IsAsciiDigit(c))
            {
                significant += significant > 0 || c != '0' ? 1 : 0;
                integer = significant <= MaximumIntegerDigits ? (integer * 10) + c - '0' : integer;
                at++;
            }
            else if (c is ',' or ' ' && at > start && at + 1 < text.Length && char.IsAsciiDigit(Narrow(text[at + 1])))
            {
                var isFirst = separator == '\0';
                isGrouped &= isFirst ? at - groupStart <= 3 && Narrow(text[start]) != '0' : at - groupStart == 3 && c == separator;
                separator = c;
                groupStart = ++at;
            }
            else
            {
                break;
            }
        }

        isGrouped &= separator == '\0' || at - groupStart == 3;
        return !isGrouped ? CellFault.WrongThousands
            : significant > MaximumIntegerDigits ? CellFault.TooLarge
            : CellFault.None;
    }

    private static CellFault ReadDecimals(ReadOnlySpan<char> text, ref int at, out int decimals, out byte scale)
    {
        decimals = 0;
        scale = 0;
        if (at + 1 >= text.Length || Narrow(text[at]) != '.' || !char.IsAsciiDigit(Narrow(text[at + 1])))
        {
            return CellFault.None;
        }

        var start = ++at;
        while (at < text.Length && Narrow(text[at]) is >= '0' and <= '9' and var digit)
        {
            at++;
            if (at - start <= MaximumDecimals)
            {
                decimals = (decimals * 10) + digit - '0';
                scale++;
            }
        }

        // 5.00 and 5 are one number, and are written alike.
        while (scale > 0 && decimals % 10 == 0)
        {
            decimals /= 10;
            scale--;
        }

        return at - start > MaximumDecimals ? CellFault.TooManyDecimals : CellFault.None;
    }

    private static bool TryReadUnit(ReadOnlySpan<char> text, out string? unit)
    {
        unit = null;
        if (text.Length > 2 && Narrow(text[0]) == '(' && Narrow(text[^1]) == ')')
        {
            text = text[1..^1].Trim();
        }

        if (text.Length > MaximumUnitLength)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsLetter(c) && c is not ('%' or '％' or '‰' or '℃'))
            {
                return false;
            }
        }

        unit = text.IsEmpty ? null : UnitNames.Of(text);
        return true;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Narrow(text[at]) == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>
    /// The text without all that is only dress: digits and signs narrow, no separators, no spaces, the unit behind as it is. It means
    /// the same. A text that means no number is left as it is.
    /// </summary>
    public static string Plain(string text)
    {
        text = text.Trim();
        if (Parse(text) is not { Fault: CellFault.None, Value: not null })
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        var at = 0;
        for (; at < text.Length && Narrow(text[at]) is (>= '0' and <= '9') or '+' or '-' or '.' or ',' or ' '; at++)
        {
            var c = Narrow(text[at]);
            plain.Append(c is ',' or ' ' ? "" : c.ToString());
        }

        return plain.Append(text.AsSpan(at).Trim()).ToString();
    }

    // Full-width forms, the minus signs and dashes that word processors put in their place, and the spaces that typesetters use.
    private static char Narrow(char c) => c switch
    {
        < '\u0080' => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '−' or '–' or '﹣' => '-',
        '\u00A0' or '\u3000' or '\u202F' or (>= '\u2002' and <= '\u200A') => ' ',
        _ => c,
    };
}
