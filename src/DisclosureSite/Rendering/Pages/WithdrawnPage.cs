using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>What stays of a withdrawn report: its title, and that it was withdrawn.</summary>
internal static class WithdrawnPage
{
    public static OutputFile Of(SiteContext site, Report report) => site.Page(
        PageTemplate.Withdrawn,
        Addresses.Of(report),
        report.Title,
        Texts.WithdrawnNotice,
        () =>
        {
            var (previous, next) = ReportPage.NeighboursOf(site, report);
            return new WithdrawnView(
                report.Title,
                SiteContext.LinkTo(report.Agency),
                new LinkView(Texts.Year(report.Year), Addresses.Of(report.Year)),
                Texts.WithdrawnSince(report.Withdrawal),
                previous,
                next);
        },
        article: report,
        subject: data => data.Report(report));
}
