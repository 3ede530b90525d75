using System.Collections.Immutable;
using CsCheck;
using DisclosureSite.Checking;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Checking;

public sealed class NarrativeRuleTests
{
    private static readonly Agency Suqian = Sample.Agency("suqian");
    private static readonly FormatTable Applications = Sample.Table("applications", "received carried-in", "total");
    private static readonly FormatTable Reviews = Sample.Table("review-litigation", "review direct after", "pending total");

    private static readonly Format Format = Sample.Format(
        [Applications, Reviews],
        [
            Sample.NarrativeRule(
                "narrative/received",
                "收到[^0-9]*申请(?<n>[0-9]+)件",
                ["applications.received.total", "applications.received.total + applications.carried-in.total"],
                ["全省"]),
            Sample.NarrativeRule(
                "narrative/review",
                "行政复议(案件)?(?<n>[0-9]+)件",
                ["review-litigation.review.total", "review-litigation.review.total - review-litigation.review.pending"]),
            Sample.NarrativeRule(
                "narrative/litigation",
                "行政诉讼(案件)?(?<n>[0-9]+)件",
                [
                    "review-litigation.direct.total + review-litigation.after.total",
                    "review-litigation.direct.total - review-litigation.direct.pending + review-litigation.after.total - review-litigation.after.pending",
                ]),
            Sample.NarrativeRule("narrative/parts", "全年主动公开[^0-9]*(?<n>[0-9]+)条[，（](?<parts>.+)"),
        ]);

    private static readonly ReportTable ApplicationFigures = Applications.Figures("received 3525\ncarried-in 121");
    private static readonly ReportTable ReviewFigures = Reviews.Figures("review 36 170\ndirect 7 25\nafter 13 52");

    [Fact]
    public void Concluded_reviews_and_lawsuits_are_an_accepted_reading()
    {
        var findings = Judge("全年办理行政复议134件、行政诉讼57件。");
        Assert.Equal(
            ["narrative/review/overview Holds 134 134", "narrative/litigation/overview Holds 57 57"], findings.Select(Shown));
        Assert.Equal(
            ["review-litigation.review.total", "review-litigation.review.pending"],
            findings[0].Cells.Select(cell => cell.ToString()));
    }

    [Theory]
    [InlineData("2024年，全市收到政府信息公开申请3525件", "Holds 3525 3525")]
    [InlineData("全市收到政府信息公开申请3646件", "Holds 3646 3646")]
    [InlineData("全市收到政府信息公开申请3,525件", "Holds 3525 3525")]
    [InlineData("全市收到政府信息公开申请３５２５件", "Holds 3525 3525")]
    [InlineData("全市收到政府信息公开申请３，５２５件", "Holds 3525 3525")]
    [InlineData("全市收到政府信息公开申请3526件", "Fails 3526 3525")]
    public void A_number_is_right_if_any_reading_is(string sentence, string expected) =>
        Assert.Equal($"narrative/received/overview {expected}", Shown(Assert.Single(Judge(sentence))));

    [Fact]
    public void A_number_that_fits_no_reading_is_noted_with_its_sentence_and_cells()
    {
        var finding = Judge("开头。 全市收到政府信息公开申请3,526件，较多；行政复议170件。")[0];
        Assert.Equal("全市收到政府信息公开申请3,526件，较多", finding.Detail);
        Assert.Equal(
            ["applications.received.total", "applications.carried-in.total"], finding.Cells.Select(cell => cell.ToString()));
        Assert.Equal(new SourcePlace("report.md", 11), finding.Place);
        Assert.Equal(new NarrativeSpan(0, 0, 16, 5), finding.Span);
        Assert.False(finding.IsUnexplainedError);
    }

    [Theory]
    [InlineData("2023年，全市收到政府信息公开申请3511件")]
    [InlineData("全省收到政府信息公开申请9999件")]
    [InlineData("收到政府信息公开申请若干件，共12条")]
    [InlineData("收到政府信息公开申请99999999999999999999999999999999999件")]
    public void Other_years_exceptions_and_what_is_no_number_are_passed_over(string sentence) => Assert.Empty(Judge(sentence));

    [Fact]
    public void Each_of_two_years_in_a_sentence_counts_for_itself() =>
        Assert.Equal(
            "narrative/received/overview Holds 3525 3525",
            Shown(Assert.Single(Judge("2023年收到申请3511件，2024年收到申请3525件"))));

    [Fact]
    public void A_blank_cell_accuses_nobody()
    {
        var finding = Assert.Single(Judge("行政复议99件", Reviews.Figures("review - 170\ndirect 7 25\nafter 13 52")));
        Assert.Equal(FindingOutcome.CannotBeJudged, finding.Outcome);
        Assert.Equal(["review-litigation.review.pending"], finding.BlankCells.Select(cell => cell.ToString()));
    }

