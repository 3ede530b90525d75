using DisclosureSite.BrowserTests.Browsing;
using Xunit;

namespace DisclosureSite.BrowserTests;

public sealed class WithoutJavaScriptTests(SiteInBrowser site)
{
    // The one page that is made by its script; it says so, and its own tests look at what it shows instead.
    private const string FreeComparison = "compare/index.html";

    // What scripts add must be controls, never content; only a citation is filled with the day on which it is read.
    private const string VisibleLines =
        """
        () => {
          document.querySelectorAll('button, select, input, output').forEach(control => control.remove());
          document.querySelectorAll('[data-cite]').forEach(blank => { blank.textContent = ''; });
          return document.body.innerText.split('\n').map(line => line.trim()).filter(line => line.length > 0);
        }
        """;

    [Theory]
    [InlineData(Place.Root)]
    [InlineData(Place.Large)]
    [InlineData(Place.LongLists)]
    [InlineData(Place.OneAgency)]
    public async Task Every_kind_of_page_says_all_that_it_says_with_scripts(Place place)
    {
        await using var with = await site.VisitAsync(place);
        await using var without = await site.VisitAsync(place, new() { JavaScriptEnabled = false });
        var missing = new List<string>();
        foreach (var page in site.PagesAt(place).Where(page => !page.EndsWith(FreeComparison, StringComparison.Ordinal)))
        {
            await with.OpenAsync(page);
            await without.OpenAsync(page);
            var lines = await without.Page.EvaluateAsync<string[]>(VisibleLines);
            missing.AddRange((await with.Page.EvaluateAsync<string[]>(VisibleLines)).Except(lines).Select(line => $"{page}: {line}"));
        }

        Assert.True(missing.Count == 0, string.Join("\n", missing));
    }

    [Theory]
    [InlineData("1591万元")]
    [InlineData("+129")]
    [InlineData("9452")]
    public async Task The_published_figures_stand_on_the_report_page(string figure)
    {
        await using var visit = await site.VisitAsync(options: new() { JavaScriptEnabled = false });
        await visit.OpenAsync("jingle/2020/index.html");

        Assert.True(await visit.Page.GetByText(figure, new() { Exact = true }).First.IsVisibleAsync());
    }
}
