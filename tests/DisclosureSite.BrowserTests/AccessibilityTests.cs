using Deque.AxeCore.Playwright;
using DisclosureSite.BrowserTests.Browsing;
using Microsoft.Playwright;
using Xunit;

namespace DisclosureSite.BrowserTests;

public sealed class AccessibilityTests(SiteInBrowser site)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_any_kind_of_page(ColorScheme scheme)
    {
        await using var visit = await site.VisitAsync(options: new() { ColorScheme = scheme });
        var violations = new List<string>();
        foreach (var page in site.PagesOfEachKind)
        {
            await visit.OpenAsync(page);
            var result = await visit.Page.RunAxe();
            violations.AddRange(
                from violation in result.Violations
                from node in violation.Nodes
                select $"{page}: {violation.Id} ({violation.Help}): {node.Html}");
        }

        Assert.Empty(violations);
    }
}
