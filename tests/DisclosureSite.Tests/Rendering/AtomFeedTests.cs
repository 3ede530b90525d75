using System.Xml.Linq;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class AtomFeedTests
{
    private const string Root = "https://example.gov.cn/gk/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly RenderedSite Site = RenderedSite.Of(SampleArchive.Archive);

    [Fact]
    public void New_reports_are_told_the_newest_first_and_those_of_unknown_days_not_at_all()
    {
        var feed = Feed(Site, "feed.xml");
        Assert.Equal("示例档案：新收录的报告", feed.Element(Atom + "title")!.Value);
        Assert.Equal(Root + "feed.xml", feed.Element(Atom + "id")!.Value);
        Assert.Equal("2021-01-22T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal(
            [(Root + "jingle/2020/", "2020年静乐县政府信息公开年度报告", "2021-01-22T00:00:00Z"), (Root + "jingle/2019/", "2019年静乐县政府信息公开年度报告", "2020-04-10T00:00:00Z")],
            feed.Elements(Atom + "entry").Select(entry => (
                entry.Element(Atom + "id")!.Value, entry.Element(Atom + "title")!.Value, entry.Element(Atom + "published")!.Value)));
        Assert.Equal(
            "2020年静乐县政府信息公开年度报告（静乐县人民政府）：统计表、与上年的变化、核对结果和数据下载。",
            feed.Elements(Atom + "entry").First().Element(Atom + "summary")!.Value);
    }

    [Fact]
    public void A_correction_says_what_was_what_is_and_why_and_leads_to_the_figure()
    {
        var entry = Assert.Single(Feed(Site, "corrections/feed.xml").Elements(Atom + "entry"));
        Assert.Equal("tag:example.gov.cn,2021-05-01:evil/2020%23applications.received.total", entry.Element(Atom + "id")!.Value);
        Assert.Equal(Root + "evil/2020/#applications.received.total", entry.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal($"更正前 8，更正后 9。原因：{SampleArchive.Hostile}", entry.Element(Atom + "summary")!.Value);
        Assert.Equal(SampleArchive.Hostile, entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
    }

    [Theory]
    [InlineData("元", null, "26万元", "万元", "26万元")]
    [InlineData(null, "元", "26万元", "万元", "26万元")]
    [InlineData("元", null, "260000", null, "260000（元）")]
    [InlineData(null, "元", "260000", "元", "260000（元）")]
    public void A_correction_says_the_unit_that_a_label_of_the_file_stated(string? header, string? row, string now, string? unit, string told)
    {
        var site = Corrected(header, row, ("251000", new Figure(unit == "万元" ? 26 : 260000, now, unit, 2, 5)));
        var entry = Assert.Single(Feed(site, "corrections/feed.xml").Elements(Atom + "entry"));
        Assert.Equal($"更正前 251000（元），更正后 {told}。原因：录错", entry.Element(Atom + "summary")!.Value);
        var ledger = site.Page("corrections/index.html").Body!.TextContent;
        Assert.Contains("251000（元）", ledger, StringComparison.Ordinal);
        Assert.Contains(told, ledger, StringComparison.Ordinal);
        var page = site.Page("jingle/2020/index.html");
        Assert.Contains($"由“251000（元）”更正为“{told}”。", page.GetElementById("correction-1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"由“251000（元）”改为“{told}”。", page.Body!.TextContent, StringComparison.Ordinal);
        var cell = page.GetElementById("procurement.procurement.amount")!;
        Assert.Equal("更正，此前为 251000（元）", cell.QuerySelector(".note.corrected")!.TextContent);
        Assert.Equal("251000（元）", cell.QuerySelector(".as-published")!.TextContent);
        var book = new Data.ReadWorkbook(site.Bytes("jingle/2020/report.xlsx"));
        Assert.Contains(book.Rows("计算和核对"), line => line.Contains($"251000（元）|{told}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_correction_of_a_correction_counts_in_the_unit_that_the_first_stated()
    {
        var site = Corrected("元", null, ("251000", new Figure(25.1m, "25.1万元", "万元", 2, 5)), ("25.1", new Figure(26, "26", "万元", 3, 5)));
        Assert.Equal(
            ["更正前 25.1，更正后 26。原因：录错", "更正前 251000（元），更正后 25.1万元。原因：录错"],
            Feed(site, "corrections/feed.xml").Elements(Atom + "entry").Select(entry => entry.Element(Atom + "summary")!.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_corrections_of_a_figure_on_one_day_have_ids_of_their_own()
    {
        var one = SampleArchive.Evil2020.Corrections[0];
        var report = SampleArchive.ReportOf(SampleArchive.Evil, 2020, "报告", SampleArchive.Evil2020.Tables, corrections: [one, one with { Was = "9" }]);
        var feed = Feed(RenderedSite.Of(SampleArchive.Of(report)), "corrections/feed.xml");
        Assert.Equal(
            ["tag:example.gov.cn,2021-05-01:evil/2020%23applications.received.total", "tag:example.gov.cn,2021-05-01:evil/2020%23applications.received.total.2"],
            feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
    }

    [Fact]
    public void A_withdrawal_is_told_and_a_draft_is_not()
    {
        var withdrawn = SampleArchive.ReportOf(
            SampleArchive.Jingle, 2018, "2018年报告", [], new DateOnly(2019, 3, 1), status: ReportStatus.Withdrawn,
            withdrawal: new Withdrawal(new DateOnly(2022, 3, 1), "重复收录"));
        var draft = SampleArchive.ReportOf(SampleArchive.Jingle, 2021, "草稿", [], new DateOnly(2022, 1, 1), status: ReportStatus.Draft);
        var site = RenderedSite.Of(SampleArchive.Of(withdrawn, SampleArchive.Jingle2020, draft), isPreview: true);
        var entry = Assert.Single(Feed(site, "corrections/feed.xml").Elements(Atom + "entry"));
        Assert.Equal("已撤下：静乐县人民政府 2018年报告", entry.Element(Atom + "title")!.Value);
        Assert.Equal("重复收录", entry.Element(Atom + "summary")!.Value);
        Assert.Equal(
            ["已撤下：静乐县人民政府 2018年报告", "2020年静乐县政府信息公开年度报告"],
            Feed(site, "jingle/feed.xml").Elements(Atom + "entry").Select(each => each.Element(Atom + "title")!.Value));
    }

    [Fact]
    public void Each_page_names_the_feed_of_what_it_shows()
    {
        Assert.Equal("../feed.xml", FeedOf("jingle/2020/index.html"));
        Assert.Equal("feed.xml", FeedOf("jingle/index.html"));
        Assert.Equal("feed.xml", FeedOf("corrections/index.html"));
        Assert.Equal("feed.xml", FeedOf("index.html"));
        Assert.Equal("../../feed.xml", FeedOf("years/2020/index.html"));
        Assert.Null(FeedOf("404.html"));
        foreach (var path in new[] { "jingle/feed.xml", "evil/feed.xml", "corrections/feed.xml", "feed.xml" })
        {
            Assert.True(Site.Has(path));
        }

        static string? FeedOf(string page) => Site.Page(page).QuerySelector("link[type='application/atom+xml']")?.GetAttribute("href");
    }

    [Fact]
    public void Without_a_host_there_is_none()
    {
        var site = RenderedSite.Of(BundledArchive.Archive);
        Assert.DoesNotContain(site.Paths, path => path.EndsWith("feed.xml", StringComparison.Ordinal));
        Assert.Null(site.Page("index.html").QuerySelector("link[type='application/atom+xml']"));
    }

    [Fact]
    public void A_feed_is_no_longer_than_readers_want()
    {
        var reports = Enumerable.Range(1950, 60).Select(year => SampleArchive.ReportOf(SampleArchive.Jingle, year, $"{year}", [], new DateOnly(year + 1, 3, 1))).ToArray();
        var titles = Feed(RenderedSite.Of(SampleArchive.Of(reports)), "feed.xml").Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value).ToList();
        Assert.Equal(50, titles.Count);
        Assert.Equal(("静乐县人民政府 2009", "静乐县人民政府 1960"), (titles[0], titles[^1]));
    }

    private static RenderedSite Corrected(string? header, string? row, params (string Was, Figure Now)[] corrections)
    {
        var table = SampleArchive.ProcurementIn(header, row).Correct(new Dictionary<(int Row, int Column), Figure> { [(0, 1)] = corrections[^1].Now });
        return RenderedSite.Of(SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [table], corrections:
        [
            .. corrections.Select((correction, i) => new Correction(
                new DateOnly(2021, 5, 1 + i), new CellKey("procurement", "procurement", "amount"), correction.Was, correction.Now, "录错", null, new SourcePlace("corrections.csv", 2 + i))),
        ])));
    }

    private static XElement Feed(RenderedSite site, string path) => XDocument.Load(new MemoryStream(site.Bytes(path))).Root!;
}
