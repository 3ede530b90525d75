using System.Text.Json;
using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class ComparePageTests
{
    private static readonly RenderedSite Site = RenderedSite.Of(SampleArchive.Archive);

    [Fact]
    public void Without_scripts_the_page_leads_to_the_pages_of_consecutive_years()
    {
        var page = Site.Page("compare/index.html");
        Assert.Equal(
            "../jingle/2020/changes/index.html", Assert.Single(page.QuerySelectorAll(".consecutive a[href*=changes]")).GetAttribute("href"));
        Assert.True(page.GetElementById("compare")!.HasAttribute("hidden"));
        Assert.Contains("JavaScript", page.GetElementById("compare-off")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_leads_to_the_page_with_its_own_address_filled_in()
    {
        Assert.Contains(Site.Page("jingle/2020/index.html").QuerySelectorAll("a"), Leads("../../compare/index.html?r=jingle/2020,jingle/2019"));
        Assert.Contains(Site.Page("evil/2020/index.html").QuerySelectorAll("a"), Leads("../../compare/index.html?r=evil/2020"));

        static Predicate<AngleSharp.Dom.IElement> Leads(string to) => link => link.GetAttribute("href") == to;
    }

    [Fact]
    public void The_index_names_each_agency_once_with_its_years()
    {
        var index = Argument("compare/index.js", "index").EnumerateArray().ToList();
        Assert.Equal(
            [$"evil|{SampleArchive.Hostile}|2020", "jingle|静乐县人民政府|2019-2020"],
            index.Select(agency => string.Join('|', agency.EnumerateArray().Select(part => part.GetString()))));
    }

    [Fact]
    public void Withdrawn_reports_cannot_be_chosen()
    {
        var withdrawn = SampleArchive.ReportOf(SampleArchive.Jingle, 2019, "2019", [], status: ReportStatus.Withdrawn);
        var site = RenderedSite.Of(SampleArchive.Of(withdrawn, SampleArchive.Jingle2020));
        Assert.Contains("\"2020\"]", site.Text("compare/index.js"), StringComparison.Ordinal);
        Assert.False(site.Has("jingle/2019/figures.js"));
        Assert.False(site.Has("jingle/2020/changes/index.html"));
    }

    [Fact]
    public void A_reports_figures_tell_nought_not_reported_and_left_out_apart()
    {
        var report = Argument("jingle/2020/figures.js", "report");
        Assert.Equal("jingle/2020", report.GetProperty("key").GetString());
        var values = report.GetProperty("values");
        Assert.Equal("5 x 0 0 5", values.GetProperty("applications")[0].GetString());
        Assert.Equal(["2043", "-", "9452"], values.GetProperty("channels").EnumerateArray().Select(row => row.GetString()));
        Assert.Equal("1751 +129 925 1880", values.GetProperty("licensing")[0].GetString());
        Assert.Equal("channels", Assert.Single(report.GetProperty("own").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public void Labels_and_units_of_the_forms_stand_once_for_all_reports()
    {
        var format = Argument("compare/formats.js", "formats")[0];
        var applications = format.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("id").GetString() == "applications");
        Assert.Equal("件", applications.GetProperty("unit").GetString());
        Assert.Equal(["received", "一、本年新收政府信息公开申请数量"], applications.GetProperty("rows")[0].EnumerateArray().Select(part => part.GetString()));
        Assert.Equal("法人或其他组织·商业企业", applications.GetProperty("columns")[2][1].GetString());
        Assert.Equal(8, applications.GetProperty("rows").GetArrayLength());
    }

    private static JsonElement Argument(string path, string function)
    {
        var script = Site.Text(path);
        var call = $"disclosureCompare.{function}(";
        Assert.StartsWith(call, script, StringComparison.Ordinal);
        Assert.EndsWith(");\n", script, StringComparison.Ordinal);
        return JsonDocument.Parse(script[call.Length..^3]).RootElement;
    }
}
