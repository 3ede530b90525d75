using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>Earlier addresses lead on by themselves.</summary>
public sealed class MovedPagesTests
{
    private static readonly RenderedSite Site = RenderedSite.Of(Moved());

    [Fact]
    public void Every_earlier_address_has_a_page_and_an_agencys_stands_for_its_reports_too() => Assert.Equal(
        [
            "jl/2019/index.html", "jl/2020/changes/index.html", "jl/2020/index.html", "jl/index.html", "zwgk/2020.html", "旧站/2020 年报/index.html",
        ],
        Site.Paths.Where(path => path.StartsWith("jl/", StringComparison.Ordinal) || path.StartsWith("zwgk", StringComparison.Ordinal) || path.StartsWith("旧站", StringComparison.Ordinal)));

    [Theory]
    [InlineData("jl/index.html", "../jingle/index.html")]
    [InlineData("jl/2019/index.html", "../../jingle/2019/index.html")]
    [InlineData("jl/2020/changes/index.html", "../../../jingle/2020/changes/index.html")]
    [InlineData("zwgk/2020.html", "../jingle/2020/index.html")]
    [InlineData("旧站/2020 年报/index.html", "../../jingle/2020/index.html")]
    public void It_leads_on_without_a_script_and_with_a_link(string path, string target)
    {
        var page = Site.Page(path);
        Assert.Equal("0; url=" + target, page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal(target, page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.StartsWith("https://example.gov.cn/gk/jingle/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_pages_lead_nowhere()
    {
        Assert.All(
            Site.Pages.Where(path => !path.StartsWith("jl/", StringComparison.Ordinal) && !path.StartsWith("zwgk", StringComparison.Ordinal) && !path.StartsWith("旧站", StringComparison.Ordinal)),
            path => Assert.Null(Site.Page(path).QuerySelector("meta[http-equiv=refresh]")));
        Assert.Empty(SiteLinks.Broken(Site, "/gk/"));
    }

    internal static Archive Moved()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/site.yml", "title: 档案\nhost: https://example.gov.cn\nbase-path: /gk/\n");
        folder.Write("input/reports/jingle/agency.yml", "name: 静乐县\nlevel: county\nredirect-from: [/jl/]\n");
        folder.Write("input/reports/jingle/2019/report.md", "---\ntitle: 2019年报告\ntext: none\n---\n");
        folder.Write("input/reports/jingle/2020/report.md", "---\ntitle: 2020年报告\ntext: none\nredirect-from: [/zwgk/2020.html, /旧站/2020 年报]\n---\n");
        foreach (var year in (string[])["2019", "2020"])
        {
            folder.Write($"input/reports/jingle/{year}/licensing.csv", "信息内容,处理决定数量\n行政许可,5\n");
        }

        var diagnostics = new DiagnosticList();
        var archive = ArchiveReader.Read(folder["input"], includeDrafts: false, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return archive;
    }
}
