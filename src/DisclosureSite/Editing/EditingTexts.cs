using DisclosureSite.Model;

namespace DisclosureSite.Editing;

/// <summary>The words that are written into an editor's files.</summary>
internal static class EditingTexts
{
    public const string Utf8WithoutMark = "UTF-8（没有 BOM）";

    public static string ReportTitle(string agency, ReportYear year) => $"{agency}{year}年政府信息公开工作年度报告";

    public static string WhenPublished(string exampleDate) =>
        $"公布以后，把上面“status: draft”这一行改成公布日期，例如 published: {exampleDate}";
}
