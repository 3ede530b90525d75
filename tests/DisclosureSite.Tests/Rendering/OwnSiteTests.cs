using AngleSharp.Html.Dom;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>The home page of an archive of a single agency, and how it differs from that of several.</summary>
public sealed class OwnSiteTests
{
    private static readonly IHtmlDocument Own =
        RenderedSite.Of(SampleArchive.Of(SampleArchive.Jingle2019, SampleArchive.Jingle2020)).Page("index.html");

    [Fact]
    public void It_bears_the_agencys_name_and_says_how_to_ask_it()
    {
        Assert.StartsWith("静乐县人民政府", Own.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.gov.cn/guide", Own.QuerySelector(".actions a")!.GetAttribute("href"));
        Assert.DoesNotContain("机构", Own.QuerySelector(".welcome")!.TextContent, StringComparison.Ordinal);
        Assert.Null(Own.GetElementById("matrix-caption"));
    }

    [Fact]
    public void The_newest_report_comes_first_with_its_state_and_its_figures()
    {
        var newest = Own.QuerySelector("main section")!;
        Assert.Equal("jingle/2020/index.html", newest.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Equal(["按时公布", "4 处核对不符", "文字为摘要"], newest.QuerySelectorAll(".status li").Select(item => item.TextContent));
        Assert.Equal("jingle/2020/index.html#findings", newest.QuerySelector(".status a")!.GetAttribute("href"));
        Assert.Equal("5件", newest.QuerySelector(".headlines strong")!.TextContent);
        Assert.Contains("jingle/2020/changes/index.html", newest.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Its_years_its_trends_and_its_findings_are_there()
    {
        Assert.Equal(["2020年", "2019年"], Own.QuerySelectorAll("[aria-labelledby=all] tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["新收申请", "公开率"], Own.QuerySelectorAll("[aria-labelledby=trends] figcaption a").Select(link => link.TextContent));
        Assert.Equal(["2020年报告 4 处不符"], Own.QuerySelectorAll("[aria-labelledby=checked] li").Select(item => item.TextContent));
    }

    [Fact]
    public void A_year_without_a_report_is_named()
    {
        var site = RenderedSite.Of(SampleArchive.Of(
            SampleArchive.ReportOf(SampleArchive.Jingle, 2018, "2018年报告", []), SampleArchive.Jingle2020));
        Assert.Contains(
            "应当有而本站没有收录：2019年。", site.Page("index.html").QuerySelector("[aria-labelledby=all]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(SiteLinks.Broken(site, "/gk/"));
    }

    [Fact]
    public void Several_agencies_are_summed_with_the_change_of_those_of_both_years()
    {
        var page = RenderedSite.Of(SampleArchive.Archive).Page("index.html");
        Assert.Equal("示例档案", page.QuerySelector("h1")!.TextContent);

        // Jingle reports for all below it: 5 after 4. Evil, below it, counts in neither year.
        Assert.Equal(
            ["比上年 +1（+25.0%）", "1\u00a0个机构的数字，1\u00a0个已含在上级报告中"],
            page.QuerySelectorAll(".headlines small").Select(note => note.TextContent));
        Assert.NotNull(page.QuerySelector(".headlines .spark"));
    }

    [Fact]
    public void Where_not_all_agencies_have_both_years_the_change_says_of_which_it_is()
    {
        var other = SampleArchive.Jingle with { Slug = "other", Name = "某县", ShortName = "某县" };
        var page = RenderedSite.Of(SampleArchive.Of(
            SampleArchive.Jingle2019,
            SampleArchive.Jingle2020,
            SampleArchive.ReportOf(other, 2020, "报告", SampleArchive.Jingle2020.Tables))).Page("index.html");
        Assert.Equal("10件", page.QuerySelector(".headlines strong")!.TextContent);
        Assert.Equal(
            ["2\u00a0个机构合计", "其中两年都有完整数字的 1 个机构，比上年 +1（+25.0%）"],
            page.QuerySelectorAll(".headlines small").Select(note => note.TextContent));
        Assert.Null(page.QuerySelector(".headlines .spark"));
    }
}
