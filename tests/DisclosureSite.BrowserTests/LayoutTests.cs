using DisclosureSite.BrowserTests.Browsing;
using Xunit;

namespace DisclosureSite.BrowserTests;

public sealed class LayoutTests(SiteInBrowser site)
{
    [Theory]
    [InlineData(320)]
    [InlineData(375)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task No_page_scrolls_sideways(int width)
    {
        await using var visit = await site.VisitAsync(options: new() { ViewportSize = new() { Width = width, Height = 800 } });
        var tooWide = new List<string>();
        foreach (var page in site.PagesOfEachKind)
        {
            await visit.OpenAsync(page);
            var scrolled = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            if (scrolled > width)
            {
                tooWide.Add($"{page}: {scrolled} px");
            }
        }

        Assert.Empty(tooWide);
    }
}
