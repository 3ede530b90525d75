namespace DisclosureSite.Rendering;

/// <summary>The words of the index that readers search.</summary>
internal static partial class Texts
{
    public const string NavigationSearch = "查找";
    public const string SearchTitle = "查找";
    public const string SearchDescription = "按名称查找机构、年份、指标和名词。";
    public const string SearchYears = "年份";
}
