using DisclosureSite.Model;

namespace DisclosureSite.Rendering;

/// <content>The words of the home page.</content>
internal static partial class Texts
{
    public static string MatrixCut(int shown, int all) => $"共 {all} 个机构，表中只列没有上级机构的 {shown} 个，其余见上级机构的页面。";

    public static string OwnSiteDescription(Agency agency) =>
        $"{agency.Name}历年的政府信息公开工作年度报告：公布的统计数字、逐年变化、核对结果和可下载的数据。";

    public static string OwnFacts(int reports, ReportYear first, ReportYear last) => first == last
        ? $"收录{first}年的报告。"
        : $"收录{first}—{last}年的 {reports} 份报告。";

    public static string FailingInYear(ReportYear year, int count) => $"{year}年报告 {count} 处不符";

    public static string ChangeOfSome(int agencies, string change) => $"其中两年都有完整数字的 {agencies} 个机构，比上年 {change}";

    public static string TrendOfSome(int agencies) => $"走势只含逐年都有完整数字的 {agencies} 个机构";
}
