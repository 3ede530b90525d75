using System.Text.Json;
using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class DataFileTests
{
    private static readonly RenderedSite Site = RenderedSite.Of(SampleArchive.Archive);
    private static readonly JsonElement Jingle = Site.Json("jingle/2020/report.json");

    [Fact]
    public void A_report_says_what_it_is_in_json() => Assert.StartsWith(
        """{"$schema":"../../data/schemas/report-1.json","schema":1,"notice":{"title":"2020年静乐县政府信息公开年度报告","publisher":"静乐县人民政府","licence":"本站没有另外声明许可。报告由各机构依法公开，引用时请注明出处。","lastChange":"2021-01-22","citation":"静乐县人民政府. 2020年静乐县政府信息公开年度报告[R/OL]. (2021-01-22)[引用日期]. https://example.gov.cn/gk/jingle/2020/.","address":"https://example.gov.cn/gk/jingle/2020/"},"agency":"jingle","year":2020,"format":"cn-gov-2019","title":"2020年静乐县政府信息公开年度报告","published":"2021-01-22","text":"summary","scope":"all","status":"published",""",
        Site.Text("jingle/2020/report.json"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("applications", "processed", "total", """{"value":0,"reported":"0","computed":5,"previous":4,"change":-4,"changePercent":-100}""")]
    [InlineData("applications", "received", "total", """{"value":5,"reported":"5","computed":null,"previous":4,"change":1,"changePercent":25}""")]
    [InlineData("licensing", "licences", "last-year", """{"value":1751,"reported":"1751","computed":null,"previous":null,"change":null,"changePercent":null}""")]
    [InlineData("licensing", "licences", "change", """{"value":129,"reported":"+129","computed":null,"previous":null,"change":null,"changePercent":null}""")]
    [InlineData("licensing", "licences", "this-year", """{"value":1880,"reported":null,"computed":null,"previous":null,"change":null,"changePercent":null,"derived":true}""")]
    [InlineData("procurement", "procurement", "amount", """{"value":1591,"reported":"1591万元","computed":null,"previous":null,"change":null,"changePercent":null,"unit":"万元"}""")]
    [InlineData("channels", "政府网站", "数量", """{"value":2043,"reported":"2043","computed":null,"previous":null,"change":null,"changePercent":null}""")]
    [InlineData("channels", "政务微博", "数量", """{"value":null,"reported":"","computed":null,"previous":null,"change":null,"changePercent":null}""")]
    public void A_cell_is_exactly_so_in_json(string table, string row, string column, string expected) =>
        Assert.Equal(expected, Jingle.GetProperty("tables").GetProperty(table).GetProperty("rows").GetProperty(row).GetProperty(column).GetRawText());

    [Fact]
    public void An_additional_table_says_so_in_json() =>
        Assert.True(Jingle.GetProperty("tables").GetProperty("channels").GetProperty("additional").GetBoolean());

    [Fact]
    public void A_rate_is_exactly_so_in_json() => Assert.Equal(
        """{"value":1,"numerator":5,"denominator":5,"basis":"computed","small":true}""",
        Jingle.GetProperty("derived").GetProperty("disclosure-rate").GetRawText());

    [Fact]
    public void All_findings_stand_in_json_and_those_that_do_not_hold_with_their_cells_and_place()
    {
        var findings = Jingle.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(8, findings.Count);
        Assert.Equal(
            """{"rule":"applications/balance","at":"individual","outcome":"fails","severity":"error","left":5,"right":0,"difference":5,"cells":["applications.received.individual","applications.carried-in.individual","applications.processed.individual","applications.carried-out.individual"],"blankCells":[],"file":"reports/sample/applications.csv","line":2,"column":3,"explanation":"原文如此。","detail":null}""",
            findings[0].GetRawText());
        var holding = findings.Where(finding => finding.GetProperty("outcome").GetString() == "holds").ToList();
        Assert.Equal(4, holding.Count);
        Assert.Equal(
            """{"rule":"applications/balance","at":"business","outcome":"holds","severity":"error","left":0,"right":0,"difference":0}""",
            holding[0].GetRawText());
    }

    [Fact]
    public void A_check_that_holds_by_what_is_reported_names_what_is_not()
    {
        var table = SampleArchive.Table(
            SampleArchive.Format.Tables[2], "5|~|0|0|5", "0|~|0|0|0", "5|~|0|0|5", "|~|||", "0|~|0|0|0", "5|~|0|0|5", "0|~|0|0|0");
        var site = RenderedSite.Of(SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [table])));
        var findings = site.Json("jingle/2020/report.json").GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("rule").GetString() == "applications/results" && finding.GetProperty("at").GetString() == "individual");
        var holding = Assert.Single(findings);
        Assert.Equal("holds", holding.GetProperty("outcome").GetString());
        Assert.Equal("""["applications.state-secret.individual"]""", holding.GetProperty("blankCells").GetRawText());
        Assert.False(holding.TryGetProperty("cells", out _));
    }

    [Fact]
    public void A_corrected_cell_keeps_what_was_published_in_json()
    {
        var report = Site.Json("evil/2020/report.json");
        var cell = report.GetProperty("tables").GetProperty("applications").GetProperty("rows").GetProperty("received").GetProperty("total");
        Assert.Equal(9, cell.GetProperty("value").GetInt32());
        Assert.Equal("8", cell.GetProperty("asPublished").GetString());
        Assert.Equal(SampleArchive.Hostile, report.GetProperty("corrections")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public void Csv_files_begin_with_a_byte_order_mark_and_end_their_lines_with_lf() => Assert.All(
        Site.Paths.Where(path => path.EndsWith(".csv", StringComparison.Ordinal)), path =>
        {
            Assert.Equal([0xEF, 0xBB, 0xBF], Site.Bytes(path)[..3]);
            Assert.DoesNotContain('\r', Site.Text(path));
            Assert.EndsWith("\n", Site.Text(path), StringComparison.Ordinal);
        });

    [Fact]
    public void A_table_in_csv_is_the_table_on_paper()
    {
        Assert.Equal(
            ["信息内容,上一年项目数量,本年增/减,处理决定数量", "行政许可,1751,+129,925", "其他对外管理服务事项,1458,-48,1200"],
            Site.CsvLines("jingle/2020/licensing.csv"));
        Assert.Equal(
            ["信息内容,采购项目数量,采购总金额（万元）", "政府集中采购,5,1591万元"], Site.CsvLines("jingle/2020/procurement.csv"));
        Assert.Equal("项目,自然人,商业企业,其他,总计", Site.CsvLines("jingle/2020/applications.csv")[0]);
    }

    [Fact]
    public void Formulas_are_defused_and_numbers_and_marks_are_not()
    {
        var lines = Site.CsvLines("evil/2020/channels.csv");
        Assert.Equal(["项目,a b.c_d", "政府网站,3", "政务微博,/", "'=1+1,4"], lines);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＠x", "'＠x")]
    [InlineData("-48", "-48")]
    [InlineData("＋１２９", "＋１２９")]
    [InlineData("−48.5", "−48.5")]
    [InlineData("-", "-")]
    [InlineData("—", "—")]
    [InlineData("1,591万元", "\"1,591万元\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("-1\n-2", "\"'-1\n-2\"")]
    public void A_figure_in_csv_is_harmless_and_quoted_where_it_must_be(string text, string expected)
    {
        using var stream = new MemoryStream();
        using (var csv = new DisclosureSite.Rendering.Data.Utf8CsvWriter(stream))
        {
            csv.Figure(text);
            csv.EndLine();
        }

        Assert.Equal($"\uFEFF{expected}\n", System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-48", "-48")]
    [InlineData("1591.00", "1591")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    public void A_number_in_csv_has_neither_groups_nor_trailing_noughts(string number, string expected)
    {
        using var stream = new MemoryStream();
        using (var csv = new DisclosureSite.Rendering.Data.Utf8CsvWriter(stream))
        {
            csv.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal($"\uFEFF{expected}", System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Figures_of_a_year_are_tidy()
    {
        var lines = Site.CsvLines("data/figures-2020.csv");
        Assert.Equal("agency,year,format,table,row,column,value,unit,reported,computed,finding,as_published,derived,header_unit,partial", lines[0]);
        Assert.Contains("jingle,2020,cn-gov-2019,applications,processed,total,0,件,0,5,applications/balance applications/results,,,,", lines);
        Assert.Contains("jingle,2020,cn-gov-2019,channels,政务微博,数量,,条,,,,,,,", lines);
        Assert.Contains("jingle,2020,cn-gov-2019,procurement,procurement,amount,1591,万元,1591万元,,,,,,", lines);
        Assert.Contains("jingle,2020,cn-gov-2019,licensing,licences,change,129,,+129,,,,,,", lines);
        Assert.DoesNotContain(lines, line => line.Contains("jingle,2020,cn-gov-2019,applications,received,organisations", StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_of_a_year_hold_the_computed_ones_as_such_and_what_was_published_before_a_correction()
    {
        var lines = Site.CsvLines("data/figures-2020.csv");
        Assert.Contains("jingle,2020,cn-gov-2019,licensing,licences,this-year,1880,,,,,,true,,", lines);
        Assert.Contains("jingle,2020,cn-gov-2019,applications,denied,total,0,件,,,,,true,,", lines);
        Assert.Single(lines, line => line.StartsWith("evil,2020,cn-gov-2019,applications,received,total,9,件,9,", StringComparison.Ordinal)
            && line.EndsWith(",8,,,", StringComparison.Ordinal));
    }

    [Fact]
    public void Corrections_are_data_too_with_formulas_defused()
    {
        var report = SampleArchive.ReportOf(
            SampleArchive.Jingle,
            2020,
            "2020年报告",
            SampleArchive.Jingle2020.Tables,
            corrections:
            [
                new Correction(
                    new DateOnly(2021, 5, 1),
                    new CellKey("licensing", "licences", "change"),
                    "+12",
                    new Figure(129, "+129", null, 2, 5),
                    "=1+1",
                    null,
                    new SourcePlace("corrections.csv", 2)),
            ]);
        var site = RenderedSite.Of(SampleArchive.Of(report));
        Assert.Equal(
            ["date,table,row,column,was,now,reason,by", "2021-05-01,licensing,licences,change,+12,+129,'=1+1,"],
            site.CsvLines("jingle/2020/corrections.csv"));
        Assert.Contains(
            site.Page("jingle/2020/index.html").QuerySelectorAll("[aria-labelledby=downloads] a"),
            link => link.GetAttribute("href") == "corrections.csv");
        Assert.False(Site.Has("jingle/2020/corrections.csv"));
    }

    [Fact]
    public void An_indicator_in_csv_has_a_line_for_each_agency_and_year() => Assert.Equal(
        [
            "agency,name,year,value,unit,change,change_percent,numerator,denominator,basis,break,as_published,as_published_unit,contradicted,small,partial",
            "evil,\"<script>alert(1)</script>\"\"'&\",2020,9,件,,,,,,,8,,,,",
            "jingle,静乐县人民政府,2019,4,件,,,,,,,,,,,",
            "jingle,静乐县人民政府,2020,5,件,1,25,,,,,,,,,",
        ],
        Site.CsvLines("indicators/applications.received.total.csv"));

    [Fact]
    public void A_total_that_its_parts_contradict_says_so_wherever_it_stands_alone()
    {
        var site = RenderedSite.Of(Samples.BundledArchive.Archive);
        Assert.Contains("jingle,静乐县人民政府,2020,0,件,,,,,,,,,true,,", site.CsvLines("indicators/applications.processed.total.csv"));
        var points = site.Json("indicators/applications.processed.total.json").GetProperty("series").EnumerateArray()
            .Where(series => series.GetProperty("agency").GetString() == "jingle").SelectMany(series => series.GetProperty("points").EnumerateArray());
        Assert.True(Assert.Single(points).GetProperty("contradicted").GetBoolean());
        Assert.Contains(
            "jingle|静乐县人民政府|2020|applications.processed.total|办结的申请（件）|0",
            new Data.ReadWorkbook(site.Bytes("data/indicators.xlsx")).Rows("合计不符"));
    }

    [Fact]
    public void A_unit_of_the_cell_rules_the_whole_cell_in_json()
    {
        var table = SampleArchive.Table(SampleArchive.Format.Tables[1], "5|1591万元");
        var inYuan = new ReportTable(
            table.Format,
            "procurement.csv",
            [new Figure(5, "5", null, 2, 1), new Figure(251000, "251000元", "元", 2, 3)],
            [true],
            [true, true],
            [null, null]);
        var site = RenderedSite.Of(SampleArchive.Of(
            SampleArchive.ReportOf(SampleArchive.Jingle, 2019, "2019", [table]), SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [inYuan])));
        Assert.Equal(
            """{"value":251000,"reported":"251000元","computed":null,"previous":15910000,"change":-15659000,"changePercent":-98.4,"unit":"元"}""",
            site.Json("jingle/2020/report.json").GetProperty("tables").GetProperty("procurement").GetProperty("rows")
                .GetProperty("procurement").GetProperty("amount").GetRawText());
        Assert.Contains("jingle,2020,cn-gov-2019,procurement,procurement,amount,25.1,万元,251000元,,,,,,", site.CsvLines("data/figures-2020.csv"));
    }

    [Fact]
    public void A_sum_of_which_a_part_is_not_reported_says_so_in_every_file()
    {
        // 3 of the form's refusals are reported and one blank, so that what was dealt with adds up to 5 + 3 at least, of 9.
        var table = SampleArchive.Table(
            SampleArchive.Format.Tables[2], "9|~|0|0|9", "0|~|0|0|0", "5|~|0|0|5", "|~|0|0|", "3|~|0|0|3", "9|~|0|0|9", "0|~|0|0|0");
        var refusals = SampleArchive.Format.Indicators[0] with { Id = "applications.denied.total", Figure = new CellKey("applications", "denied", "total") };
        var format = SampleArchive.Format with { Indicators = [.. SampleArchive.Format.Indicators, refusals] };
        var site = RenderedSite.Of(SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [table], format: format)));
        var lines = site.CsvLines("data/figures-2020.csv");
        Assert.Contains("jingle,2020,cn-gov-2019,applications,denied,total,3,件,,,,,true,,true", lines);
        Assert.Contains("jingle,2020,cn-gov-2019,applications,processed,total,9,件,9,8,,,,,true", lines);

        // The same two in the column of persons.
        Assert.Equal(4, lines.Count(line => line.EndsWith(",true", StringComparison.Ordinal)));
        Assert.EndsWith(",3,件,,,,,,,,,,,true", site.CsvLines("indicators/applications.denied.total.csv")[1], StringComparison.Ordinal);

        var rows = site.Json("jingle/2020/report.json").GetProperty("tables").GetProperty("applications").GetProperty("rows");
        Assert.True(rows.GetProperty("denied").GetProperty("total").GetProperty("partial").GetBoolean());
        Assert.True(rows.GetProperty("processed").GetProperty("total").GetProperty("partial").GetBoolean());
        Assert.False(rows.GetProperty("received").GetProperty("total").TryGetProperty("partial", out _));
        var point = site.Json("indicators/applications.denied.total.json").GetProperty("series")[0].GetProperty("points")[0];
        Assert.True(point.GetProperty("partial").GetBoolean());

        using var database = new Data.ReadDatabase(site.Bytes("data/archive.sqlite"));
        Assert.Equal(
            ["denied|3|∅|1", "processed|9|8|1", "received|9|∅|0"],
            database.Rows("SELECT row_name, value, computed, partial FROM figures_named WHERE row_name IN ('denied', 'processed', 'received') AND column_name = 'total' ORDER BY row_name"));
        Assert.Equal(["3|1"], database.Rows("SELECT value, partial FROM indicators_by_year WHERE indicator = 'applications.denied.total'"));
    }

    [Theory]
    [InlineData("元", null, "信息内容,采购项目数量,采购总金额（元）", "政府集中采购,5,251000")]
    [InlineData(null, "元", "信息内容,采购项目数量,采购总金额（万元）", "政府集中采购（元）,5,251000")]
    public void A_unit_that_a_label_of_the_file_stated_stands_wherever_the_printed_text_does(string? header, string? row, string headers, string cells)
    {
        var table = SampleArchive.ProcurementIn(header, row);
        var archive = SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [table]));
        var site = RenderedSite.Of(archive);
        var search = Indexing.SearchSample.Of(archive, new DisclosureSite.Diagnostics.DiagnosticList()).Contents;
        Assert.Equal(
            ["5", "251000（元）"],
            Enumerable.Range(0, search.Count).SelectMany(page => search.PageAt(page).Sections).Single(section => section.Table is not null).Table!.Cells);
        Assert.Contains("jingle,2020,cn-gov-2019,procurement,procurement,amount,25.1,万元,251000,,,,,元,", site.CsvLines("data/figures-2020.csv"));
        Assert.Equal([headers, cells], site.CsvLines("jingle/2020/procurement.csv"));
        var amount = site.Page("jingle/2020/index.html").GetElementById("procurement.procurement.amount")!;
        Assert.Equal("单位：元", amount.QuerySelector(".note.printed-unit")!.TextContent);
        Assert.Null(site.Page("jingle/2020/index.html").GetElementById("procurement.procurement.projects")!.QuerySelector(".note"));
        using var database = new Data.ReadDatabase(site.Bytes("data/archive.sqlite"));
        Assert.Equal(["25.1|万元|251000|元"], database.Rows("SELECT value, unit, reported, header_unit FROM figures_named WHERE column_name = 'amount'"));
    }

    [Theory]
    [InlineData("元", "25.1万元", "万元")]
    [InlineData("万元", "25.1", null)]
    [InlineData("元", "", null)]
    public void A_figure_whose_text_or_forms_label_says_its_unit_and_one_that_is_blank_are_shown_as_they_are(string header, string reported, string? unit)
    {
        var table = new ReportTable(
            SampleArchive.Format.Tables[1],
            "procurement.csv",
            [new Figure(5, "5", null, 2, 1), new Figure(reported.Length == 0 ? null : 25.1m, reported, unit, 2, 3)],
            [true],
            [true, true],
            [null, header]);
        var archive = SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [table]));
        Assert.Null(RenderedSite.Of(archive).Page("jingle/2020/index.html").GetElementById("procurement.procurement.amount")!.QuerySelector(".note"));
        var search = Indexing.SearchSample.Of(archive, new DisclosureSite.Diagnostics.DiagnosticList()).Contents;
        Assert.Equal(
            ["5", reported],
            Enumerable.Range(0, search.Count).SelectMany(page => search.PageAt(page).Sections).Single(section => section.Table is not null).Table!.Cells);
    }

    [Theory]
    [InlineData("本年收费金额（单位：万元）", "元", "本年收费金额（单位：元）")]
    [InlineData("本年收费金额（单位：万元）", "万元", "本年收费金额（单位：万元）")]
    [InlineData("收费金额（万元）", "元", "收费金额（元）")]
    [InlineData("采购总金额", "元", "采购总金额（元）")]
    public void A_label_states_one_unit(string label, string unit, string expected) =>
        Assert.Equal(expected, DisclosureSite.Rendering.Texts.HeaderWithUnit(label, unit));

    [Theory]
    [InlineData(null, "251000元", "元", "260000", "采购总金额（万元）", "260000元", "由“251000元”更正为“260000（元）”", "单位：元")]
    [InlineData("元", "25.1万元", "万元", "26", "采购总金额（元）", "26万元", "由“25.1万元”更正为“26”", null)]
    [InlineData("元", "251000", null, "260000", "采购总金额（元）", "260000", "由“251000（元）”更正为“260000（元）”", "单位：元")]
    public void A_correction_without_a_unit_counts_in_that_of_the_figure_wherever_it_is_shown(
        string? header, string was, string? unit, string now, string label, string cell, string told, string? note)
    {
        var amount = new CellKey("procurement", "procurement", "amount");
        var format = SampleArchive.Format.Tables[1];
        var published = new ReportTable(
            format,
            "procurement.csv",
            [new Figure(5, "5", null, 2, 1), new Figure(decimal.Parse(was.TrimEnd('万', '元'), System.Globalization.CultureInfo.InvariantCulture), was, unit, 2, 3)],
            [true],
            [true, true],
            [null, header]);
        var corrected = new Figure(decimal.Parse(now, System.Globalization.CultureInfo.InvariantCulture), now, unit, 2, 5);
        var table = published.Correct(new Dictionary<(int Row, int Column), Figure> { [(0, 1)] = corrected });
        var correction = new Correction(new DateOnly(2021, 5, 1), amount, was, corrected, "录错", null, new SourcePlace("corrections.csv", 2));
        var site = RenderedSite.Of(SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [table], corrections: [correction])));
        Assert.Equal([$"信息内容,采购项目数量,{label}", $"政府集中采购,5,{cell}"], site.CsvLines("jingle/2020/procurement.csv"));
        var page = site.Page("jingle/2020/index.html");
        Assert.Contains(told, page.GetElementById("correction-1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(note, page.GetElementById(amount.ToString())!.QuerySelector(".note.printed-unit")?.TextContent);
        Assert.Contains("jingle,2020,cn-gov-2019,procurement,procurement,amount,26,万元,", string.Join('\n', site.CsvLines("data/figures-2020.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("元", null)]
    [InlineData(null, "元")]
    public void What_was_published_in_a_unit_that_a_label_stated_keeps_it_when_it_is_corrected_in_another(string? header, string? row)
    {
        var amount = new CellKey("procurement", "procurement", "amount");
        var format = SampleArchive.Format with
        {
            Indicators = [new Indicator { Id = "amount", Title = "采购总金额", Kind = IndicatorKind.Figure, Unit = "万元", Figure = amount, IsHeadline = true }],
        };
        var corrected = new Figure(26.5m, "26.5万元", "万元", 2, 5);
        var table = SampleArchive.ProcurementIn(header, row).Correct(new Dictionary<(int Row, int Column), Figure> { [(0, 1)] = corrected });
        var correction = new Correction(new DateOnly(2021, 5, 1), amount, "251000", corrected, "录错", null, new SourcePlace("corrections.csv", 2));
        var site = RenderedSite.Of(SampleArchive.Of(
            SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [table], corrections: [correction], format: format)));

        var report = site.Json("jingle/2020/report.json");
        Assert.Equal(
            """{"value":26.5,"reported":"26.5万元","computed":null,"previous":null,"change":null,"changePercent":null,"unit":"万元","asPublished":"251000","asPublishedUnit":"元"}""",
            report.GetProperty("tables").GetProperty("procurement").GetProperty("rows").GetProperty("procurement").GetProperty("amount").GetRawText());
        Assert.Equal(
            """[{"date":"2021-05-01","cell":"procurement.procurement.amount","was":"251000","wasUnit":"元","now":"26.5万元","reason":"录错","by":null}]""",
            report.GetProperty("corrections").GetRawText());
        Assert.Contains("jingle,2020,cn-gov-2019,procurement,procurement,amount,26.5,万元,26.5万元,,,251000,,元,", site.CsvLines("data/figures.csv"));
        Assert.Equal("jingle,静乐县人民政府,2020,26.5,万元,,,,,,,251000,元,,,", site.CsvLines("indicators/amount.csv")[1]);
        Assert.Equal(
            """[{"year":2020,"value":26.5,"change":null,"changePercent":null,"asPublished":"251000","asPublishedUnit":"元"}]""",
            site.Json("indicators/amount.json").GetProperty("series")[0].GetProperty("points").GetRawText());
        using var database = new Data.ReadDatabase(site.Bytes("data/archive.sqlite"));
        Assert.Equal(["251000|元|26.5万元|∅"], database.Rows("SELECT was, was_unit, now, now_unit FROM corrections"));
        Assert.Equal(["251000|元"], database.Rows("SELECT as_published, header_unit FROM figures_named WHERE column_name = 'amount'"));
    }

    [Fact]
    public void A_column_in_which_a_row_states_another_unit_has_none_of_its_own()
    {
        string? UnitIn(string? header, string? row)
        {
            var site = RenderedSite.Of(SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [SampleArchive.ProcurementIn(header, row)])));
            var field = site.Json("jingle/2020/datapackage.json").GetProperty("resources").EnumerateArray()
                .Single(resource => resource.GetProperty("name").GetString() == "procurement").GetProperty("schema").GetProperty("fields")[2];
            return field.TryGetProperty("unit", out var unit) ? unit.GetString() : null;
        }

        Assert.Equal("万元", UnitIn(null, null));
        Assert.Equal("元", UnitIn("元", null));
        Assert.Null(UnitIn(null, "元"));
    }
}
