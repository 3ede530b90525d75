namespace DisclosureSite.Rendering;

/// <content>The words of the page for addresses that do not exist.</content>
internal static partial class Texts
{
    public const string Moved = "已经换了地址";

    public const string AddressOfAgency = "机构";
    public const string AddressOfReport = "报告";
    public const string AddressOfFigure = "数字";
    public const string AddressOfYear = "年份";
    public const string AddressOfIndicator = "指标";

    public static string AgenciesCut(int all) => $"共 {all} 个机构，这里只列没有上级机构的。";

    public static string AgenciesLeftOut(int all) => $"共 {all} 个机构，按名称查找请用上面的查找框。";

    public static string MovedTo(string title) => $"现在的地址：{title}";
}
