using System.Globalization;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Charts;

namespace DisclosureSite.Rendering;

/// <content>The words of charts.</content>
internal static partial class Texts
{
    public static string ChartPoints(IReadOnlyList<ChartPoint> points) =>
        string.Join('；', points.Select(ChartPoint)) + "。";

    /// <summary>A year of a line in words.</summary>
    public static string ChartPoint(ChartPoint point) => string.Create(
        CultureInfo.InvariantCulture,
        $"{point.Year}年 {ChartValue(point)}{(point.IsPartial ? InPart : "")}");

    /// <summary>What stands beside a point.</summary>
    public static string ChartValue(ChartPoint point) => point.IsPartial ? point.Text + PartialMark : point.Text;

    /// <summary>What stands beside a bar.</summary>
    public static string ChartValue(ChartBar bar) => bar.IsPartial ? bar.Text + InPart : bar.Text;

    public static string ChartBars(IReadOnlyList<ChartBar> bars) =>
        string.Join('；', bars.Select(bar => $"{bar.Label} {ChartValue(bar)}")) + "。";

    public static string Trend(ReportYear first, ReportYear last) => $"{first}—{last}年走势";

    public static string ChartOverYears(string what) => $"{what}历年变化";

    public static string Ranking(Indicator indicator, ReportYear year) => $"{year}年各机构{indicator.Title}";

    public static string RankOf(ReportYear year) => $"{year}年名次";

    public static string RankingFirst(Indicator indicator, int shown) => $"{indicator.Title}：数值最大的 {shown} 个机构";

    public static string RankingCut(int shown, int all) => $"图中为数值最大的 {shown} 个机构，共 {all} 个，全部数值见下表。";
}
