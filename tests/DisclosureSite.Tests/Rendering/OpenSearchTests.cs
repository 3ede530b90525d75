using System.Xml.Linq;
using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class OpenSearchTests
{
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    [Fact]
    public void A_browser_can_offer_the_archive_as_a_search_engine()
    {
        var site = Render("https://www.example.gov.cn");
        var description = XDocument.Load(new MemoryStream(site.Bytes("opensearch.xml"))).Root!;

        Assert.Equal("https://www.example.gov.cn/archive/search/?q={searchTerms}", description.Element(OpenSearch + "Url")!.Attribute("template")!.Value);
        Assert.Equal("很长很长很长很长的政府信息公开年", description.Element(OpenSearch + "ShortName")!.Value);
        Assert.Equal("../../opensearch.xml", site.Page("jingle/2020/index.html").QuerySelector("link[rel=search]")!.GetAttribute("href"));
    }

    [Fact]
    public void Without_a_host_there_is_no_description_for_it_would_lead_nowhere()
    {
        var site = Render(null);
        Assert.False(site.Has("opensearch.xml"));
        Assert.Null(site.Page("index.html").QuerySelector("link[rel=search]"));
    }

    private static RenderedSite Render(string? host) => RenderedSite.Of(new Archive(
        new Site { Title = "很长很长很长很长的政府信息公开年度报告档案", Host = host, BasePath = "/archive/" },
        [SampleArchive.Format],
        [SampleArchive.Jingle2020.Agency],
        [SampleArchive.Jingle2020],
        [],
        []));
}
