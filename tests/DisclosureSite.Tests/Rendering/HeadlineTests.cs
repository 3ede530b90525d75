using AngleSharp.Dom;
using DisclosureSite.Diagnostics;
using DisclosureSite.Reading;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>The figures shown first, on the pages of the bundled archive.</summary>
public sealed class HeadlineTests
{
    private static readonly RenderedSite Site = Render();

    [Fact]
    public void A_reported_total_that_contradicts_its_parts_says_so() => Assert.Equal(
        ["报告写 0件，按各项相加为 5件"], NotesOf("jingle/2020/index.html", "办结的申请", "fails"));

    [Fact]
    public void A_reported_total_that_agrees_with_its_parts_says_nothing() =>
        Assert.Empty(NotesOf("jingle/2020/index.html", "新收到的申请", "fails"));

    [Fact]
    public void A_rate_of_few_cases_computed_from_the_parts_says_both() => Assert.Equal(
        ["按各项相加的数计算", "分母不足 30，仅供参考"], NotesOf("jingle/2020/index.html", "公开率", "doubt"));

    [Theory]
    [InlineData("公开率", "公开率（计算）")]
    [InlineData("新收到的申请", "新收到的申请")]
    public void What_no_report_prints_is_said_to_be_computed(string title, string label) =>
        Assert.Equal(label, Card("suqian/2024/index.html", title).QuerySelector(".label")!.TextContent);

    [Theory]
    [InlineData("applications.denied.total", true)]
    [InlineData("applications.granted.total", false)]
    [InlineData("denial-rate", true)]
    public void So_it_is_in_the_table_of_an_agency(string indicator, bool isComputed)
    {
        var header = Site.Page("suqian/index.html").QuerySelector($"#indicators ~ * th a[href='../indicators/{indicator}/index.html']")!.ParentElement!;
        Assert.Equal(isComputed ? "计算" : null, header.QuerySelector("small")?.TextContent);
    }

    [Fact]
    public void A_rate_of_many_cases_needs_no_caution() =>
        Assert.Empty(NotesOf("suqian/2024/index.html", "公开率", "doubt"));

    [Fact]
    public void The_home_page_shows_the_newest_years_only_report_with_its_name_and_changes()
    {
        var newest = Site.Page("index.html").QuerySelector("[aria-labelledby=newest]")!;
        Assert.Equal("宿迁市人民政府2024年报告", newest.QuerySelector("p a")!.TextContent);
        Assert.Equal("suqian/2024/index.html", newest.QuerySelector("p a")!.GetAttribute("href"));
        Assert.Equal("3,525件", Card("index.html", "新收到的申请").QuerySelector("strong")!.TextContent);
        Assert.Equal(["比上年 +14（+0.4%）"], NotesOf("index.html", "新收到的申请", "change"));
    }

    [Fact]
    public void A_year_of_one_report_has_no_line_of_sums()
    {
        var table = Site.Page("years/2024/index.html").QuerySelector("#agencies-caption")!.Closest("table")!;
        Assert.Single(table.QuerySelectorAll("tbody tr"));
    }

    [Theory]
    [InlineData("years/2020/index.html")]
    [InlineData("jingle/index.html")]
    [InlineData("indicators/applications.processed.total/index.html")]
    public void A_contradicted_total_is_marked_in_tables_too_and_the_mark_explained(string page)
    {
        Assert.Contains(Site.Page(page).QuerySelectorAll("td"), cell => cell.TextContent == "0†");
        Assert.Contains("各分项之和不符", Site.Page(page).QuerySelector(".table-notes")!.TextContent, StringComparison.Ordinal);
    }

    private static IElement Card(string page, string title) => Site.Page(page).QuerySelectorAll(".headlines a")
        .Single(card => card.QuerySelector(".label")!.FirstChild!.TextContent == title);

    private static IEnumerable<string> NotesOf(string page, string title, string kind) =>
        Card(page, title).QuerySelectorAll("small." + kind).Select(note => note.TextContent);

    private static RenderedSite Render()
    {
        var input = Path.GetFullPath(Path.Combine(RenderedSite.RepositoryTheme(), "..", "input"));
        return RenderedSite.Of(ArchiveReader.Read(input, includeDrafts: false, new DiagnosticList()), inputFolder: input);
    }
}
