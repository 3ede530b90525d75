using DisclosureSite.BrowserTests.Browsing;
using Xunit;

namespace DisclosureSite.BrowserTests;

public sealed class SelfContainedTests(SiteInBrowser site)
{
    [Theory]
    [InlineData(Place.Root)]
    [InlineData(Place.SubPath)]
    [InlineData(Place.Disk)]
    [InlineData(Place.Large)]
    public async Task No_page_asks_another_host_breaks_the_policy_or_complains(Place place)
    {
        await using var visit = await site.VisitAsync(place);
        foreach (var page in site.PagesAt(place))
        {
            await visit.OpenAsync(page);
        }

        Assert.NotEmpty(site.PagesOfEachKind);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task An_inline_script_would_have_been_noticed()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("index.html");
        await visit.Page.EvaluateAsync("() => { const s = document.createElement('script'); s.text = '1'; document.body.append(s); }");

        Assert.Contains(visit.Faults, fault => fault.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_address_shows_the_page_for_it_with_everything_it_needs()
    {
        await using var visit = await site.VisitAsync(Place.SubPath);
        await visit.OpenAsync("no/such/page/");

        // The browser reports the status itself, as a response and on the console; nothing else may fail.
        Assert.All(visit.Faults, fault => Assert.Contains("404", fault, StringComparison.Ordinal));
        Assert.Equal(2, visit.Faults.Count);
        var home = await visit.Page.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        Assert.Contains(home, link => new Uri(link) == visit.Root || new Uri(link) == new Uri(visit.Root, "index.html"));
    }
}
