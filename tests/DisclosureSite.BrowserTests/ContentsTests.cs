using DisclosureSite.BrowserTests.Browsing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DisclosureSite.BrowserTests;

/// <summary>The list of contents of a report.</summary>
public sealed class ContentsTests(SiteInBrowser site)
{
    private const string Report = "jingle/2020/index.html";

    // Of every figure, every heading and every table: none may lie under the list.
    private const string Covered =
        """
        () => {
          const list = document.querySelector('.contents').getBoundingClientRect();
          return [...document.querySelectorAll('.report-body :is(h2, p, .scroll, li)')]
            .filter(element => element.checkVisibility() && element.getBoundingClientRect().left < list.right).map(element => element.outerHTML.slice(0, 80));
        }
        """;

    [Theory]
    [InlineData(1280)]
    [InlineData(1440)]
    public async Task On_a_wide_screen_it_stays_in_sight_beside_the_report(int width)
    {
        await using var visit = await site.VisitAsync(options: new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        await visit.OpenAsync(Report);
        var contents = visit.Page.Locator(".contents");
        await visit.Page.Locator("#findings").ScrollIntoViewIfNeededAsync();

        await Expect(contents).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Covered));
        await contents.GetByText("二、主动公开政府信息情况").ClickAsync();
        await Expect(visit.Page.Locator("[id='table.licensing']")).ToBeInViewportAsync();

        // The widest tables of the form need no scrolling.
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.report-body .scroll')].filter(region => region.scrollWidth > region.clientWidth + 1).map(region => region.textContent.slice(0, 60))"));
    }

    [Fact]
    public async Task On_a_phone_with_large_type_and_on_paper_it_stands_before_the_report_or_not_at_all()
    {
        await using var visit = await site.VisitAsync(options: new() { ViewportSize = new() { Width = 375, Height = 800 } });
        await visit.OpenAsync(Report);
        var contents = visit.Page.Locator(".contents");
        await Expect(contents).ToHaveCSSAsync("position", "static");

        await visit.Page.SetViewportSizeAsync(1280, 800);
        await Expect(contents).ToHaveCSSAsync("position", "sticky");
        await visit.Page.ClickAsync("[data-display=text]");
        await Expect(contents).ToHaveCSSAsync("position", "static");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(contents).ToBeHiddenAsync();
    }
}
