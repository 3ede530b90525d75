using AngleSharp.Dom;
using DisclosureSite.Diagnostics;
using DisclosureSite.Reading;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class MissingYearsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_year_on_which_there_is_no_report_at_all_is_shown_as_missing()
    {
        folder.Write("site.yml", "title: 档案\n");
        folder.Write("reports/kelan/agency.yml", "name: 岢岚县人民政府\nlevel: county\n");
        folder.Write("reports/lan/agency.yml", "name: 岚县人民政府\nlevel: county\nfrom: 2023\n");
        folder.Write("reports/lan/2023/report.md", "---\ntitle: 2023年度报告\ntext: none\n---\n");
        folder.Write("reports/kelan/2021/report.md", "---\ntitle: 2021年度报告\ntext: none\n---\n");
        folder.Write("reports/kelan/2023/report.md", "---\ntitle: 2023年度报告\ntext: none\n---\n");

        var site = RenderedSite.Of(ArchiveReader.Read(folder.FullPath, includeDrafts: false, new DiagnosticList()));
        var home = site.Page("index.html");

        Assert.Equal(
            ["机构", "2021", "2022", "2023"],
            home.QuerySelectorAll("table.series th[scope=col]").Select(header => header.TextContent.Trim()));
        var row = home.QuerySelector("table.series tbody tr")!;
        Assert.Equal(["有", "缺", "有"], row.QuerySelectorAll("td").Select(cell => cell.Text().Trim()));
        Assert.Contains("2022", site.Page("kelan/index.html").Body!.TextContent, StringComparison.Ordinal);
        Assert.False(site.Has("years/2022/index.html"));
    }
}
