using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;
using static DisclosureSite.Tests.Deriving.ReceivedSample;

namespace DisclosureSite.Tests.Deriving;

public sealed class YearTotalTests
{
    private static readonly Agency County = Sample.Agency("county", parent: "city");
    private static readonly Agency Bureau = Sample.Agency("bureau", AgencyLevel.Department, "county");
    private static readonly Agency Elsewhere = Sample.Agency("elsewhere");

    [Fact]
    public void An_agency_below_one_that_reports_for_all_is_left_out_however_far_below()
    {
        var total = Total(
            Report(City, 2020, "100", ReportScope.All), Report(Bureau, 2020, "7"), Report(Elsewhere, 2020, "20"));
        Assert.Equal((120m, 2, 0, 1), (total!.Value, total.Covered, total.NotReported, total.Included));
    }

    [Fact]
    public void It_counts_where_those_above_report_for_themselves_alone_or_have_withdrawn_or_not_reported_that_year()
    {
        var total = Total(
            Report(City, 2020, "100", ReportScope.Self),
            Report(County, 2020, "50", ReportScope.All).With(status: ReportStatus.Withdrawn),
            Report(County, 2019, "50", ReportScope.All),
            Report(Bureau, 2020, "7"));
        Assert.Equal((107m, 2, 0, 0), (total!.Value, total.Covered, total.NotReported, total.Included));
    }

    [Fact]
    public void What_is_not_reported_is_no_nought()
    {
        var one = Total(Report(City, 2020, "-"), Report(Elsewhere, 2020, "0"));
        Assert.Equal((0m, 1, 1, 0), (one!.Value, one.Covered, one.NotReported, one.Included));
        var none = Total(Report(City, 2020, "-"));
        Assert.Equal((null, 0, 1, 0), (none!.Value, none.Covered, none.NotReported, none.Included));
    }

    [Fact]
    public void An_agency_whose_figure_is_a_sum_of_some_parts_counts_with_it_and_is_counted_as_such()
    {
        var total = TotalRefused(Parts(City, 2020, "3", "-"), Parts(Elsewhere, 2020, "4", "5"), Parts(County, 2020, "-", "-"));
        Assert.Equal((12m, 2, 1, 1), (total!.Value, total.Covered, total.Partial, total.NotReported));

        // What an agency above reports for it counts for nothing.
        var above = TotalRefused(Parts(City, 2020, "3", "1", ReportScope.All), Parts(County, 2020, "2", "-"));
        Assert.Equal((4m, 1, 0, 1), (above!.Value, above.Covered, above.Partial, above.Included));
        Assert.Equal(0, TotalRefused(Parts(City, 2020, "3", "0"), Parts(Elsewhere, 2020, "-", "-"))!.Partial);
    }

    [Fact]
    public void Rates_have_no_total_and_neither_has_a_year_without_the_indicator()
    {
        var derived = Derive(Report(City, 2020, "1"));
        Assert.Null(derived.FindTotal(Share, new ReportYear(2020)));
        Assert.Null(derived.FindTotal(Received, new ReportYear(2019)));
    }

    private static YearTotal? Total(params Report[] reports) => Derive(reports).FindTotal(Received, new ReportYear(2020));

    private static YearTotal? TotalRefused(params Report[] reports) => Derive(reports).FindTotal(Refused, new ReportYear(2020));

    private static DerivedArchive Derive(params Report[] reports) => ReceivedSample.Derive([City, County, Bureau, Elsewhere], reports);
}
