using DisclosureSite.BrowserTests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DisclosureSite.BrowserTests;

/// <summary>What a reader without a pointer meets.</summary>
public sealed class KeyboardTests(SiteInBrowser site)
{
    // Writes down every stop of the focus, and what is wrong with it.
    private const string Listen =
        """
        () => {
          window.stops = new Set();
          window.unseen = [];
          document.addEventListener('focusin', ({ target }) => {
            window.stops.add(target);
            const box = target.getBoundingClientRect();
            const style = getComputedStyle(target);
            if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth || box.width === 0) {
              window.unseen.push(`out of sight: ${target.outerHTML.slice(0, 120)}`);
            }
            if (style.outlineStyle === 'none') {
              window.unseen.push(`no outline: ${target.outerHTML.slice(0, 120)}`);
            }
          });
          return window.expected().length;
        }
        """;

    // Of radio buttons of one name the keyboard stops at one; the arrows reach the others.
    private const string Expected =
        """
        window.expected = () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
          .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.tabIndex >= 0
            && element.type !== 'radio');
        """;

    private const string Missed =
        """
        () => window.expected().filter(element => !window.stops.has(element)).map(element => `not reached: ${element.outerHTML.slice(0, 120)}`)
          .concat(window.unseen).slice(0, 8)
        """;

    [Fact]
    public async Task Tab_reaches_everything_in_sight()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.AddInitScriptAsync(Expected);
        await visit.Page.EmulateMediaAsync(new() { ReducedMotion = Microsoft.Playwright.ReducedMotion.Reduce });
        var faults = new List<string>();
        foreach (var page in site.PagesOfEachKind)
        {
            await visit.OpenAsync(page);
            var count = await visit.Page.EvaluateAsync<int>(Listen);
            for (var i = 0; i <= count; i++)
            {
                await visit.Page.Keyboard.PressAsync("Tab");
            }

            faults.AddRange((await visit.Page.EvaluateAsync<string[]>(Missed)).Select(fault => $"{page}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public async Task The_first_stop_on_every_kind_of_page_leads_past_the_menu()
    {
        await using var visit = await site.VisitAsync();
        foreach (var page in site.PagesOfEachKind)
        {
            await visit.OpenAsync(page);
            await visit.Page.Keyboard.PressAsync("Tab");
            var skip = visit.Page.Locator(".skip");
            await Expect(skip).ToBeFocusedAsync();
            await Expect(skip).ToBeInViewportAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task A_wide_table_scrolls_with_the_arrows()
    {
        await using var visit = await site.VisitAsync(options: new() { ViewportSize = new() { Width = 375, Height = 800 } });
        await visit.OpenAsync("jingle/2020/index.html");
        var region = visit.Page.Locator(".scroll:has([id='applications.received.total'])");
        await region.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");

        await Expect(region).ToHaveJSPropertyAsync("scrollTop", 0);
        await visit.Page.WaitForFunctionAsync("region => region.scrollLeft > 0", await region.ElementHandleAsync());
    }
}
