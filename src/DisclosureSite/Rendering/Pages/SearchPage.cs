using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>Every page that a reader may look for by its title.</summary>
internal static class SearchPage
{
    public static OutputFile Of(SiteContext site) =>
        site.Page(PageTemplate.Search, Addresses.Search, Texts.SearchTitle, Texts.SearchDescription, () => ViewOf(site));

    private static SearchView ViewOf(SiteContext site)
    {
        List<SearchGroupView> groups =
        [
            new("agencies", Texts.Agency, [.. site.Archive.Agencies.Select(SiteContext.LinkTo)]),
            new("years", Texts.SearchYears, [.. site.Archive.Years.Reverse().Select(year => new LinkView(Texts.YearReports(year), Addresses.Of(year)))]),
            new(
                "indicators",
                Texts.Indicator,
                [.. site.Derived.Indicators.Select(indicator => new LinkView(indicator.Title, Addresses.Of(indicator)))]),
            new(
                "terms",
                Texts.NavigationGlossary,
                [.. site.Archive.Glossary.Select(term => new LinkView(term.Term, Addresses.Of(term)))]),
        ];
        return new SearchView([.. groups.Where(group => group.Links.Count > 0)]);
    }
}
