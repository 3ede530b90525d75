using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>All agencies of one year, their sums with what these cover, and who is missing or late.</summary>
internal static class YearPage
{
    private const int MostReports = 380;

    public static IEnumerable<OutputFile> Of(SiteContext site, ReportYear year)
    {
        var reports = ReportsOf(site.Archive, year).ToList();
        var slices = SlicesOf(site.Archive, year);
        return slices.Select(slice => site.Page(
            PageTemplate.Year,
            slice.Path,
            slice.TitleOf(Texts.YearReports(year)),
            Texts.YearDescription(year),
            () => ViewOf(site, year, reports, slices, slice)));
    }

    /// <summary>The pages over which a year's reports go.</summary>
    public static IReadOnlyList<PageSlice> SlicesOf(Archive archive, ReportYear year) =>
        PageSlice.Of(Addresses.Of(year), ReportsOf(archive, year).Count(), MostReports);

    private static IEnumerable<Report> ReportsOf(Archive archive, ReportYear year) => archive.Reports.Where(report => report.Year == year);

    private static YearView ViewOf(SiteContext site, ReportYear year, List<Report> all, IReadOnlyList<PageSlice> slices, PageSlice slice)
    {
        var archive = site.Archive;
        var tables = new SeriesTables(site);
        List<ReportItemView> reports = [];
        List<ReportItemView> withdrawn = [];
        List<SeriesRowView> rows = [];
        List<LinkView> missing = [];
        var headlines = HeadlinesOf(site, year);
        List<LinkView> late = [];
        if (slice.IsFirst)
        {
            missing.AddRange(archive.Agencies.Where(agency => site.Derived.PresenceOf(agency, year) == Presence.Missing).Select(SiteContext.LinkTo));
            late.AddRange(all.Where(report => report.HasFigures && site.Derived.TimelinessOf(report).IsLate)
                .Select(report => new LinkView(Texts.LateLink(report, site.Derived.TimelinessOf(report)), Addresses.Of(report))));
        }

        foreach (var report in all[slice.Start..slice.End])
        {
            var agency = report.Agency;
            if (!report.HasFigures)
            {
                withdrawn.Add(ReportItems.OfWithdrawn(SiteContext.LinkTo(agency), report));
                continue;
            }

            reports.Add(ReportItems.Of(site, SiteContext.LinkTo(agency), report));
            rows.Add(new SeriesRowView(
                agency.ShortName,
                Addresses.Of(report),
                IsTotal: false,
                [.. headlines.Select(indicator => tables.ValueOf(site.Derived.FindSeries(indicator, agency), year))]));
        }

        var published = all.Count(report => report.HasFigures);
        List<TableNoteView> coverage = [];
        if (published > 1)
        {
            var totals = headlines.ConvertAll(indicator => (Indicator: indicator, Total: site.Derived.FindTotal(indicator, year)));
            rows.Add(new SeriesRowView(slice.IsPart ? Texts.TotalOfAll : Texts.Total, null, IsTotal: true, [.. totals.Select(one => tables.TotalOf(one.Total) with { Note = null })]));
            coverage.AddRange(SeriesTables.CoverageOf(totals));
        }

        var position = archive.Years.IndexOf(year);
        return new YearView
        {
            Year = year.ToString(),
            Summary = slice.IsFirst ? Texts.YearSummary(year, published, all.Count - published, missing.Count, late.Count) : null,
            IsFirst = slice.IsFirst,
            Path = Addresses.Of(year),
            Pages = slice.LinksTo(slices, other => Texts.FromTo(all[other.Start].Agency.ShortName, all[other.End - 1].Agency.ShortName)),
            Agencies = new SeriesTableView(
                Texts.YearTable(year),
                Texts.Agency,
                [.. headlines.Select(indicator => new SeriesColumnView(indicator.Title, Addresses.Of(indicator), indicator.Unit))],
                rows,
                [.. coverage, .. tables.Notes])
            {
                IsSortable = reports.Count > 1 && !slice.IsPart,
            },
            Rankings = slice.IsFirst ? SeriesCharts.BarsOf(site, headlines, year) : [],
            Reports = [.. reports, .. withdrawn],
            ReportsCaption = Texts.YearReportsCaption(year),
            Missing = missing,
            Late = late,
            FiguresPath = Addresses.FiguresOf(year),
            Previous = position > 0 ? LinkTo(archive.Years[position - 1]) : null,
            Next = position < archive.Years.Length - 1 ? LinkTo(archive.Years[position + 1]) : null,
        };
    }

    // Each format has headlines of its own; those of another year's format would be empty columns.
    private static List<Indicator> HeadlinesOf(SiteContext site, ReportYear year)
    {
        var followed = site.Archive.Reports
            .Where(report => report.Year == year && report.HasFigures)
            .Select(report => report.Format)
            .Distinct()
            .SelectMany(format => format.Indicators)
            .Select(indicator => indicator.Id)
            .ToHashSet(StringComparer.Ordinal);
        return [.. site.Headlines.Where(indicator => followed.Contains(indicator.Id))];
    }

    private static LinkView LinkTo(ReportYear year) => new(Texts.Year(year), Addresses.Of(year));
}
