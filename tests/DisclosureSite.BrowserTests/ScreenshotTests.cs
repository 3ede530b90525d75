using DisclosureSite.BrowserTests.Browsing;
using DisclosureSite.BrowserTests.Serving;
using Xunit;

namespace DisclosureSite.BrowserTests;

/// <summary>Takes the pictures of the README, where it is asked to.</summary>
public sealed class ScreenshotTests(SiteInBrowser site)
{
    private const string Asked = "DISCLOSURE_SCREENSHOTS";
    private const int MostBytes = 200_000;

    [Theory]
    [InlineData("home", "index.html", 1200, 860)]
    [InlineData("report", "suqian/2024/index.html", 1200, 860)]
    [InlineData("agency", "suqian/index.html", 1200, 1100)]
    [InlineData("indicator", "indicators/disclosure-rate/index.html", 1200, 860)]
    [InlineData("timeliness", "timeliness/index.html", 1200, 860)]
    [InlineData("compare", "compare/index.html?r=suqian/2024,suqian/2023", 1200, 1000)]
    [InlineData("changes", "suqian/2024/changes/index.html", 1200, 860)]
    [InlineData("search", "search/index.html?q=行政许可", 1200, 860)]
    [InlineData("home-phone", "index.html", 375, 812)]
    [InlineData("report-phone", "suqian/2024/index.html", 375, 812)]
    public async Task A_picture_is_taken_and_is_small(string name, string page, int width, int height)
    {
        SkipUnlessAsked();
        await using var visit = await site.VisitAsync(options: new() { ViewportSize = new() { Width = width, Height = height } });
        await visit.OpenAsync(page);
        await visit.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        var picture = await visit.Page.ScreenshotAsync(
            new() { Path = Path.Combine(Repository.Folder, "theme", "screenshots", name + ".png") });

        Assert.InRange(picture.Length, 1, MostBytes);
    }

    internal static void SkipUnlessAsked() => Assert.SkipUnless(
        Environment.GetEnvironmentVariable(Asked) == "1", $"Pictures are taken only where {Asked} is 1.");
}
