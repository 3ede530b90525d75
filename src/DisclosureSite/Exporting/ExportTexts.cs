using System.Globalization;
using DisclosureSite.Model;

namespace DisclosureSite.Exporting;

/// <summary>The words that exported reports have and the archive does not.</summary>
internal static class ExportTexts
{
    /// <summary>The day of a signature still to be given.</summary>
    public const string BlankDate = "年　　月　　日";

    /// <summary>The title of a form that nobody has filled in.</summary>
    public static string TitleOf(Agency agency, ReportYear year) => $"{agency.Name}{year}年政府信息公开工作年度报告";

    /// <summary>A day as reports are signed.</summary>
    public static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    /// <summary>An item of a numbered list.</summary>
    public static string Item(int number, string text) => string.Create(CultureInfo.InvariantCulture, $"{number}. {text}");

    /// <summary>The unit over an additional table.</summary>
    public static string WithUnit(string title, string unit) => $"{title}（单位：{unit}）";
}
