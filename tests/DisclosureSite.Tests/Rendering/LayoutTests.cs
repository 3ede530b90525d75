using AngleSharp.Html.Dom;
using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>What stands around every page: its head, header and footer.</summary>
public sealed class LayoutTests
{
    private static readonly RenderedSite Site = RenderedSite.Of(SampleArchive.Archive);

    private static readonly RenderedSite Official = RenderedSite.Of(new Archive(
        new Site
        {
            Title = "某县政府信息公开年报",
            Host = "https://www.example.gov.cn:8443",
            BasePath = "/gk/",
            SiteId = "1409230001",
            Icp = "晋ICP备00000000号",
            Police = "晋公网安备 00000000000000号",
            Operator = "某县人民政府办公室",
            Contact = "0350-0000000",
            Licence = "可以自由使用",
        },
        [SampleArchive.Format],
        [SampleArchive.Jingle2020.Agency],
        [SampleArchive.Jingle2020],
        [],
        []));

    [Fact]
    public void A_report_bears_all_page_tags_of_government_sites()
    {
        var page = Official.Page("jingle/2020/index.html");
        var report = SampleArchive.Jingle2020;
        Assert.Equal("某县政府信息公开年报", Tag(page, "SiteName"));
        Assert.Equal("www.example.gov.cn:8443", Tag(page, "SiteDomain"));
        Assert.Equal("1409230001", Tag(page, "SiteIDCode"));
        Assert.Equal(report.Agency.Name, Tag(page, "ColumnName"));
        Assert.Equal("政府信息公开年报", Tag(page, "ColumnType"));
        Assert.Equal(report.Title, Tag(page, "ArticleTitle"));
        Assert.Equal("2021-01-22", Tag(page, "PubDate"));
        Assert.Equal(report.Publisher ?? report.Agency.Name, Tag(page, "ContentSource"));
        Assert.Contains("2020年", Tag(page, "Keywords"), StringComparison.Ordinal);
        Assert.Contains(report.Title, Tag(page, "Description"), StringComparison.Ordinal);
        Assert.Equal("https://www.example.gov.cn:8443/gk/jingle/2020/", Tag(page, "Url"));
        Assert.Equal("article", Property(page, "og:type"));
        Assert.Equal(Tag(page, "Url"), Property(page, "og:url"));
    }

    [Theory]
    [InlineData("index.html", null)]
    [InlineData("404.html", null)]
    [InlineData("indicators/index.html", "指标")]
    [InlineData("jingle/index.html", "静乐县人民政府")]
    public void Other_pages_are_columns_or_nothing_and_no_articles(string path, string? column)
    {
        var page = Official.Page(path);
        Assert.Equal(column, Tag(page, "ColumnName"));
        Assert.Equal("某县政府信息公开年报", Tag(page, "SiteName"));
        Assert.Null(Tag(page, "ArticleTitle"));
        Assert.Null(Tag(page, "PubDate"));
        Assert.Equal("website", Property(page, "og:type"));
    }

    [Fact]
    public void What_the_site_does_not_say_of_itself_leaves_no_empty_tag_or_line()
    {
        var page = RenderedSite.Of(new Archive(
            new Site { Title = "档案" }, [SampleArchive.Format], [SampleArchive.Jingle2020.Agency], [SampleArchive.Jingle2020], [], []))
            .Page("jingle/2020/index.html");
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        Assert.DoesNotContain(page.QuerySelectorAll("meta[content]"), tag => tag.GetAttribute("content")!.Length == 0);
        Assert.All(["SiteDomain", "SiteIDCode", "Url"], name => Assert.Null(Tag(page, name)));
        Assert.Equal(["档案"], page.QuerySelectorAll(".imprint p").Select(line => line.TextContent.Trim()));
    }

    [Fact]
    public void The_footer_names_who_is_responsible_and_the_records()
    {
        var footer = Official.Page("index.html").QuerySelector(".site-footer")!;
        foreach (var said in (string[])["某县人民政府办公室", "0350-0000000", "可以自由使用", "1409230001", "晋ICP备00000000号", "晋公网安备 00000000000000号"])
        {
            Assert.Contains(said, footer.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Hostile_words_stay_words_in_the_head()
    {
        var page = Site.Page("evil/2020/index.html");
        Assert.Equal(SampleArchive.Evil2020.Title, Tag(page, "ArticleTitle"));
        Assert.Equal(SampleArchive.Evil2020.Publisher, Tag(page, "ContentSource"));
        Assert.Null(Tag(page, "PubDate"));
        Assert.Equal(SampleArchive.Evil2020.Title, page.DocumentElement.GetAttribute("data-printed"));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.GetAttribute("src") is null && script.GetAttribute("type") != "application/ld+json");
    }

    [Fact]
    public void The_switches_wait_for_their_script_which_runs_before_anything_is_painted()
    {
        var page = Site.Page("jingle/2020/index.html");
        Assert.True(page.QuerySelector(".display")!.HasAttribute("hidden"));
        Assert.Equal(["text", "contrast"], page.QuerySelectorAll("button[data-display]").Select(button => button.GetAttribute("data-display")));

        // In the head, and neither deferred nor asynchronous. The style sheet is asked for first: the policy holds back what follows a script.
        var ordered = page.Head!.QuerySelectorAll("script[src*='/display.'], link[rel=stylesheet]").ToList();
        Assert.Equal(["link", "script"], ordered.Select(element => element.LocalName));
        Assert.DoesNotContain(ordered[1].Attributes, attribute => attribute.Name is "defer" or "async");
    }

    [Fact]
    public void Each_sheet_of_paper_bears_the_title_and_the_date()
    {
        var page = Site.Page("jingle/2020/index.html");
        Assert.Equal($"{SampleArchive.Jingle2020.Title}（2021年1月22日公布）", page.DocumentElement.GetAttribute("data-printed"));
        Assert.Equal("示例档案", page.DocumentElement.GetAttribute("data-site"));
    }

    private static string? Tag(IHtmlDocument page, string name) => page.QuerySelector($"meta[name={name}]")?.GetAttribute("content");

    private static string? Property(IHtmlDocument page, string name) => page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");
}
