using DisclosureSite.Model;

namespace DisclosureSite.Rendering;

/// <summary>The words of the layout around every page.</summary>
internal static partial class Texts
{
    public const string ColumnType = "政府信息公开年报";

    public static string Keywords(Report report) => $"{report.Agency.Name},{report.Year}年,政府信息公开工作年度报告,政府信息公开";

    public static string PrintedHeader(string title, string? published) => published is null ? title : $"{title}（{published}公布）";
}
