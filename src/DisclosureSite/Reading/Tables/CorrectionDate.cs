namespace DisclosureSite.Reading.Tables;

/// <summary>Dates in CSV files: <c>2024-01-05</c>, and <c>2024/1/5</c> or <c>2024年1月5日</c>, into which Excel turns it.</summary>
internal static class CorrectionDate
{
    /// <summary>The date; null: malformed, or well-formed but no day of the calendar.</summary>
    public static DateOnly? Parse(string text, out bool isWellFormed)
    {
        isWellFormed = false;
        var rest = text.AsSpan();
        if (!TryTakeNumber(ref rest, 4, 4, out var year)
            || !TryTakeMark(ref rest, out var mark)
            || !TryTakeNumber(ref rest, 1, 2, out var month)
            || !TryTakeMark(ref rest, out var second)
            || !TryTakeNumber(ref rest, 1, 2, out var day)
            || (mark, second) is not (('-', '-') or ('/', '/') or ('.', '.') or ('年', '月'))
            || (mark == '年' ? rest is not "日" : !rest.IsEmpty))
        {
            return null;
        }

        isWellFormed = true;
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<char> rest, int fewest, int most, out int number)
    {
        number = 0;
        var length = 0;
        while (length < most && length < rest.Length && char.IsAsciiDigit(rest[length]))
        {
            number = (number * 10) + rest[length++] - '0';
        }

        rest = rest[length..];
        return length >= fewest;
    }

    private static bool TryTakeMark(ref ReadOnlySpan<char> rest, out char mark)
    {
        mark = rest.IsEmpty ? '\0' : rest[0];
        rest = rest.IsEmpty ? rest : rest[1..];
        return mark != '\0';
    }
}
