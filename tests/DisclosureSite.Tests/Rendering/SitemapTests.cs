using System.Xml.Linq;
using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Rendering;
using DisclosureSite.Rendering.Data;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class SitemapTests
{
    private const string Root = "https://example.gov.cn/gk/";
    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly Report Draft = SampleArchive.ReportOf(SampleArchive.Jingle, 2021, "草稿", [], status: ReportStatus.Draft);

    [Fact]
    public void It_names_every_page_that_others_should_find_and_no_other()
    {
        var site = RenderedSite.Of(SampleArchive.Of(SampleArchive.Jingle2019, SampleArchive.Jingle2020, SampleArchive.Evil2020, Draft), isPreview: true);
        var pages = site.Pages
            .Where(path => path != "404.html" && !path.StartsWith("jingle/2021/", StringComparison.Ordinal))
            .Select(path => Root + path[..^"index.html".Length])
            .Order(StringComparer.Ordinal);
        Assert.Equal(pages, LocationsIn(site.Bytes("sitemap.xml"), "url").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Days_are_those_of_the_content()
    {
        var site = RenderedSite.Of(SampleArchive.Archive);
        var days = XDocument.Load(new MemoryStream(site.Bytes("sitemap.xml"))).Root!.Elements(Names + "url")
            .ToDictionary(url => url.Element(Names + "loc")!.Value[Root.Length..], url => url.Element(Names + "lastmod")?.Value);
        Assert.Equal("2021-01-22", days["jingle/2020/"]);
        Assert.Equal("2020-04-10", days["jingle/2019/"]);
        Assert.Equal("2021-01-22", days["jingle/2020/changes/"]);
        Assert.Equal("2021-01-22", days["jingle/"]);

        // Published on an unknown day, corrected on a known one.
        Assert.Equal("2021-05-01", days["evil/2020/"]);
        Assert.Equal("2021-05-01", days[""]);
        Assert.Equal("2020-04-10", days["years/2019/"]);
        Assert.Null(days["about/"]);
    }

    [Fact]
    public void A_withdrawal_changes_a_report()
    {
        var withdrawn = SampleArchive.ReportOf(
            SampleArchive.Jingle, 2018, "报告", [], new DateOnly(2019, 3, 1), status: ReportStatus.Withdrawn, withdrawal: new Withdrawal(new DateOnly(2022, 3, 1), null));
        Assert.Equal(new DateOnly(2022, 3, 1), withdrawn.LastChange);
    }

    [Fact]
    public void A_report_of_an_unknown_day_leaves_the_day_of_the_last_change_unknown_unless_something_later_is_known()
    {
        var unknown = SampleArchive.ReportOf(SampleArchive.Jingle, 2023, "报告", []);
        Assert.Null(SampleArchive.Of(SampleArchive.Jingle2020, unknown).LastChange);
        Assert.Null(SampleArchive.Of(unknown).LastChange);
        var later = SampleArchive.ReportOf(SampleArchive.Jingle, 2024, "报告", [], new DateOnly(2025, 1, 20));
        Assert.Equal(new DateOnly(2025, 1, 20), SampleArchive.Of(unknown, SampleArchive.Jingle2020, later).LastChange);
    }

    [Fact]
    public void Too_many_addresses_go_into_parts_with_an_index()
    {
        var findings = Checker.Check(SampleArchive.Archive, new DiagnosticList());
        var theme = Theme.Load(RenderedSite.RepositoryTheme(), new DiagnosticList());
        var context = new SiteContext(
            SampleArchive.Archive, findings, Deriver.Derive(SampleArchive.Archive, findings), theme, new RenderSettings("", null, false), new DiagnosticList());
        var files = Sitemap.Of(context, most: 9).ToDictionary(file => file.Path, RenderedSite.BytesOf);
        var whole = LocationsIn(RenderedSite.BytesOf(Assert.Single(Sitemap.Of(context))), "url");
        Assert.InRange(whole.Count, 19, 27);
        Assert.Equal(["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            [Root + "sitemap-1.xml", Root + "sitemap-2.xml", Root + "sitemap-3.xml"], LocationsIn(files["sitemap.xml"], "sitemap"));
        Assert.Equal(whole, [.. LocationsIn(files["sitemap-1.xml"], "url"), .. LocationsIn(files["sitemap-2.xml"], "url"), .. LocationsIn(files["sitemap-3.xml"], "url")]);
    }

    [Fact]
    public void Without_a_host_there_is_none_but_robots_may_read_all()
    {
        var site = RenderedSite.Of(BundledArchive.Archive);
        Assert.False(site.Has("sitemap.xml"));
        Assert.Equal("User-agent: *\nDisallow:\n", site.Text("robots.txt"));
        Assert.Equal($"User-agent: *\nDisallow:\n\nSitemap: {Root}sitemap.xml\n", RenderedSite.Of(SampleArchive.Archive).Text("robots.txt"));
    }

    private static List<string> LocationsIn(byte[] xml, string element) =>
    [
        .. XDocument.Load(new MemoryStream(xml)).Root!.Elements(Names + element).Select(each => each.Element(Names + "loc")!.Value),
    ];
}
