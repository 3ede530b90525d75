using AngleSharp.Dom;
using DisclosureSite.Diagnostics;
using DisclosureSite.Reading;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>An indicator's page: its agencies in order, and the marks that sort.js goes by.</summary>
public sealed class RankingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Agencies_stand_by_the_newest_value_with_equal_ranks_and_what_is_not_reported_after_nought()
    {
        folder.Write("site.yml", "title: 档案\n");
        foreach (var (slug, earlier, newest) in ((string, string?, string?)[])
            [("aa", "90", "7"), ("bb", null, "12"), ("cc", "5", "/"), ("dd", null, "7"), ("ee", "3", "0"), ("ff", "8", null)])
        {
            folder.Write($"reports/{slug}/agency.yml", $"name: {slug}县人民政府\nlevel: county\n");
            Report(slug, 2022, earlier);
            Report(slug, 2023, newest);
        }

        var diagnostics = new DiagnosticList();
        var site = RenderedSite.Of(ArchiveReader.Read(folder.FullPath, includeDrafts: false, diagnostics));
        Assert.False(diagnostics.HasErrors);
        var page = site.Page("indicators/applications.received.total/index.html");

        var table = page.QuerySelector("table[data-sortable]")!;
        Assert.Equal(["机构", "2023年名次", "2022", "2023"], table.QuerySelectorAll("thead th").Select(header => header.TextContent));
        Assert.Equal("2023", table.QuerySelector("[aria-sort=descending]")!.TextContent);
        Assert.Equal(
            ["bb县人民政府 1  12", "aa县人民政府 2 90 7", "dd县人民政府 2  7", "ee县人民政府 4 3 0", "cc县人民政府  5 —", "ff县人民政府  8 "],
            table.QuerySelectorAll("tbody tr:not(.total)").Select(row => string.Join(' ', row.Children.Select(ShownIn))));
        Assert.Equal("total", table.QuerySelectorAll("tbody tr")[^1].ClassName);
        Assert.EndsWith("/assets/sort.js", RenderedSite.WithoutSum(page.QuerySelector("script[src*=sort]")!.GetAttribute("src")!), StringComparison.Ordinal);

        Assert.Equal(
            ["bb县人民政府 12件", "aa县人民政府 7件", "dd县人民政府 7件", "ee县人民政府 0件"],
            page.QuerySelectorAll(".ranking .name").Zip(page.QuerySelectorAll(".ranking .value"), (name, value) => $"{name.TextContent} {value.TextContent}"));

        // Of the older year only those that have a report: 90, 8, 5, 3.
        var year = site.Page("years/2022/index.html");
        Assert.Equal(["aa县人民政府", "ff县人民政府", "cc县人民政府", "ee县人民政府"], year.QuerySelectorAll(".bars .name").Select(name => name.TextContent));
        Assert.Equal("新收到的申请", year.QuerySelector("figcaption")!.TextContent);
        Assert.NotNull(year.QuerySelector("table[data-sortable]"));
        Assert.EndsWith("/assets/sort.js", RenderedSite.WithoutSum(year.QuerySelector("script[src*=sort]")!.GetAttribute("src")!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_agency_is_neither_ranked_nor_sorted()
    {
        folder.Write("site.yml", "title: 档案\n");
        folder.Write("reports/aa/agency.yml", "name: 岢岚县人民政府\nlevel: county\n");
        Report("aa", 2023, "7");

        var page = RenderedSite.Of(ArchiveReader.Read(folder.FullPath, includeDrafts: false, new DiagnosticList()))
            .Page("indicators/applications.received.total/index.html");
        Assert.Equal(["机构", "2023"], page.QuerySelectorAll("thead th").Select(header => header.TextContent));
        Assert.Empty(page.QuerySelectorAll("[data-sortable], script[src*=sort], .ranking"));
    }

    private static string ShownIn(IElement cell) =>
        (cell.QuerySelector("[aria-hidden]") ?? cell.QuerySelector("a") ?? (INode)cell).ChildNodes.OfType<IText>().FirstOrDefault()?.Data ?? "";

    private void Report(string slug, int year, string? received)
    {
        if (received is not null)
        {
            folder.Write($"reports/{slug}/{year}/report.md", $"---\ntitle: {year}年度报告\ntext: none\n---\n");
            folder.Write($"reports/{slug}/{year}/applications.csv", $"项目,总计\n一、本年新收政府信息公开申请数量,{received}\n");
        }
    }
}
