using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>Shows numbers as Excel does: what stands in the sheet counts, not what lies behind it.</summary>
internal static partial class ExcelNumberFormat
{
    private const string General = "General";

    // How many characters Excel shows of a number without a format, its point included.
    private const int GeneralLength = 11;

    private const int MostDecimals = 15;

    /// <summary>The formats that workbooks name by number only, as Chinese Excel shows them.</summary>
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [5] = "\"￥\"#,##0;\"￥\"-#,##0",
        [6] = "\"￥\"#,##0;\"￥\"-#,##0",
        [7] = "\"￥\"#,##0.00;\"￥\"-#,##0.00",
        [8] = "\"￥\"#,##0.00;\"￥\"-#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [14] = "yyyy/m/d",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm AM/PM",
        [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "yyyy/m/d h:mm",
        [27] = "yyyy年m月",
        [28] = "m月d日",
        [29] = "m月d日",
        [30] = "m-d-yy",
        [31] = "yyyy年m月d日",
        [32] = "h时mm分",
        [33] = "h时mm分ss秒",
        [36] = "yyyy年m月",
        [37] = "#,##0;-#,##0",
        [38] = "#,##0;-#,##0",
        [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;-#,##0.00",
        [41] = "#,##0;-#,##0;\"-\"",
        [42] = "\"￥\"#,##0;\"￥\"-#,##0;\"￥-\"",
        [43] = "#,##0.00;-#,##0.00;\"-\"",
        [44] = "\"￥\"#,##0.00;\"￥\"-#,##0.00;\"￥-\"",
        [45] = "mm:ss",
        [46] = "[h]:mm:ss",
        [47] = "mm:ss",
        [50] = "yyyy年m月",
        [51] = "m月d日",
        [52] = "yyyy年m月",
        [53] = "m月d日",
        [54] = "m月d日",
        [57] = "yyyy年m月",
        [58] = "m月d日",
    };

    /// <summary>The format of a number; the general one where it is not known.</summary>
    public static string Of(int id) => BuiltIn.GetValueOrDefault(id, General);

    /// <summary>A number as it is shown.</summary>
    /// <param name="stored">As the workbook stores it: 15 digits of it mean something, those behind them are noise.</param>
    /// <param name="format">The format.</param>
    /// <param name="isFrom1904">Whether days are counted from 1904.</param>
    public static string Show(string stored, string format, bool isFrom1904)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var read)
            || !decimal.TryParse(read.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return stored.Trim();
        }

        var sections = Sections(format);
        var (section, isOfNegatives) = Chosen(sections, value);
        if (IsGeneral(section))
        {
            return Plain(value);
        }

        if (IsDate(section))
        {
            return Date(value, section, isFrom1904) ?? Plain(value);
        }

