using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>Every page that a reader may look for by its title.</summary>
internal static class SearchPage
{
    /// <summary>Parts with no more pages are open at first.</summary>
    private const int MostOpen = 12;

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
                        .OrderBy(level => level.Key)
                        .Select(level => PartOf(Texts.Level(level.Key), level.Select(SiteContext.LinkTo))),
                ]),
            new("years", Texts.SearchYears, [PartOf(null, site.Archive.Years.Reverse().Select(year => new LinkView(Texts.YearReports(year), Addresses.Of(year))))]),
            new(
                "indicators",
                Texts.Indicator,
                [
                    .. site.Derived.Indicators
                        .GroupBy(indicator => TitleOfPart(site, indicator), StringComparer.Ordinal)
                        .OrderBy(part => part.Key switch { Texts.SearchMainIndicators => 0, Texts.SearchRates => 1, _ => 2 })
                        .Select(part => PartOf(part.Key, part.Select(indicator => new LinkView(indicator.Title, Addresses.Of(indicator))))),
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

    private static string TitleOfPart(SiteContext site, Indicator indicator) =>
        indicator.IsHeadline ? Texts.SearchMainIndicators
        : indicator.Figure is not { } figure ? Texts.SearchRates
        : TitleOfSection(site.FormatOf(indicator), figure.Table) ?? Texts.SearchOtherIndicators;

    private static string? TitleOfSection(Format format, string tableId)
    {
        var section = format.Tables.FirstOrDefault(table => table.Id == tableId)?.SectionId;
        return format.Sections.FirstOrDefault(other => other.Id == section)?.Title;
    }
}
