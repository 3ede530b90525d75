using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The page on which a script sets any reports side by side; without it, the pages of consecutive years.</summary>
internal static class ComparePage
{
    // More are a list that nobody reads; the page of each agency has its own.
    private const int MostChanges = 2000;

    public static OutputFile Of(SiteContext site) => site.Page(
        PageTemplate.Compare, Addresses.Compare, Texts.CompareTitle, Texts.CompareDescription, () => ViewOf(site, MostChanges));

    /// <summary>What the page is asked for: <c>?r=suqian/2024,suqian/2023</c>.</summary>
    public static string QueryOf(params IEnumerable<Report> reports) => "?r=" + string.Join(',', reports.Select(report => report.Key));

    /// <summary>The pages of an agency's changes from year to year, newest first.</summary>
    public static IReadOnlyList<LinkView> ConsecutiveYearsOf(SiteContext site, Agency agency) =>
        [.. site.ReportsOf(agency).Reverse().Select(report => ChangesOf(site, report)).OfType<LinkView>()];

    /// <summary>The agencies with their changes from year to year, or alone where these are more than so many.</summary>
    public static CompareView ViewOf(SiteContext site, int mostChanges)
    {
        List<CompareAgencyView> agencies =
        [
            .. site.Archive.Agencies
                .Select(agency => new CompareAgencyView(SiteContext.LinkTo(agency), ConsecutiveYearsOf(site, agency)))
                .Where(agency => agency.Changes.Count > 0),
        ];
        return agencies.Sum(agency => agency.Changes.Count) <= mostChanges
            ? new CompareView(agencies, [])
            : new CompareView([], [.. agencies.Select(agency => agency.Agency)]);
    }

    private static LinkView? ChangesOf(SiteContext site, Report report) =>
        report.HasFigures && site.Archive.FindPrevious(report) is { } previous
            ? new LinkView(Texts.ConsecutiveYears(previous.Year, report.Year), Addresses.ChangesOf(report))
            : null;
}
