using DisclosureSite.BrowserTests.Browsing;
using Xunit;

namespace DisclosureSite.BrowserTests;

/// <summary>The small scripts, each at its one job.</summary>
public sealed class ScriptTests(SiteInBrowser site)
{
    private const string VisibleNames = "() => [...document.querySelectorAll('[data-find] li')].filter(item => item.checkVisibility()).map(item => item.textContent.trim())";
    private const string Rows = "() => [...document.querySelectorAll('table[data-sortable] tbody tr')].map(row => row.cells[0].textContent.trim())";

    [Theory]
    [InlineData(Place.Root)]
    [InlineData(Place.Disk)]
    public async Task The_search_box_of_the_home_page_narrows_the_index_of_names(Place place)
    {
        await using var visit = await site.VisitAsync(place);
        await visit.OpenAsync("index.html");
        await visit.Page.FillAsync("#q", "宿迁");
        await visit.Page.PressAsync("#q", "Enter");
        await visit.Page.WaitForURLAsync("**/search/**");

        Assert.Equal(["宿迁市人民政府"], await visit.Page.EvaluateAsync<string[]>(VisibleNames));

        await visit.Page.FillAsync("#q", "没有这个名称");
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(VisibleNames));
        Assert.StartsWith("没有名称含有这些字的页面", await visit.Page.TextContentAsync("#find-state"), StringComparison.Ordinal);

        await visit.Page.FillAsync("#q", "");
        Assert.Contains("2020年政府信息公开工作年度报告", await visit.Page.EvaluateAsync<string[]>(VisibleNames));
        Assert.Empty(visit.Faults);
    }

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
