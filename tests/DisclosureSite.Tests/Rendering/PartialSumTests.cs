using AngleSharp.Dom;
using DisclosureSite.Model;
using DisclosureSite.Tests.Rendering.Data;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>
/// A sum that no report prints, of which one report leaves a part blank: two agencies over three years, and the same ones with nothing
/// blank. Refusals of the first are 100 + 42, blank + 90, 50 + 60; of the second 10 + 20, 10 + 25, 15 + 25.
/// </summary>
public sealed class PartialSumTests
{
    private const string Refused = "applications.denied.total";
    private const string Mark = "‡";

    private static readonly Format Format = SampleArchive.Format with
    {
        LastYear = null,
        Indicators =
        [
            .. SampleArchive.Format.Indicators,
            SampleArchive.Format.Indicators[0] with { Id = Refused, Title = "不予公开", Figure = new CellKey("applications", "denied", "total") },
            SampleArchive.DenialRate,
        ],
    };

    private static readonly Agency Ningwu = new()
    {
        Slug = "ningwu",
        Name = "宁武县人民政府",
        ShortName = "宁武县",
        Level = AgencyLevel.County,
        Place = new SourcePlace("reports/ningwu/agency.yml"),
    };

    private static readonly RenderedSite Partly = Site("");
    private static readonly RenderedSite Whole = Site("35");

    [Theory]
    [InlineData("jingle/index.html", "90‡", "51.14%‡")]
    [InlineData($"indicators/{Refused}/index.html", "90‡")]
    [InlineData("indicators/denial-rate/index.html", "51.14%‡")]
    [InlineData("years/2020/index.html", "90‡", "51.14%‡")]
    public void A_table_marks_it_and_explains_the_mark(string page, params string[] values)
    {
        var tables = Partly.Page(page).QuerySelectorAll("table.series");
        var marked = tables.SelectMany(table => table.QuerySelectorAll("tr:not(.total) td")).Where(cell => cell.TextContent.Contains(Mark, StringComparison.Ordinal));

        // Nothing stands beside it: no change.
        Assert.Equal(values, marked.Select(cell => cell.TextContent));
        Assert.Contains(
            Partly.Page(page).QuerySelectorAll(".table-notes li"),
            note => note.TextContent == "‡ 带 ‡ 的数字由本站算出，其中有的项报告没有填，实际的数可能不同；不计算变化。");
        Assert.DoesNotContain(
            Whole.Page(page).QuerySelectorAll("table.series, .table-notes"), part => part.TextContent.Contains(Mark, StringComparison.Ordinal));
    }

    [Fact]
    public void The_year_after_is_not_compared_with_it()
    {
        string[] CellsOf(RenderedSite site) =>
            [.. RowOf(site.Page("jingle/index.html"), "不予公开（件）").QuerySelectorAll("td").Select(cell => cell.TextContent)];
        Assert.Equal(["142", "90‡", "110"], CellsOf(Partly));
        Assert.Equal(["142", "125−17（−12.0%）", "110−15（−12.0%）"], CellsOf(Whole));
    }

    [Fact]
    public void A_total_over_agencies_that_holds_it_is_marked_and_says_of_how_many()
    {
        string[] TotalsOf(RenderedSite site, string page) =>
            [.. site.Page(page).QuerySelectorAll("table.series tr.total td").Select(cell => cell.TextContent)];
        var indicator = $"indicators/{Refused}/index.html";
        Assert.Equal(["1722\u00a0个机构合计", "125‡2\u00a0个机构合计，其中 1\u00a0个报告不全", "1502\u00a0个机构合计"], TotalsOf(Partly, indicator)[^3..]);
        Assert.Equal(["1722\u00a0个机构合计", "1602\u00a0个机构合计", "1502\u00a0个机构合计"], TotalsOf(Whole, indicator)[^3..]);
        Assert.Contains("125‡", TotalsOf(Partly, "years/2020/index.html"));
        Assert.Contains("160", TotalsOf(Whole, "years/2020/index.html"));

        // What the sums of a year cover stands below the table: once where all cover the same.
        string[] NotesOf(RenderedSite site) =>
            [.. site.Page("years/2020/index.html").QuerySelectorAll(".table-notes li").Select(note => note.TextContent).Where(note => note.StartsWith("合计", StringComparison.Ordinal))];
        Assert.Equal(["合计 包含 2\u00a0个机构的数字。"], NotesOf(Whole));
        Assert.Contains("合计 不予公开：包含 2\u00a0个机构的数字，其中 1\u00a0个报告不全。", NotesOf(Partly));
    }

