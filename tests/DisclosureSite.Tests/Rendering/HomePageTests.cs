using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class HomePageTests
{
    [Fact]
    public void The_search_box_leads_to_the_index_without_scripts()
    {
        var form = RenderedSite.Of(SampleArchive.Archive).Page("index.html").QuerySelector("form[role=search]")!;

        Assert.Equal("search/index.html", form.GetAttribute("action"));
        Assert.Equal("q", form.QuerySelector("input[type=search]")!.GetAttribute("name"));
        Assert.Equal("q", form.QuerySelector("label")!.GetAttribute("for"));
    }

    [Fact]
    public void The_newest_corrections_are_told_with_both_numbers()
    {
        var entry = Assert.Single(RenderedSite.Of(SampleArchive.Archive).Page("index.html").QuerySelectorAll("section[aria-labelledby=corrected] li"));

        Assert.Equal("2021-05-01", entry.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("8", entry.QuerySelector("del")!.TextContent);
        Assert.Equal("9", entry.QuerySelector("ins")!.TextContent);
        Assert.Equal("evil/2020/index.html#applications.received.total", entry.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("2023年政府信息公开工作年度报告", "某市人民政府 2023年政府信息公开工作年度报告")]
    [InlineData("某市2023年政府信息公开工作年度报告", "某市2023年政府信息公开工作年度报告")]
    [InlineData("旧市2023年政府信息公开工作年度报告", "旧市2023年政府信息公开工作年度报告")]
    public void The_newest_reports_tell_whose_they_are(string title, string shown)
    {
        var city = new Agency
        {
            Slug = "city",
            Name = "某市人民政府",
            ShortName = "市政府",
            Aliases = ["旧市人民政府"],
            Level = AgencyLevel.City,
            Place = new SourcePlace("reports/city/agency.yml"),
        };
        var county = city with { Slug = "county", Name = "某县人民政府", ShortName = "某县", Aliases = [] };
        var site = RenderedSite.Of(SampleArchive.Of(
            SampleArchive.ReportOf(city, 2023, title, []), SampleArchive.ReportOf(county, 2022, "某县2022年报告", [])));

        Assert.Equal(
            [shown, "某县2022年报告"],
            site.Page("index.html").QuerySelectorAll("section[aria-labelledby=latest] li").Select(item => item.TextContent.Trim()));
    }

    [Fact]
    public void A_province_has_its_highest_agencies_on_the_home_page_and_says_so()
    {
        var city = new Agency { Slug = "city", Name = "某市人民政府", ShortName = "某市", Level = AgencyLevel.City, Place = new SourcePlace("reports/city/agency.yml") };
        var towns = Enumerable.Range(0, 200).Select(number => city with { Slug = $"town-{number}", ParentSlug = "city", Level = AgencyLevel.Township });
        var site = RenderedSite.Of(SampleArchive.Of([.. towns.Prepend(city).Select(agency => SampleArchive.ReportOf(agency, 2020, "报告", []))]));

        var section = site.Page("index.html").QuerySelector("section[aria-labelledby=all]")!;
        Assert.Equal("某市", Assert.Single(section.QuerySelectorAll("tbody th")).TextContent);
        Assert.StartsWith("共 201 个机构，表中只列没有上级机构的 1 个", section.QuerySelector(".table-foot")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(201, site.Page("search/index.html").QuerySelectorAll("section[aria-labelledby=agencies] li").Length);
    }
}
