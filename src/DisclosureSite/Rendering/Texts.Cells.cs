using DisclosureSite.Model;

namespace DisclosureSite.Rendering;

/// <content>What is said about a figure on demand.</content>
internal static partial class Texts
{
    public const string SameAsYearBefore = "与上年相同";

    public const string Subtotal = "小计";

    public const string ComputedTotal = "合计为计算值";

    public const string ComputedValue = "计算值";

    public static string YearBefore(decimal figure, string? unit) => $"上年 {Numbers.Show(figure)}{unit}";

    /// <summary>The mark of a cell at which several rules fail: the numbers of their findings.</summary>
    public static string FailsAlsoAt(string mark, int number) => $"{mark}、{number}";

    public static string FailsBecause(Finding finding) =>
        $"{finding.Rule.Text.TrimEnd('。')}。"
        + (finding.Difference is null ? finding.Detail : Equation(finding) + "。");

    public static string FindingLink(int number) => $"数字核对第 {number} 处";

    public static string CorrectedOn(DateOnly date) => $"{Numbers.Show(date)}更正";

    public static string CorrectedBecause(Correction correction, string was, string now) =>
        $"由{AsPrinted(was)}改为{AsPrinted(now)}。{correction.Reason}"
        + (correction.By is { } by ? $"（{by}）" : "");

    public static string CorrectionLink(int number) => $"第 {number} 次更正";

    private static string AsPrinted(string figure) => figure.Length == 0 ? "空白" : $"“{figure}”";
}
