using DisclosureSite.Model;
using DisclosureSite.Rendering.Data;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>The files in <c>/data/</c> that list what the archive has.</summary>
public sealed class DataListTests
{
    private static readonly RenderedSite Site = RenderedSite.Of(SampleArchive.Archive);

    [Fact]
    public void Figures_of_all_years_are_those_of_each_year_under_one_header()
    {
        var all = Site.CsvLines("data/figures.csv");
        Assert.Equal(Site.CsvLines("data/figures-2019.csv"), all[..Site.CsvLines("data/figures-2019.csv").Length]);
        Assert.Equal([.. Site.CsvLines("data/figures-2019.csv"), .. Site.CsvLines("data/figures-2020.csv")[1..]], all);
        Assert.Equal(SampleArchive.Archive.Reports.Sum(FiguresCsv.CountOf), CsvFields.Of(Site.Text("data/figures.csv")).Count - 1);
    }

    [Fact]
    public void An_archive_without_reports_has_the_headers_alone()
    {
        var site = RenderedSite.Of(SampleArchive.Of());
        Assert.Equal(["agency,year,format,table,row,column,value,unit,reported,computed,finding,as_published,derived,header_unit,partial"], site.CsvLines("data/figures.csv"));
        Assert.All(
            ["agencies", "reports", "missing", "labels", "findings", "corrections", "indicators"],
            name => Assert.Single(site.CsvLines($"data/{name}.csv")));
    }

    [Fact]
    public void Each_agency_has_a_line() => Assert.Equal(
        [
            "agency,name,short,level,parent,region_code,aliases,from,until,successor,deadline,guide,apply,reports,path",
            "evil,\"<script>alert(1)</script>\"\"'&\",\"<script>alert(1)</script>\"\"'&\",department,jingle,\"<script>alert(1)</script>\"\"'&\",\"<script>alert(1)</script>\"\"'&\",,,,,javascript:alert(1),,1,evil/",
            "jingle,静乐县人民政府,静乐县,county,,,,,,,,https://example.gov.cn/guide,,2,jingle/",
        ],
        Site.CsvLines("data/agencies.csv"));

    [Fact]
    public void Each_report_has_a_line_with_its_deadline_and_what_was_checked()
    {
        var lines = Site.CsvLines("data/reports.csv");
        Assert.Equal(4, lines.Length);
        Assert.Equal(
            "jingle,2019,2019年静乐县政府信息公开年度报告,静乐县人民政府,cn-gov-2019,published,all,none,2019-01-01,2019-12-31,2020-04-10,2020-03-31,10,,8,0,0,0,,,2020-04-10,jingle/2019/",
            lines[2]);
        Assert.Equal(
            "jingle,2020,2020年静乐县政府信息公开年度报告,静乐县人民政府,cn-gov-2019,published,all,summary,2020-01-01,2020-12-31,2021-01-22,2021-03-31,0,,4,4,0,0,,,2021-01-22,jingle/2020/",
            lines[3]);
    }

    [Fact]
    public void A_withdrawn_report_is_listed_without_anything_of_what_it_said()
    {
        var withdrawn = SampleArchive.ReportOf(
            SampleArchive.Jingle, 2018, "2018年报告", [], new DateOnly(2019, 3, 1), status: ReportStatus.Withdrawn);
        var site = RenderedSite.Of(SampleArchive.Of(withdrawn, SampleArchive.Jingle2020));
        Assert.Equal(
            "jingle,2018,2018年报告,静乐县人民政府,cn-gov-2019,withdrawn,all,,2018-01-01,2018-12-31,2019-03-01,2019-03-31,,,,,,,,,2019-03-01,jingle/2018/",
            site.CsvLines("data/reports.csv")[1]);
        Assert.Equal("1", CsvFields.Of(site.Text("data/agencies.csv"))[1][13]);
        Assert.DoesNotContain(site.CsvLines("data/figures.csv"), line => line.StartsWith("jingle,2018", StringComparison.Ordinal));
        Assert.False(site.Has("jingle/2018/datapackage.json"));
    }

    [Fact]
    public void What_is_missing_on_pages_is_listed_with_its_deadline()
    {
        var first = SampleArchive.ReportOf(SampleArchive.Jingle, 2016, "2016年报告", [], new DateOnly(2017, 3, 1));
        var withdrawn = SampleArchive.ReportOf(
            SampleArchive.Jingle, 2018, "2018年报告", [], new DateOnly(2019, 3, 1), status: ReportStatus.Withdrawn);
        var site = RenderedSite.Of(SampleArchive.Of(first, withdrawn, SampleArchive.Evil2020));
        Assert.Equal(
            ["agency,year,deadline", "jingle,2017,2018-03-31", "jingle,2019,2020-03-31", "jingle,2020,2021-03-31"], site.CsvLines("data/missing.csv"));
        var missing = site.Page("timeliness/index.html").GetElementById("timeliness-caption")!.Closest("table")!.QuerySelectorAll("td.missing");
        Assert.Equal(site.CsvLines("data/missing.csv").Length - 1, missing.Length);
        Assert.Equal(
            """[{"year":2017,"deadline":"2018-03-31"},{"year":2019,"deadline":"2020-03-31"},{"year":2020,"deadline":"2021-03-31"}]""",
            site.Json("jingle/index.json").GetProperty("missing").GetRawText());
        Assert.Equal(0, site.Json("evil/index.json").GetProperty("missing").GetArrayLength());
    }

