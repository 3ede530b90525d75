using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Rendering;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class SiteRendererTests
{
    private static readonly RenderedSite Site = RenderedSite.Of(SampleArchive.Archive);

    [Fact]
    public void Every_page_and_file_has_the_address_of_the_design() => Assert.Equal(
        [
            "404.html",
            "_headers",
            "about/index.html",
            "assets/cells.js",
            "assets/compare.js",
            "assets/copy.js",
            "assets/display.js",
            "assets/draft.svg",
            "assets/icon.svg",
            "assets/not-found.js",
            "assets/search-page.js",
            "assets/search.js",
            "assets/site.css",
            "assets/sort.js",
            "assets/tools.js",
            "assets/years.js",
            "checks/index.html",
            "compare/formats.js",
            "compare/index.html",
            "compare/index.js",
            "corrections/feed.xml",
            "corrections/index.html",
            "data/agencies.csv",
            "data/api/index.html",
            "data/archive.sqlite",
            "data/corrections.csv",
            "data/figures-2019.csv",
            "data/figures-2020.csv",
            "data/figures.csv",
            "data/findings.csv",
            "data/formats/cn-gov-2019.json",
            "data/index.html",
            "data/index.json",
            "data/indicators.csv",
            "data/indicators.xlsx",
            "data/labels.csv",
            "data/missing.csv",
            "data/reports.csv",
            "data/schemas/agency-1.json",
            "data/schemas/format-1.json",
            "data/schemas/index-1.json",
            "data/schemas/indicator-1.json",
            "data/schemas/report-1.json",
            "datapackage.json",
            "evil/2020/applications.csv",
            "evil/2020/channels.csv",
            "evil/2020/corrections.csv",
            "evil/2020/datapackage.json",
            "evil/2020/figures.js",
            "evil/2020/index.html",
            "evil/2020/report.json",
            "evil/2020/report.xlsx",
            "evil/feed.xml",
            "evil/index.html",
            "evil/index.json",
            "feed.xml",
            "glossary/index.html",
            "help/index.html",
            "index.html",
            "indicators/applications.received.total.csv",
            "indicators/applications.received.total.json",
            "indicators/applications.received.total/index.html",
            "indicators/disclosure-rate.csv",
            "indicators/disclosure-rate.json",
            "indicators/disclosure-rate/index.html",
            "indicators/index.html",
            "jingle/2019/applications.csv",
            "jingle/2019/datapackage.json",
            "jingle/2019/figures.js",
            "jingle/2019/index.html",
            "jingle/2019/report.json",
            "jingle/2019/report.xlsx",
            "jingle/2020/applications.csv",
            "jingle/2020/changes/index.html",
            "jingle/2020/channels.csv",
            "jingle/2020/datapackage.json",
            "jingle/2020/figures.js",
            "jingle/2020/index.html",
            "jingle/2020/licensing.csv",
            "jingle/2020/procurement.csv",
            "jingle/2020/report.json",
            "jingle/2020/report.xlsx",
            "jingle/2020/review-litigation.csv",
            "jingle/feed.xml",
            "jingle/index.html",
            "jingle/index.json",
            "opensearch.xml",
            "robots.txt",
            "search/index.html",
            "sitemap.xml",
            "timeliness/index.html",
            "years/2019/index.html",
            "years/2020/index.html",
        ],
        Site.Paths.Select(RenderedSite.WithoutSum));

    [Fact]
    public void No_link_is_broken() => Assert.Empty(SiteLinks.Broken(Site, "/gk/"));

    [Fact]
    public void Links_are_relative_and_name_a_file_so_that_a_folder_on_a_disk_works() => Assert.All(
        Site.Pages.Where(page => page != "404.html"),
        page => Assert.All(
            SiteLinks.LinksOf(Site.Page(page)).Where(link => !SiteLinks.IsExternal(link)),
            link =>
            {
                Assert.False(link.StartsWith('/'), link);
                Assert.False(link.Split('#', '?')[0].EndsWith('/'), link);
            }));

    [Fact]
    public void The_page_for_what_is_not_found_has_absolute_links_below_the_base_path() => Assert.All(
        SiteLinks.LinksOf(Site.Page("404.html")).Where(link => link[0] != '#'),
        link => Assert.StartsWith("/gk/", link));

    [Fact]
    public void The_base_path_of_the_command_line_wins()
    {
        var site = RenderedSite.Of(SampleArchive.Archive, basePath: "/x/y/");
        Assert.Empty(SiteLinks.Broken(site, "/x/y/"));
        Assert.Equal(
            "https://example.gov.cn/x/y/jingle/2020/",
            site.Page("jingle/2020/index.html").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void Ids_are_unique_and_without_white_space() => Assert.All(Site.Pages, page =>
    {
        var ids = Site.Page(page).QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.DoesNotContain(ids, id => id.Length == 0 || id.Any(char.IsWhiteSpace));
    });

    [Fact]
    public void Hostile_words_stay_words_on_every_page() => Assert.All(Site.Pages, path =>
    {
        var page = Site.Page(path);
        Assert.Empty(page.QuerySelectorAll("script:not([src*='assets/'], [type='application/ld+json'], [src='/gk/compare/index.js'], [src='index/contents.js']), style, iframe, object, [style], [onclick], [onload], [onerror]"));
        Assert.DoesNotContain(SiteLinks.LinksOf(page), link => link.Contains("javascript:", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("<script>", Site.Text(path), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("evil/index.html", "h1")]
    [InlineData("evil/2020/index.html", "h1")]
    [InlineData("evil/2020/index.html", ".narrative p")]
    [InlineData("evil/2020/index.html", ".narrative strong")]
    [InlineData("evil/2020/index.html", ".narrative code")]
    [InlineData("evil/2020/index.html", ".narrative pre")]
    [InlineData("evil/2020/index.html", ".narrative li")]
    [InlineData("evil/2020/index.html", ".narrative blockquote")]
    [InlineData("evil/2020/index.html", ".narrative td")]
    [InlineData("evil/2020/index.html", "[id='table.channels']")]
    [InlineData("evil/2020/index.html", ".note.explained")]
    [InlineData("evil/2020/index.html", ".explanation")]
    [InlineData("evil/2020/index.html", ".corrections li")]
    [InlineData("help/index.html", "h1")]
    [InlineData("glossary/index.html", "dt")]
    [InlineData("about/index.html", ".narrative p")]
    public void Hostile_words_are_shown_as_they_were_typed(string path, string place) => Assert.Contains(
        Site.Page(path).QuerySelectorAll(place), element => element.TextContent.Contains(SampleArchive.Hostile, StringComparison.Ordinal));

    [Fact]
    public void Every_page_carries_the_policy_and_asks_no_other_host() => Assert.All(Site.Pages, path =>
    {
        var page = Site.Page(path);
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'",
            page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content"));
        Assert.All(
            page.QuerySelectorAll("link:not([rel=canonical]), img, script:not([type='application/ld+json'])"),
            element => Assert.False(SiteLinks.IsExternal(element.GetAttribute("href") ?? element.GetAttribute("src")!)));
    });

    [Fact]
    public void Every_page_has_a_language_one_heading_landmarks_and_a_way_past_the_menu() => Assert.All(Site.Pages, path =>
    {
        var page = Site.Page(path);
        Assert.Equal("zh-Hans", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main#main"));
        Assert.Equal("#main", page.QuerySelector("body > a")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("table:not(.text-table)"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(page.QuerySelectorAll("th"), header => Assert.True(header.HasAttribute("scope")));
    });

    [Fact]
    public void Two_renderings_are_the_same_to_the_byte()
    {
        var again = RenderedSite.Of(SampleArchive.Archive);
        Assert.All(Site.Paths, path => Assert.Equal(Site.Bytes(path), again.Bytes(path)));
    }

    [Fact]
    public void A_withdrawn_report_leaves_a_page_that_says_so_and_no_figure()
    {
        var withdrawn = SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020年报告", [], status: ReportStatus.Withdrawn);
        var site = RenderedSite.Of(SampleArchive.Of(SampleArchive.Jingle2019, withdrawn));
        var page = site.Page("jingle/2020/index.html");
        Assert.Contains("撤下", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("table"));
        Assert.False(site.Has("jingle/2020/report.json"));
        Assert.Contains("已撤下", site.Page("index.html").QuerySelector("[aria-labelledby=all] tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("已撤下", site.Page("timeliness/index.html").QuerySelector("td.withdrawn")!.TextContent);
        Assert.Empty(SiteLinks.Broken(site, "/gk/"));
        Assert.Single(site.CsvLines("data/figures-2020.csv"));
    }

    [Fact]
    public void A_withdrawn_report_is_listed_as_such_and_counted_nowhere()
    {
        var withdrawn = SampleArchive.ReportOf(
            SampleArchive.Jingle, 2020, "2020年报告", [], new DateOnly(2021, 5, 1), status: ReportStatus.Withdrawn);
        var site = RenderedSite.Of(SampleArchive.Of(SampleArchive.Jingle2019, withdrawn));
        Assert.Contains("收录2019年的报告。", site.Page("index.html").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["2019年全部数字（CSV）"],
            site.Page("index.html").QuerySelectorAll("[aria-labelledby=data] li").Select(item => item.TextContent));
        Assert.Equal(
            ["2020年", "2020年报告（已撤下）", "", "", ""],
            site.Page("jingle/index.html").QuerySelector("#report-list-caption")!.Closest("table")!
                .QuerySelectorAll("tbody tr:first-child > *").Select(cell => cell.TextContent));
        var year = site.Page("years/2020/index.html");
        Assert.Equal("本站收录2020年报告 0 份，已撤下 1 份。", year.QuerySelector(".lead")!.TextContent);
        Assert.Equal("2020年报告（已撤下）", year.QuerySelector("tbody td a")!.TextContent);
        Assert.Null(site.Page("jingle/2019/index.html").QuerySelector("a[rel=next]"));
    }

    [Fact]
    public void A_year_before_an_agency_s_first_report_is_no_claim_that_it_did_not_exist()
    {
        var founded = SampleArchive.Evil with { Slug = "founded", From = new ReportYear(2020) };
        var site = RenderedSite.Of(SampleArchive.Of(
            SampleArchive.Jingle2019,
            SampleArchive.Evil2020,
            SampleArchive.ReportOf(founded, 2020, "2020年报告", [])));
        var rows = site.Page("index.html").QuerySelectorAll("table.series tbody tr");
        Assert.Equal("本站从2020年起收录", rows[0].QuerySelectorAll("td")[0].TextContent);
        Assert.Equal("当年机构不存在", rows[1].QuerySelectorAll("td")[0].TextContent);
    }

    [Fact]
    public void A_draft_is_watermarked_and_kept_from_search_engines()
    {
        var draft = SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020年报告", SampleArchive.Jingle2020.Tables, status: ReportStatus.Draft);
        var page = RenderedSite.Of(SampleArchive.Of(draft), isPreview: true).Page("jingle/2020/index.html");
        Assert.Contains("draft", page.Body!.ClassList);
        Assert.StartsWith("草稿", page.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public void An_archive_without_reports_still_has_its_pages()
    {
        var site = RenderedSite.Of(new Archive(new Site { Title = "空" }, [SampleArchive.Format], [SampleArchive.Jingle], [], [], []));
        Assert.False(site.Diagnostics.HasErrors);
        Assert.Empty(SiteLinks.Broken(site, "/"));
        Assert.Null(site.Page("index.html").QuerySelector("link[rel=canonical]"));
    }

    [Fact]
    public void A_link_of_a_narrative_to_nothing_is_a_fault_with_its_place()
    {
        var diagnostics = new DiagnosticList();
        var archive = SampleArchive.Archive;
        var findings = DisclosureSite.Checking.Checker.Check(archive, diagnostics);
        SiteRenderer.CheckLinks(archive, findings, DisclosureSite.Deriving.Deriver.Derive(archive, findings), diagnostics);
        var fault = Assert.Single(diagnostics.Sorted(), diagnostic => diagnostic.Code == "DS0750");
        Assert.Equal(new SourcePlace("reports/evil/2020/report.md", 9, 3), fault.Place);
    }

    [Theory]
    [InlineData("#applications.received.total", true)]
    [InlineData("/jingle/2020/#applications.received.total", true)]
    [InlineData("../2020/index.html#applications.received%2etotal", true)]
    [InlineData("#headlines", true)]
    [InlineData("#applications.received.totla", false)]
    [InlineData("/jingle/2020/#applications.nobody.total", false)]
    [InlineData("#%zz", false)]
    [InlineData("/checks/#a%2", false)]
    public void A_link_to_a_figure_leads_to_one_that_is_there(string href, bool isSound)
    {
        var archive = SampleArchive.Archive;
        var findings = DisclosureSite.Checking.Checker.Check(archive, new DiagnosticList());
        var files = new DisclosureSite.Rendering.Narratives.SiteFiles(archive, findings, DisclosureSite.Deriving.Deriver.Derive(archive, findings), hasGlossary: false);
        Assert.Equal(isSound, files.Resolve("/jingle/2019/", href) is not null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://archive.example")]
    public void Whatever_readers_can_open_can_be_linked_from_a_narrative(string? host)
    {
        var sample = SampleArchive.Archive;
        var archive = new Archive(sample.Site with { Host = host }, sample.Formats, sample.Agencies, sample.Reports, sample.Pages, sample.Glossary);
        var findings = DisclosureSite.Checking.Checker.Check(archive, new DiagnosticList());
        var files = new DisclosureSite.Rendering.Narratives.SiteFiles(archive, findings, DisclosureSite.Deriving.Deriver.Derive(archive, findings), hasGlossary: true);
        var unknown = RenderedSite.Of(archive).Paths
            .Where(path => !IsForPrograms(path) && files.Resolve("/jingle/2019/", "/" + path) is null)
            .Order(StringComparer.Ordinal);
        Assert.Empty(unknown);
        Assert.Equal(host is not null, files.Resolve("/jingle/2019/", "../feed.xml") is not null);

        static bool IsForPrograms(string path) =>
            path.StartsWith("assets/", StringComparison.Ordinal)
            || path.EndsWith(".js", StringComparison.Ordinal)
            || path is "404.html" or "_headers" or "_redirects" or "robots.txt" or "opensearch.xml"
            || path.StartsWith("sitemap", StringComparison.Ordinal);
    }

    [Fact]
    public void Attachments_are_copied_and_linked_whatever_their_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("reports/jingle/2019/attachments/原文 #1?.txt", "原文");
        var report = SampleArchive.ReportOf(
            SampleArchive.Jingle,
            2019,
            "2019年报告",
            SampleArchive.Jingle2019.Tables,
            attachments: [new Attachment("原文 #1?.txt", "reports/jingle/2019/attachments/原文 #1?.txt", 6)]);
        var site = RenderedSite.Of(SampleArchive.Of(report), inputFolder: folder.FullPath);
        Assert.Equal("原文", site.Text("jingle/2019/attachments/原文 #1?.txt"));
        Assert.Empty(SiteLinks.Broken(site, "/gk/"));
    }
}
