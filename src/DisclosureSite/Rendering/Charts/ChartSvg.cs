using System.Globalization;
using System.Text;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Charts;

/// <summary>
/// Draws charts as SVG. Places across are per cents and places down are pixels, and there is no view box: a chart is as wide as its
/// column, and its words are as large on a phone as on a wide screen. All looks are left to the style sheet.
/// </summary>
internal static class ChartSvg
{
    private const decimal Left = 17m;
    private const decimal SmallLeft = 27m;
    private const decimal Right = 94m;
    private const int Top = 26;
    private const int Bottom = 30;
    private const int Height = 240;
    private const int SmallHeight = 150;
    private const int BarHeight = 44;
    private const int MostYears = 7;
    private const int MostValues = 8;

    // How many characters stand beside each other in the column of a phone; in a small chart half as many.
    private const int MostCharacters = 40;
    private const int SparkHeight = 28;
    private const int SparkWidth = 100;
    private const int SparkEdge = 4;

    /// <summary>Whether a line has room for the values of all its years; else they show when readers point at them or reach them by keyboard.</summary>
    public static bool ShowsAllValues(IReadOnlyList<ChartPoint> points, ReportYear first, ReportYear last, bool isSmall)
    {
        var years = last.Value - first.Value;
        var longest = points.Max(point => point.Value is null ? 0 : Texts.ChartValue(point).Length);
        return isSmall
            ? years < MostValues / 2 && years * longest <= MostCharacters / 2
            : years < MostValues && years * longest <= MostCharacters;
    }

    /// <summary>A line, with a gap where a year is not reported or only in part, and a mark where the meaning changes.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="page">The site path of the page that it stands in.</param>
    public static HtmlText Line(LineChart chart, string page)
    {
        var height = chart.IsSmall ? SmallHeight : Height;
        var isLinked = chart.Points.Any(point => point.Path is not null);
        var svg = Open(chart.Id, chart.IsSmall ? "chart line small" : "chart line", height, isLinked, chart.Title, Texts.ChartPoints(chart.Points));
        DrawAxis(svg, chart, height);
        DrawYears(svg, chart, height);
        foreach (var change in chart.Breaks)
        {
            if (change.Year > chart.First && change.Year <= chart.Last)
            {
                var x = Number((AcrossOf(chart, change.Year) + AcrossOf(chart, change.Year.Previous)) / 2);
                svg.Append(CultureInfo.InvariantCulture, $"<line class=\"break\" x1=\"{x}%\" x2=\"{x}%\" y1=\"{Top - 8}\" y2=\"{height - Bottom}\"><title>{HtmlEncoding.Encode(change.Reason)}</title></line>");
            }
        }

        for (var i = 1; i < chart.Points.Count; i++)
        {
            if (IsJoined(chart.Points[i - 1], chart.Points[i], chart.Breaks))
            {
                svg.Append(CultureInfo.InvariantCulture, $"<line class=\"segment\" x1=\"{X(i - 1)}%\" y1=\"{Y(i - 1)}\" x2=\"{X(i)}%\" y2=\"{Y(i)}\"/>");
            }
        }

        var known = chart.Points.Where(point => point.Value is not null).ToList();
        var isRoomy = ShowsAllValues(chart.Points, chart.First, chart.Last, chart.IsSmall);
        for (var i = 0; i < chart.Points.Count; i++)
        {
            var point = chart.Points[i];
            if (point.Value is null)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"none\" x=\"{X(i)}%\" y=\"{height - Bottom - 6}\">{HtmlEncoding.Encode(Texts.NotReportedMark)}</text>");
                continue;
            }

            var isShown = isRoomy || point == known[^1];
            svg.Append(isShown ? "<g class=\"point shown\">" : "<g class=\"point\">");
            if (point.Path is { } path)
            {
                // Its title names it: a label beside the figure that is seen would say the figure in other words.
                svg.Append("<a href=\"").Append(HtmlEncoding.Encode(Addresses.Relative(page, path))).Append("\">");
            }

