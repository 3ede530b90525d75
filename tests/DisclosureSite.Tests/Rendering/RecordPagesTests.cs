using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class RecordPagesTests
{
    private static readonly RenderedSite Site = RenderedSite.Of(SampleArchive.Archive);

    [Fact]
    public void Each_report_is_in_time_late_or_of_unknown_date_in_words_and_with_a_link()
    {
        var rows = Site.Page("timeliness/index.html").GetElementById("timeliness-caption")!.Closest("table")!.QuerySelectorAll("tbody tr");
        var jingle = rows.Single(row => row.QuerySelector("th")!.TextContent == "静乐县").QuerySelectorAll("td");
        Assert.Equal(["late", "in-time"], jingle.Select(cell => cell.ClassName));
        Assert.Equal(["迟 10 天2020-04-10", "按时2021-01-22"], jingle.Select(cell => cell.TextContent));
        Assert.Equal("../jingle/2019/index.html", jingle[0].QuerySelector("a")!.GetAttribute("href"));
        var evil = rows.Single(row => row.QuerySelector("th")!.TextContent == SampleArchive.Hostile).QuerySelectorAll("td");
        Assert.Equal(["本站从2020年起收录", "日期未知"], evil.Select(cell => cell.TextContent));
    }

    [Fact]
    public void The_reports_of_a_year_are_counted_by_how_they_came()
    {
        var rows = Site.Page("timeliness/index.html").GetElementById("by-year-caption")!.Closest("table")!.QuerySelectorAll("tbody tr");
        Assert.Equal(
            ["2020年 1 0 1 0 0 0", "2019年 0 1 0 0 0 0"],
            rows.Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))));
    }

    [Fact]
    public void A_missing_and_a_withdrawn_report_are_told_apart()
    {
        var withdrawn = SampleArchive.ReportOf(
            SampleArchive.Jingle, 2018, "2018年报告", [], new DateOnly(2019, 3, 1), status: ReportStatus.Withdrawn);
        var site = RenderedSite.Of(SampleArchive.Of(withdrawn, SampleArchive.Jingle2020));
        Assert.Equal(
            ["已撤下", "缺", "按时2021-01-22"],
            site.Page("timeliness/index.html").GetElementById("timeliness-caption")!.Closest("table")!
                .QuerySelectorAll("tbody td").Select(cell => cell.TextContent));
        var years = site.Page("timeliness/index.html").GetElementById("by-year-caption")!.Closest("table")!.QuerySelectorAll("tbody tr");
        Assert.Equal(
            ["2020年 1 0 0 0 0 0", "2019年 0 0 0 0 1 0", "2018年 0 0 0 0 0 1"],
            years.Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))));
        Assert.Equal([true, false, true], years.Select(row => row.QuerySelector("a") is not null));
    }

    [Fact]
    public void The_ledger_says_what_was_and_what_is_and_why_and_links_to_the_cell()
    {
        var row = Assert.Single(Site.Page("corrections/index.html").QuerySelectorAll(".ledger tbody tr"));
        Assert.Equal("2021-05-01", row.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("8", row.QuerySelector("del")!.TextContent);
        Assert.Equal("9", row.QuerySelector("ins")!.TextContent);
        Assert.Contains("../evil/2020/index.html#applications.received.total", row.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal([SampleArchive.Hostile, SampleArchive.Hostile], row.QuerySelectorAll("td").TakeLast(2).Select(cell => cell.TextContent));
        Assert.Contains("1 份报告共更正 1 次", TextOf("corrections/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_correction_comes_first()
    {
        Correction On(int day) => SampleArchive.Evil2020.Corrections[0] with { Date = new DateOnly(2021, 5, day), Reason = $"第{day}天" };
        var report = SampleArchive.ReportOf(
            SampleArchive.Evil, 2020, "报告", SampleArchive.Evil2020.Tables, corrections: [On(1), On(3), On(2)]);
        Assert.Equal(
            ["第3天", "第2天", "第1天"],
            RenderedSite.Of(SampleArchive.Of(report)).Page("corrections/index.html").QuerySelectorAll(".ledger tbody tr")
                .Select(row => row.QuerySelector("td[data-label=原因]")!.TextContent));
    }

    [Fact]
    public void A_withdrawn_report_stays_in_the_ledger_with_its_day_and_reason()
    {
        var withdrawn = SampleArchive.ReportOf(
            SampleArchive.Jingle, 2018, "2018年报告", [], new DateOnly(2019, 3, 1), status: ReportStatus.Withdrawn,
            withdrawal: new Withdrawal(new DateOnly(2022, 3, 1), "重复收录"));
        var silent = SampleArchive.ReportOf(SampleArchive.Jingle, 2017, "2017年报告", [], status: ReportStatus.Withdrawn, withdrawal: new Withdrawal(null, null));
        var site = RenderedSite.Of(SampleArchive.Of(silent, withdrawn, SampleArchive.Jingle2020));
        Assert.Equal(
            ["2022年3月1日：静乐县人民政府 2018年报告。原因：重复收录", "日期未注明：静乐县人民政府 2017年报告。原因：没有注明"],
            site.Page("corrections/index.html").QuerySelectorAll("section[aria-labelledby=withdrawn] li").Select(item => item.TextContent));
        Assert.Equal(
            "这份报告已于 2022年3月1日撤下，本站不再显示其中的数字和文字。原因：重复收录。",
            site.Page("jingle/2018/index.html").QuerySelector(".notice")!.TextContent);
        Assert.Equal(
            "这份报告已经撤下，本站不再显示其中的数字和文字。", site.Page("jingle/2017/index.html").QuerySelector(".notice")!.TextContent);
        Assert.Null(Site.Page("corrections/index.html").GetElementById("withdrawn"));
    }

    [Fact]
    public void The_data_page_names_only_files_that_there_are()
    {
        Assert.Equal(
            ["figures-2020.csv", "figures-2019.csv"],
            Site.Page("data/index.html").QuerySelectorAll(".links a").Select(link => link.GetAttribute("href")));
        Assert.Contains("corrections.csv", TextOf("data/index.html"), StringComparison.Ordinal);
        Assert.Contains($"{SampleArchive.Hostile}. 示例档案[DB/OL]. [引用日期]. https://example.gov.cn/gk/.", TextOf("data/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "corrections.csv",
            RenderedSite.Of(SampleArchive.Of(SampleArchive.Jingle2020)).Page("data/index.html").QuerySelector("[aria-labelledby=by-report]")!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html", "首页 page", "")]
    [InlineData("indicators/index.html", "指标 page", "首页 › 指标")]
    [InlineData("indicators/disclosure-rate/index.html", "指标 true", "首页 › 指标 › 公开率")]
    [InlineData("data/api/index.html", "数据 true", "首页 › 数据下载 › 数据文件说明")]
    [InlineData("timeliness/index.html", "", "首页 › 公布时间")]
    [InlineData("years/2020/index.html", "", "首页 › 2020年")]
    [InlineData("jingle/2020/changes/index.html", "", "首页 › 静乐县人民政府 › 2020年 › 与上年相比")]
    [InlineData("404.html", "", "")]
    public void A_page_says_to_which_section_it_belongs_and_where_it_stands(string path, string section, string trail)
    {
        var page = Site.Page(path);
        Assert.Equal(section, string.Join('、', page.QuerySelectorAll(".site-header [aria-current]").Select(link => $"{link.TextContent} {link.GetAttribute("aria-current")}")));
        Assert.Equal(trail, string.Join(" › ", page.QuerySelectorAll(".breadcrumb li").Select(step => step.TextContent)));
        Assert.All(page.QuerySelectorAll(".breadcrumb a"), link => Assert.NotEqual("page", link.ParentElement!.GetAttribute("aria-current")));
    }

    [Fact]
    public void The_foot_names_the_page_about_the_site_by_its_title()
    {
        var link = Site.Page("index.html").QuerySelector(".site-footer a[href='about/index.html']")!;
        Assert.Equal("关于这个档案", link.TextContent);
        Assert.Equal(link.TextContent, Site.Page("about/index.html").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void The_menu_has_at_most_six_entries_and_the_foot_of_the_page_has_the_rest()
    {
        var page = Site.Page("jingle/2020/index.html");
        Assert.InRange(page.QuerySelectorAll(".site-header nav a").Length, 4, 6);
        var foot = page.QuerySelectorAll(".site-footer a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("../../timeliness/index.html", foot);
        Assert.Contains("../../corrections/index.html", foot);
        Assert.Contains("../../glossary/index.html", foot);
        Assert.Contains("../../about/index.html", foot);
    }

    [Fact]
    public void The_index_lists_agencies_years_indicators_and_terms()
    {
        var page = Site.Page("search/index.html");
        Assert.Equal(
            [
                "../jingle/index.html", "../evil/index.html", "../years/2020/index.html", "../years/2019/index.html",
                "../indicators/applications.received.total/index.html", "../indicators/disclosure-rate/index.html",
                "../glossary/index.html#term-" + Uri.EscapeDataString(DisclosureSite.Rendering.Addresses.Encode(SampleArchive.Hostile)),
            ],
            page.QuerySelectorAll("main .links a").Select(link => link.GetAttribute("href")));
        Assert.Equal(
            ["县级人民政府1 个", "部门1 个", "主要指标2 个"],
            page.QuerySelectorAll("#search-index details[open] > summary").Select(summary => summary.TextContent));
    }

    private static string TextOf(string path) => Site.Page(path).QuerySelector("main")!.TextContent;
}
