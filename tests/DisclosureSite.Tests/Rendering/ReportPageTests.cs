using AngleSharp.Html.Dom;
using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class ReportPageTests
{
    private static readonly RenderedSite Site = RenderedSite.Of(SampleArchive.Archive);
    private static readonly IHtmlDocument Jingle = Site.Page("jingle/2020/index.html");
    private static readonly IHtmlDocument Evil = Site.Page("evil/2020/index.html");

    [Theory]
    [InlineData("licensing.licences.last-year", "1751")]
    [InlineData("licensing.licences.change", "+129")]
    [InlineData("licensing.other-services.change", "-48")]
    [InlineData("licensing.licences.this-year", "1,880")]
    [InlineData("procurement.procurement.amount", "1591万元")]
    [InlineData("channels.政府网站.数量", "2043")]
    public void A_cell_shows_what_was_published(string id, string text) =>
        Assert.Equal(text, Jingle.GetElementById(id)!.TextContent);

    [Fact]
    public void What_is_not_reported_is_marked_and_read_aloud_and_is_no_nought()
    {
        var cell = Jingle.GetElementById("channels.政务微博.数量")!;
        Assert.Equal("未报告", cell.TextContent);
        Assert.Contains("blank", cell.ClassList);
        Assert.Single(cell.QuerySelectorAll(".dash"));
        Assert.Equal("0", Jingle.GetElementById("applications.granted.business")!.TextContent);
    }

    [Fact]
    public void A_printed_mark_for_what_is_not_reported_stays_visible_and_alone()
    {
        var cell = Evil.GetElementById("channels.政务微博.a_20_b_2e_c_5f_d")!;
        Assert.Equal("/未报告", cell.TextContent);
        Assert.Empty(cell.QuerySelectorAll(".dash"));
    }

    [Fact]
    public void A_total_that_contradicts_its_parts_stands_beside_their_sum_and_leads_to_the_finding()
    {
        var cell = Jingle.GetElementById("applications.processed.total")!;
        Assert.StartsWith("0", cell.TextContent, StringComparison.Ordinal);
        Assert.Equal("各项之和 5", cell.QuerySelector(".note.computed")!.TextContent);
        Assert.Equal("核对不符 2、4", cell.QuerySelector("a.note.fails")!.TextContent);
        Assert.Equal(
            ["#finding-2", "#finding-4"], cell.QuerySelectorAll(".about .fails a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Findings_are_listed_with_their_equation_cells_and_explanation()
    {
        var findings = Jingle.QuerySelectorAll(".findings > li");
        Assert.Equal(4, findings.Length);
        Assert.Contains("左边 5，右边 0，相差 5", findings[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("自然人", findings[0].QuerySelector(".place")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("编者说明：原文如此。", findings[0].QuerySelector(".explanation")!.TextContent);
        Assert.EndsWith("自然人：5", findings[0].QuerySelector(".cells a")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("报告的总计 0，各项之和 5，相差 5", findings[2].TextContent, StringComparison.Ordinal);
        Assert.Equal("#applications.processed.individual", findings[2].QuerySelector(".cells a")!.GetAttribute("href"));
    }

    [Fact]
    public void Groups_stand_over_their_rows_and_columns()
    {
        var table = Jingle.GetElementById("table.applications")!.Closest("table")!;
        var header = table.QuerySelectorAll("thead tr");
        Assert.Equal(2, header.Length);
        Assert.Equal(["项目（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "自然人", "法人或其他组织", "总计"], header[0].QuerySelectorAll("th").Select(cell => cell.TextContent));
        Assert.Equal("2", header[0].QuerySelector("[scope=colgroup]")!.GetAttribute("colspan"));
        Assert.Equal(["商业企业", "其他"], header[1].QuerySelectorAll("th").Select(cell => cell.TextContent));

        var group = table.QuerySelectorAll("th[scope=rowgroup]");
        Assert.Equal("三、本年度办理结果", group[0].TextContent);
        Assert.Equal("5", group[0].GetAttribute("colspan"));
        Assert.StartsWith("（三）不予公开", group[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("0", Jingle.GetElementById("applications.denied.total")!.TextContent);
    }

    [Fact]
    public void A_group_without_a_total_stands_over_its_rows_alone()
    {
        var bodies = Jingle.GetElementById("table.review-litigation")!.Closest("table")!.QuerySelectorAll("tbody");
        Assert.Equal(["行政复议"], bodies[0].QuerySelectorAll("th").Select(header => header.TextContent));
        Assert.Equal(["行政诉讼", "未经复议直接起诉"], bodies[1].QuerySelectorAll("th").Select(header => header.TextContent));
    }

    [Fact]
    public void A_column_that_the_form_does_not_have_is_shown_only_where_it_is_printed()
    {
        Assert.Null(Jingle.GetElementById("applications.received.organisations"));
        Assert.NotNull(Evil.GetElementById("applications.received.organisations"));
    }

    [Fact]
    public void Changes_on_the_year_before_stand_in_the_cells() =>
        Assert.Equal("比上年+1（+25.0%）", Jingle.GetElementById("applications.received.total")!.QuerySelector(".change")!.TextContent);

    [Fact]
    public void Readers_are_told_whose_words_they_read()
    {
        Assert.Contains("摘要", Jingle.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("没有收录文字", Site.Page("jingle/2019/index.html").QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null(Evil.QuerySelector(".notice"));
    }

    [Fact]
    public void A_report_without_a_word_does_not_claim_to_be_the_original_text()
    {
        var site = RenderedSite.Of(SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020年报告", SampleArchive.Jingle2020.Tables)));
        var page = site.Page("jingle/2020/index.html");
        Assert.Contains("没有收录文字", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("未收录文字", page.QuerySelectorAll(".status li")[^1].TextContent);
        Assert.Equal("none", site.Json("jingle/2020/report.json").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("999", "999")]
    [InlineData("1880", "1,880")]
    [InlineData("-2701.2578", "−2,701.2578")]
    [InlineData("1234567.50", "1,234,567.5")]
    [InlineData("9223372036854775808", "9,223,372,036,854,775,808")]
    public void A_computed_number_is_grouped_in_threes(string number, string expected) => Assert.Equal(
        expected, DisclosureSite.Rendering.Numbers.Show(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_change_bears_its_unit_where_the_figure_is_printed_in_another()
    {
        var format = SampleArchive.Format.Tables[1];
        var inHundredMillions = new ReportTable(
            format,
            "procurement.csv",
            [new Figure(5, "5", null, 2, 1), new Figure(7, "7亿元", "亿元", 2, 3)],
            [true],
            [true, true],
            [null, null]);
        var page = RenderedSite.Of(SampleArchive.Of(
            SampleArchive.ReportOf(SampleArchive.Jingle, 2019, "2019", [SampleArchive.Table(format, "4|80000万元")]),
            SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [inHundredMillions]))).Page("jingle/2020/index.html");
        Assert.Equal(
            "比上年−10,000万元（−12.5%）", page.GetElementById("procurement.procurement.amount")!.QuerySelector(".change")!.TextContent);
        Assert.Equal("比上年+1（+25.0%）", page.GetElementById("procurement.procurement.projects")!.QuerySelector(".change")!.TextContent);
    }

    [Fact]
    public void A_cell_of_another_year_in_a_finding_bears_that_year()
    {
        var cell = new CellKey("applications", "received", "total");
        Assert.Equal(
            "2019年的收到和处理政府信息公开申请情况·一、本年新收政府信息公开申请数量·总计",
            DisclosureSite.Rendering.Pages.Labels.OfCell(SampleArchive.Jingle2020, new CellReference(cell, "jingle/2019")));
        Assert.Equal(
            "收到和处理政府信息公开申请情况·一、本年新收政府信息公开申请数量·总计",
            DisclosureSite.Rendering.Pages.Labels.OfCell(SampleArchive.Jingle2020, new CellReference(cell)));
    }

    [Fact]
    public void The_status_line_tells_lateness_findings_and_corrections()
    {
        Assert.Equal(
            ["按时公布", "4 处核对不符", "文字为摘要"], Jingle.QuerySelectorAll(".status li").Select(item => item.TextContent));
        Assert.Equal(
            "迟于期限（2020年3月31日）10 天",
            Site.Page("jingle/2019/index.html").QuerySelector(".status li.bad")!.TextContent);
        Assert.Contains(Evil.QuerySelectorAll(".status li"), item => item.TextContent == "1 次更正");
        Assert.Contains(Evil.QuerySelectorAll(".status li"), item => item.TextContent == "公布日期未知");
    }

    [Fact]
    public void A_list_of_reports_says_once_that_a_date_is_unknown()
    {
        var list = Site.Page("evil/index.html").QuerySelector("table.list tbody")!;

        Assert.Contains(list.QuerySelectorAll("tr"), row => row.Children[2].TextContent == "未知" && row.Children[3].TextContent == "无法判断");
        Assert.DoesNotContain("公布日期未知", list.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_figure_says_what_was_published()
    {
        var cell = Evil.GetElementById("applications.received.total")!;
        Assert.Equal("9", cell.QuerySelector(".as-corrected")!.TextContent);
        Assert.Equal("8", cell.QuerySelector(".as-published")!.TextContent);
        Assert.NotNull(Evil.GetElementById("as-published"));
        Assert.Null(Jingle.GetElementById("as-published"));
        Assert.Equal("更正，此前为 8", cell.QuerySelector(".note.corrected")!.TextContent);
        Assert.Equal("#correction-1", cell.QuerySelector(".about .corrected a")!.GetAttribute("href"));
    }

    [Fact]
    public void Tables_stand_in_the_part_they_belong_to_also_without_words()
    {
        Assert.Equal(
            ["主要数字", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "附加表格", "比例", "数字核对", "怎样引用", "下载"],
            Jingle.QuerySelectorAll("main h2:not(#contents-title)").Select(heading => heading.TextContent));
        Assert.Equal(
            "三、收到和处理政府信息公开申请情况",
            Jingle.GetElementById("table.applications")!.Closest("section")!.QuerySelector("h2")!.TextContent);
    }

    [Fact]
    public void The_contents_stand_before_the_report_and_lead_to_every_heading()
    {
        var contents = Jingle.QuerySelector(".with-contents > .contents")!;
        Assert.Equal("report-body", contents.NextElementSibling!.ClassName);
        Assert.Equal(
            Jingle.QuerySelectorAll(".report-body h2").Select(heading => heading.TextContent),
            contents.QuerySelectorAll("a").Select(link => link.TextContent));
        Assert.All(contents.QuerySelectorAll("a"), link => Assert.NotNull(Jingle.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public void A_citation_names_author_title_day_and_address()
    {
        Assert.Equal(
            "静乐县人民政府. 2019年静乐县政府信息公开年度报告[R/OL]. (2020-04-10)[引用日期]. https://example.gov.cn/gk/jingle/2019/.",
            Site.Page("jingle/2019/index.html").GetElementById("citation")!.TextContent);
        Assert.Contains("[R/OL]. [引用日期]", Evil.GetElementById("citation")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_shows_its_fraction_its_basis_and_a_small_denominator()
    {
        var rate = Jingle.QuerySelector("[aria-labelledby=rates] tbody tr")!.TextContent;
        Assert.Contains("100.00%", rate, StringComparison.Ordinal);
        Assert.Contains("5 ÷ 5", rate, StringComparison.Ordinal);
        Assert.Contains("按各项之和计算", rate, StringComparison.Ordinal);
        Assert.Contains("分母小于 30", rate, StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbouring_years_are_linked()
    {
        Assert.Equal("../2019/index.html", Jingle.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Null(Jingle.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public void A_broken_link_keeps_its_words_and_a_good_one_becomes_relative()
    {
        var words = Evil.QuerySelector(".narrative p")!;
        Assert.Contains("坏链接", words.TextContent, StringComparison.Ordinal);
        Assert.Equal("../../jingle/2020/index.html", Assert.Single(words.QuerySelectorAll("a:not(.term)")).GetAttribute("href"));
    }
}
