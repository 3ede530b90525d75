using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>What the archive is, its newest figures, and which reports it has.</summary>
internal static class HomePage
{
    private const int LatestReports = 6;
    private const int LatestCorrections = 3;
    private const int MostAgencies = 200;

    public static OutputFile Of(SiteContext site) => site.Page(
        PageTemplate.Home,
        Addresses.Home,
        site.Archive.Site.Title,
        DescriptionOf(site.Archive),
        () => ViewOf(site),
        subject: data => data.Archive());

    /// <summary>What the archive is, in a sentence.</summary>
    public static string DescriptionOf(Archive archive) => archive.Site.Description
        ?? (archive.Agencies is [var only] ? Texts.OwnSiteDescription(only) : Texts.SiteDescription(archive.Site.Title));

    private static HomeView ViewOf(SiteContext site)
    {
        var archive = site.Archive;
        var years = archive.Years;
        var published = archive.Reports.Where(report => report.HasFigures).ToList();
        var filled = published.Select(report => report.Year).Distinct().Order().ToList();
        var newest = filled.LastOrDefault();
        var agencies = AgenciesOf(archive);
        var (source, headlines) = HeadlinesOf(site, newest);
        return new HomeView(
            archive.Agencies is [var only] ? OwnSite.Of(site, only) : null,
            DescriptionOf(archive),
            FactsOf(archive, published, filled),
            source,
            headlines,
            [.. published
                .OrderByDescending(report => report.Year)
                .ThenByDescending(report => report.Published)
                .ThenBy(report => report.Agency.Slug, StringComparer.Ordinal)
                .Take(LatestReports)
                .Select(SiteContext.NamedLinkTo)],
            MatrixOf(site, agencies),
            agencies.Length < archive.Agencies.Length ? Texts.MatrixCut(agencies.Length, archive.Agencies.Length) : null,
            [.. CorrectionsPage.EntriesOf(site).Take(LatestCorrections)],
            [.. years.Reverse().Select(year => new LinkView(Texts.Year(year), Addresses.Of(year)))],
            [.. Enumerable.Reverse(filled).Select(year => new LinkView(Texts.FiguresLink(year), Addresses.FiguresOf(year)))]);
    }

    private static string FactsOf(Archive archive, List<Report> published, List<ReportYear> years) =>
        years.Count == 0 ? Texts.NoReports
        : archive.Agencies.Length == 1 ? Texts.OwnFacts(published.Count, years[0], years[^1])
        : Texts.Facts(published.Select(report => report.Agency.Slug).Distinct(StringComparer.Ordinal).Count(), published.Count, years[0], years[^1]);

    // The sum over a single report would hide whose figures they are, its rates and its changes.
    private static (LinkView? Source, IReadOnlyList<HeadlineView> Headlines) HeadlinesOf(SiteContext site, ReportYear newest)
    {
        if (newest == default)
        {
            return (null, []);
        }

        var reports = site.Archive.Reports.Where(report => report.Year == newest && report.HasFigures).Take(2).ToList();
        return reports is [var only]
            ? (new LinkView(Texts.ReportLink(only), Addresses.Of(only)), Headlines.Of(site, site.Derived.Of(only)))
            : (new LinkView(Texts.Year(newest), Addresses.Of(newest)), Headlines.Of(site, newest));
    }

    // A province has too many for one page: then those that no other agency of the archive stands above.
    private static ImmutableArray<Agency> AgenciesOf(Archive archive) => archive.Agencies.Length <= MostAgencies
        ? archive.Agencies
        : [.. archive.Agencies.Where(agency => !archive.AncestorsOf(agency).Any()).Take(MostAgencies)];

    private static SeriesTableView MatrixOf(SiteContext site, ImmutableArray<Agency> agencies) => new(
        Texts.Matrix,
        Texts.Agency,
        PresenceMatrix.ColumnsOf(site),
        [.. agencies.Select(agency => new SeriesRowView(
            agency.ShortName,
            Addresses.Of(agency),
            IsTotal: false,
            [.. site.Archive.YearsSpanned.Select(year => PresenceMatrix.CellOf(site, agency, year))]))],
        [])
    {
        IsByYear = true,
    };
}
