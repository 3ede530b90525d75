using DisclosureSite.BrowserTests.Browsing;
using Microsoft.Playwright;
using Xunit;

namespace DisclosureSite.BrowserTests;

public sealed class CompareTests(SiteInBrowser site)
{
    private const string Page = "compare/index.html";

    [Theory]
    [InlineData(Place.Root)]
    [InlineData(Place.SubPath)]
    [InlineData(Place.Disk)]
    public async Task Reports_named_in_the_address_stand_side_by_side(Place place)
    {
        await using var visit = await site.VisitAsync(place);
        await visit.Page.GotoAsync($"{new Uri(visit.Root, Page).AbsoluteUri}?r=suqian/2024,suqian/2023,jingle/2020");
        var received = RowOf(visit, "一、本年新收政府信息公开申请数量");
        await Assertions.Expect(received.Locator("td")).ToHaveTextAsync(["3,525", "3,511", "5"]);
        await Assertions.Expect(visit.Page.Locator("#compare-off")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("#compare-tables thead").First.Locator("a")).ToHaveTextAsync(
            ["宿迁市人民政府 2024年", "宿迁市人民政府 2023年", "静乐县人民政府 2020年"]);

        // What sort of reports they are stands once above all tables, not in their headers.
        await Assertions.Expect(visit.Page.Locator("#compare-tables > .table-notes li").Last).ToHaveTextAsync(
            "静乐县人民政府 2020年：政府信息公开工作年度报告格式（2019—2020年），本机关及所属各机关汇总");
        await Assertions.Expect(visit.Page.Locator("#compare-tables thead").First).Not.ToContainTextAsync("格式");

        // A sign that is printed is shown.
        await Assertions.Expect(visit.Page.Locator("#compare-tables td", new() { HasText = "+129" })).ToHaveTextAsync("+129");

        // A cell that one year's form does not have, and one that the report leaves blank, are no noughts.
        await Assertions.Expect(visit.Page.Locator("#compare-tables td .blank").First).ToHaveTextAsync("无此项");
        await Assertions.Expect(RowOf(visit, "政务微博").Locator("td").Last).ToHaveTextAsync("未报告");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Differences_show_when_asked_for()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync($"{Page}?r=suqian/2023,suqian/2024");
        var received = RowOf(visit, "一、本年新收政府信息公开申请数量").Locator("td").Last;
        await Assertions.Expect(received).ToHaveTextAsync("3,525");
        await visit.Page.GetByLabel("显示与第一份的差").CheckAsync();
        await Assertions.Expect(received).ToHaveTextAsync("3,525+14（+0.4%）");
        var fees = visit.Page.Locator("#compare-tables table", new() { HasText = "第二十条第（八）项" }).Locator("tbody td").Last;
        await Assertions.Expect(fees).ToHaveTextAsync("72,701.2578+13,464.0129（+22.7%）");
    }

    [Fact]
    public async Task A_sum_of_which_a_part_is_not_reported_is_marked_and_subtracted_from_nothing()
    {
        const string whole = "141 1 0 0 0 0 x 142";
        await using var visit = await site.VisitAsync();
        await visit.Page.RouteAsync("**/suqian/2023/figures.js", async route =>
        {
            var response = await route.FetchAsync();
            var figures = await response.TextAsync();
            Assert.Contains(whole, figures, StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = response, Body = figures.Replace(whole, "121~ 1 0 0 0 0 x 122~", StringComparison.Ordinal) });
        });
        await visit.OpenAsync($"{Page}?r=suqian/2024,suqian/2023");
        var refused = RowOf(visit, "（三）不予公开（计算）").Locator("td");
        await Assertions.Expect(refused).ToHaveTextAsync(["92", "122‡"]);
        var explained = visit.Page.Locator("#compare-tables .table-foot", new() { HasText = "带 ‡ 的数字由本站算出，其中有的项报告没有填" });
        await Assertions.Expect(explained).ToHaveCountAsync(1);
        await visit.Page.GetByLabel("显示与第一份的差").CheckAsync();
        await Assertions.Expect(refused).ToHaveTextAsync(["92", "122‡报告不全，不相减"]);
        await Assertions.Expect(RowOf(visit, "（四）无法提供（计算）").Locator("td").Last).ToHaveTextAsync("1,078+137（+14.6%）");