        return Number(isOfNegatives ? Math.Abs(value) : value, section);
    }

    private static bool IsGeneral(string section) =>
        section.Trim() is "@" or "" || Bracketed().Replace(section, "").Trim().Equals(General, StringComparison.OrdinalIgnoreCase);

    private static string Plain(decimal value)
    {
        var whole = decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length;
        var rounded = Math.Round(value, Math.Clamp(GeneralLength - whole - 1, 0, MostDecimals), MidpointRounding.AwayFromZero);
        return rounded.ToString("0.###############", CultureInfo.InvariantCulture);
    }

    private static List<string> Sections(string format)
    {
        List<string> sections = [];
        var start = 0;
        for (var i = 0; i < format.Length; i++)
        {
            i = AfterLiteral(format, i);
            if (i < format.Length && format[i] == ';')
            {
                sections.Add(format[start..i]);
                start = i + 1;
            }
        }

        sections.Add(format[Math.Min(start, format.Length)..]);
        return sections;
    }

    // Past quoted and escaped letters; where there are none, where it was.
    private static int AfterLiteral(string format, int at)
    {
        while (at < format.Length)
        {
            if (format[at] == '"')
            {
                var end = format.IndexOf('"', at + 1);
                at = end < 0 ? format.Length : end + 1;
            }
            else if (format[at] is '\\' or '_' or '*')
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static (string Section, bool IsOfNegatives) Chosen(List<string> sections, decimal value)
    {
        var first = Holds(sections[0], value);
        var second = sections.Count > 1 ? Holds(sections[1], value) : null;
        if (first is not null || second is not null)
        {
            return (first ?? value > 0) ? (sections[0], false)
                : sections.Count == 2 || (second ?? value < 0) ? (sections[Math.Min(1, sections.Count - 1)], false)
                : (sections[^1], false);
        }

        return value < 0 && sections.Count > 1 ? (sections[1], true)
            : value == 0 && sections.Count > 2 ? (sections[2], false)
            : (sections[0], false);
    }

    // Whether a section's own condition holds; null: it has none.
    private static bool? Holds(string section, decimal value) =>
        Condition().Match(section) is { Success: true } condition
        && decimal.TryParse(condition.Groups[2].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)
            ? condition.Groups[1].Value switch
            {
                "<" => value < limit,
                "<=" => value <= limit,
                ">" => value > limit,
                ">=" => value >= limit,
                "=" => value == limit,
                _ => value != limit,
            }
            : null;

    private static bool IsDate(string section) => DateLetter().IsMatch(WithoutLiterals(section));

    private static string WithoutLiterals(string section)
    {
        var text = new StringBuilder();
        for (var i = AfterLiteral(section, 0); i < section.Length; i = AfterLiteral(section, i + 1))
        {
            text.Append(section[i]);
        }

        return Elapsed().Replace(text.ToString(), "h") is var plain ? Bracketed().Replace(plain, "").Replace(General, "", StringComparison.OrdinalIgnoreCase) : "";
    }

    private static string Number(decimal value, string section)
    {
        var plain = WithoutLiterals(section);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var lastDigit = plain.LastIndexOfAny(['0', '#', '?']);
        if (Exponent().IsMatch(plain) || (plain.Contains('/', StringComparison.Ordinal) && lastDigit >= 0))
        {
            return Plain(value);
        }

        var whole = point < 0 ? plain : plain[..point];
        var decimals = point < 0 ? "" : string.Concat(plain[point..].Where(letter => letter is '0' or '#' or '?'));
        var lastWhole = whole.LastIndexOfAny(['0', '#', '?']);
        var scaling = whole[(lastWhole + 1)..].Count(letter => letter == ',') + (point < 0 ? 0 : plain[(lastDigit + 1)..].Count(letter => letter == ','));
        var isGrouped = lastWhole >= 0 && whole[..lastWhole].Contains(',', StringComparison.Ordinal);
        try
        {
            for (var i = plain.Count(letter => letter == '%'); i > 0; i--)
            {
                value *= 100;
            }
        }
        catch (OverflowException)
        {
            return Plain(value);
        }

        for (var i = 0; i < scaling; i++)
        {
            value /= 1000;
        }

        var places = Math.Min(decimals.Length, MostDecimals);
        var rounded = Math.Round(value, places, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString(string.Create(CultureInfo.InvariantCulture, $"F{places}"), CultureInfo.InvariantCulture);
        var (left, right) = digits.IndexOf('.', StringComparison.Ordinal) is > 0 and var at ? (digits[..at], digits[(at + 1)..]) : (digits, "");
        var needed = decimals.LastIndexOf('0') + 1;
        right = right[..Math.Max(right.TrimEnd('0').Length, Math.Min(needed, right.Length))];
        left = left == "0" && !whole.Contains('0', StringComparison.Ordinal) ? "" : left;
        var shown = Filled(section, left, right, isGrouped).Trim();
        return rounded < 0 ? $"-{shown}" : shown;
    }

    // The digits in their places among the literals; those for which there is no place stand at the first.
    private static string Filled(string section, string left, string right, bool isGrouped)
    {
        var text = new StringBuilder();
        var places = PlacesBeforePoint(section);
        var isAfterPoint = false;
        var place = 0;
        var next = 0;
        for (var i = 0; i < section.Length; i++)
        {
            switch (section[i])
            {
                case '"':
                    var end = section.IndexOf('"', i + 1);
                    end = end < 0 ? section.Length : end;
                    text.Append(section, i + 1, end - i - 1);
                    i = end;
                    break;
                case '\\':
                    text.Append(section, Math.Min(i + 1, section.Length), Math.Min(1, section.Length - i - 1));
                    i++;
                    break;
                case '_' or '*':
                    i++;
                    break;
                case '[':
                    var close = section.IndexOf(']', i);
                    if (Currency().Match(section[i..]) is { Success: true } currency)
                    {
                        text.Append(currency.Groups[1].Value);
                    }

                    i = close < 0 ? section.Length : close;
                    break;
                case '0' or '#' or '?' when isAfterPoint:
                    if (next < right.Length)
                    {
                        text.Append(right[next++]);
                    }

                    break;
                case '0' or '#' or '?':
                    AppendWhole(text, left, places - place, isFirst: place == 0, isRequired: section[i] == '0', isGrouped);
                    place++;
                    break;
                case '.':
                    isAfterPoint = true;
                    text.Append(right.Length > 0 ? "." : "");
                    break;
                case ',' or '@':
                    break;
                default:
                    text.Append(section[i]);
                    break;
            }
        }

        return text.ToString();
    }

    private static int PlacesBeforePoint(string section)
    {
        var plain = WithoutLiterals(section);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        return (point < 0 ? plain : plain[..point]).Count(letter => letter is '0' or '#' or '?');
    }

    private static void AppendWhole(StringBuilder text, string left, int fromRight, bool isFirst, bool isRequired, bool isGrouped)
    {
        for (var digit = isFirst ? Math.Max(left.Length, fromRight) : fromRight; digit >= fromRight; digit--)
        {
            if (digit <= left.Length)
            {
                text.Append(left[^digit]);
            }
            else if (isRequired && digit == fromRight)
            {
                text.Append('0');
            }
            else
            {
                continue;
            }

            if (isGrouped && digit % 3 == 1 && digit > 1)
            {
                text.Append(',');
            }
        }
    }

    private static string? Date(decimal value, string section, bool isFrom1904)
    {
        // Excel counts a 29 February 1900.
        if (value is < 0 or >= 2_958_466)
        {
            return null;
        }

        var isElapsed = Elapsed().IsMatch(section);
        var start = isFrom1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, value < 60 ? 31 : 30);
        var seconds = (long)Math.Round(value * 86_400, MidpointRounding.AwayFromZero);
        if (seconds / 86_400 > (DateTime.MaxValue - start).Days - 1)
        {
            return null;
        }

        var moment = start.AddSeconds(seconds);
        var text = new StringBuilder();
        var isHalfDay = section.Contains("AM/PM", StringComparison.OrdinalIgnoreCase) || section.Contains("上午/下午", StringComparison.Ordinal);
        var isMinute = false;
        for (var i = 0; i < section.Length; i++)
        {
            var letter = char.ToLowerInvariant(section[i]);
            if (letter == '"')
            {
                var end = section.IndexOf('"', i + 1);
                end = end < 0 ? section.Length : end;
                text.Append(section, i + 1, end - i - 1);
                i = end;
            }
            else if (letter is '\\')
            {
                text.Append(section, Math.Min(i + 1, section.Length), Math.Min(1, section.Length - i - 1));
                i++;
            }
            else if (letter is '_' or '*')
            {
                i++;
            }
            else if (letter == '[')
            {
                var close = section.IndexOf(']', i);
                if (isElapsed && close == i + 2)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{seconds / 3600}");
                    isMinute = true;
                }

                i = close < 0 ? section.Length : close;
            }
            else if (string.CompareOrdinal(section, i, "AM/PM", 0, 5) == 0 || string.CompareOrdinal(section, i, "上午/下午", 0, 5) == 0)
            {
                text.Append(section[i] == 'A' ? (moment.Hour < 12 ? "AM" : "PM") : moment.Hour < 12 ? "上午" : "下午");
                i += 4;
            }
            else if (letter is 'y' or 'm' or 'd' or 'h' or 's' or 'a' or 'e')
            {
                var length = 1;
                while (i + length < section.Length && char.ToLowerInvariant(section[i + length]) == letter)
                {
                    length++;
                }

                var asMinute = letter == 'm' && (isMinute || NextLetter(section, i + length) == 's');
                text.Append(Part(moment, asMinute ? 'n' : letter, length, isHalfDay));
                isMinute = letter == 'h';
                i += length - 1;
            }
            else if (letter is not '@')
            {
                text.Append(section[i]);
            }
        }

        return text.ToString().Trim();
    }

    private static char NextLetter(string section, int from)
    {
        for (var i = AfterLiteral(section, from); i < section.Length; i = AfterLiteral(section, i + 1))
        {
            if (char.IsAsciiLetter(section[i]))
            {
                return char.ToLowerInvariant(section[i]);
            }
        }

        return ' ';
    }

    private static string Part(DateTime moment, char letter, int length, bool isHalfDay)
    {
        var number = letter switch
        {
            'y' or 'e' => length <= 2 && letter == 'y' ? moment.Year % 100 : moment.Year,
            'm' => moment.Month,
            'd' => moment.Day,
            'h' => isHalfDay ? ((moment.Hour + 11) % 12) + 1 : moment.Hour,
            'n' => moment.Minute,
            _ => moment.Second,
        };
        return (letter, length) switch
        {
            ('a', _) => $"{(length > 3 ? "星期" : "")}{"日一二三四五六"[(int)moment.DayOfWeek]}",
            ('d', > 2) => moment.ToString(length == 3 ? "ddd" : "dddd", CultureInfo.InvariantCulture),
            ('m', > 2) => moment.ToString(length == 3 ? "MMM" : "MMMM", CultureInfo.InvariantCulture),
            ('y' or 'e', _) => number.ToString(length <= 2 && letter == 'y' ? "00" : "0000", CultureInfo.InvariantCulture),
            (_, 1) => number.ToString(CultureInfo.InvariantCulture),
            _ => number.ToString("00", CultureInfo.InvariantCulture),
        };
    }

    [GeneratedRegex(@"\[[^\]]*\]?", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\[(<=|>=|<>|<|>|=)\s*(-?[0-9.]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\[[hms]{1,2}\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Elapsed();

    [GeneratedRegex(@"^\[\$([^\]\-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex("[ymdhsYMDHS]|aaa", RegexOptions.CultureInvariant)]
    private static partial Regex DateLetter();

    [GeneratedRegex(@"[0#?]\s*[eE][+-]", RegexOptions.CultureInvariant)]
    private static partial Regex Exponent();
}