            svg.Append(CultureInfo.InvariantCulture, $"<title>{HtmlEncoding.Encode(Texts.ChartPoint(point))}</title><circle class=\"reach\" cx=\"{X(i)}%\" cy=\"{Y(i)}\" r=\"14\"/><circle class=\"{DotOf(point)}\" cx=\"{X(i)}%\" cy=\"{Y(i)}\" r=\"{(chart.IsSmall ? 3 : 4)}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{(i > 0 && point.Year == chart.Last ? "value last" : "value")}\" x=\"{X(i)}%\" y=\"{Number(YOf(point.Value.Value) + (IsBelow(i) ? 20 : -10))}\">{HtmlEncoding.Encode(Texts.ChartValue(point))}</text>");
            svg.Append(point.Path is null ? "</g>" : "</a></g>");
        }

        return new HtmlText(svg.Append("</svg>").ToString());

        string X(int index) => Number(AcrossOf(chart, chart.Points[index].Year));
        string Y(int index) => Number(YOf(chart.Points[index].Value!.Value));
        decimal YOf(decimal value) => DownOf(chart.Axis, value, height);

        // At the foot of a fall, where a value above would stand on the line; not where it would run into the years.
        bool IsBelow(int index) => YOf(chart.Points[index].Value!.Value) + 22 < height - Bottom
            && RunsAbove(index - 1, index) && RunsAbove(index + 1, index)
            && (Joins(index - 1, index) || Joins(index, index + 1));

        bool RunsAbove(int other, int index) =>
            !Joins(Math.Min(other, index), Math.Max(other, index)) || chart.Points[other].Value > chart.Points[index].Value;

        bool Joins(int earlier, int later) => earlier >= 0 && later < chart.Points.Count
            && IsJoined(chart.Points[earlier], chart.Points[later], chart.Breaks);
    }

    /// <summary>Lying bars, each under its name, with its value.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="page">The site path of the page that it stands in.</param>
    public static HtmlText Bars(BarChart chart, string page)
    {
        var isLinked = chart.Bars.Any(bar => bar.Path is not null);
        var svg = Open(chart.Id, "chart bars", chart.Bars.Count * BarHeight, isLinked, chart.Title, Texts.ChartBars(chart.Bars));
        var low = Math.Min(0, chart.Bars.Min(bar => bar.Value));
        var length = Math.Max(0, chart.Bars.Max(bar => bar.Value)) - low;
        var nought = PercentOf(0);
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            var bar = chart.Bars[i];
            var end = PercentOf(bar.Value);
            var y = i * BarHeight;
            if (bar.Path is { } path)
            {
                svg.Append("<a href=\"").Append(HtmlEncoding.Encode(Addresses.Relative(page, path))).Append("\">");
            }

            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"0\" y=\"{y + 16}\">{HtmlEncoding.Encode(bar.Label)}</text><text class=\"value\" x=\"100%\" y=\"{y + 16}\">{HtmlEncoding.Encode(Texts.ChartValue(bar))}</text>");
            svg.Append(bar.Path is null ? "" : "</a>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"track\" x=\"0\" y=\"{y + 24}\" width=\"100%\" height=\"8\"/><rect class=\"bar\" x=\"{Number(Math.Min(nought, end))}%\" y=\"{y + 24}\" width=\"{Number(Math.Abs(end - nought))}%\" height=\"8\"/>");
        }

        return new HtmlText(svg.Append("</svg>").ToString());

        decimal PercentOf(decimal value) => length == 0 ? 0 : (value - low) * 100 / length;
    }

    /// <summary>The trend alone, to stand beside a value; the value and its change say in words what it shows.</summary>
    /// <param name="points">One for each year with a report, ascending.</param>
    /// <param name="breaks">Where the meaning changes.</param>
    /// <param name="axis">The axis of the values.</param>
    /// <returns>Empty where there are not two values to join.</returns>
    public static HtmlText Spark(IReadOnlyList<ChartPoint> points, IReadOnlyList<SeriesBreak> breaks, ValueAxis axis)
    {
        if (!Enumerable.Range(1, Math.Max(0, points.Count - 1)).Any(i => IsJoined(points[i - 1], points[i], breaks)))
        {
            return HtmlText.Empty;
        }

        var (first, last) = (points[0].Year.Value, points[^1].Year.Value);
        var svg = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<svg class=\"spark\" width=\"{SparkWidth}\" height=\"{SparkHeight}\" viewBox=\"0 0 {SparkWidth} {SparkHeight}\" role=\"img\"><title>")
            .Append(HtmlEncoding.Encode(Texts.Trend(points[0].Year, points[^1].Year))).Append("</title><desc>")
            .Append(HtmlEncoding.Encode(Texts.ChartPoints(points))).Append("</desc><path class=\"segment\" d=\"");
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value is not null)
            {
                svg.Append(i > 0 && IsJoined(points[i - 1], points[i], breaks) ? 'L' : 'M').Append(X(i)).Append(' ').Append(Y(i));
            }
        }

        svg.Append("\"/>");
        for (var i = points.Count - 1; i >= 0; i--)
        {
            if (points[i].Value is not null)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"{DotOf(points[i])}\" cx=\"{X(i)}\" cy=\"{Y(i)}\" r=\"3\"/>");
                break;
            }
        }

        return new HtmlText(svg.Append("</svg>").ToString());

        string X(int index) => Number(SparkEdge + ((points[index].Year.Value - first) * (decimal)(SparkWidth - (2 * SparkEdge)) / (last - first)));
        string Y(int index) => Number(SparkHeight - SparkEdge - (axis.ShareOf(points[index].Value!.Value) * (SparkHeight - (2 * SparkEdge))));
    }

    private static StringBuilder Open(string id, string classes, int height, bool isLinked, string title, string description) =>
        new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<svg class=\"{classes}\" width=\"100%\" height=\"{height}\" role=\"{(isLinked ? "group" : "img")}\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\">")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{HtmlEncoding.Encode(title)}</title><desc id=\"{id}-desc\">{HtmlEncoding.Encode(description)}</desc>");

    private static void DrawAxis(StringBuilder svg, LineChart chart, int height)
    {
        var ticks = chart.Axis.Ticks.ToList();
        for (var i = 0; i < ticks.Count; i++)
        {
            if (chart.IsSmall && i != 0 && i != ticks.Count - 1 && ticks[i] != 0)
            {
                continue;
            }

            var y = Number(DownOf(chart.Axis, ticks[i], height));
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{(ticks[i] == 0 ? "nought" : "grid")}\" x1=\"0\" x2=\"100%\" y1=\"{y}\" y2=\"{y}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"tick\" x=\"0\" y=\"{Number(DownOf(chart.Axis, ticks[i], height) - 4)}\">{HtmlEncoding.Encode(chart.Axis.Label(ticks[i]))}</text>");
        }
    }

    // Counted back from the last year, which readers look for first.
    private static void DrawYears(StringBuilder svg, LineChart chart, int height)
    {
        var most = chart.IsSmall ? MostYears / 2 : MostYears;
        var every = Math.Max(1, (chart.Last.Value - chart.First.Value + most) / most);
        for (var year = chart.Last; year >= chart.First; year = new ReportYear(year.Value - every))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"year\" x=\"{Number(AcrossOf(chart, year))}%\" y=\"{height - 10}\">{year}</text>");
        }
    }

    private static bool IsJoined(ChartPoint earlier, ChartPoint later, IReadOnlyList<SeriesBreak> breaks) =>
        IsWhole(earlier) && IsWhole(later) && earlier.Year.Next == later.Year && breaks.All(change => change.Year != later.Year);

    // From 142 to a sum of some of the parts there is no fall, whatever the sum.
    private static bool IsWhole(ChartPoint point) => point is { Value: not null, IsPartial: false };

    private static string DotOf(ChartPoint point) => point.IsPartial ? "dot partial" : "dot";

    private static decimal AcrossOf(LineChart chart, ReportYear year) => chart.First == chart.Last
        ? (LeftOf(chart) + Right) / 2
        : LeftOf(chart) + ((Right - LeftOf(chart)) * (year.Value - chart.First.Value) / (chart.Last.Value - chart.First.Value));

    // Beyond the words of the axis and half of the first value's.
    private static decimal LeftOf(LineChart chart) => chart.IsSmall ? SmallLeft : Left;

    private static decimal DownOf(ValueAxis axis, decimal value, int height) =>
        height - Bottom - (axis.ShareOf(value) * (height - Bottom - Top));

    private static string Number(decimal value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