        await visit.OpenAsync($"{Page}?r=suqian/2024");
        await Assertions.Expect(RowOf(visit, "（三）不予公开（计算）").Locator("td")).ToHaveTextAsync("92");
        await Assertions.Expect(explained).ToHaveCountAsync(0);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_columns_of_a_table_show_when_asked_for()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync($"{Page}?r=suqian/2024");
        var individuals = visit.Page.Locator("#compare-tables tr.within", new() { HasText = "自然人" });
        await Assertions.Expect(visit.Page.Locator("#compare-tables table").First).ToBeVisibleAsync();
        await Assertions.Expect(individuals).ToHaveCountAsync(0);
        await visit.Page.GetByLabel("显示各列明细").CheckAsync();
        await Assertions.Expect(individuals.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Reports_are_chosen_and_removed_by_keyboard_and_the_address_follows()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Page);
        await visit.Page.GetByLabel("机构", new() { Exact = true }).SelectOptionAsync("suqian");
        await visit.Page.GetByLabel("年份").SelectOptionAsync("2023");
        await visit.Page.Locator("#compare-add").PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#compare-tables table").First).ToBeVisibleAsync();
        Assert.EndsWith("?r=suqian/2023", visit.Page.Url, StringComparison.Ordinal);
        Assert.EndsWith("?r=suqian/2023", await visit.Page.Locator("#compare-address").GetAttributeAsync("href"), StringComparison.Ordinal);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "移除宿迁市人民政府 2023年" }).PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#compare-tables table")).ToHaveCountAsync(0);
        Assert.True(await visit.Page.GetByLabel("机构", new() { Exact = true }).EvaluateAsync<bool>("select => select === document.activeElement"));
    }

    [Theory]
    [InlineData("../../../etc/2024,suqian/2024", "suqian/2024")]
    [InlineData("<img src=x onerror=alert(1)>/2024,__proto__/2024,constructor/2024,suqian/2024/x", "")]
    [InlineData("suqian/1999,//example.com/2024,suqian/2024,suqian/2024", "suqian/2024")]
    public async Task What_the_index_does_not_know_is_never_asked_for(string asked, string expected)
    {
        await using var visit = await site.VisitAsync();
        var data = new List<string>();
        visit.Page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/figures.js", StringComparison.Ordinal))
            {
                data.Add(request.Url);
            }
        };
        await visit.OpenAsync($"{Page}?r={Uri.EscapeDataString(asked)}");
        await Assertions.Expect(visit.Page.Locator("#compare-message")).ToContainTextAsync("已略去");
        Assert.Equal(expected.Length == 0 ? [] : [new Uri(visit.Root, $"{expected}/figures.js").AbsoluteUri], data);
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("**/figures.js", "没有读到：宿迁市人民政府 2024年")]
    [InlineData("**/formats.js", "没有读到比较所需的数据")]
    public async Task Data_that_cannot_be_loaded_is_said_to_be_missing(string file, string message)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.RouteAsync(file, route => route.AbortAsync());
        await visit.OpenAsync($"{Page}?r=suqian/2024");
        await Assertions.Expect(visit.Page.Locator("#compare-message")).ToContainTextAsync(message);
    }

    [Fact]
    public async Task Without_scripts_the_pages_of_consecutive_years_are_there()
    {
        await using var visit = await site.VisitAsync(options: new() { JavaScriptEnabled = false });
        await visit.OpenAsync(Page);
        await Assertions.Expect(visit.Page.Locator("#compare-off")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#compare")).ToBeHiddenAsync();
        await visit.Page.Locator(".consecutive a[href*='suqian/2024/changes']").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("宿迁市：2024年与2023年相比");
    }

    private static ILocator RowOf(Visit visit, string label) => visit.Page.Locator("#compare-tables tr", new()
    {
        Has = visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = label, Exact = true }),
    });
}
