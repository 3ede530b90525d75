using System.Text;
using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Rendering;
using DisclosureSite.Rendering.Pages;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>Lists that would make pages too heavy go over several; short ones keep their one address.</summary>
public sealed class LongListTests
{
    private const int Agencies = 390;

    private static readonly Lazy<RenderedSite> Large = new(() => RenderedSite.Of(ArchiveOf(Agencies)));

    [Theory]
    [InlineData(0, "0-0")]
    [InlineData(10, "0-10")]
    [InlineData(11, "0-5 5-11")]
    [InlineData(31, "0-7 7-15 15-23 23-31")]
    public void Pages_are_of_about_the_same_length_and_lose_nothing(int items, string expected)
    {
        var slices = PageSlice.Of("/timeliness/", items, most: 10);
        Assert.Equal(expected, string.Join(' ', slices.Select(slice => $"{slice.Start}-{slice.End}")));
        Assert.Equal(["/timeliness/", "/timeliness/2/", "/timeliness/3/", "/timeliness/4/"], PageSlice.Of("/timeliness/", 31, 10).Select(slice => slice.Path));
    }

    [Fact]
    public void A_small_archive_has_none_of_this() => Assert.DoesNotContain(
        RenderedSite.Of(SampleArchive.Archive).Pages,
        path => path.EndsWith("/2/index.html", StringComparison.Ordinal) || path.StartsWith("checks/2", StringComparison.Ordinal));

    [Theory]
    [InlineData("timeliness", 390)]
    [InlineData("years/2020", 391)]
    [InlineData("indicators/applications.received.total", 391)]
    public void The_rows_of_all_pages_together_are_all_agencies_once(string list, int rows)
    {
        var pages = new[] { $"{list}/index.html", $"{list}/2/index.html" };
        Assert.False(Large.Value.Has($"{list}/3/index.html"));
        var names = pages.SelectMany(path => Large.Value.Page(path).QuerySelector("table.series tbody")!.QuerySelectorAll("tr:not(.total) th")).Select(cell => cell.TextContent).ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.Equal(rows, names.Count + (list == "timeliness" ? 0 : 1));
        Assert.All(pages, path =>
        {
            var nav = Large.Value.Page(path).QuerySelectorAll("nav.pages").ToList();
            Assert.Equal(2, nav.Count);
            Assert.Equal(2, nav.Select(one => one.GetAttribute("aria-label")).Distinct().Count());
            Assert.Single(nav[0].QuerySelectorAll("[aria-current=page]"));
            Assert.InRange(Encoding.UTF8.GetByteCount(Large.Value.Text(path)), 1, 300_000);
        });
    }

    [Fact]
    public void A_part_of_the_agencies_bears_the_total_of_all_and_says_so()
    {
        foreach (var path in new[] { "indicators/applications.received.total/index.html", "indicators/applications.received.total/2/index.html" })
        {
            var total = Large.Value.Page(path).QuerySelector("tr.total")!;
            Assert.Equal("全部机构合计", total.QuerySelector("th")!.TextContent);
            Assert.StartsWith("1,950", total.LastElementChild!.TextContent, StringComparison.Ordinal);
        }

        var second = Large.Value.Page("indicators/applications.received.total/2/index.html");
        Assert.Equal("新收申请（第 2 页，共 2 页）", second.QuerySelector("h1")!.TextContent);
        Assert.Empty(second.QuerySelectorAll("svg"));
    }

