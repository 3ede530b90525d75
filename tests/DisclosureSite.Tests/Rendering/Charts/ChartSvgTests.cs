using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DisclosureSite.Model;
using DisclosureSite.Rendering;
using DisclosureSite.Rendering.Charts;
using Xunit;

namespace DisclosureSite.Tests.Rendering.Charts;

public sealed class ChartSvgTests
{
    private const string Page = "/indicators/x/";

    [Fact]
    public void Years_that_are_not_reported_leave_a_gap()
    {
        var svg = Line([Point(2019, 10), Point(2020, null), Point(2021, 20), Point(2022, 40)]);

        Assert.Single(svg.QuerySelectorAll(".segment"));
        Assert.Equal("—", svg.QuerySelector(".none")!.TextContent);
        Assert.Equal(3, svg.QuerySelectorAll(".dot").Length);
        Assert.Equal("2019年 10；2020年 未报告；2021年 20；2022年 40。", svg.QuerySelector("desc")!.TextContent);
    }

    [Fact]
    public void Years_without_a_report_leave_a_gap() =>
        Assert.Empty(Line([Point(2019, 10), Point(2021, 20)]).QuerySelectorAll(".segment"));

    [Fact]
    public void The_line_is_not_drawn_across_a_break()
    {
        var svg = Line([Point(2019, 10), Point(2020, 12), Point(2021, 20)], new SeriesBreak(new ReportYear(2021), "口径 <改变>"));

        Assert.Single(svg.QuerySelectorAll(".segment"));
        Assert.Equal("口径 <改变>", svg.QuerySelector(".break title")!.TextContent);
    }

    [Fact]
    public void No_line_is_drawn_to_or_from_a_sum_of_some_parts_and_its_point_is_another_and_says_so()
    {
        var svg = Line([Point(2019, 150), Point(2020, 142), Point(2021, 90) with { IsPartial = true }, Point(2022, 110), Point(2023, 120)]);

        // From 2019 to 2020 and from 2022 to 2023 alone: 17 + 77 × 0, 1/4, 3/4 and 4/4 per cent across.
        Assert.Equal(
            ["17% 36.2%", "74.8% 94%"],
            svg.QuerySelectorAll(".segment").Select(line => $"{line.GetAttribute("x1")} {line.GetAttribute("x2")}"));
        Assert.Equal([false, false, true, false, false], svg.QuerySelectorAll(".dot").Select(dot => dot.ClassList.Contains("partial")));
        Assert.Equal("2019年 150；2020年 142；2021年 90‡（报告不全）；2022年 110；2023年 120。", svg.QuerySelector("desc")!.TextContent);
        Assert.Equal(["142", "90‡", "110"], svg.QuerySelectorAll(".value").Select(value => value.TextContent).ToArray()[1..4]);
        Assert.Equal(["2020年 142", "2021年 90‡（报告不全）"], svg.QuerySelectorAll(".point title").Select(title => title.TextContent).ToArray()[1..3]);
    }

    [Fact]
    public void A_trend_leaves_a_sum_of_some_parts_out_of_its_line_too()
    {
        Assert.Same(HtmlText.Empty, Spark([Point(2023, 5), Point(2024, 6) with { IsPartial = true }]));
        var svg = Parse(Spark([Point(2022, 0), Point(2023, 4), Point(2024, 2) with { IsPartial = true }]));
        Assert.Equal("M4 24L50 4M96 14", svg.QuerySelector(".segment")!.GetAttribute("d"));
        Assert.Equal("dot partial", Assert.Single(svg.QuerySelectorAll("circle")).ClassName);
        Assert.Equal("2022年 0；2023年 4；2024年 2‡（报告不全）。", svg.QuerySelector("desc")!.TextContent);
    }

    [Fact]
    public void Bars_of_sums_of_some_parts_say_so()
    {
        var svg = Parse(ChartSvg.Bars(
            new BarChart("b", "题", [new ChartBar("甲", 40, "40件", null) { IsPartial = true }, new ChartBar("乙", 10, "10件", null)]), Page));
        Assert.Equal(["40件（报告不全）", "10件"], svg.QuerySelectorAll(".value").Select(value => value.TextContent));
        Assert.Equal("甲 40件（报告不全）；乙 10件。", svg.QuerySelector("desc")!.TextContent);
    }

    [Fact]
    public void Places_follow_the_values()
    {
        var svg = Line([Point(2021, 0), Point(2022, 40)]);

        // The axis ends at 40: nought lies 30 pixels above the lower edge of 240, and 40 lies 26 below the upper one.
        Assert.Equal(["210", "26"], svg.QuerySelectorAll(".dot").Select(dot => dot.GetAttribute("cy")!));
        Assert.Equal(["17%", "94%"], svg.QuerySelectorAll(".dot").Select(dot => dot.GetAttribute("cx")!));
        Assert.Equal(["2022", "2021"], svg.QuerySelectorAll(".year").Select(year => year.TextContent));
    }

    [Fact]
    public void Points_lead_to_the_figure()
    {
        var svg = Line([Point(2021, 5) with { Path = "/suqian/2021/#a.b.c" }, Point(2022, 6)]);

        Assert.Equal("group", svg.GetAttribute("role"));
        var link = Assert.Single(svg.QuerySelectorAll("a"));
        Assert.Equal("../../suqian/2021/index.html#a.b.c", link.GetAttribute("href"));
        Assert.False(link.HasAttribute("aria-label"));
        Assert.Equal("2021年 5", link.FirstElementChild!.TextContent);
    }

