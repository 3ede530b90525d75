using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>All agencies of one year, their sums with what these cover, and who is missing or late.</summary>
internal static class YearPage
{
    public static OutputFile Of(SiteContext site, ReportYear year) => site.Page(
        PageTemplate.Year, Addresses.Of(year), Texts.YearReports(year), Texts.YearDescription(year), () => ViewOf(site, year));

    private static YearView ViewOf(SiteContext site, ReportYear year)
    {
        var archive = site.Archive;
        var tables = new SeriesTables(site);
        List<ReportItemView> reports = [];
        List<ReportItemView> withdrawn = [];
        List<SeriesRowView> rows = [];
        List<LinkView> missing = [];
        var headlines = HeadlinesOf(site, year);
        List<LinkView> late = [];
        foreach (var agency in archive.Agencies)
        {
            if (site.Derived.PresenceOf(agency, year) == Presence.Missing)
            {
                missing.Add(SiteContext.LinkTo(agency));
            }

            if (archive.FindReport(agency.Slug, year) is not { } report)
            {
                continue;
            }

            if (!report.HasFigures)
            {
                withdrawn.Add(ReportItems.OfWithdrawn(SiteContext.LinkTo(agency), report));
                continue;
            }

            var timeliness = site.TimelinessOf(report);
            if (timeliness.IsLate)
            {
                late.Add(new LinkView(Texts.LateLink(report, timeliness), Addresses.Of(report)));
            }

            reports.Add(ReportItems.Of(site, SiteContext.LinkTo(agency), report));
            rows.Add(new SeriesRowView(
                agency.ShortName,
                Addresses.Of(report),
                IsTotal: false,
                [.. headlines.Select(indicator => tables.ValueOf(site.Derived.FindSeries(indicator, agency), year))]));
        }

        if (reports.Count > 1)
        {
            rows.Add(new SeriesRowView(Texts.Total, null, IsTotal: true, [.. headlines.Select(indicator => TotalOf(site, indicator, year))]));
        }

        var position = archive.Years.IndexOf(year);
        return new YearView
        {
            Year = year.ToString(),
            Summary = Texts.YearSummary(year, reports.Count, withdrawn.Count, missing.Count, late.Count),
            Agencies = new SeriesTableView(
                Texts.YearTable(year),
                Texts.Agency,
                [.. headlines.Select(indicator => new SeriesColumnView(
                    indicator.Unit is { } unit ? Texts.HeaderWithUnit(indicator.Title, unit) : indicator.Title, Addresses.Of(indicator)))],
                rows,
                tables.Notes)
            {
                IsSortable = reports.Count > 1,
            },
            Rankings = SeriesCharts.BarsOf(site, headlines, year),
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

    private static SeriesCellView TotalOf(SiteContext site, Indicator indicator, ReportYear year) =>
        site.Derived.FindTotal(indicator, year) is { Value: { } value } total
            ? new SeriesCellView(Numbers.Show(value), Note: Texts.Coverage(total))
            : SeriesCellView.Empty;
}
