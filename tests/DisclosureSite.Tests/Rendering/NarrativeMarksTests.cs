using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;
using DisclosureSite.Rendering.Pages;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class NarrativeMarksTests
{
    private static readonly SourcePlace Nowhere = new("report.md", 1);
    private static readonly Report Full = SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "报告", SampleArchive.Jingle2020.Tables);

    [Fact]
    public void A_number_leads_to_the_cell_that_it_speaks_of()
    {
        var marks = NarrativeMarks.Of(Full, [Holding(0, 0, 2, 1)])[0];

        Assert.Equal(
            """<p>收到<a class="stated" href="#applications.received.total" title="与表中数字相符：收到和处理政府信息公开申请情况·一、本年新收政府信息公开申请数量·总计">5</a>件&amp;</p>""",
            Html("收到5件&", marks));
    }

    [Fact]
    public void A_number_that_differs_leads_to_what_was_found()
    {
        var marks = NarrativeMarks.Of(Full, [Failing(null), Failing(new NarrativeSpan(0, 0, 2, 1))])[0];

        Assert.Contains("""<a class="stated fails" href="#finding-2" title="核对不符 2">6</a>""", Html("收到6件", marks), StringComparison.Ordinal);
    }

    [Fact]
    public void Places_are_counted_as_the_rules_count_them()
    {
        ImmutableArray<NarrativeBlock> blocks =
        [
            new CodeBlock(1, "1"),
            new ListBlock(2, null, [[new ParagraphBlock(2, [new TextInline("甲1")])], [new ParagraphBlock(3, [new TextInline("乙2")]), new ParagraphBlock(4, [new TextInline("丙3")])]]),
            new TextTableBlock(5, [[new TextInline("丁")], [new TextInline("4")]], [[[new TextInline("戊5")], [new TextInline("己6")]]]),
            new ParagraphBlock(7, [new TextInline("庚"), new EmphasisInline(true, [new TextInline("辛")]), new LineBreakInline(), new CodeInline("x"), new TextInline("7")]),
        ];
        var findings = NarrativePlainText.Paragraphs(blocks)
            .SelectMany((paragraph, index) => paragraph.Text
                .Select((character, at) => (character, at))
                .Where(one => char.IsAsciiDigit(one.character))
                .Select(one => Holding(0, index, one.at, 1)))
            .ToImmutableArray();

        var html = NarrativeHtml.Of(blocks, "/jingle/2020/", Files(), marks: NarrativeMarks.Of(Full, findings)[0]).Html;

        // Code stays as it was typed; every other digit is a link around itself and nothing else.
        Assert.Equal(8, findings.Length);
        Assert.All("1234567", digit => Assert.Contains($">{digit}</a>", html, StringComparison.Ordinal));
        Assert.Equal(7, html.Split("<a class=\"stated\"").Length - 1);
        Assert.Contains("<pre>1</pre>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_within_links_and_across_emphasis_stay_as_they_are()
    {
        ImmutableArray<NarrativeBlock> blocks =
        [
            new ParagraphBlock(1, [new LinkInline("https://example.org/", [new TextInline("12")], Nowhere), new TextInline("3"), new EmphasisInline(true, [new TextInline("4")]), new TextInline("，56")]),
        ];
        var marks = NarrativeMarks.Of(Full, [Holding(0, 0, 0, 2), Holding(0, 0, 2, 2), Holding(0, 0, 5, 2)])[0];

        Assert.Equal(
            ["56"],
            new AngleSharp.Html.Parser.HtmlParser().ParseDocument(NarrativeHtml.Of(blocks, "/jingle/2020/", Files(), marks: marks).Html)
                .QuerySelectorAll(".stated").Select(link => link.TextContent));
    }

    [Fact]
    public void A_number_computed_from_several_cells_names_them_all()
    {
        var finding = Holding(0, 0, 0, 1) with
        {
            Cells = [new CellReference(new CellKey("applications", "received", "total")), new CellReference(new CellKey("applications", "carried-in", "total"))],
        };

        var mark = Assert.Single(NarrativeMarks.Of(Full, [finding])[0]);
        Assert.Equal("#applications.received.total", mark.Href);
        Assert.StartsWith("与表中几个数字算得的相符：", mark.Words, StringComparison.Ordinal);
        Assert.Contains("上年结转", mark.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_a_summary_leads_to_its_cell_without_a_judgement()
    {
        var mark = Assert.Single(NarrativeMarks.Of(SampleArchive.Jingle2020, [Holding(0, 0, 0, 1)])[0]);
        Assert.Equal("#applications.received.total", mark.Href);
        Assert.StartsWith("见表中数字：", mark.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_statements_about_one_number_the_one_that_fails_is_shown()
    {
        var marks = NarrativeMarks.Of(Full, [Holding(0, 0, 2, 2), Failing(new NarrativeSpan(0, 0, 2, 2)), Holding(0, 0, 3, 2)])[0];

        Assert.Equal("#finding-1", Assert.Single(marks).Href);
    }

    private static Finding Holding(int section, int paragraph, int start, int length) => new()
    {
        Rule = SampleArchive.Format.Rules[0],
        Outcome = FindingOutcome.Holds,
        Place = Nowhere,
        Cells = [new CellReference(new CellKey("applications", "received", "total"))],
        Span = new NarrativeSpan(section, paragraph, start, length),
    };

    private static Finding Failing(NarrativeSpan? span) => new()
    {
        Rule = SampleArchive.Format.Rules[0],
        Outcome = FindingOutcome.Fails,
        Place = Nowhere,
        Span = span,
    };

    private static string Html(string text, IEnumerable<NarrativeMark> marks) =>
        NarrativeHtml.Of([new ParagraphBlock(1, [new TextInline(text)])], "/jingle/2020/", Files(), marks: marks).Html.TrimEnd('\n');

    private static SiteFiles Files()
    {
        var findings = DisclosureSite.Checking.Checker.Check(SampleArchive.Archive, new DisclosureSite.Diagnostics.DiagnosticList());
        return new SiteFiles(SampleArchive.Archive, findings, DisclosureSite.Deriving.Deriver.Derive(SampleArchive.Archive, findings), hasGlossary: false);
    }
}