    [Fact]
    public void Every_cell_of_the_figures_has_its_words()
    {
        var labels = CsvFields.Of(Site.Text("data/labels.csv"));
        Assert.Equal(
            ["format", "table", "row", "column", "table_title", "row_heading", "row_label", "column_heading", "column_label", "unit", "derived"], labels[0]);
        Assert.Equal(
            [
                "cn-gov-2019", "applications", "state-secret", "business", "收到和处理政府信息公开申请情况",
                "三、本年度办理结果·（三）不予公开", "1.属于国家秘密", "法人或其他组织", "商业企业", "件", "",
            ],
            labels.Single(line => line[1..4] is ["applications", "state-secret", "business"]));
        Assert.Equal(
            ["cn-gov-2019", "applications", "denied", "total", "收到和处理政府信息公开申请情况", "三、本年度办理结果", "（三）不予公开", "", "总计", "件", "true"],
            labels.Single(line => line[1..4] is ["applications", "denied", "total"]));
        Assert.Equal("万元", labels.Single(line => line[1..4] is ["procurement", "procurement", "amount"])[9]);
        Assert.Equal(
            ["cn-gov-2019", "channels", "政府网站", "数量", "主动公开渠道", "", "政府网站", "", "数量", "条", ""],
            labels.Single(line => line[1..4] is ["channels", "政府网站", "数量"]));
        Assert.Equal(labels.Skip(1).Select(line => string.Join('|', line[..4])).Distinct().Count(), labels.Count - 1);
        var known = labels.Select(line => string.Join('|', line[..4])).ToHashSet();
        Assert.All(CsvFields.Of(Site.Text("data/figures.csv")).Skip(1), line => Assert.Contains(string.Join('|', line[2..6]), known));
    }

    [Fact]
    public void A_unit_that_the_printed_header_alone_states_stands_beside_what_is_printed()
    {
        var format = SampleArchive.Format.Tables[1];
        var table = new ReportTable(
            format, "procurement.csv", [new Figure(5, "5", null, 2, 1), new Figure(251000, "251000", null, 2, 3)], [true], [true, true], [null, "元"],
            new() { [(0, 1)] = new Figure(25, "25万元", "万元", 2, 3) });
        var site = RenderedSite.Of(SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "报告", [table])));
        Assert.Equal(
            [
                "jingle,2020,cn-gov-2019,procurement,procurement,projects,5,,5,,,,,,",
                "jingle,2020,cn-gov-2019,procurement,procurement,amount,25.1,万元,251000,,,25万元,,元,",
            ],
            site.CsvLines("data/figures-2020.csv")[1..]);
    }

    [Fact]
    public void A_draft_says_so_in_the_list_and_in_its_package()
    {
        var draft = SampleArchive.ReportOf(
            SampleArchive.Jingle, 2020, "2020年报告", SampleArchive.Jingle2020.Tables, status: ReportStatus.Draft);
        var site = RenderedSite.Of(SampleArchive.Of(draft), isPreview: true);
        Assert.Equal("draft", CsvFields.Of(site.Text("data/reports.csv"))[1][5]);
        var package = site.Json("jingle/2020/datapackage.json");
        Assert.Equal("draft", package.GetProperty("status").GetString());
        Assert.Equal("2020年报告（草稿，尚未发布）", package.GetProperty("title").GetString());
    }

    [Fact]
    public void Findings_are_those_that_fail_or_cannot_be_judged()
    {
        var lines = CsvFields.Of(Site.Text("data/findings.csv"));
        Assert.DoesNotContain(lines, line => line[5] == "holds");
        Assert.Equal(
            [
                "jingle", "2020", "cn-gov-2019", "applications/balance", "individual", "fails", "error", "5", "0", "5",
                "applications.received.individual；applications.carried-in.individual；applications.processed.individual；applications.carried-out.individual",
                "", "", "原文如此。",
            ],
            lines.First(line => line[0] == "jingle"));
    }

    [Fact]
    public void Corrections_of_all_reports_name_the_report() => Assert.Equal(
        ["evil", "2020", "2021-05-01", "applications", "received", "total", "8", "9", SampleArchive.Hostile, SampleArchive.Hostile],
        Assert.Single(CsvFields.Of(Site.Text("data/corrections.csv")).Skip(1)));

    [Fact]
    public void Indicators_tell_what_is_divided_by_what() => Assert.Equal(
        [
            "id,title,kind,unit,meaning,legal_basis,numerator,denominator,formats,replaces,path",
            "applications.received.total,新收申请,figure,件,当年新收到的政府信息公开申请。,,,,cn-gov-2019,,indicators/applications.received.total/",
            "disclosure-rate,公开率,rate,,,,〔（一）予以公开·总计〕,〔（七）总计·总计〕,cn-gov-2019,,indicators/disclosure-rate/",
        ],
        Site.CsvLines("data/indicators.csv"));
}
