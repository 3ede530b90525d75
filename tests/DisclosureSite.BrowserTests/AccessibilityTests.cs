using Deque.AxeCore.Playwright;
using DisclosureSite.BrowserTests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DisclosureSite.BrowserTests;

public sealed class AccessibilityTests(SiteInBrowser site)
{
    [Theory]
    [InlineData(Place.Root, Display.Light)]
    [InlineData(Place.Root, Display.Dark)]
    [InlineData(Place.Root, Display.HighContrast)]
    [InlineData(Place.Root, Display.LargeType)]
    [InlineData(Place.Large, Display.Light)]
    [InlineData(Place.Large, Display.Dark)]
    [InlineData(Place.Large, Display.HighContrast)]
    [InlineData(Place.LongLists, Display.Light)]
    [InlineData(Place.LongLists, Display.Dark)]
    [InlineData(Place.LongLists, Display.HighContrast)]
    [InlineData(Place.OneAgency, Display.Light)]
    [InlineData(Place.OneAgency, Display.Dark)]
    [InlineData(Place.OneAgency, Display.HighContrast)]
    public async Task Axe_finds_nothing_on_any_kind_of_page(Place place, Display display)
    {
        await using var visit = await site.VisitAsync(place);
        await visit.ShowAsync(display);
        var violations = new List<string>();
        foreach (var page in site.PagesAt(place))
        {
            await visit.OpenAsync(page);
            violations.AddRange(await ViolationsAsync(visit));
        }

        Assert.True(violations.Count == 0, string.Join("\n", violations));
    }

    [Theory]
    [InlineData(Display.Light)]
    [InlineData(Display.Dark)]
    [InlineData(Display.HighContrast)]
    public async Task Axe_finds_nothing_in_words_that_were_struck_out_and_added(Display display)
    {
        await using var visit = await site.VisitAsync(Place.Large);
        await visit.ShowAsync(display);
        await visit.OpenAsync(site.PagesAt(Place.Large).Single(page => page.EndsWith("/changes/index.html", StringComparison.Ordinal)));
        await Expect(visit.Page.Locator(".diff-row.reworded del").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".diff-row.reworded ins").First).ToBeVisibleAsync();
        Assert.Empty(await ViolationsAsync(visit));
    }

    [Theory]
    [InlineData(Display.Light)]
    [InlineData(Display.Dark)]
    [InlineData(Display.HighContrast)]
    public async Task Axe_finds_nothing_in_reports_side_by_side(Display display)
    {
        await using var visit = await site.VisitAsync();
        await visit.ShowAsync(display);
        await visit.OpenAsync("compare/index.html?r=suqian/2024,suqian/2023,jingle/2020");
        await visit.Page.GetByLabel("显示与第一份的差").CheckAsync();
        await visit.Page.GetByLabel("显示各列明细").CheckAsync();
        await Expect(visit.Page.Locator("#compare-tables tr.within td small").First).ToBeVisibleAsync();
        Assert.Empty(await ViolationsAsync(visit));
    }

    [Theory]
    [InlineData(Display.Light)]
    [InlineData(Display.Dark)]
    [InlineData(Display.HighContrast)]
    public async Task Axe_finds_nothing_on_results_and_suggestions(Display display)
    {
        await using var visit = await site.VisitAsync(Place.Large);
        await visit.ShowAsync(display);
        await visit.OpenAsync("search/index.html?q=%E5%85%AC%E5%BC%80%202023");
        await visit.Page.WaitForSelectorAsync("[data-search-state=done]");
        await visit.Page.FillAsync("#q", "公开");
        await visit.Page.WaitForSelectorAsync("#suggestions:not([hidden])");
        await visit.Page.PressAsync("#q", "ArrowDown");
        Assert.Empty(await ViolationsAsync(visit));
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(Visit visit) =>
        from violation in (await visit.Page.RunAxe()).Violations
        from node in violation.Nodes.Take(5)
        select $"{visit.Page.Url}: {violation.Id} ({violation.Help}): {node.Html}";
}
