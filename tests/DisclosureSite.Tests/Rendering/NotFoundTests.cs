using AngleSharp.Html.Dom;
using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>The page for addresses that do not exist helps without any script.</summary>
public sealed class NotFoundTests
{
    private static readonly IHtmlDocument Page = RenderedSite.Of(SampleArchive.Archive).Page("404.html");

    [Fact]
    public void It_leads_to_the_search_the_years_and_the_agencies()
    {
        Assert.Equal("/gk/search/", Page.QuerySelector("form[role=search]")!.GetAttribute("action"));
        Assert.Equal(["/gk/years/2020/", "/gk/years/2019/"], HrefsOf("years"));
        Assert.Equal(["/gk/evil/", "/gk/jingle/"], HrefsOf("agencies"));
        Assert.Null(Page.QuerySelector(".table-foot"));
    }

    [Fact]
    public void It_shows_what_addresses_look_like_with_ones_that_there_are()
    {
        Assert.Equal(
            [
                "/gk/evil/", "/gk/evil/2020/", "/gk/evil/2020/#applications.received.total", "/gk/years/2020/",
                "/gk/indicators/applications.received.total/",
            ],
            HrefsOf("addresses").Skip(2));
        Assert.Equal("https://example.gov.cn/gk/evil/2020/", Page.QuerySelectorAll(".facts a")[1].TextContent);
        Assert.Empty(SiteLinks.Broken(RenderedSite.Of(SampleArchive.Archive), "/gk/"));
    }

    [Fact]
    public void A_guess_is_for_scripts_alone_and_they_come_from_the_root_of_the_site()
    {
        Assert.True(Page.GetElementById("suggest")!.HasAttribute("hidden"));
        Assert.Equal("/gk/", Page.GetElementById("suggest")!.GetAttribute("data-base"));
        Assert.Equal(["/gk/assets/display.js", "/gk/assets/tools.js", "/gk/assets/not-found.js", "/gk/compare/index.js"], Page.QuerySelectorAll("script[src]").Select(script => RenderedSite.WithoutSum(script.GetAttribute("src")!)));
    }

    [Fact]
    public void Of_many_agencies_the_highest_are_listed_and_the_rest_can_be_looked_for()
    {
        var city = new Agency { Slug = "city", Name = "某市人民政府", ShortName = "某市", Level = AgencyLevel.City, Place = new SourcePlace("reports/city/agency.yml") };
        var towns = Enumerable.Range(0, 60).Select(number => city with { Slug = $"town-{number}", ParentSlug = "city", Level = AgencyLevel.Township });
        var page = RenderedSite.Of(SampleArchive.Of([.. towns.Prepend(city).Select(agency => SampleArchive.ReportOf(agency, 2020, "报告", []))])).Page("404.html");

        Assert.Equal(["某市人民政府"], page.QuerySelectorAll("[aria-labelledby=agencies] li").Select(item => item.TextContent));
        Assert.StartsWith("共 61 个机构", page.QuerySelector("[aria-labelledby=agencies] .table-foot")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> HrefsOf(string section) =>
        Page.QuerySelectorAll($"[aria-labelledby={section}] a").Select(link => link.GetAttribute("href"));
}
