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
            new("agencies", Texts.Agency, AgenciesOf(site.Archive)),
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

    // Those that one page has no room for stand on the pages of the years.
    private static List<LinkView> AgenciesOf(Archive archive)
    {
        var agencies = HomePage.AgenciesOf(archive);
        List<LinkView> links = [.. agencies.Select(SiteContext.LinkTo)];
        if (agencies.Length < archive.Agencies.Length && archive.Years is [.., var newest])
        {
            links.Add(new LinkView(Texts.SearchOtherAgencies(archive.Agencies.Length - agencies.Length), Addresses.Of(newest)));
        }

        return links;
    }
}
