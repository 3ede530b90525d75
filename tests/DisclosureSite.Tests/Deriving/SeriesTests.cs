using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Deriving;

public sealed class SeriesTests
{
    private static readonly Agency Here = Sample.Agency("here");
    private static readonly FormatTable OldTable = Sample.Table("statistics", "received spent", "count", "元");
    private static readonly FormatTable NewTable = Sample.Table("t", "received spent closed", "total", "万元");

    private static readonly Format Oldest = Sample.Format(
        [OldTable],
        indicators:
        [
            Sample.FigureIndicator("statistics.received.count", id: "t.received.total", unit: null),
            Sample.FigureIndicator("statistics.spent.count", id: "t.spent.total", unit: "元"),
            Sample.FigureIndicator("statistics.spent.count", id: "old", unit: "元"),
        ],
        id: "f2014", firstYear: 2014, lastYear: 2018);

    private static readonly Format Middle = Sample.Format(
        [NewTable],
        indicators: [Sample.FigureIndicator("t.received.total", "口径不同。", unit: null), Sample.FigureIndicator("t.spent.total", unit: "万元")],
        id: "f2019", firstYear: 2019, lastYear: 2020);

    private static readonly Format Newest = Sample.Format(
        [NewTable],
        indicators:
        [
            Sample.FigureIndicator("t.closed.total", unit: null),
            Sample.FigureIndicator("t.received.total", unit: null),
            Sample.FigureIndicator("t.spent.total", unit: "万元"),
            Sample.RateIndicator("rate", "t.closed.total", "t.received.total"),
        ],
        id: "f2021", firstYear: 2021);

    [Fact]
    public void Indicators_stand_once_in_the_order_of_the_newest_format_in_use()
    {
        Assert.Equal(
            ["t.closed.total", "t.received.total", "t.spent.total", "rate", "old"],
            Derive(Old(2018, 1, 1), New(Newest, 2021, 1, 1)).Indicators.Select(indicator => indicator.Id));
        Assert.Equal(
            ["t.received.total", "t.spent.total", "old"], Derive(Old(2018, 1, 1)).Indicators.Select(indicator => indicator.Id));
        Assert.Equal("元", Derive(Old(2018, 1, 1)).Indicators[1].Unit);
        Assert.Empty(Derive(Old(2018, 1, 1).With(status: ReportStatus.Withdrawn)).Indicators);
    }

    [Fact]
    public void A_figure_in_a_unit_that_does_not_convert_has_no_value_in_the_series()
    {
        var people = Sample.Format([Sample.Table("t", "all", "count", "人")], indicators: [Sample.FigureIndicator("t.all.count", unit: "人")], id: "f2021", firstYear: 2021, lastYear: 2021);
        var money = Sample.Format([Sample.Table("t", "all", "count", "万元")], indicators: [Sample.FigureIndicator("t.all.count", unit: "万元")], id: "f2022", firstYear: 2022);
        var series = Series("t.all.count", Report(people, 2021), Report(money, 2022))!;
        Assert.Equal([null, 5m], series.Points.Select(point => point.Value));
        Assert.All(series.Points, point => Assert.Null(point.Change));

        static Report Report(Format format, int year) => Sample.Report(format, Here, year, [format.Tables[0].Figures("all 5")]);
    }

    [Fact]
    public void Changes_are_on_the_year_before_and_none_across_a_gap_or_a_break()
    {
        var series = Series("t.received.total", Old(2017, 100, 1), Old(2018, 110, 1), New(Middle, 2019, 50, 1), New(Newest, 2021, 60, 1), New(Newest, 2022, 45, 1))!;
        Assert.Equal([2017, 2018, 2019, 2021, 2022], series.Points.Select(point => point.Year.Value));
        Assert.Equal([null, 10m, null, null, -15m], series.Points.Select(point => point.Change));
        Assert.Equal([null, 10.0m, null, null, -25.0m], series.Points.Select(point => point.ChangePercent));
        Assert.Equal([new SeriesBreak(new ReportYear(2019), "口径不同。")], series.Breaks);
    }