    [Fact]
    public void A_page_of_a_list_on_which_the_total_alone_is_marked_explains_the_mark()
    {
        // On a later page of the year, the agencies whose figures are all reported.
        var reports = Enumerable.Range(0, 381).Select(number => SampleArchive.ReportOf(
            Ningwu with { Slug = $"agency-{number:000}" }, 2020, "报告", [Table("1", number == 0 ? "" : "2", 40)], format: Format));
        var page = RenderedSite.Of(SampleArchive.Of([.. reports])).Page("years/2020/2/index.html");
        Assert.Equal(["合计", Mark], page.QuerySelectorAll(".table-notes .mark").Select(mark => mark.TextContent).Distinct());
        Assert.Contains(page.QuerySelectorAll("tr.total td"), cell => cell.TextContent == "1,141‡");
    }

    [Fact]
    public void The_home_page_compares_the_agencies_alone_whose_figures_are_whole_in_both_years()
    {
        string[] NotesOf(RenderedSite site) =>
            [.. site.Page("index.html").QuerySelectorAll(".headlines li").Single(card => card.QuerySelector(".label")!.FirstChild!.TextContent == "不予公开").QuerySelectorAll("small:not(.label small)").Select(note => note.TextContent)];

        // 2021: 110 + 40, of which the first has nothing whole to be compared with; the second rose from 35.
        Assert.Equal(["2\u00a0个机构合计", "其中两年都有完整数字的 1 个机构，比上年 +5（+14.3%）"], NotesOf(Partly));
        Assert.Equal(["比上年 −10（−6.3%）", "2\u00a0个机构合计"], NotesOf(Whole));
        Assert.Equal(
            ["1\u00a0个机构的数字，报告不全，1\u00a0个未报告"],
            NotesOf(RenderedSite.Of(SampleArchive.Of(
                SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "报告", [Table("", "90", 176)], format: Format),
                SampleArchive.ReportOf(Ningwu, 2020, "报告", [], format: Format)))));
    }

    [Fact]
    public void A_report_says_so_at_the_cell_in_its_card_and_beside_its_rate()
    {
        var page = Partly.Page("jingle/2020/index.html");
        Assert.Equal("有的项未报告", page.GetElementById(Refused)!.QuerySelector(".note.computed")!.TextContent);
        var cards = page.QuerySelectorAll(".headlines li").Where(card => card.TextContent.Contains("不予公开", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, cards.Count);
        Assert.All(cards, card => Assert.Contains(card.QuerySelectorAll("small.doubt"), note => note.TextContent == "有的项报告没有填"));
        Assert.Contains("有的项报告没有填，按已填的各项相加计算", RowOf(page, "不予公开率").TextContent, StringComparison.Ordinal);

        Assert.DoesNotContain("有的项", Whole.Page("jingle/2020/index.html").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_joins_it_with_nothing_and_its_legend_says_why()
    {
        var page = Partly.Page("jingle/index.html");
        var chart = page.QuerySelectorAll(".charts figure").Single(figure => figure.QuerySelector("figcaption a")!.TextContent == "不予公开");
        Assert.Empty(chart.QuerySelectorAll(".segment"));
        Assert.Equal("2019年 142；2020年 90‡（报告不全）；2021年 110。", chart.QuerySelector("desc")!.TextContent);
        Assert.Single(chart.QuerySelectorAll(".dot.partial"));
        Assert.Contains("报告不全（空心的点，标有 ‡）", page.QuerySelector("[aria-labelledby=trends] .table-foot")!.TextContent, StringComparison.Ordinal);
        var whole = Whole.Page("jingle/index.html");
        Assert.Empty(whole.QuerySelectorAll(".dot.partial"));
        Assert.Equal(2, whole.QuerySelectorAll(".charts figure").Single(figure => figure.QuerySelector("figcaption a")!.TextContent == "不予公开").QuerySelectorAll(".segment").Length);

        Assert.Equal(
            ["静乐县 90件（报告不全）", "宁武县 35件"],
            Partly.Page("years/2020/index.html").QuerySelectorAll("figure").Single(figure => figure.QuerySelector("figcaption a")!.TextContent == "不予公开")
                .QuerySelector("desc")!.TextContent.TrimEnd('。').Split('；'));
        var lines = Partly.Page($"indicators/{Refused}/index.html");
        Assert.Contains("报告不全（空心的点，标有 ‡）", lines.QuerySelector("#charts ~ details .table-foot")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["静乐县", "宁武县"], lines.QuerySelectorAll(".charts figcaption").Select(caption => caption.TextContent));
        Assert.Equal([0, 2], lines.QuerySelectorAll(".charts figure").Select(figure => figure.QuerySelectorAll(".segment").Length));
    }

    [Theory]
    [InlineData("years/2020/index.html", "[aria-labelledby=ranking] p")]
    [InlineData($"indicators/{Refused}/index.html", "[aria-labelledby=values] p")]
    public void Where_agencies_stand_by_rank_the_page_says_by_what_it_stands(string page, string sentence) =>
        Assert.Contains("报告不全的按已报告的数排", Partly.Page(page).QuerySelector(sentence)!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void The_totals_of_the_data_count_them()
    {
        Assert.Equal(
            ["""{"year":2019,"value":172,"covered":2,"partial":0,"notReported":0,"included":0}""", """{"year":2020,"value":125,"covered":2,"partial":1,"notReported":0,"included":0}"""],
            Partly.Json($"indicators/{Refused}.json").GetProperty("totals").EnumerateArray().Take(2).Select(total => total.GetRawText()));
        using var database = new ReadDatabase(Partly.Bytes("data/archive.sqlite"));
        Assert.Equal(
            ["2019|172|2|0|0", "2020|125|2|1|0", "2021|150|2|0|0"],
            database.Rows($"SELECT year, value, agencies, partial, not_reported FROM year_totals JOIN indicators USING (indicator_id) WHERE name = '{Refused}' ORDER BY year"));
    }

    [Fact]
    public void What_the_page_for_comparing_reads_marks_it()
    {
        Assert.Contains("\"90~ x 0 0 90~\"", Partly.Text("jingle/2020/figures.js"), StringComparison.Ordinal);
        Assert.Contains("\"125 x 0 0 125\"", Whole.Text("jingle/2020/figures.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbooks_tell_of_it()
    {
        var checks = new ReadWorkbook(Partly.Bytes("jingle/2020/report.xlsx")).Rows("计算和核对");
        Assert.Contains("收到和处理政府信息公开申请情况|（三）不予公开|总计||90|件|有的项未报告", checks);
        Assert.Contains("收到和处理政府信息公开申请情况|（三）不予公开|商业企业||0|件", checks);
        Assert.Contains("不予公开率|0.5114|90|176|报告，有的项未报告", checks);

        var all = new ReadWorkbook(Partly.Bytes("data/indicators.xlsx"));
        Assert.Equal(
            ["机构代号|机构|年份|指标代号|指标|数值", $"jingle|静乐县人民政府|2020|{Refused}|不予公开（件）|90", "jingle|静乐县人民政府|2020|denial-rate|不予公开率|0.5114"],
            all.Rows("各项不全"));
        Assert.Single(all.Rows("比例"), row => row.Contains("报告，有的项未报告", StringComparison.Ordinal));
        Assert.Contains(all.Rows("说明"), row => row.Contains("“各项不全”一页", StringComparison.Ordinal));
        Assert.Single(new ReadWorkbook(Whole.Bytes("data/indicators.xlsx")).Rows("各项不全"));
    }

    [Fact]
    public void A_rate_that_cannot_be_computed_says_it_of_its_numerator()
    {
        var table = SampleArchive.Table(Format.Tables[2], "0|~|0|0|0", "0|~|0|0|0", "0|~|0|0|0", "|~|0|0|", "0|~|0|0|0", "0|~|0|0|0", "0|~|0|0|0");
        var site = RenderedSite.Of(SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "报告", [table], format: Format)));
        Assert.Contains("0 ÷ 0有的项报告没有填，按已填的各项相加计算", RowOf(site.Page("jingle/2020/index.html"), "不予公开率").TextContent, StringComparison.Ordinal);
        Assert.Contains("不予公开率||0|0|报告，有的项未报告", new ReadWorkbook(site.Bytes("jingle/2020/report.xlsx")).Rows("计算和核对"));
    }

    [Fact]
    public void A_report_names_the_checks_that_cannot_be_judged_and_what_is_not_reported()
    {
        var section = Partly.Page("jingle/2020/index.html").QuerySelector("[aria-labelledby=findings]")!;
        Assert.Equal("无法判断的", section.QuerySelector("h3")!.TextContent);
        var item = Assert.Single(section.QuerySelectorAll("h3 ~ ul li"));
        Assert.Equal(
            "总计等于各项办理结果之和。未报告：收到和处理政府信息公开申请情况·1.属于国家秘密·自然人、1.属于国家秘密·总计。",
            item.TextContent.Trim());
        Assert.Equal(["#applications.state-secret.individual", "#applications.state-secret.total"], item.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!));

        Assert.Null(Whole.Page("jingle/2020/index.html").QuerySelector("[aria-labelledby=findings] h3"));
        Assert.EndsWith("未报告：", Blank().Split("收到和处理")[0], StringComparison.Ordinal);
        Assert.EndsWith("等 16 个数字。", Blank(), StringComparison.Ordinal);

        // A form left blank as a whole is not listed cell by cell.
        static string Blank()
        {
            var blank = SampleArchive.Table(Format.Tables[2], "1|~|1|1|3", "0|~|0|0|0", "|~|||", "|~|||", "|~|||", "|~|||", "0|~|0|0|0");
            return RenderedSite.Of(SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "报告", [blank], format: Format)))
                .Page("jingle/2020/index.html").QuerySelectorAll("[aria-labelledby=findings] h3 ~ ul li")[^1].TextContent.Trim();
        }
    }

    private static IElement RowOf(IParentNode page, string title) => page.QuerySelectorAll("tbody tr")
        .Single(row => row.QuerySelector("th")!.FirstElementChild?.TextContent == title);

    private static RenderedSite Site(string secretOfJingle2020) => RenderedSite.Of(SampleArchive.Of(
        Report(SampleArchive.Jingle, 2019, "100", "42", 228),
        Report(SampleArchive.Jingle, 2020, secretOfJingle2020, "90", 176),
        Report(SampleArchive.Jingle, 2021, "50", "60", 196),
        Report(Ningwu, 2019, "10", "20", 116),
        Report(Ningwu, 2020, "10", "25", 121),
        Report(Ningwu, 2021, "15", "25", 126)));

    private static Report Report(Agency agency, int year, string secret, string personal, int processed) =>
        SampleArchive.ReportOf(agency, year, $"{year}年报告", [Table(secret, personal, processed)], format: Format);

    // What is granted makes up for the rest.
    private static ReportTable Table(string secret, string personal, int processed)
    {
        var granted = processed - (int.TryParse(secret, out var one) ? one : 35) - (int.TryParse(personal, out var other) ? other : 0);
        return SampleArchive.Table(
            Format.Tables[2],
            Row($"{processed}"), Row("0"), Row($"{granted}"), Row(secret), Row(personal), Row($"{processed}"), Row("0"));

        static string Row(string figure) => figure.Length == 0 ? "|~|0|0|" : $"{figure}|~|0|0|{figure}";
    }
}
