using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The home page of an archive of a single agency.</summary>
internal static class OwnSite
{
    public static OwnSiteView Of(SiteContext site, Agency agency)
    {
        var reports = site.ReportsOf(agency).Reverse().ToList();
        var published = reports.Where(report => report.HasFigures).ToList();
        var newest = published.FirstOrDefault();
        var outcomes = published.ConvertAll(report => (Report: report, Counts: FindingViews.OutcomesOf(site.Findings.Of(report))));
        return new OwnSiteView
        {
            Agency = SiteContext.LinkTo(agency),
            GuideUrl = NarrativeHtml.ExternalOrNull(agency.GuideUrl),
            ApplyUrl = NarrativeHtml.ExternalOrNull(agency.ApplyUrl),
            Newest = newest is null ? null : SiteContext.LinkTo(newest),
            Status = newest is null ? [] : ReportPage.StatusOf(newest, site.Derived.TimelinessOf(newest), outcomes[0].Counts.Fails, outcomes[0].Counts.CannotBeJudged),
            Changes = newest is null ? null : ChangesPage.LinkTo(site, newest),
            Reports = [.. reports.Select(report => ReportItems.OfYear(site, report))],
            ReportsCaption = Texts.AgencyReports(agency),
            Missing = ReportItems.MissingYearsOf(site, agency),
            Charts = SeriesCharts.LinesOf(site, agency, Addresses.Home, newest?.Year),
            Checks = Texts.ChecksSummary(
                published.Count,
                outcomes.Sum(item => item.Counts.Holds),
                outcomes.Sum(item => item.Counts.Fails),
                outcomes.Sum(item => item.Counts.CannotBeJudged)),
            Failing =
            [
                .. outcomes.Where(item => item.Counts.Fails > 0).Select(item => new LinkView(
                    Texts.FailingInYear(item.Report.Year, item.Counts.Fails), $"{Addresses.Of(item.Report)}#findings")),
            ],
        };
    }
}
