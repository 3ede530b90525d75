using DisclosureSite.BrowserTests.Browsing;
using Microsoft.Playwright;
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

    [Theory]
    [InlineData(Place.Root)]
    [InlineData(Place.LongLists)]
    [InlineData(Place.OneAgency)]
    public async Task Tab_reaches_everything_in_sight(Place place)
    {
        await using var visit = await site.VisitAsync(place);
        await visit.Page.AddInitScriptAsync(Expected);
        await visit.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var faults = new List<string>();
        foreach (var page in site.PagesAt(place))
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

    [Theory]
    [InlineData(375, true)]
    [InlineData(375, false)]
    [InlineData(1280, true)]
    public async Task The_pages_of_a_long_list_lead_to_each_other(int width, bool hasScripts)
    {
        await using var visit = await site.VisitAsync(
            Place.LongLists, new() { ViewportSize = new() { Width = width, Height = 800 }, JavaScriptEnabled = hasScripts });
        await visit.OpenAsync("timeliness/index.html");
        foreach (var (number, others) in new[] { (1, "2/index.html"), (2, "../index.html") })
        {
            foreach (var name in new[] { "分页", "分页（表后）" })
            {
                var pages = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = name, Exact = true });
                await Expect(pages.Locator("[aria-current=page]")).ToHaveCountAsync(1);
                await Expect(pages.Locator("a")).ToHaveAttributeAsync("href", others);
                await Expect(pages.Locator("li")).ToHaveCountAsync(2);
            }

            var rows = visit.Page.Locator("section[aria-labelledby=matrix] tbody tr");
            await Expect(rows).ToHaveCountAsync(80);
            var link = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "分页（表后）", Exact = true }).Locator("a");
            await link.FocusAsync();
            await Expect(link).ToBeInViewportAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.ArriveAsync(number == 1 ? "/timeliness/2/index.html" : "/timeliness/index.html");
        }

        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_home_page_of_one_agency_leads_to_its_newest_report_and_to_how_to_ask_it(bool hasScripts)
    {
        await using var visit = await site.VisitAsync(
            Place.OneAgency, new() { ViewportSize = new() { Width = 375, Height = 800 }, JavaScriptEnabled = hasScripts });
        await visit.OpenAsync("index.html");
        foreach (var address in new[] { "guide", "apply" })
        {
            await Expect(visit.Page.Locator($"main a[href='https://www.example.gov.cn/{address}']")).ToHaveCountAsync(1);
        }

        var newest = visit.Page.Locator("main h2 a[href$='/2024/index.html']");
        await newest.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync("/2024/index.html");
        Assert.Empty(visit.Faults);
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
