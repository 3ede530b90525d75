using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>Every page that a reader may look for by its title.</summary>
internal static class SearchPage
{
    /// <summary>Parts with no more pages are open at first.</summary>
    private const int MostOpen = 12;

    private static readonly ImmutableArray<AgencyLevel> Levels =
        [AgencyLevel.Province, AgencyLevel.City, AgencyLevel.County, AgencyLevel.Department, AgencyLevel.Township];

    public static OutputFile Of(SiteContext site) =>
        site.Page(PageTemplate.Search, Addresses.Search, Texts.SearchTitle, Texts.SearchDescription, () => ViewOf(site));

    private static SearchView ViewOf(SiteContext site)
    {
        List<SearchGroupView> groups =
        [
            new(
                "agencies",
                Texts.Agency,
                [
                    .. site.Archive.Agencies
                        .GroupBy(agency => agency.Level)
                        .OrderBy(level => Levels.IndexOf(level.Key))
                        .Select(level => PartOf(Texts.Level(level.Key), level.Select(SiteContext.LinkTo))),
                ]),
            new("years", Texts.SearchYears, [PartOf(null, site.Archive.Years.Reverse().Select(year => new LinkView(Texts.YearReports(year), Addresses.Of(year))))]),
            new(
                "indicators",
                Texts.Indicator,
                [
                    .. site.Derived.Indicators
                        .GroupBy(indicator => SectionOf(site, indicator))
                        .OrderBy(section => section.Key.Rank)
                        .Select(section => PartOf(section.Key.Title, section.Select(indicator => new LinkView(indicator.Title, Addresses.Of(indicator))))),
                ]),
            new("terms", Texts.NavigationGlossary, [PartOf(null, site.Archive.Glossary.Select(term => new LinkView(term.Term, Addresses.Of(term))))]),
        ];
        return new SearchView([.. groups.Where(group => group.Parts.Any(part => part.Links.Count > 0))]);
    }

    private static SearchPartView PartOf(string? title, IEnumerable<LinkView> links)
    {
        LinkView[] all = [.. links];
        return new SearchPartView(title, Texts.SearchCount(all.Length), all.Length <= MostOpen, all);
    }

    private static (int Rank, string Title) SectionOf(SiteContext site, Indicator indicator)
    {
        if (indicator.IsHeadline)
        {
            return (0, Texts.SearchMainIndicators);
        }

        if (indicator.Figure is not { } figure)
        {
            return (1, Texts.SearchRates);
        }

        var format = site.FormatOf(indicator);
        var id = format.Tables.FirstOrDefault(table => table.Id == figure.Table)?.SectionId;
        var sections = format.Sections.Select((section, index) => (section.Id, Rank: index + 2, section.Title));
        return sections.FirstOrDefault(section => section.Id == id) is { Title: { } title, Rank: var rank } ? (rank, title) : (int.MaxValue, Texts.SearchOtherIndicators);
    }
}