    // On an axis from 0 to 40 of 240 pixels: 40 lies at 26, 10 at 164, and nought at 210, above the years.
    [Fact]
    public void A_value_at_the_foot_of_a_fall_stands_below_its_point_and_not_on_the_line()
    {
        Assert.Equal(["16", "184", "16"], Values(Point(2020, 40), Point(2021, 10), Point(2022, 40)));
        Assert.Equal(["16", "200"], Values(Point(2021, 40), Point(2022, 0)));
        Assert.Equal(["16", "154"], Values(Point(2020, 40), Point(2022, 10)));

        static IEnumerable<string> Values(params ChartPoint[] points) => Line(points).QuerySelectorAll(".value").Select(value => value.GetAttribute("y")!);
    }

    [Fact]
    public void Many_years_are_not_all_named()
    {
        var svg = Line([.. Enumerable.Range(2000, 25).Select(year => Point(year, year))]);

        var years = svg.QuerySelectorAll(".year").Select(year => year.TextContent).ToList();
        Assert.InRange(years.Count, 4, 7);
        Assert.Equal("2024", years[0]);
        Assert.Single(svg.QuerySelectorAll(".point.shown"));
    }

    // Of four years beside each other a third of the column is too narrow for 1,573,179.
    [Theory]
    [InlineData(1_000_000, 4, true, 1)]
    [InlineData(1_000_000, 3, true, 3)]
    [InlineData(1_000, 4, true, 4)]
    [InlineData(1_000_000, 6, false, 1)]
    [InlineData(1_000_000, 5, false, 5)]
    [InlineData(1_000, 8, false, 8)]
    public void Values_that_would_run_into_each_other_wait_to_be_pointed_at(int value, int years, bool isSmall, int shown)
    {
        List<ChartPoint> points = [.. Enumerable.Range(2017, years).Select(year => new ChartPoint(new ReportYear(year), value, value.ToString("N0", CultureInfo.InvariantCulture), null))];
        var chart = new LineChart("c", "题", points, [], ValueAxis.Of([value], isRate: false), points[0].Year, points[^1].Year, isSmall);
        Assert.Equal(shown, Parse(ChartSvg.Line(chart, Page)).QuerySelectorAll(".point.shown").Length);
    }

    [Fact]
    public void Bars_are_as_long_as_their_values()
    {
        var bars = ChartSvg.Bars(
            new BarChart("b", "题", [new ChartBar("甲", 40, "40件", null), new ChartBar("<乙>", 10, "10件", "/y/")]), Page);
        var svg = Parse(bars);

        Assert.Equal(["100%", "25%"], svg.QuerySelectorAll(".bar").Select(bar => bar.GetAttribute("width")!));
        Assert.Equal(["甲", "<乙>"], svg.QuerySelectorAll(".name").Select(name => name.TextContent));
        Assert.Equal("甲 40件；<乙> 10件。", svg.QuerySelector("desc")!.TextContent);
    }

    [Theory]
    [InlineData("14 7", "0% 100%, 0% 50%")]
    [InlineData("0.5402 0.27", "0% 100%, 0% 50%")]
    [InlineData("30 -10", "25% 75%, 0% 25%")]
    [InlineData("-5 -10", "50% 50%, 0% 100%")]
    [InlineData("0 0", "0% 0%, 0% 0%")]
    public void The_largest_value_fills_the_whole(string values, string expected)
    {
        List<ChartBar> bars = [.. values.Split(' ').Select(value => new ChartBar(value, decimal.Parse(value, CultureInfo.InvariantCulture), value, null))];
        var svg = Parse(ChartSvg.Bars(new BarChart("b", "题", bars), Page));
        Assert.Equal(expected, string.Join(", ", svg.QuerySelectorAll(".bar").Select(bar => $"{bar.GetAttribute("x")} {bar.GetAttribute("width")}")));
    }

    [Fact]
    public void A_trend_needs_two_years_to_join()
    {
        Assert.Same(HtmlText.Empty, Spark([Point(2024, 5)]));
        Assert.Same(HtmlText.Empty, Spark([Point(2022, 5), Point(2024, 6)]));
        Assert.Contains("d=\"M4 24L96 4\"", Spark([Point(2023, 0), Point(2024, 4)]).Html, StringComparison.Ordinal);
    }

    private static ChartPoint Point(int year, int? value) =>
        new(new ReportYear(year), value, value is null ? "未报告" : $"{value}", null);

    private static HtmlText Spark(ChartPoint[] points) =>
        ChartSvg.Spark(points, [], ValueAxis.Of(points.Select(point => point.Value).OfType<decimal>(), isRate: false));

    private static IElement Line(ChartPoint[] points, params SeriesBreak[] breaks) => Parse(ChartSvg.Line(
        new LineChart(
            "c",
            "题",
            points,
            breaks,
            ValueAxis.Of(points.Select(point => point.Value).OfType<decimal>(), isRate: false),
            points[0].Year,
            points[^1].Year,
            IsSmall: false),
        Page));

    private static IElement Parse(HtmlText html) => new HtmlParser().ParseDocument(html.Html).QuerySelector("svg")!;
}
