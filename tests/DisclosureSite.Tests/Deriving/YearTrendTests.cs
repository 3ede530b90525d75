using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;
using static DisclosureSite.Tests.Deriving.ReceivedSample;

namespace DisclosureSite.Tests.Deriving;

public sealed class YearTrendTests
{
    private static readonly Agency Bureau = Sample.Agency("bureau", AgencyLevel.Department, "city");
    private static readonly Agency[] Others = [.. "abcde".Select(letter => Sample.Agency($"county-{letter}"))];

    [Fact]
    public void The_change_is_that_of_the_agencies_of_both_years()
    {
        var trend = Trend(Report(Others[0], 2019, "10"), Report(Others[0], 2020, "15"), Report(Others[1], 2020, "70"), Report(Others[2], 2019, "900"))!;
        Assert.Equal((1, 5m, 50m), (trend.Compared, trend.Change, trend.ChangePercent));
        Assert.Empty(trend.Points);
    }

    [Fact]
    public void A_figure_not_reported_in_either_year_compares_with_nothing() => Assert.Null(Trend(
        Report(Others[0], 2019, "-"), Report(Others[0], 2020, "15"), Report(Others[1], 2019, "7"), Report(Others[1], 2020, "-")));

    [Fact]
    public void What_an_agency_above_reports_for_all_is_compared_with_its_own_figure_alone()
    {
        var trend = Trend(
            Report(City, 2019, "100", ReportScope.All), Report(Bureau, 2019, "7"), Report(City, 2020, "120", ReportScope.All), Report(Bureau, 2020, "9"))!;
        Assert.Equal((1, 20m), (trend.Compared, trend.Change));

        // 2020: the city reports for itself alone, so that its series breaks, and the bureau is counted for the first time.
        Assert.Null(Trend(Report(City, 2019, "100", ReportScope.All), Report(Bureau, 2019, "7"), Report(City, 2020, "90"), Report(Bureau, 2020, "9")));
    }

    [Fact]
    public void A_trend_goes_back_as_far_as_four_in_five_agencies_do_and_follows_the_same_ones()
    {
        // All five have 2020 and 2019, four have 2018 too, three have 2017.
        Report[] reports =
        [
            .. Others.Select(agency => Report(agency, 2020, "10")),
            .. Others.Select(agency => Report(agency, 2019, "8")),
            .. Others.Skip(1).Select(agency => Report(agency, 2018, "3")),
            .. Others.Skip(2).Select(agency => Report(agency, 2017, "1")),
        ];
        var trend = Trend(reports)!;
        Assert.Equal((5, 10m, 25m, 4), (trend.Compared, trend.Change, trend.ChangePercent, trend.Followed));
        Assert.Equal([new YearSum(new ReportYear(2018), 12), new YearSum(new ReportYear(2019), 32), new YearSum(new ReportYear(2020), 40)], trend.Points);
    }

    [Theory]
    [InlineData("-", "5")]
    [InlineData("5", "-")]
    public void A_sum_of_some_parts_is_compared_with_nothing(string before, string now)
    {
        var trend = Derive(
            Parts(Others[0], 2019, "1", "1"), Parts(Others[0], 2020, "2", "2"), Parts(Others[1], 2019, "70", before), Parts(Others[1], 2020, "90", now))
            .FindTrend(Refused, new ReportYear(2020))!;
        Assert.Equal((1, 2m), (trend.Compared, trend.Change));
        Assert.Empty(trend.Points);
    }

    [Fact]
    public void Agencies_of_which_a_part_is_not_reported_count_among_those_that_a_trend_must_follow()
    {
        // Four of five can be followed, then three: a trend of three would say little about the sum of five.
        Report[] LastYearAnd(int whole) =>
        [
            .. Others.Select(agency => Parts(agency, 2019, "1", "1")),
            .. Others.Select((agency, index) => Parts(agency, 2020, "2", index < whole ? "2" : "-")),
        ];
        var trend = Derive(LastYearAnd(4)).FindTrend(Refused, new ReportYear(2020))!;
        Assert.Equal((4, 4), (trend.Compared, trend.Followed));
        Assert.Equal([new YearSum(new ReportYear(2019), 8), new YearSum(new ReportYear(2020), 16)], trend.Points);
        var few = Derive(LastYearAnd(3)).FindTrend(Refused, new ReportYear(2020))!;
        Assert.Equal((3, 6m, 0), (few.Compared, few.Change, few.Followed));
        Assert.Empty(few.Points);
    }

    [Fact]
    public void Rates_have_no_trend_of_sums() =>
        Assert.Null(Derive(Report(City, 2019, "1"), Report(City, 2020, "1")).FindTrend(Share, new ReportYear(2020)));

    private static YearTrend? Trend(params Report[] reports) => Derive(reports).FindTrend(Received, new ReportYear(2020));

    private static DerivedArchive Derive(params Report[] reports) => ReceivedSample.Derive([City, Bureau, .. Others], reports);
}
