using DisclosureSite.Checking;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Checking;

public sealed class ExplanationTests
{
    private static readonly FormatTable Table = Sample.Table("t", "a b total", "x y");
    private static readonly FormatTable Channels = Sample.Additional(
        "渠道", "网站 其他.3 总计", "数量/条", new TotalDefinition("渠道/sum", Axis.Row, 2, [0, 1]));

    private static readonly Format Format = Sample.Format(
        [Table],
        [Sample.Rule("t/sum", RuleKind.Sum, "t.total.* = t.a.* + t.b.*", Axis.Column), Sample.FormRule("form/published")]);

    private static readonly Report Report = Sample.Report(
        Format,
        Sample.Agency("here"),
        2020,
        [Table.Figures("a 2 2\nb 3 3\ntotal 0 5"), Channels.Figures("网站 1\n其他.3 1\n总计 3")]);

    [Theory]
    [InlineData("t/sum/x")]
    [InlineData("t/sum")]
    [InlineData("t.total.x")]
    [InlineData("t.b.x")]
    public void A_failing_finding_is_explained_by_place_rule_or_cell(string key)
    {
        var (findings, diagnostics) = Check((key, "印错了"));
        Assert.Empty(diagnostics);
        Assert.Equal(["印错了"], findings.Where(finding => finding.Explanation is not null).Select(finding => finding.Explanation));
        var explained = findings.Single(finding => finding.Explanation is not null);
        Assert.Equal("t/sum/x", explained.ExplanationKey);
        Assert.False(explained.IsUnexplainedError);
    }

    [Fact]
    public void The_place_goes_before_the_rule_and_the_rule_before_the_cell()
    {
        var (findings, _) = Check(("t.total.x", "cell"), ("t/sum", "rule"), ("t/sum/x", "place"));
        Assert.Equal("place", findings.Single(finding => finding.ExplanationKey == "t/sum/x").Explanation);
        var (others, _) = Check(("t.total.x", "cell"), ("t/sum", "rule"));
        Assert.Equal("rule", others.Single(finding => finding.ExplanationKey == "t/sum/x").Explanation);
    }

    [Fact]
    public void What_cannot_be_judged_is_explained_too_but_not_by_a_cell()
    {
        var (findings, diagnostics) = Check(("form/published", "原件没有日期"));
        Assert.Empty(diagnostics);
        Assert.Equal("原件没有日期", findings.Single(finding => finding.Rule.Id == "form/published").Explanation);
    }

    [Fact]
    public void Labels_of_own_tables_may_hold_slashes_and_full_stops()
    {
        var (findings, diagnostics) = Check(("渠道/sum/数量/条", "估计数"), ("渠道.其他.3.数量/条", "估计数"));
        Assert.Empty(diagnostics);
        Assert.Equal("估计数", findings.Single(finding => finding.Rule.Id == "渠道/sum").Explanation);
    }

    [Theory]
    [InlineData("t.a.y", "")]
    [InlineData("t/sums/x", "report.md(5,1): error DS0550: explanations 里的“t/sums/x”不对应任何规则（是不是“t/sum/x”？）。")]
    [InlineData("t/sum/z", "report.md(5,1): error DS0551: explanations 里的“t/sum/z”没有对应的检查结果：规则存在，但没有在这个位置检查（不符的是“t/sum/x”）。")]
    [InlineData("t/sum/y", "report.md(5,1): error DS0552: explanations 里的“t/sum/y”检查结果已经相符，不需要说明。")]
    [InlineData("t.totl.x", "report.md(5,1): error DS0553: explanations 里的“t.totl.x”不对应任何单元格（是不是“t.total.x”？）。")]
    [InlineData("t.total.z", "report.md(5,1): error DS0553: explanations 里的“t.total.z”不对应任何单元格。")]
    [InlineData("渠道.网站.件数", "report.md(5,1): error DS0553: explanations 里的“渠道.网站.件数”不对应任何单元格")]
    [InlineData("胡说", "report.md(5,1): error DS0553: explanations 里的“胡说”不对应任何单元格。")]
    public void An_explanation_of_nothing_is_a_fault(string key, string expected)
    {
        var (_, diagnostics) = Check((key, "说明"));
        Assert.StartsWith(expected, diagnostics.Count == 0 ? "" : Assert.Single(diagnostics), StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, diagnostics.Count == 0);
    }

