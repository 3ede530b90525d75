using System.Text.Json;
using DisclosureSite.Diagnostics;
using DisclosureSite.Reading;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>The site of the archive that comes with the repository, as the public sees it.</summary>
public sealed class BundledSiteTests
{
    private static readonly RenderedSite Site = Render();

    [Fact]
    public void No_link_is_broken_and_no_id_given_twice()
    {
        Assert.Empty(SiteLinks.Broken(Site, "/"));
        Assert.All(Site.Pages, path =>
        {
            var ids = Site.Page(path).QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        });
    }

    [Theory]
    [InlineData("本年新收", "新收到的申请")]
    [InlineData("结转下年度继续办理", "结转下年的申请")]
    [InlineData("现行有效件数", "现行有效的行政规范性文件、现行有效的规章")]
    [InlineData("政府信息", "")]
    public void A_term_of_the_glossary_leads_to_the_indicators_whose_row_or_column_bears_it(string term, string indicators) => Assert.Equal(
        indicators,
        string.Join('、', Site.Page("glossary/index.html").GetElementById("term-" + term)!.QuerySelectorAll("a[href*=indicators]").Select(link => link.TextContent)));

    [Fact]
    public void Jingle_shows_the_nought_that_was_printed_and_the_five_that_it_should_be()
    {
        var page = Site.Page("jingle/2020/index.html");
        var cell = page.GetElementById("applications.processed.total")!;
        Assert.StartsWith("0", cell.TextContent, StringComparison.Ordinal);
        Assert.Equal("各项之和 5", cell.QuerySelector(".computed")!.TextContent);
        Assert.Equal(4, page.QuerySelectorAll(".findings .explanation").Length);
        Assert.Equal("1591万元", page.GetElementById("procurement.procurement.amount")!.TextContent);
        Assert.Equal("+129", page.GetElementById("licensing.licences.change")!.TextContent);
        Assert.Equal("未报告", page.QuerySelector("td[id^='channels.政务微博.']")!.TextContent);
    }

