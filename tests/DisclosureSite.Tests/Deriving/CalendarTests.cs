using System.Globalization;
using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Deriving;

public sealed class CalendarTests
{
    private static readonly Format Format = Sample.Format([Sample.Table("t", "a", "x")]);

    [Theory]
    [InlineData(AgencyLevel.Department, 2019, "2020-01-31", "2020-01-31", 0)]
    [InlineData(AgencyLevel.Department, 2019, "2020-02-01", "2020-01-31", 1)]
    [InlineData(AgencyLevel.Department, 2018, "2019-03-31", "2019-03-31", 0)]
    [InlineData(AgencyLevel.County, 2020, "2021-01-22", "2021-03-31", 0)]
    [InlineData(AgencyLevel.City, 2020, "2021-04-10", "2021-03-31", 10)]
    [InlineData(AgencyLevel.Province, 2020, null, "2021-03-31", null)]
    [InlineData(AgencyLevel.Township, 2020, "2021-12-31", null, null)]
    [InlineData(AgencyLevel.Township, 2018, "2019-04-01", "2019-03-31", 1)]
    public void Deadlines_follow_from_level_and_year(AgencyLevel level, int year, string? published, string? deadline, int? daysLate)
    {
        var timeliness = Timeliness(Sample.Agency("here", level), year, published);
        Assert.Equal((Date(deadline), daysLate), (timeliness.Deadline, timeliness.DaysLate));
        Assert.Equal(daysLate > 0, timeliness.IsLate);
    }

    [Fact]
    public void An_agency_s_own_deadline_goes_before_that_of_its_level_and_may_be_a_leap_day()
    {
        var township = Sample.Agency("here", AgencyLevel.Township) with { Deadline = new MonthDay(2, 29) };
        Assert.Equal(1, Timeliness(township, 2023, "2024-03-01").DaysLate);
        Assert.Equal(Date("2025-02-28"), Timeliness(township, 2024, null).Deadline);
    }

    [Fact]
    public void Nothing_is_judged_of_a_withdrawn_report_and_one_that_is_not_there_has_a_deadline_too()
    {
        var here = Sample.Agency("here", AgencyLevel.County);
        var withdrawn = Sample.Report(Format, here, 2020, []).With(status: ReportStatus.Withdrawn, published: Date("2021-05-01"));
        var derived = Derive(withdrawn);
        Assert.Equal(new Timeliness(Date("2021-03-31"), null), derived.Of(withdrawn).Timeliness);
        Assert.Equal(Date("2023-03-31"), derived.DeadlineOf(here, new ReportYear(2022)));
        Assert.Null(derived.DeadlineOf(Sample.Agency("town", AgencyLevel.Township), new ReportYear(2022)));
    }

    [Fact]
    public void Reports_are_expected_from_the_first_to_the_archive_s_last_year()
    {
        var here = Sample.Agency("here");
        var other = Sample.Agency("other");
        var derived = Derive(
            Sample.Report(Format, here, 2019, []),
            Sample.Report(Format, here, 2021, []).With(status: ReportStatus.Withdrawn),
            Sample.Report(Format, other, 2022, []));
        Assert.Equal(
            [Presence.BeforeFirstReport, Presence.Present, Presence.Missing, Presence.Withdrawn, Presence.Missing, Presence.BeforeFirstReport],
            Enumerable.Range(2018, 6).Select(year => derived.PresenceOf(here, new ReportYear(year))));
        Assert.Equal(Presence.BeforeFirstReport, derived.PresenceOf(other, new ReportYear(2021)));
    }

    [Fact]
    public void An_agency_s_stated_years_go_before_those_of_its_reports()
    {
        var here = Sample.Agency("here", from: 2019, until: 2020);
        var silent = Sample.Agency("silent");
        var archive = Sample.Archive([silent], Sample.Report(Format, here, 2020, []), Sample.Report(Format, Sample.Agency("other"), 2022, []));
        var derived = Deriver.Derive(archive, Checker.Check(archive, new DiagnosticList()));
        Assert.Equal(
            [Presence.NotExisting, Presence.Missing, Presence.Present, Presence.NotExisting],
            Enumerable.Range(2018, 4).Select(year => derived.PresenceOf(here, new ReportYear(year))));
        Assert.Equal(Presence.BeforeFirstReport, derived.PresenceOf(silent, new ReportYear(2020)));
    }

    private static Timeliness Timeliness(Agency agency, int year, string? published)
    {
        var report = Sample.Report(Format, agency, year, []).With(published: Date(published));
        return Derive(report).Of(report).Timeliness;
    }

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DerivedArchive Derive(params Report[] reports)
    {
        var archive = Sample.Archive(reports);
        return Deriver.Derive(archive, Checker.Check(archive, new DiagnosticList()));
    }
}
