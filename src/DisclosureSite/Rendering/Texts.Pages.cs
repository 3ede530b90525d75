using DisclosureSite.Model;

namespace DisclosureSite.Rendering;

/// <content>The words of lists that go over several pages.</content>
internal static partial class Texts
{
    public const string TotalOfAll = "全部机构合计";
    public const string ChecksOverview = "各条规则每年不符的处数";
    public const string Rule = "规则";

    public static string PageTitle(string title, int number, int count) => $"{title}（第 {number} 页，共 {count} 页）";

    public static string FromTo(string first, string last) => string.Equals(first, last, StringComparison.Ordinal) ? first : $"{first}—{last}";

    public static string PlacesFromTo(int first, int last) => $"第 {first}—{last} 位";

    public static string FindingsFromTo(int first, int last) => $"第 {first}—{last} 处";

    public static string ChecksOfYear(ReportYear year) => $"{year}年报告的不符之处";

    public static string ChecksOfYearDescription(ReportYear year) => $"{year}年的报告中，每一处不满足核对规则的数字。";

    public static string ChecksOfYearSummary(ReportYear year, int fails, int reports) => $"{year}年的 {reports} 份报告有 {fails} 处不符。";

    public static string FailingCount(int count) => $"不符 {count} 处";

    public static string FailingInYearShort(ReportYear year, int count) => $"{year}年 {count} 处";
}