    [Theory]
    [InlineData("applications/results/总计", "（是不是“applications/results/total”？）")]
    [InlineData("applications/results/合计", "（是不是“applications/results/total”？）")]
    [InlineData("applications/results/individal", "（是不是“applications/results/individual”？）")]
    [InlineData("applications/results/everything", "（不符的是“applications/results/total”）")]
    [InlineData("applications.（七）总计.自然人", "（是不是“applications.processed.individual”？）")]
    [InlineData("applications.总计.合计", "（是不是“applications.processed.total”？）")]
    public void A_printed_label_leads_to_its_line_and_nothing_far_off_is_suggested(string key, string hint)
    {
        FormatTable table = new()
        {
            Id = "applications",
            Title = "申请情况",
            Columns =
            [
                new() { Id = "individual", Label = "自然人" },
                new() { Id = "other", Label = "其他" },
                new() { Id = "total", Label = "总计", Aliases = ["合计"] },
            ],
            Rows = [new() { Id = "granted", Label = "（一）予以公开" }, new() { Id = "processed", Label = "（七）总计" }],
        };
        var format = Sample.Format(
            [table],
            [Sample.Rule("applications/results", RuleKind.Sum, "applications.processed.* = applications.granted.*", Axis.Column)]);
        var report = Sample.Report(
            format, Sample.Agency("here"), 2020, [table.Figures("granted 1 0 1\nprocessed 1 0 2")]);

        var (_, diagnostics) = Check(report.With(explanations: [(key, "说明")]));

        Assert.Contains(hint, Assert.Single(diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "t/carried", "warning DS0554")]
    [InlineData(null, "t/carried/x", "warning DS0554")]
    [InlineData(null, "t/carried/z", "error DS0551")]
    [InlineData(null, "t/sum/z", "error DS0551")]
    [InlineData(ReportStatus.Withdrawn, "t/carried/x", "warning DS0554")]
    [InlineData(ReportStatus.Published, "t/carried/x", null)]
    [InlineData(ReportStatus.Published, "t/carried/y", "error DS0552")]
    public void What_compares_with_the_year_before_rests_until_that_report_is_there(
        ReportStatus? statusBefore, string key, string? expected)
    {
        var format = Sample.Format(
            [Table],
            [
                Sample.Rule("t/sum", RuleKind.Sum, "t.total.* = t.a.* + t.b.*", Axis.Column),
                Sample.Rule("t/carried", RuleKind.Equation, "t.a.* = t.b.*@-1", Axis.Column),
            ]);
        var agency = Sample.Agency("here");
        var report = Sample.Report(format, agency, 2020, [Table.Figures("a 2 2\nb 3 3\ntotal 5 5")]);
        var before = Sample.Report(format, agency, 2019, [Table.Figures("a 0 0\nb 7 2\ntotal 7 2")]);

        var (_, diagnostics) = Check(
            report.With(explanations: [(key, "说明")]), statusBefore is null ? [] : [before.With(status: statusBefore)]);

        Assert.Equal(expected is null ? [] : [expected], diagnostics.Select(line => line.Split(": ")[1]));
    }

    [Fact]
    public void The_year_before_is_named()
    {
        var format = Sample.Format(
            [Table], [Sample.Rule("t/carried", RuleKind.Equation, "t.a.* = t.b.*@-1", Axis.Column)]);
        var report = Sample.Report(format, Sample.Agency("here"), 2020, [Table.Figures("a 2 2\nb 3 3\ntotal 5 5")]);

        var (_, diagnostics) = Check(report.With(explanations: [("t/carried/x", "说明")]));

        Assert.StartsWith(
            "report.md(5,1): warning DS0554: explanations 里的“t/carried/x”暂时用不上：它要与2019年的报告比较，",
            Assert.Single(diagnostics),
            StringComparison.Ordinal);
    }

    private static (IReadOnlyList<Finding> Findings, IReadOnlyList<string> Diagnostics) Check(params (string, string)[] explanations) =>
        Check(Report.With(explanations: [.. explanations]));

    private static (IReadOnlyList<Finding> Findings, IReadOnlyList<string> Diagnostics) Check(Report report, params Report[] others)
    {
        var diagnostics = new DiagnosticList();
        var findings = Checker.Check(Sample.Archive([report, .. others]), diagnostics).Of(report);
        return (findings, [.. diagnostics.Sorted().Select(diagnostic => diagnostic.ToString())]);
    }
}
