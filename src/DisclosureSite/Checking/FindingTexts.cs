using System.Globalization;
using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>All that findings say in words, for readers.</summary>
internal static class FindingTexts
{
    public const string TitleWithoutYear = "标题里没有写明年份。";

    public const string PublicationUnknown = "没有写明发布日期。";

    public static string MissingSection(string title) => $"缺少“{title}”这一部分。";

    public static string RepeatedSection(string title) => $"“{title}”这一部分出现了不止一次。";

    public static string MisplacedSection(string title, string after) => $"“{title}”排在了“{after}”之后，与规定的顺序不符。";

    public static string MissingTable(string title, string id) => $"缺少“{title}”表（{id}.csv）。";

    public static string TitleOfAnotherYear(string year, ReportYear expected) =>
        $"标题写的是{year}年，这份报告却是{expected}年的。";

    public static string PublishedTooEarly(DateOnly published, DateOnly end) => string.Create(
        CultureInfo.InvariantCulture,
        $"发布日期 {published:yyyy-MM-dd} 不在统计期结束（{end:yyyy-MM-dd}）之后。");

    public static string AdditionalSum(string title, string total, bool isRow) =>
        isRow ? $"“{title}”表每一列的“{total}”等于其余各行之和。" : $"“{title}”表每一行的“{total}”等于其余各列之和。";
}
