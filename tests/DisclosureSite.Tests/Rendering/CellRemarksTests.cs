using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>What a report's page says about one figure when a reader asks for it.</summary>
public sealed class CellRemarksTests
{
    private static readonly RenderedSite Site = RenderedSite.Of(SampleArchive.Archive);
    private static readonly IHtmlDocument Jingle = Site.Page("jingle/2020/index.html");
    private static readonly IHtmlDocument Evil = Site.Page("evil/2020/index.html");

    [Fact]
    public void A_figure_leads_to_its_change_and_to_the_same_figure_of_the_year_before()
    {
        var cell = Jingle.GetElementById("applications.granted.total")!;
        var figure = cell.QuerySelector("a")!;
        Assert.Equal("5", figure.TextContent);
        Assert.Equal("#applications.granted.total", figure.GetAttribute("href"));
        Assert.Equal(["比上年 +1（+25.0%） 上年 4"], Remarks(cell));
        Assert.Equal("../2019/index.html#applications.granted.total", cell.QuerySelector(".about .change a")!.GetAttribute("href"));
        Assert.NotNull(Site.Page("jingle/2019/index.html").GetElementById("applications.granted.total"));
    }

    [Fact]
    public void Nought_after_nought_and_a_figure_with_nothing_before_it_are_plain_text()
    {
        Assert.Null(Jingle.GetElementById("applications.state-secret.total")!.FirstElementChild);
        Assert.Null(Jingle.GetElementById("licensing.licences.last-year")!.FirstElementChild);
    }