    [Fact]
    public void Without_its_table_or_in_a_summary_nothing_is_judged()
    {
        var narrative = Sample.Narrative(("overview", ["行政复议99件。"]));
        Assert.Empty(Judge(Sample.Report(Format, Suqian, 2024, [ApplicationFigures], narrative)));
        var report = Sample.Report(Format, Suqian, 2024, [ReviewFigures], narrative);
        Assert.Empty(Judge(report.With(text: NarrativeText.Summary)));
        Assert.Single(Judge(report));
    }

    [Fact]
    public void What_a_summary_states_rightly_is_known_but_is_no_finding()
    {
        var narrative = Sample.Narrative(("overview", ["行政复议170件。行政诉讼99件。"]));
        var report = Sample.Report(Format, Suqian, 2024, [ReviewFigures], narrative);
        var archive = Sample.Archive([Suqian], [report.With(text: NarrativeText.Summary)]);
        var findings = Checker.Check(archive, new DiagnosticList());
        Assert.DoesNotContain(findings.Of(archive.Reports[0]), finding => finding.Span is not null);
        Assert.Equal(["narrative/review/overview Holds 170 170"], findings.StatedIn(archive.Reports[0]).Select(Shown));

        archive = Sample.Archive([Suqian], [report]);
        Assert.Empty(Checker.Check(archive, new DiagnosticList()).StatedIn(archive.Reports[0]));
    }

    [Theory]
    [InlineData("网站2043条，微博公开条，微信公开6729条，其他方式公开680条", "Holds 9452 9452")]
    [InlineData("网站2043条，微博公开条，微信公开6729条，其他方式公开681条", "Fails 9452 9453")]
    [InlineData("网站2043条，微博公开条，微信公开6729条，其他方式公开679条", "CannotBeJudged 9452 9451")]
    [InlineData("网站2043条，微博0条，微信公开6729条，其他方式公开679条", "Fails 9452 9451")]
    [InlineData("网站2,043条（其中本级43条），微信公开6729条，其他方式公开680条", "Holds 9452 9452")]
    [InlineData("网站2043条、微信公开6729条、其他方式公开680条，发布解读75条", "Holds 9452 9452")]
    [InlineData("网站2043条，占21.6%，同比增加12条，微信公开6729条，其他680条", "Holds 9452 9452")]
    public void A_stated_total_is_compared_with_the_parts_after_it(string parts, string expected) =>
        Assert.Equal($"narrative/parts/overview {expected}", Shown(Assert.Single(Judge($"全年主动公开政府信息9452条，{parts}"))));

    [Fact]
    public void The_parts_may_stand_in_parentheses() =>
        Assert.Equal(
            "narrative/parts/overview CannotBeJudged 10 9",
            Shown(Assert.Single(Judge("全年主动公开10条（其中网站2条，微信7条，其他条），其他稿件10条"))));

    [Theory]
    [InlineData("其中网站2043条")]
    [InlineData("其中网站2043条，微信6729条")]
    [InlineData("网站8000条，发布解读稿件7500条")]
    [InlineData("网站2043条，其中本级43条，微信6729条，其他681条")]
    [InlineData("回应7次，解读75篇，有序推进")]
    [InlineData("其中网站2043条，其他处理680条")]
    [InlineData("网站2043条，其他方式公开680条，微信6728条")]
    public void Parts_that_need_not_be_all_accuse_nobody(string parts) =>
        Assert.Empty(Judge($"全年主动公开政府信息9452条，{parts}"));

    [Fact]
    public void The_span_covers_the_number_as_printed_whatever_stands_before_it() =>
        Gen.Select(Gen.OneOf(Gen.Const("甲。"), Gen.Const("　　"), Gen.Const("甲。 "), Gen.Const("１２，３４５家，"), Gen.Const("1,000人，"), Gen.Const("")), Gen.Int[1, 9_999_999])
            .Sample((before, number) =>
            {
                var printed = number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
                var text = $"{before}收到申请{printed}件";
                var span = Assert.Single(Judge(text)).Span!;
                Assert.Equal(printed, text.Substring(span.Start, span.Length));
            });

    private static string Shown(Finding finding) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{finding.ExplanationKey} {finding.Outcome} {finding.Left} {finding.Right}");

    private static ImmutableArray<Finding> Judge(string paragraph, ReportTable? reviews = null) =>
        Judge(Sample.Report(
            Format, Suqian, 2024, [ApplicationFigures, reviews ?? ReviewFigures], Sample.Narrative(("overview", [paragraph]))));

    private static ImmutableArray<Finding> Judge(Report report) =>
        Checker.Check(Sample.Archive(report), new DiagnosticList()).Of(report);
}
