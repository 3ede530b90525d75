using DisclosureSite.BrowserTests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DisclosureSite.BrowserTests;

/// <summary>What is said of one figure, on demand.</summary>
public sealed class CellTests(SiteInBrowser site)
{
    private const string Report = "suqian/2024/index.html";
    private const string Total = "[id='applications.granted.total']";
    private const string Left = "[id='applications.granted.legal-services']";
    private const string Where = "() => `${scrollY} ${history.length}`";

    [Theory]
    [InlineData(Place.Root)]
    [InlineData(Place.Disk)]
    public async Task A_figure_opens_and_closes_in_place(Place place)
    {
        await using var visit = await site.VisitAsync(place, new() { ReducedMotion = Microsoft.Playwright.ReducedMotion.Reduce });
        await visit.OpenAsync(Report);
        var page = visit.Page;
        await page.Locator(Total).ScrollIntoViewIfNeededAsync();
        var where = await page.EvaluateAsync<string>(Where);

        await page.ClickAsync($"{Total} > a");
        var about = page.Locator($"{Total} > .about");
        await Expect(about).ToBeVisibleAsync();
        await Expect(about.Locator("p")).ToHaveTextAsync("比上年 +240（+20.2%） 上年 1,191");
        await Expect(page.Locator($"{Total} > a")).ToHaveAttributeAsync("aria-expanded", "true");
        Assert.EndsWith("#applications.granted.total", page.Url, StringComparison.Ordinal);
        Assert.Equal(where, await page.EvaluateAsync<string>(Where));

        await page.ClickAsync($"{Total} > a");
        await Expect(about).ToBeHiddenAsync();
        await page.ClickAsync($"{Total} > a");
        await page.ClickAsync($"{Total} .close");
        await Expect(about).ToBeHiddenAsync();
        await page.ClickAsync($"{Total} > a");
        await page.Mouse.ClickAsync(4, 4);
        await Expect(about).ToBeHiddenAsync();
        Assert.EndsWith(Report, page.Url, StringComparison.Ordinal);
        Assert.Equal(where, await page.EvaluateAsync<string>(Where));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_keyboard_goes_from_figure_to_figure_and_back()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Report);
        var page = visit.Page;
        await page.FocusAsync($"{Total} > a");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator($"{Total} > .about")).ToBeVisibleAsync();

        // Between the two stand figures of which there is nothing to say.
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator($"{Left} > a")).ToBeFocusedAsync();
        await Expect(page.Locator($"{Left} > .about")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator($"{Left} .change a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator($"{Left} > .about")).ToBeHiddenAsync();
        await Expect(page.Locator($"{Left} > a")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("[id='applications.partly-granted.legal-services'] > a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => !document.activeElement.closest('td')"));
    }

    [Fact]
    public async Task Without_scripts_a_figure_opens_at_its_address_and_closes_too()
    {
        await using var visit = await site.VisitAsync(options: new() { JavaScriptEnabled = false });
        await visit.OpenAsync("jingle/2020/index.html");
        var about = visit.Page.Locator("[id='applications.processed.total'] > .about");
        await Expect(about).ToBeHiddenAsync();

        await visit.Page.ClickAsync("[id='applications.processed.total'] > a.note");
        await Expect(about).ToContainTextAsync("编者说明");
        await Expect(about).ToBeInViewportAsync(new() { Ratio = 1 });
        await about.Locator(".close").ClickAsync();
        await Expect(about).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(375)]
    [InlineData(1440)]
    public async Task What_is_said_stays_within_the_window(int width)
    {
        await using var visit = await site.VisitAsync(options: new() { ViewportSize = new() { Width = width, Height = 800 } });
        await visit.OpenAsync("jingle/2020/index.html#applications.processed.total");
        await Expect(visit.Page.Locator("[id='applications.processed.total'] > .about")).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Paper_shows_the_figure_and_its_marks_only()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await visit.OpenAsync("jingle/2020/index.html#applications.processed.total");
        await Expect(visit.Page.Locator("[id='applications.processed.total'] > .about")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("[id='applications.processed.total'] > .note.fails")).ToBeVisibleAsync();
    }
}