    [Fact]
    public void An_unchanged_figure_says_so_and_one_that_is_missing_now_tells_what_was_reported()
    {
        var format = SampleArchive.Format.Tables[1];
        var page = RenderedSite.Of(SampleArchive.Of(
            SampleArchive.ReportOf(SampleArchive.Jingle, 2019, "2019", [SampleArchive.Table(format, "4|80000万元")]),
            SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [SampleArchive.Table(format, "4|")]))).Page("jingle/2020/index.html");
        Assert.Equal(["与上年相同 上年 4"], Remarks(page.GetElementById("procurement.procurement.projects")!));
        var missing = page.GetElementById("procurement.procurement.amount")!;
        Assert.Equal(["未报告 上年 80,000"], Remarks(missing));
        Assert.Equal("未报告", missing.QuerySelector("a")!.TextContent);
    }

    [Fact]
    public void Every_link_to_the_year_before_leads_to_a_figure_that_its_page_shows()
    {
        var format = SampleArchive.Format.Tables[2];
        var before = SampleArchive.Table(format, "4|~|0|0|4", "0|~|0|0|0", "4|~|0|0|4", "0|~|0|0|0", "0|~|0|0|0", "4|~|0|0|4", "0|~|0|0|0");
        var now = SampleArchive.Table(format, "6|0|0|0|6", "0|0|0|0|0", "6|0|0|0|6", "0|0|0|0|0", "0|0|0|0|0", "6|0|0|0|6", "0|0|0|0|0");
        var site = RenderedSite.Of(SampleArchive.Of(
            SampleArchive.ReportOf(SampleArchive.Jingle, 2019, "2019", [before]),
            SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [now])));
        var then = site.Page("jingle/2019/index.html");
        Assert.All(
            site.Page("jingle/2020/index.html").QuerySelectorAll(".about .change a"),
            link => Assert.NotNull(then.GetElementById(link.GetAttribute("href")!.Split('#')[1])));
    }

    [Fact]
    public void A_mark_leads_to_the_rule_the_sums_and_the_editors_explanation_at_the_figure_itself()
    {
        var cell = Jingle.GetElementById("applications.received.individual")!;
        var mark = cell.QuerySelector("a.note.fails")!;
        Assert.Equal("核对不符 1", mark.TextContent);
        Assert.Equal("#applications.received.individual", mark.GetAttribute("href"));
        Assert.Equal(
            [
                "比上年 +1（+25.0%） 上年 4",
                "核对不符 1：新收与上年结转之和，等于办理结果总计与结转下年度之和。左边 5，右边 0，相差 5。 数字核对第 1 处",
                "编者说明：原文如此。",
            ],
            Remarks(cell));
    }

    [Fact]
    public void A_total_that_its_parts_contradict_tells_both()
    {
        Assert.Equal("报告写 0，按各项相加为 5", Remarks(Jingle.GetElementById("applications.processed.total")!)[1]);
        Assert.Equal("比上年 −4（−100.0%） 上年 4", Remarks(Jingle.GetElementById("applications.processed.total")!)[0]);
    }

    [Fact]
    public void A_sum_of_which_a_part_is_not_reported_says_so_and_has_no_change()
    {
        var format = SampleArchive.Format.Tables[2];
        var page = RenderedSite.Of(SampleArchive.Of(
            SampleArchive.ReportOf(SampleArchive.Jingle, 2019, "2019",
                [SampleArchive.Table(format, "4|~|0|0|4", "0|~|0|0|0", "2|~|0|0|2", "1|~|0|0|1", "1|~|0|0|1", "4|~|0|0|4", "0|~|0|0|0")]),
            SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020",
                [SampleArchive.Table(format, "9|~|0|0|9", "0|~|0|0|0", "5|~|0|0|5", "|~|0|0|", "3|~|0|0|3", "9|~|0|0|9", "0|~|0|0|0")]))).Page("jingle/2020/index.html");

        // 5 + 3 of 9: the part that is not reported may make up for the rest, so nothing fails.
        var total = page.GetElementById("applications.processed.total")!;
        Assert.Equal("已报各项之和 8", total.QuerySelector(".note.computed")!.TextContent);
        Assert.Contains("报告写 9，已报告的各项相加为 8，还有项未报告", Remarks(total));
        Assert.Null(total.QuerySelector(".fails"));
        var subtotal = page.GetElementById("applications.denied.total")!;
        Assert.Equal("有的项未报告", subtotal.QuerySelector(".note.computed")!.TextContent);
        Assert.Equal(["有的项未报告，不算变化 上年 2"], Remarks(subtotal));
        Assert.Null(subtotal.QuerySelector("small.change"));
        Assert.Equal("没有不符之处，2 处无法判断", page.QuerySelector(".status [href='#findings']")!.TextContent);
    }

    [Fact]
    public void A_corrected_figure_tells_when_why_and_by_whom()
    {
        var cell = Evil.GetElementById("applications.received.total")!;
        Assert.Contains(
            $"2021年5月1日更正：由“8”改为“9”。{SampleArchive.Hostile}（{SampleArchive.Hostile}） 第 1 次更正", Remarks(cell));
        Assert.Empty(cell.QuerySelectorAll("script"));
        Assert.Equal("#applications.received.total", cell.QuerySelector("a.note.corrected")!.GetAttribute("href"));
    }

    [Fact]
    public void Where_the_published_figure_is_shown_its_change_says_that_it_is_the_corrected_ones()
    {
        var format = SampleArchive.Format.Tables[1];
        var page = RenderedSite.Of(SampleArchive.Of(
            SampleArchive.ReportOf(SampleArchive.Jingle, 2019, "2019", [SampleArchive.Table(format, "4|10万元")]),
            SampleArchive.ReportOf(
                SampleArchive.Jingle,
                2020,
                "2020",
                [SampleArchive.Table(format, "6|20万元")],
                corrections:
                [
                    new Correction(
                        new DateOnly(2021, 5, 1),
                        new CellKey("procurement", "procurement", "projects"),
                        "5",
                        new Figure(6, "6", null, 2, 5),
                        "漏计一项。",
                        null,
                        new SourcePlace("corrections.csv", 2)),
                ]))).Page("jingle/2020/index.html");
        var corrected = page.GetElementById("procurement.procurement.projects")!;
        Assert.Equal("比上年+2（+50.0%）（更正后）", corrected.QuerySelector("small.change")!.TextContent);
        Assert.Equal("（更正后）", corrected.QuerySelector("small.change .as-published")!.TextContent);
        Assert.Equal("比上年 +2（+50.0%）（按更正后的数字） 上年 4", Remarks(corrected)[0]);
        Assert.Equal("2021年5月1日更正：由“5”改为“6”。漏计一项。 第 1 次更正", Remarks(corrected)[1]);
        Assert.Empty(page.GetElementById("procurement.procurement.amount")!.QuerySelectorAll(".as-published"));
    }

    [Fact]
    public void What_is_said_can_be_closed_without_a_script_and_readers_are_told_of_it_where_there_is_any()
    {
        Assert.Equal("#table.applications", Jingle.QuerySelector("[id='applications.granted.total'] .about .close")!.GetAttribute("href"));
        Assert.NotNull(Jingle.QuerySelector(".hint"));
        Assert.NotNull(Jingle.QuerySelector("script[src*='/cells.']"));
        var plain = Site.Page("jingle/2019/index.html");
        Assert.Null(plain.QuerySelector(".hint, .about, script[src*='/cells.']"));
    }

    private static string[] Remarks(IElement cell) => [.. cell.QuerySelectorAll(".about p").Select(remark => remark.TextContent)];
}
