using DisclosureSite.BrowserTests.Browsing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DisclosureSite.BrowserTests;

/// <summary>The switches for large type and high contrast.</summary>
public sealed class DisplayTests(SiteInBrowser site)
{
    private const string PaperOf = "() => getComputedStyle(document.documentElement).backgroundColor";
    private const string TextSizeOf = "() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)";

    [Theory]
    [InlineData(Place.Root)]
    [InlineData(Place.SubPath)]
    [InlineData(Place.Disk)]
    public async Task A_choice_by_keyboard_holds_and_is_remembered_on_other_pages(Place place)
    {
        await using var visit = await site.VisitAsync(place);
        await visit.OpenAsync("index.html");
        var before = await visit.Page.EvaluateAsync<double>(TextSizeOf);
        foreach (var name in (string[])["大字", "高对比度"])
        {
            await Button(visit, name).FocusAsync();
            await visit.Page.Keyboard.PressAsync("Space");
            await Expect(Button(visit, name)).ToHaveAttributeAsync("aria-pressed", "true");
        }

        Assert.Equal(before * 1.25, await visit.Page.EvaluateAsync<double>(TextSizeOf), 2);
        Assert.Equal("rgb(0, 0, 0)", await visit.Page.EvaluateAsync<string>(PaperOf));

        await visit.OpenAsync("jingle/2020/index.html");
        await Expect(Button(visit, "大字")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal("rgb(0, 0, 0)", await visit.Page.EvaluateAsync<string>(PaperOf));

        await Button(visit, "高对比度").PressAsync("Enter");
        await visit.Page.ReloadAsync();
        await Expect(Button(visit, "高对比度")).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>(PaperOf));
    }

    [Fact]
    public async Task A_remembered_choice_stands_before_anything_is_painted()
    {
        await using var visit = await site.VisitAsync();
        await visit.ShowAsync(Display.LargeType);
        await visit.Page.AddInitScriptAsync(
            """
            new MutationObserver((_, observer) => {
              if (document.body) {
                window.sizeAtBody = document.documentElement.dataset.text ?? 'none';
                observer.disconnect();
              }
            }).observe(document, { childList: true, subtree: true });
            """);
        await visit.OpenAsync("index.html");

        Assert.Equal("large", await visit.Page.EvaluateAsync<string>("() => window.sizeAtBody"));
    }

    [Fact]
    public async Task Without_storage_a_choice_holds_for_the_page()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.AddInitScriptAsync(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })");
        await visit.OpenAsync("index.html");
        await Button(visit, "大字").ClickAsync();

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-text", "large");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Without_scripts_there_are_no_switches()
    {
        await using var visit = await site.VisitAsync(options: new() { JavaScriptEnabled = false });
        await visit.OpenAsync("index.html");

        await Expect(visit.Page.Locator(".display")).ToBeHiddenAsync();
    }

    private static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