    [Fact]
    public void The_reports_of_a_year_are_counted_on_the_first_page_for_all()
    {
        var first = Large.Value.Page("years/2020/index.html");
        Assert.StartsWith("本站收录2020年报告 390 份", first.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        var rows = Large.Value.Page("timeliness/index.html").GetElementById("by-year-caption")!.Closest("table")!.QuerySelectorAll("tbody tr");
        Assert.StartsWith("2020年 390 0", string.Join(' ', rows[0].Children.Select(cell => cell.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_go_by_year_with_counts_before_them_that_lead_there()
    {
        // Four of each report on 2020, none of the others.
        var page = Large.Value.Page("checks/index.html");
        Assert.Empty(page.QuerySelectorAll(".finding"));
        var overview = page.GetElementById("overview-table-caption")!.Closest("table")!;
        Assert.Equal(["780", "780", "1560"], overview.QuerySelectorAll("tbody td:last-child").Select(cell => cell.TextContent));
        Assert.Equal("2020/index.html#cn-gov-2019.applications_2f_balance", overview.QuerySelector("tbody td a")!.GetAttribute("href"));

        var pages = Large.Value.Pages.Where(path => path.StartsWith("checks/2", StringComparison.Ordinal)).ToList();
        Assert.Equal(7, pages.Count);
        Assert.Equal(1560, pages.Sum(path => Large.Value.Page(path).QuerySelectorAll(".finding").Length));
        Assert.All(pages, path => Assert.InRange(Encoding.UTF8.GetByteCount(Large.Value.Text(path)), 1, 300_000));
    }

    [Fact]
    public void Where_consecutive_years_are_many_the_agencies_alone_are_listed()
    {
        var archive = SampleArchive.Archive;
        var diagnostics = new DiagnosticList();
        var findings = Checker.Check(archive, diagnostics);
        var site = new SiteContext(
            archive, findings, Deriver.Derive(archive, findings), Theme.Load(RenderedSite.RepositoryTheme(), diagnostics), new RenderSettings("", null, false), diagnostics);

        Assert.Equal("2019—2020年", Assert.Single(Assert.Single(ComparePage.ViewOf(site, 1).Agencies).Changes).Text);
        Assert.Empty(ComparePage.ViewOf(site, 0).Agencies);
        Assert.Equal(["/jingle/"], ComparePage.ViewOf(site, 0).Names.Select(name => name.Path));
    }

    [Fact]
    public void Every_link_leads_somewhere() => Assert.Empty(SiteLinks.Broken(Large.Value, "/gk/"));

    [Fact]
    public void Links_that_editors_write_lead_to_every_page_and_to_none_that_is_not_there()
    {
        var archive = ArchiveOf(Agencies);
        string[] pages = [.. Large.Value.Pages.Where(path => path != "404.html").Select(path => "/" + path[..^"index.html".Length])];
        Assert.Superset(new HashSet<string>(["/timeliness/2/", "/years/2020/2/", "/indicators/disclosure-rate/2/", "/checks/2020/", "/checks/2020/7/"]), pages.ToHashSet());
        Assert.Empty(LinksTo(archive, pages));

        string[] absent =
        [
            "/timeliness/0/", "/timeliness/1/", "/timeliness/02/", "/timeliness/3/", "/timeliness/2/2/",
            "/years/2020/3/", "/years/2019/2/", "/years/2030/2/",
            "/indicators/disclosure-rate/3/", "/indicators/nothing/2/",
            "/checks/2019/", "/checks/2020/8/", "/checks/2020/2/2/", "/checks/2/",
            "/corrections/2/", "/a000/2020/2/",
        ];
        Assert.Equal(
            absent.Select((_, index) => new SourcePlace("help.md", index + 1, 3)),
            LinksTo(archive, absent).Select(diagnostic => diagnostic.Place));
    }

    [Fact]
    public void Where_all_findings_stand_on_one_page_no_link_leads_to_those_of_a_year()
    {
        Assert.Contains(Checker.Check(SampleArchive.Archive, new DiagnosticList()).Of(SampleArchive.Jingle2020), finding => finding.Outcome == FindingOutcome.Fails);
        Assert.Equal("help.md(1,3)", Assert.Single(LinksTo(SampleArchive.Archive, ["/checks/2020/"])).Place.ToString());
    }

    // What is said of links on a page of the archive's own, each on a line.
    private static IEnumerable<Diagnostic> LinksTo(Archive archive, string[] addresses)
    {
        var links = addresses.Select((address, index) => new LinkInline(address, [new TextInline(address)], new SourcePlace("help.md", index + 1, 3)));
        var linking = new Archive(
            archive.Site, archive.Formats, archive.Agencies, archive.Reports, [new FreePage("help", "怎样申请", [new ParagraphBlock(1, [.. links])], new SourcePlace("help.md"))], archive.Glossary);
        var diagnostics = new DiagnosticList();
        var findings = Checker.Check(linking, diagnostics);
        SiteRenderer.CheckLinks(linking, findings, Deriver.Derive(linking, findings), diagnostics);
        return diagnostics.Sorted().Where(diagnostic => diagnostic.Code == "DS0750" && diagnostic.Place.File == "help.md");
    }

    // All have a report on 2020; one has withdrawn ones on eight years before, so that there are nine columns.
    private static Archive ArchiveOf(int agencies)
    {
        var all = Enumerable.Range(0, agencies).Select(number => SampleArchive.Jingle with { Slug = $"a{number:000}", Name = $"第{number}县", ShortName = $"第{number}县" }).ToList();
        return SampleArchive.Of(
        [
            .. all.Select(agency => SampleArchive.ReportOf(agency, 2020, "报告", [SampleArchive.Jingle2020.Tables[2]], new DateOnly(2021, 1, 2))),
            .. Enumerable.Range(2012, 8).Select(year => SampleArchive.ReportOf(all[0], year, "报告", [], status: ReportStatus.Withdrawn)),
        ]);
    }
}
