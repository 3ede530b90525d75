using DisclosureSite.BrowserTests.Browsing;
using Xunit;

namespace DisclosureSite.BrowserTests;

/// <summary>The small scripts, each at its one job.</summary>
public sealed class ScriptTests(SiteInBrowser site)
{
    private const string Rows = "() => [...document.querySelectorAll('table[data-sortable] tbody tr')].map(row => row.cells[0].textContent.trim())";

    [Fact]
    public async Task Columns_are_sorted_both_ways_with_what_has_no_number_last()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("indicators/applications.received.total/index.html");
        var year = visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "按2020排序" });

        // Only Jingle has a number for 2020: it stands first either way, and the total stays last.
        await year.ClickAsync();
        Assert.Equal(["静乐县", "宿迁市", "合计"], await visit.Page.EvaluateAsync<string[]>(Rows));
        await year.ClickAsync();
        Assert.Equal(["静乐县", "宿迁市", "合计"], await visit.Page.EvaluateAsync<string[]>(Rows));
        Assert.Equal(1, await visit.Page.Locator("th[aria-sort=ascending]").CountAsync());

        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "按2024排序" }).ClickAsync();
        Assert.Equal(["宿迁市", "静乐县", "合计"], await visit.Page.EvaluateAsync<string[]>(Rows));
    }

    [Fact]
    public async Task A_citation_is_filled_with_the_day_and_copied_or_selected()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("suqian/2024/index.html");

        var citation = await visit.Page.TextContentAsync("#citation");
        Assert.Matches(@"\[R/OL\]\. \[\d{4}-\d{2}-\d{2}\]\. http.+/suqian/2024/index\.html\.$", citation);
        await visit.Page.ClickAsync("[data-copy=citation]");
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('[data-copy] + [role=status]').textContent !== ''");
    }
}
