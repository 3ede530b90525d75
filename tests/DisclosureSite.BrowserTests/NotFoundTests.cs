using DisclosureSite.BrowserTests.Browsing;
using Xunit;

namespace DisclosureSite.BrowserTests;

/// <summary>What the page for unknown addresses guesses from them.</summary>
public sealed class NotFoundTests(SiteInBrowser site)
{
    private const string Guesses = "() => [...document.querySelectorAll('#suggest li a')].map(link => link.pathname + link.hash)";

    [Theory]
    [InlineData(Place.Root, "suqian/2030/", "suqian/2024/ suqian/")]
    [InlineData(Place.SubPath, "suqain/2023/report.html#applications.received.total", "suqian/2023/#applications.received.total suqian/ years/2023/")]
    [InlineData(Place.SubPath, "old/jingle.html", "jingle/2020/ jingle/")]
    [InlineData(Place.Root, "宿迁市人民政府/2024年/", "suqian/2024/ suqian/ years/2024/")]
    [InlineData(Place.Root, "archive/2020/x/", "years/2020/")]
    [InlineData(Place.Root, "indicator/", "indicators/")]
    [InlineData(Place.Root, "nothing/like/it/", "")]
    public async Task The_nearest_pages_that_there_are(Place place, string address, string expected)
    {
        await using var visit = await site.VisitAsync(place);
        await visit.OpenAsync(address);
        await visit.Page.WaitForLoadStateAsync();
        var guesses = await visit.Page.EvaluateAsync<string[]>(Guesses);

        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(path => visit.Root.AbsolutePath + path), guesses);
        Assert.Equal(expected.Length > 0, await visit.Page.IsVisibleAsync("#suggest"));
    }
}
