using System.Text.Json;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class StructuredDataTests
{
    private const string Root = "https://example.gov.cn/gk/";
    private static readonly RenderedSite Site = RenderedSite.Of(SampleArchive.Archive);

    [Fact]
    public void Every_page_but_that_of_nothing_found_says_what_it_is_and_where()
    {
        foreach (var path in Site.Pages.Where(path => path != "404.html"))
        {
            var graph = GraphOf(Site, path);
            var address = Root + path[..^"index.html".Length];
            Assert.Equal(address, Assert.Single(graph, thing => TypeOf(thing) == "WebPage").GetProperty("@id").GetString());
            if (path != "index.html")
            {
                var trail = Assert.Single(graph, thing => TypeOf(thing) == "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().ToList();
                Assert.Equal(Root, trail[0].GetProperty("item").GetString());
                Assert.Equal(address, trail[^1].GetProperty("item").GetString());
                Assert.Equal(Enumerable.Range(1, trail.Count), trail.Select(step => step.GetProperty("position").GetInt32()));
                Assert.Equal(
                    Site.Page(path).QuerySelectorAll(".breadcrumb li").Select(step => step.TextContent),
                    trail.Select(step => step.GetProperty("name").GetString()));
            }
        }

        Assert.Null(Site.Page("404.html").QuerySelector("script[type='application/ld+json']"));
    }

    [Fact]
    public void A_report_names_its_agency_its_days_and_each_of_its_files()
    {
        var graph = GraphOf(Site, "jingle/2020/index.html");
        var report = Assert.Single(graph, thing => TypeOf(thing) == "Report");
        Assert.Equal("2020年静乐县政府信息公开年度报告", report.GetProperty("name").GetString());
        Assert.Equal("静乐县人民政府", report.GetProperty("author").GetProperty("name").GetString());
        Assert.Equal("2021-01-22", report.GetProperty("datePublished").GetString());
        Assert.Equal("2020-01-01/2020-12-31", report.GetProperty("temporalCoverage").GetString());

        var data = Assert.Single(graph, thing => TypeOf(thing) == "Dataset");
        var files = data.GetProperty("distribution").EnumerateArray().Select(file => file.GetProperty("contentUrl").GetString()!).ToList();
        Assert.Contains(Root + "jingle/2020/report.json", files);
        Assert.Contains(Root + "jingle/2020/applications.csv", files);
        Assert.All(files, file => Assert.True(Site.Has(file[Root.Length..]), file));

        var trail = Assert.Single(graph, thing => TypeOf(thing) == "BreadcrumbList").GetProperty("itemListElement").EnumerateArray();
        Assert.Equal(
            ["首页", "静乐县人民政府", "2020年"], trail.Select(step => step.GetProperty("name").GetString()));
    }

    [Fact]
    public void An_agency_names_the_one_above_it()
    {
        var agency = Assert.Single(GraphOf(Site, "evil/index.html"), thing => TypeOf(thing) == "GovernmentOrganization");
        Assert.Equal(Root + "evil/#agency", agency.GetProperty("@id").GetString());
        Assert.Equal(SampleArchive.Hostile, agency.GetProperty("name").GetString());
        Assert.Equal(Root + "jingle/#agency", agency.GetProperty("parentOrganization").GetProperty("@id").GetString());
    }

    [Fact]
    public void The_archive_and_its_indicators_are_sets_of_data_whose_files_are_there()
    {
        foreach (var path in new[] { "index.html", "data/index.html", "indicators/disclosure-rate/index.html" })
        {
            var data = Assert.Single(GraphOf(Site, path), thing => TypeOf(thing) == "Dataset");
            Assert.NotEmpty(data.GetProperty("distribution").EnumerateArray());
            Assert.All(
                data.GetProperty("distribution").EnumerateArray().Select(file => file.GetProperty("contentUrl").GetString()!),
                file => Assert.True(Site.Has(Uri.UnescapeDataString(file[Root.Length..])), file));
        }

        Assert.Equal(
            Root + "search/?q={search_term_string}",
            Assert.Single(GraphOf(Site, "index.html"), thing => TypeOf(thing) == "WebSite").GetProperty("potentialAction").GetProperty("target").GetString());
    }

    [Fact]
    public void Nothing_in_it_can_end_it_and_no_address_in_it_runs()
    {
        foreach (var path in Site.Pages)
        {
            var text = Site.Page(path).QuerySelector("script[type='application/ld+json']")?.TextContent ?? "";
            Assert.DoesNotContain('<', text);
            Assert.DoesNotContain("javascript:", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_host_addresses_are_relative_to_the_page()
    {
        var site = RenderedSite.Of(BundledArchive.Archive);
        var graph = GraphOf(site, "jingle/2020/index.html");
        Assert.Equal(
            "../index.html#agency", Assert.Single(graph, thing => TypeOf(thing) == "Report").GetProperty("author").GetProperty("@id").GetString());
        Assert.Contains(
            "report.json",
            Assert.Single(graph, thing => TypeOf(thing) == "Dataset").GetProperty("distribution").EnumerateArray().Select(file => file.GetProperty("contentUrl").GetString()));
        Assert.False(Assert.Single(GraphOf(site, "index.html"), thing => TypeOf(thing) == "WebSite").TryGetProperty("potentialAction", out _));
    }

    [Fact]
    public void A_withdrawn_report_has_no_data()
    {
        var withdrawn = SampleArchive.ReportOf(SampleArchive.Jingle, 2018, "报告", [], status: ReportStatus.Withdrawn);
        var graph = GraphOf(RenderedSite.Of(SampleArchive.Of(withdrawn, SampleArchive.Jingle2020)), "jingle/2018/index.html");
        Assert.Equal("Withdrawn", Assert.Single(graph, thing => TypeOf(thing) == "Report").GetProperty("creativeWorkStatus").GetString());
        Assert.DoesNotContain(graph, thing => TypeOf(thing) == "Dataset");
    }

    [Fact]
    public void A_licence_that_is_an_address_is_one()
    {
        Assert.Equal("https://example.org/licence", LicenceOf("https://example.org/licence").GetString());
        Assert.Equal("知识共享署名", LicenceOf("知识共享署名").GetProperty("name").GetString());

        static JsonElement LicenceOf(string licence) => Assert.Single(
            GraphOf(
                RenderedSite.Of(new Archive(
                    new Site { Title = "档案", Licence = licence }, [SampleArchive.Format], [SampleArchive.Jingle], [SampleArchive.Jingle2020], [], [])),
                "data/index.html"),
            thing => TypeOf(thing) == "Dataset").GetProperty("license");
    }

    private static List<JsonElement> GraphOf(RenderedSite site, string path) =>
    [
        .. JsonDocument.Parse(site.Page(path).QuerySelector("script[type='application/ld+json']")!.TextContent)
            .RootElement.GetProperty("@graph").EnumerateArray(),
    ];

    private static string TypeOf(JsonElement thing) => thing.GetProperty("@type").GetString()!;
}
