using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class GlossaryTests
{
    private static readonly SourcePlace Nowhere = new("glossary.yml", 1);

    private static readonly GlossaryTerm[] Terms =
    [
        Term("公开"), Term("不予公开"), Term("上年结转"), Term("国家秘密") with { LegalBasis = "《条例》第十四条" }, Term("予以公开"), Term("AI"), Term("收到"),
    ];

    [Fact]
    public void Of_the_terms_that_begin_at_a_place_the_longest_is_linked() => Assert.Equal(
        ["不予公开", "公开"], LinksOf(new TermLinks(Glossary(Terms), "/a/").Of("决定不予公开，后来公开").Html).Select(link => link.TextContent));

    [Fact]
    public void A_term_is_linked_where_it_first_stands_on_a_page_and_no_shorter_one_takes_its_place_after_that()
    {
        var links = new TermLinks(Glossary(Terms), "/jingle/2020/");
        Assert.Equal(
            "<a class=\"term\" href=\"../../glossary/index.html#term-%E4%B8%8D%E4%BA%88%E5%85%AC%E5%BC%80\">不予公开</a>，不予公开",
            links.Of("不予公开，不予公开").Html);
        Assert.Equal("不予公开", links.Of("不予公开").Html);
        Assert.False(links.HasNew("不予公开"));
        Assert.True(links.HasNew("全文公开"));
    }

    [Fact]
    public void Of_two_terms_side_by_side_the_second_is_linked_at_its_next_place() => Assert.Equal(
        "收到公开，<a class=\"term\" href=\"../glossary/index.html#term-%E5%85%AC%E5%BC%80\">公开</a>",
        new TermLinks(Glossary(Terms), "/a/").Of("收到公开，公开").Html.Replace("<a class=\"term\" href=\"../glossary/index.html#term-%E6%94%B6%E5%88%B0\">收到</a>", "收到", StringComparison.Ordinal));

    [Fact]
    public void Western_words_are_whole_and_everything_is_encoded()
    {
        Assert.Equal("MAIN AID &lt;b&gt;", new TermLinks(Glossary(Terms), "/a/").Of("MAIN AID <b>").Html);
        Assert.Contains(">AI</a>技术", new TermLinks(Glossary(Terms), "/a/").Of("用AI技术").Html, StringComparison.Ordinal);
        var hostile = new TermLinks(Glossary([Term(SampleArchive.Hostile)]), "/a/").Of(SampleArchive.Hostile).Html;
        Assert.DoesNotContain("<script", hostile, StringComparison.Ordinal);
        Assert.Equal(SampleArchive.Hostile, Assert.Single(LinksOf(hostile)).TextContent);
    }

    [Fact]
    public void Headings_links_code_and_numbers_that_lead_elsewhere_hold_no_terms()
    {
        ImmutableArray<NarrativeBlock> blocks =
        [
            new HeadingBlock(1, 3, [new TextInline("公开")]),
            new ParagraphBlock(2, [new LinkInline("https://example.org/", [new TextInline("公开")], Nowhere), new CodeInline("公开")]),
            new TextTableBlock(3, [[new TextInline("公开")]], [[[new TextInline("上年结转")]]]),
            new ParagraphBlock(4, [new TextInline("收到5件，公开")]),
        ];
        var html = NarrativeHtml.Of(
            blocks,
            "/jingle/2020/",
            Files(),
            new TermLinks(Glossary(Terms), "/jingle/2020/"),
            [new NarrativeMark(new NarrativeSpan(0, 4, 0, 3), "#a", "见表", Fails: false)]).Html;

        Assert.Equal(["上年结转", "公开"], LinksOf(html).Select(link => link.TextContent));
        Assert.DoesNotContain(LinksOf(html), link => link.ParentElement!.Closest("h3, th, a, code") is not null);
        Assert.Contains("title=\"见表\">收到5</a>件，<a class=\"term\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reports_words_come_before_its_tables_and_labels_bear_links_but_no_figure_does()
    {
        var page = Site().Page("jingle/2020/index.html");
        var links = page.QuerySelectorAll("a.term").ToList();
        Assert.Equal(["公开", "收到", "上年结转", "予以公开", "不予公开", "国家秘密"], links.Select(link => link.TextContent));
        Assert.Equal("p", links.Single(link => link.TextContent == "公开").ParentElement!.LocalName);
        Assert.Equal("th", links.Single(link => link.TextContent == "上年结转").ParentElement!.LocalName);
        Assert.Empty(page.QuerySelectorAll("td a.term, h1 a.term, h2 a.term, caption a.term"));
    }

    [Fact]
    public void The_glossary_names_the_article_and_the_indicators_and_every_link_to_it_holds()
    {
        var site = Site();
        var entry = site.Page("glossary/index.html").GetElementById("term-公开")!;
        Assert.Equal(["../indicators/disclosure-rate/index.html"], entry.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("依据：《条例》第十四条", site.Page("glossary/index.html").GetElementById("term-国家秘密")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["收到", "公开"], site.Page("indicators/applications.received.total/index.html").QuerySelectorAll(".lead a.term").Select(link => link.TextContent));
        Assert.Empty(SiteLinks.Broken(site, "/gk/"));
    }

    private static RenderedSite Site()
    {
        var report = SampleArchive.ReportOf(
            SampleArchive.Jingle,
            2020,
            "2020年报告",
            SampleArchive.Jingle2020.Tables,
            narrative: [new NarrativeSection("三、申请", "applications", [new ParagraphBlock(1, [new TextInline("全部公开，没有收到申诉。")])], Nowhere)]);
        var archive = SampleArchive.Of(report);
        return RenderedSite.Of(new Archive(archive.Site, archive.Formats, archive.Agencies, archive.Reports, archive.Pages, [.. Terms]));
    }

    private static GlossaryTerm Term(string term) => new(term, "意思", null, Nowhere);

    private static Glossary Glossary(GlossaryTerm[] terms) => new([.. terms]);

    private static List<IElement> LinksOf(string html) => [.. new HtmlParser().ParseDocument(html).QuerySelectorAll("a.term")];

    private static SiteFiles Files()
    {
        var findings = DisclosureSite.Checking.Checker.Check(SampleArchive.Archive, new DisclosureSite.Diagnostics.DiagnosticList());
        return new SiteFiles(SampleArchive.Archive, findings, DisclosureSite.Deriving.Deriver.Derive(SampleArchive.Archive, findings), hasGlossary: true);
    }
}
