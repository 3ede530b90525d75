using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DisclosureSite.Model;

namespace DisclosureSite.Importing.Recognition;

/// <summary>Reads years and days as reports print them.</summary>
internal static partial class DateText
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>
    /// The years in a text, each once, the likeliest year of a report first: one that is called 年度 before others, and of these the
    /// earliest, for a report is published in a later year than its own.
    /// </summary>
    public static ImmutableArray<ReportYear> YearsIn(string text)
    {
        var plain = Plain(text);
        var years = new List<(ReportYear Year, bool IsReports)>();
        foreach (Match match in Year().Matches(plain))
        {
            if (ReportYear.TryParse(match.Groups[1].Value, out var year))
            {
                years.Add((year, plain.AsSpan(match.Index + match.Length).StartsWith("度")));
            }
        }

        return [.. years.OrderBy(each => each.IsReports ? 0 : 1).ThenBy(each => each.Year.Value).Select(each => each.Year).Distinct()];
    }

    /// <summary>The years of which a text names the whole: 自2023年1月1日起至2023年12月31日止; each once.</summary>
    public static ImmutableArray<ReportYear> WholeYearsIn(string text)
    {
        var years = ImmutableArray.CreateBuilder<ReportYear>();
        foreach (Match match in WholeYear().Matches(Plain(text)))
        {
            if (ReportYear.TryParse(match.Groups[1].Value, out var year) && !years.Contains(year))
            {
                years.Add(year);
            }
        }

        return years.DrainToImmutable();
    }

    /// <summary>The first day in a text: 2021年1月22日, 2021-01-22, 2021/1/22, 二〇二一年一月二十二日; null: none.</summary>
    public static DateOnly? DayIn(string text)
    {
        var match = Day().Match(Plain(text));
        return match.Success
            && DateOnly.TryParseExact(
                $"{match.Groups[1].Value}-{Number(match.Groups[2].Value)}-{Number(match.Groups[3].Value)}",
                "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : null;
    }

    /// <summary>Whether the text is a day and nothing else.</summary>
    public static bool IsDay(string text) => Day().Match(Plain(text)) is { Success: true } match && match.Length == Plain(text).Length;

    // Digits of any kind as ASCII ones; 二十二 stays, for it is no string of digits.
    private static string Plain(string text)
    {
        var plain = string.Concat(Space().Replace(CellText.OneLine(text), "").Select(c =>
            c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c is '○' or '零' or 'О' or 'Ｏ' ? '〇' : c));
        return ChineseYear().Replace(plain, match => string.Concat(match.Value.Select(c => c == '年' ? '年' : (char)('0' + ChineseDigits.IndexOf(c, StringComparison.Ordinal)))));
    }

    // 1, 12, 一, 十二, 二十二, 三十.
    private static int Number(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var ten = text.IndexOf('十', StringComparison.Ordinal);
        return ten < 0
            ? ChineseDigits.IndexOf(text[^1], StringComparison.Ordinal)
            : ((ten == 0 ? 1 : ChineseDigits.IndexOf(text[0], StringComparison.Ordinal)) * 10)
                + (ten + 1 < text.Length ? ChineseDigits.IndexOf(text[^1], StringComparison.Ordinal) : 0);
    }

    // Not between the day and the hour.
    [GeneratedRegex("(?<![0-9０-９]) | (?![0-9０-９])", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex("(?<![0-9])([12][0-9]{3})年", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(
        "(?<![0-9])([12][0-9]{3})[年/.-]0?1[月/.-]0?1日?起?(?:至|到|[-–—－~～]{1,2})(?:\\1[年/.-])?12[月/.-]31(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex WholeYear();

    [GeneratedRegex("[〇一二三四五六七八九]{4}年", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseYear();

    [GeneratedRegex(
        "(?<![0-9])([12][0-9]{3})[年/.-]([0-9]{1,2}|[一二三四五六七八九十]{1,2})[月/.-]([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:日|(?![0-9]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