    [Fact]
    public void A_break_of_a_format_that_no_report_follows_counts_all_the_same()
    {
        var archive = new Archive(
            new Site { Title = "示例" }, [Oldest, Middle, Newest], [Here], [Old(2018, 100, 1), New(Newest, 2021, 60, 1)], [], []);
        var derived = Deriver.Derive(archive, Checker.Check(archive, new DiagnosticList()));
        var series = derived.FindSeries(derived.Indicators.Single(found => found.Id == "t.received.total"), Here)!;
        Assert.Equal([new SeriesBreak(new ReportYear(2021), "口径不同。")], series.Breaks);
    }

    [Fact]
    public void A_value_not_reported_is_a_point_without_a_value_or_a_change()
    {
        var series = Series("t.received.total", New(Newest, 2021, null, 1), New(Newest, 2022, 0, 1), New(Newest, 2023, 5, 1))!;
        Assert.Equal([null, 0m, 5m], series.Points.Select(point => point.Value));
        Assert.Equal([null, null, 5m], series.Points.Select(point => point.Change));
        Assert.All(series.Points, point => Assert.Null(point.ChangePercent));
    }

    [Fact]
    public void Values_are_in_the_newest_unit()
    {
        var series = Series("t.spent.total", Old(2018, 1, 251_000), New(Middle, 2019, 1, 30))!;
        Assert.Equal([25.1m, 30m], series.Points.Select(point => point.Value));
        Assert.Equal(4.9m, series.Points[1].Change);
        Assert.Equal("万元", series.Indicator.Unit);
    }

    [Fact]
    public void A_change_of_scope_is_a_break_with_its_reason()
    {
        var series = Series(
            "t.received.total",
            New(Newest, 2021, 10, 1).With(scope: ReportScope.Self),
            New(Newest, 2022, 90, 1).With(scope: ReportScope.All),
            New(Newest, 2023, 91, 1).With(scope: ReportScope.All))!;
        Assert.Equal([null, null, 1m], series.Points.Select(point => point.Change));
        Assert.Equal(
            [new SeriesBreak(new ReportYear(2022), "统计范围由“仅本机关”改为“本机关及所属各机关”，前后数字不能直接比较。")], series.Breaks);
    }

    [Fact]
    public void Rates_have_series_with_how_they_came_about()
    {
        var series = Series("rate", Old(2018, 1, 1), New(Newest, 2021, 8, 1, 2), New(Newest, 2022, 8, 1, 4))!;
        Assert.Equal([0.25m, 0.5m], series.Points.Select(point => point.Value));
        Assert.Equal((0.25m, 8m), (series.Points[1].Change, series.Points[1].Rate!.Denominator));
    }

    [Fact]
    public void Reports_that_lack_the_indicator_or_are_withdrawn_have_no_point()
    {
        Assert.Null(Series("t.closed.total", Old(2018, 1, 1)));
        Assert.Equal(
            [2022],
            Series("t.received.total", New(Newest, 2021, 1, 1).With(status: ReportStatus.Withdrawn), New(Newest, 2022, 1, 1))!
                .Points.Select(point => point.Year.Value));
    }

    private static Report Old(int year, int received, int spent) =>
        Sample.Report(Oldest, Here, year, [OldTable.Figures($"received {received}\nspent {spent}")]);

    private static Report New(Format format, int year, int? received, int spent, int closed = 0) =>
        Sample.Report(
            format, Here, year, [NewTable.Figures($"received {received?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}\nspent {spent}\nclosed {closed}")]);

    private static Series? Series(string id, params Report[] reports) =>
        Derive(reports).FindSeries(Sample.FigureIndicator("t.x.y", id: id), Here);

    private static DerivedArchive Derive(params Report[] reports)
    {
        var archive = Sample.Archive(reports);
        return Deriver.Derive(archive, Checker.Check(archive, new DiagnosticList()));
    }
}