    [Fact]
    public void A_number_of_the_summary_leads_to_its_cell_and_nothing_is_said_of_whether_it_is_right()
    {
        var link = Assert.Single(Site.Page("jingle/2020/index.html").QuerySelectorAll("a.stated"));
        Assert.Equal("5", link.TextContent);
        Assert.Equal("#applications.received.total", link.GetAttribute("href"));
        Assert.StartsWith("见表中数字：", link.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_to_be_compared_stand_under_their_groups_whose_sums_come_first()
    {
        const string Call = "disclosureCompare.formats(";
        var script = Site.Text("compare/formats.js");
        using var formats = JsonDocument.Parse(script[Call.Length..^3]);
        var applications = formats.RootElement.EnumerateArray().Single(format => format.GetProperty("id").GetString() == "cn-gov-2021")
            .GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("id").GetString() == "applications");
        Assert.Equal(
            ["received 0", "carried-in 0", "results 0 三、本年度办理结果", "granted 1", "partly-granted 1", "denied 1", "state-secret 2"],
            applications.GetProperty("order").EnumerateArray().Take(7).Select(entry => string.Join(' ', entry.EnumerateArray())));
        Assert.Equal(
            applications.GetProperty("rows").GetArrayLength() + 1,
            applications.GetProperty("order").GetArrayLength());
    }

    [Fact]
    public void Reviews_and_lawsuits_stand_in_one_row_as_on_the_official_form()
    {
        var table = Site.Page("suqian/2024/index.html").GetElementById("table.review-litigation")!.ParentElement!;
        var headers = table.QuerySelectorAll("thead tr")
            .Select(row => string.Join('|', row.QuerySelectorAll("th").Select(cell =>
                $"{cell.TextContent} {cell.GetAttribute("colspan") ?? "1"}x{cell.GetAttribute("rowspan") ?? "1"} {cell.GetAttribute("scope")}")))
            .ToList();
        Assert.Equal("行政复议 5x2 colgroup|行政诉讼 10x1 colgroup", headers[0]);
        Assert.Equal("未经复议直接起诉 5x1 colgroup|复议后起诉 5x1 colgroup", headers[1]);
        const string Results = "结果维持 1x1 col|结果纠正 1x1 col|其他结果 1x1 col|尚未审结 1x1 col|总计 1x1 col";
        Assert.Equal($"{Results}|{Results}|{Results}", headers[2]);
        Assert.Equal(3, headers.Count);

        var row = Assert.Single(table.QuerySelectorAll("tbody tr"));
        Assert.Empty(row.QuerySelectorAll("th"));
        Assert.Equal("88 18 28 36 170 7 0 11 7 25 33 0 6 13 52", string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.FirstChild!.TextContent.Trim())));
        Assert.Equal("review-litigation.litigation-after-review.total", row.LastElementChild!.Id);
    }

    [Fact]
    public void The_note_of_the_form_stands_in_the_corner_of_its_table() => Assert.Equal(
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
        Site.Page("suqian/2024/index.html").GetElementById("table.applications")!.ParentElement!.QuerySelector("thead th .corner")!.TextContent);

    [Fact]
    public void Charts_show_what_the_tables_say()
    {
        var agency = Site.Page("suqian/index.html").QuerySelectorAll(".charts figure");
        Assert.Equal("新收到的申请件", agency[0].QuerySelector("figcaption")!.TextContent);
        Assert.Equal(["3,511", "3,525"], agency[0].QuerySelectorAll(".value").Select(value => value.TextContent));
        Assert.Equal("0 4,000", string.Join(' ', agency[0].QuerySelectorAll(".tick").Select(tick => tick.TextContent)));

        // A single year is no line; its agency's page has no chart, and an indicator's draws only Suqian.
        Assert.Empty(Site.Page("jingle/2020/index.html").QuerySelectorAll(".spark"));
        var indicator = Site.Page("indicators/applications.received.total/index.html");
        Assert.Equal(
            ["../../suqian/2023/index.html#applications.received.total", "../../suqian/2024/index.html#applications.received.total"],
            indicator.QuerySelectorAll("svg.line a").Select(link => link.GetAttribute("href")!));
        Assert.NotEmpty(Site.Page("suqian/2024/index.html").QuerySelectorAll(".headlines .spark"));
    }

    [Fact]
    public void Jingles_figures_in_json_are_those_of_the_design()
    {
        var tables = Site.Json("jingle/2020/report.json").GetProperty("tables");
        Assert.Equal(
            """{"value":0,"reported":"0","computed":5,"previous":null,"change":null,"changePercent":null}""",
            Cell(tables, "applications", "processed", "total"));
        Assert.Equal(
            """{"value":129,"reported":"+129","computed":null,"previous":null,"change":null,"changePercent":null,"unit":"项"}""",
            Cell(tables, "licensing", "licences", "change"));
        Assert.Equal(
            """{"value":1880,"reported":null,"computed":null,"previous":null,"change":null,"changePercent":null,"unit":"项","derived":true}""",
            Cell(tables, "licensing", "licences", "this-year"));
        Assert.True(tables.GetProperty("channels").GetProperty("additional").GetBoolean());
        Assert.Equal(
            """{"value":1,"numerator":5,"denominator":5,"basis":"computed","small":true}""",
            Site.Json("jingle/2020/report.json").GetProperty("derived").GetProperty("disclosure-rate").GetRawText());
    }

    [Fact]
    public void Jingles_four_failing_findings_stand_in_json_with_their_explanations()
    {
        var failing = Site.Json("jingle/2020/report.json").GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("outcome").GetString() == "fails").ToList();
        Assert.Equal(
            [
                "applications/balance individual", "applications/balance total",
                "applications/results individual", "applications/results total",
            ],
            failing.Select(finding => $"{finding.GetProperty("rule").GetString()} {finding.GetProperty("at").GetString()}"));
        Assert.All(failing, finding => Assert.NotEqual(JsonValueKind.Null, finding.GetProperty("explanation").ValueKind));
        Assert.Equal("reports/jingle/2020/applications.csv", failing[0].GetProperty("file").GetString());
        Assert.Equal(2, failing[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public void Suqians_change_on_the_year_before_stands_on_its_page_in_its_data_and_in_its_indicator()
    {
        Assert.Equal(
            "比上年+14（+0.4%）",
            Site.Page("suqian/2024/index.html").GetElementById("applications.received.total")!.QuerySelector(".change")!.TextContent);
        Assert.Equal(
            """{"value":3525,"reported":"3525","computed":3525,"previous":3511,"change":14,"changePercent":0.4}""",
            Cell(Site.Json("suqian/2024/report.json").GetProperty("tables"), "applications", "received", "total"));
        Assert.Contains("suqian,宿迁市人民政府,2024,3525,件,14,0.4,,,,,,,,,", Site.CsvLines("indicators/applications.received.total.csv"));
    }

    [Fact]
    public void The_tables_published_as_csv_are_the_ones_that_were_read() => Assert.All(
        TemporaryFolder.FilesIn(Path.Combine(InputFolder, "reports")).Where(file => file.Contains("suqian", StringComparison.Ordinal) && file.EndsWith(".csv", StringComparison.Ordinal)),
        file => Assert.Equal(
            File.ReadAllText(Path.Combine(InputFolder, "reports", file)).ReplaceLineEndings("\n").TrimEnd('\n'),
            string.Join('\n', Site.CsvLines(file))));

    [Fact]
    public void A_break_of_meaning_is_marked_and_explained_where_values_stand_beside_each_other()
    {
        var page = Site.Page("indicators/normative-documents.normative.in-force/index.html");
        Assert.Contains(page.QuerySelectorAll(".facts div"), fact => fact.TextContent.StartsWith("以前的格式", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_links_to_the_checks_and_the_checks_list_the_four_failures()
    {
        Assert.Equal(4, Site.Page("checks/index.html").QuerySelectorAll(".finding").Length);
        Assert.Contains("不符 4 处", Site.Page("checks/index.html").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static string InputFolder => Path.GetFullPath(Path.Combine(RenderedSite.RepositoryTheme(), "..", "input"));

    private static string Cell(JsonElement tables, string table, string row, string column) =>
        tables.GetProperty(table).GetProperty("rows").GetProperty(row).GetProperty(column).GetRawText();

    private static RenderedSite Render()
    {
        var diagnostics = new DiagnosticList();
        var archive = ArchiveReader.Read(InputFolder, includeDrafts: false, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return RenderedSite.Of(archive, inputFolder: InputFolder);
    }
}
