namespace DisclosureSite.Reading.Tables;

/// <summary>
/// A label reduced to what tells it from others: no white space, quotes or numbering, one width, one kind of brackets and commas.
/// </summary>
/// <param name="Key">The label so reduced.</param>
/// <param name="Short">Without the notes in brackets behind it; the same as <paramref name="Key"/> where there are none.</param>
/// <param name="Number">The number that stood before it; 0: none.</param>
/// <param name="Unit">The unit that stood in brackets behind it, known or not; null: none.</param>
internal readonly record struct LabelText(string Key, string Short, int Number, string? Unit)
{
    private const string UnitMark = "单位";
    private const string UnitColon = "单位:";
    private const string NoteMark = "注:";
    private const string Punctuation = ".,:;*";

    /// <summary>Reduces a label.</summary>
    public static LabelText Of(ReadOnlySpan<char> label)
    {
        Span<char> buffer = label.Length <= 512 ? stackalloc char[512] : new char[label.Length];
        var number = 0;
        ReadOnlySpan<char> text = buffer[..Fold(label, buffer, ref number)];
        text = SkipNumbering(text, ref number);
        var unit = TakeUnit(ref text);
        var key = text.ToString();
        var shortened = WithoutNotes(text);
        return new LabelText(key, shortened.Length == key.Length ? key : shortened.ToString(), number, unit);
    }

    private static int Fold(ReadOnlySpan<char> label, Span<char> folded, ref int number)
    {
        var length = 0;
        foreach (var c in label)
        {
            if (length == 0 && number == 0 && EnclosedNumber(c) is > 0 and var enclosed)
            {
                number = enclosed;
            }
            else if (Fold(c) is not '\0' and var plain)
            {
                folded[length++] = plain;
            }
        }

        return length;
    }

    // NUL: left out.
    private static char Fold(char c)
    {
        switch (c)
        {
            case '"' or '\'' or '`' or '＂' or '＇' or '｀' or '´' or '′' or '″':
            case >= '\u2018' and <= '\u201F':
            case >= '〈' and <= '』': // 〈〉《》「」『』
            case >= '﹁' and <= '﹄' or '〝' or '〞' or '〟' or '«' or '»' or '‹' or '›' or '｢' or '｣':
            case '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\u00AD':
                return '\0';
            case '【' or '〔' or '［' or '[' or '｛' or '{':
                return '(';
            case '】' or '〕' or '］' or ']' or '｝' or '}':
                return ')';
            case '、':
                return ',';
            case '。' or '·' or '•' or '・':
                return '.';
            case '—' or '–' or '−' or '―':
                return '-';
            case >= '！' and <= '～':
                return char.ToLowerInvariant((char)(c - 0xFEE0));
            default:
                return char.IsWhiteSpace(c) || char.IsControl(c) ? '\0' : char.IsAscii(c) ? char.ToLowerInvariant(c) : c;
        }
    }

    private static int EnclosedNumber(char c) => c switch
    {
        >= '①' and <= '⑳' => c - '①' + 1,
        >= '⑴' and <= '⒇' => c - '⑴' + 1,
        >= '⒈' and <= '⒛' => c - '⒈' + 1,
        >= '㈠' and <= '㈩' => c - '㈠' + 1,
        _ => 0,
    };

    // 一、 （一） 1. 1、 (1) 1) and, since two of them may stand together, 三、（七）.
    private static ReadOnlySpan<char> SkipNumbering(ReadOnlySpan<char> text, ref int number)
    {
        while (true)
        {
            var isOpen = text.StartsWith('(');
            var rest = isOpen ? text[1..] : text;
            var length = NumberLength(rest, out var value);
            if (length == 0 || length == rest.Length || !EndsNumber(rest[length..], isOpen))
            {
                return text;
            }

            rest = rest[(length + 1)..].TrimStart(".,:");
            if (rest.IsEmpty)
            {
                return text;
            }

            number = value;
            text = rest;
        }
    }

    // A digit behind the point or the comma makes it a number of the label itself: 1.5, 1,000.
    private static bool EndsNumber(ReadOnlySpan<char> rest, bool isOpen) =>
        rest[0] == ')' || (!isOpen && rest[0] is '.' or ',' or ':' && (rest.Length == 1 || !char.IsAsciiDigit(rest[1])));

    private static int NumberLength(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        var length = 0;
        while (length < text.Length && length < 2 && char.IsAsciiDigit(text[length]))
        {
            value = (value * 10) + text[length++] - '0';
        }

        if (length > 0)
        {
            return length;
        }

        for (; length < text.Length && length < 3; length++)
        {
            if (text[length] == '十')
            {
                value = (value == 0 ? 1 : value) * 10;
            }
            else if ("一二三四五六七八九".IndexOf(text[length], StringComparison.Ordinal) is >= 0 and var digit)
            {
                value += digit + 1;
            }
            else
            {
                break;
            }
        }

        return length;
    }

    // …(单位:万元) …(万元), with other notes before or behind.
    private static string? TakeUnit(ref ReadOnlySpan<char> text)
    {
        for (var end = text.Length; LastBracket(text[..end]) is > 0 and var open; end = open)
        {
            if (UnitIn(text[(open + 1)..(end - 1)]) is { } unit)
            {
                text = string.Concat(text[..open], text[end..]);
                return unit;
            }
        }

        return null;
    }

    private static string? UnitIn(ReadOnlySpan<char> note)
    {
        var colon = note.IndexOf(UnitColon);
        if (colon >= 0)
        {
            var named = note[(colon + UnitColon.Length)..];
            return named.IsEmpty ? null : UnitNames.Of(named);
        }

        var name = UnitNames.Of(note.StartsWith(UnitMark) ? note[UnitMark.Length..] : note);
        return UnitNames.IsKnown(name) || name is "%" ? name : null;
    }

    private static ReadOnlySpan<char> WithoutNotes(ReadOnlySpan<char> text)
    {
        var note = text.IndexOf(NoteMark);
        if (note > 0 && text[note - 1] is not '(' and not '备')
        {
            text = text[..note];
        }

        var rest = text.TrimEnd(Punctuation);
        for (var open = LastBracket(rest); open > 0; open = LastBracket(rest))
        {
            rest = rest[..open].TrimEnd(Punctuation);
        }

        return rest.IsEmpty ? text : rest;
    }

    // Where the brackets open that close at the text's end; −1: none close there.
    private static int LastBracket(ReadOnlySpan<char> text)
    {
        if (!text.EndsWith(')'))
        {
            return -1;
        }

        var depth = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            depth += text[i] == ')' ? 1 : text[i] == '(' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
