using System.Collections.Immutable;
using DisclosureSite.Checking;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Checking;

public sealed class FormRuleTests
{
    private static readonly Agency Here = Sample.Agency("here");
    private static readonly FormatTable Table = Sample.Table("t", "a", "x");
    private static readonly Format Format = Sample.Format(
        [Table, Sample.Table("fees", "a", "x")],
        [Sample.FormRule("form/sections"), Sample.FormRule("form/tables"), Sample.FormRule("form/title-year"), Sample.FormRule("form/published")])
        with
    {
        TitlePattern = "[0-9]{4}年",
        Sections =
        [
            new FormatSection { Id = "one", Title = "一、总体情况" },
            new FormatSection { Id = "two", Title = "二、主动公开" },
            new FormatSection { Id = "three", Title = "三、其他", Optional = true },
        ],
    };

    [Fact]
    public void All_sections_in_order_hold_with_one_finding()
    {
        var finding = Assert.Single(Sections("one", "two", "three"));
        Assert.Equal((FindingOutcome.Holds, null, null), (finding.Outcome, finding.At, finding.Detail));
    }

    [Fact]
    public void An_optional_section_and_others_that_the_format_does_not_know_change_nothing() =>
        Assert.Equal(FindingOutcome.Holds, Assert.Single(Sections("one", null, "two", null)).Outcome);

    [Fact]
    public void Each_missing_section_is_a_finding()
    {
        var findings = Sections("three");
        Assert.Equal(["form/sections/one", "form/sections/two"], findings.Select(finding => finding.ExplanationKey));
        Assert.Equal("缺少“一、总体情况”这一部分。", findings[0].Detail);
        Assert.All(findings, finding => Assert.Equal(FindingOutcome.Fails, finding.Outcome));
        Assert.All(findings, finding => Assert.False(finding.IsUnexplainedError));
    }

    [Fact]
    public void A_section_out_of_order_or_repeated_is_named_where_it_stands()
    {
        var misplaced = Assert.Single(Sections("two", "one"));
        Assert.Equal(("one", new SourcePlace("report.md", 12)), (misplaced.At, misplaced.Place));
        Assert.Equal("“one”排在了“二、主动公开”之后，与规定的顺序不符。", misplaced.Detail);

        var repeated = Assert.Single(Sections("one", "one", "two"));
        Assert.Equal("“one”这一部分出现了不止一次。", repeated.Detail);
    }

    [Theory]
    [InlineData(NarrativeText.Summary)]
    [InlineData(NarrativeText.None)]
    public void Sections_are_judged_in_the_original_s_own_words_only(NarrativeText text)
    {
        var report = Sample.Report(Format, Here, 2020, []).With(text: text);
        Assert.Empty(Judge(report, "form/sections"));
    }

    [Fact]
    public void Each_missing_table_is_a_finding()
    {
        var report = Sample.Report(Format, Here, 2020, [Table.Figures("a 1")]).With(text: NarrativeText.None);
        var finding = Assert.Single(Judge(report, "form/tables"));
        Assert.Equal(("form/tables/fees", FindingOutcome.Fails), (finding.ExplanationKey, finding.Outcome));
        Assert.Equal("缺少“fees”表（fees.csv）。", finding.Detail);
    }

    [Theory]
    [InlineData("2020年静乐县政府信息公开年度报告", FindingOutcome.Holds, null)]
    [InlineData("静乐县２０２０年年度报告", FindingOutcome.Holds, null)]
    [InlineData("静乐县二〇二〇年年度报告", FindingOutcome.Holds, null)]
    [InlineData("2021年1月发布：2020年年度报告", FindingOutcome.Holds, null)]
    [InlineData("2019年静乐县政府信息公开年度报告", FindingOutcome.Fails, "标题写的是2019年，这份报告却是2020年的。")]
    [InlineData("静乐县政府信息公开年度报告", FindingOutcome.CannotBeJudged, "标题里没有写明年份。")]
    public void The_title_names_the_report_s_year(string title, FindingOutcome outcome, string? detail)
    {
        var report = Sample.Report(Format, Here, 2020, []).With(title: title);
        var finding = Assert.Single(Judge(report, "form/title-year"));
        Assert.Equal((outcome, detail, new SourcePlace("report.md", 2)), (finding.Outcome, finding.Detail, finding.Place));
    }

    [Theory]
    [InlineData("2021-01-01", FindingOutcome.Holds, null)]
    [InlineData("2020-12-31", FindingOutcome.Fails, "发布日期 2020-12-31 不在统计期结束（2020-12-31）之后。")]
    [InlineData(null, FindingOutcome.CannotBeJudged, "没有写明发布日期。")]
    public void A_report_is_published_after_its_period(string? published, FindingOutcome outcome, string? detail)
    {
        var date = published is null ? (DateOnly?)null : DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture);
        var finding = Assert.Single(Judge(Sample.Report(Format, Here, 2020, []).With(published: date), "form/published"));
        Assert.Equal((outcome, detail), (finding.Outcome, finding.Detail));
    }

    private static ImmutableArray<Finding> Sections(params string?[] ids) =>
        Judge(
            Sample.Report(Format, Here, 2020, [], Sample.Narrative([.. ids.Select(id => (id, new[] { "text" }))])),
            "form/sections");

    private static ImmutableArray<Finding> Judge(Report report, string rule) =>
    [
        .. Checker.Check(Sample.Archive(report), new DiagnosticList()).Of(report).Where(finding => finding.Rule.Id == rule),
    ];
}
