using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>An agency over the years: its reports, its indicators, who came before and after it, and how to ask it.</summary>
internal static class AgencyPage
{
    public static OutputFile Of(SiteContext site, Agency agency) => site.Page(
        PageTemplate.Agency, Addresses.Of(agency), agency.Name, Texts.AgencyDescription(agency), () => ViewOf(site, agency), subject: data => data.Agency(agency));

    private static AgencyView ViewOf(SiteContext site, Agency agency)
    {
        var reports = site.ReportsOf(agency).ToImmutableArray();
        return new AgencyView
        {
            Name = agency.Name,
            Facts = FactsOf(agency),
            Parent = LinkTo(site, agency.ParentSlug),
            Children = [.. site.ChildrenOf(agency).Select(SiteContext.LinkTo)],
            Predecessors = [.. site.PredecessorsOf(agency).Select(SiteContext.LinkTo)],
            Successor = LinkTo(site, agency.SuccessorSlug),
            GuideUrl = NarrativeHtml.ExternalOrNull(agency.GuideUrl),
            ApplyUrl = NarrativeHtml.ExternalOrNull(agency.ApplyUrl),
            Reports = [.. reports.Reverse().Select(report => ReportItems.OfYear(site, report))],
            Changes = ComparePage.ConsecutiveYearsOf(site, agency),
            ReportsCaption = Texts.AgencyReports(agency),
            Missing = ReportItems.MissingYearsOf(site, agency),
            Charts = SeriesCharts.LinesOf(site, agency, Addresses.Of(agency)),
            Indicators = IndicatorsOf(site, agency, reports),
        };
    }

    private static LinkView? LinkTo(SiteContext site, string? slug) =>
        slug is not null && site.Archive.FindAgency(slug) is { } agency ? SiteContext.LinkTo(agency) : null;

    private static List<FactView> FactsOf(Agency agency)
    {
        List<FactView> facts = [new(Texts.FactLevel, Texts.Level(agency.Level))];
        if (agency.RegionCode is { } code)
        {
            facts.Add(new FactView(Texts.FactRegionCode, code));
        }

        if (!agency.Aliases.IsEmpty)
        {
            facts.Add(new FactView(Texts.FactAliases, Texts.List(agency.Aliases)));
        }

        if (Texts.FromUntil(agency.From, agency.Until) is { Length: > 0 } years)
        {
            facts.Add(new FactView(Texts.FactYears, years));
        }

        return facts;
    }

    private static SeriesTableView IndicatorsOf(SiteContext site, Agency agency, ImmutableArray<Report> reports)
    {
        var years = reports.Where(report => report.HasFigures).Select(report => report.Year).ToList();
        var tables = new SeriesTables(site);
        List<SeriesRowView> rows = [];
        foreach (var indicator in site.Derived.Indicators)
        {
            if (site.Derived.FindSeries(indicator, agency) is { } series)
            {
                rows.Add(new SeriesRowView(
                    indicator.Unit is { } unit ? Texts.HeaderWithUnit(indicator.Title, unit) : indicator.Title,
                    Addresses.Of(indicator),
                    IsTotal: false,
                    tables.CellsOf(series, years))
                {
                    IsComputed = IndicatorPage.IsComputed(site, indicator),
                });
            }
        }

        return new SeriesTableView(
            Texts.AgencyTable(agency),
            Texts.Indicator,
            [.. reports.Where(report => report.HasFigures).Select(report => new SeriesColumnView(report.Year.ToString(), Addresses.Of(report)))],
            rows,
            tables.Notes)
        {
            IsByYear = true,
        };
    }
}
