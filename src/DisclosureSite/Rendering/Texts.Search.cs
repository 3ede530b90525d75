namespace DisclosureSite.Rendering;

/// <summary>The words of the index that readers search.</summary>
internal static partial class Texts
{
    public const string NavigationSearch = "查找";
    public const string SearchTitle = "查找";
    public const string SearchDescription = "查找报告的文字、统计表的项目和数字，以及机构、指标和名词。每个字都查得到，查到的都含有所查的字。";
    public const string SearchYears = "年份";
    public const string SearchMainIndicators = "主要指标";
    public const string SearchRates = "比例";
    public const string SearchOtherIndicators = "其他";

    public static string SearchCount(int pages) => $"{Numbers.Show(pages)} 个";

    public static string SearchTablePart(string table) => $"表：{table}";
}
