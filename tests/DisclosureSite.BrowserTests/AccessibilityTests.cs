using Deque.AxeCore.Playwright;
using DisclosureSite.BrowserTests.Browsing;
using Xunit;

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
    public async Task Axe_finds_nothing_on_any_kind_of_page(Place place, Display display)
    {
        await using var visit = await site.VisitAsync(place);
        await visit.ShowAsync(display);
        var violations = new List<string>();
        foreach (var page in site.PagesAt(place))
        {
            await visit.OpenAsync(page);
            var result = await visit.Page.RunAxe();
            violations.AddRange(
                from violation in result.Violations
                from node in violation.Nodes.Take(5)
                select $"{page}: {violation.Id} ({violation.Help}): {node.Html}");
        }

        Assert.True(violations.Count == 0, string.Join("\n", violations));
    }
}
