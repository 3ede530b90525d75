using System.Collections.Immutable;
using CsCheck;
using DisclosureSite.Checking;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Checking;

public sealed class SumRuleTests
{
    private static readonly FormatTable Table = Sample.Table("t", "a b total", "x y");
    private static readonly Format Format = Sample.Format(
        [Table], [Sample.Rule("t/sum", RuleKind.Sum, "t.total.* = t.a.* + t.b.*", Axis.Column)]);

    [Fact]
    public void A_total_that_is_the_sum_of_its_parts_holds()
    {
        var finding = JudgeX("a 2 0\nb 3 0\ntotal 5 0");
        Assert.Equal(FindingOutcome.Holds, finding.Outcome);
        Assert.Equal((5m, 5m, 0m), (finding.Left, finding.Right, finding.Difference));
        Assert.Equal(["t.total.x", "t.a.x", "t.b.x"], finding.Cells.Select(cell => cell.ToString()));
        Assert.Empty(finding.BlankCells);
        Assert.Equal("t/sum/x", finding.ExplanationKey);
    }

    [Fact]
    public void A_total_that_is_not_the_sum_of_its_parts_fails_at_the_total()
    {
        var finding = JudgeX("a 2 0\nb 3 0\ntotal 0 0");
        Assert.Equal(FindingOutcome.Fails, finding.Outcome);
        Assert.Equal((0m, 5m, -5m), (finding.Left, finding.Right, finding.Difference));
        Assert.Equal(new SourcePlace("t.csv", 4, 10), finding.Place);
        Assert.True(finding.IsUnexplainedError);
    }

    [Fact]
    public void A_blank_total_cannot_be_judged()
    {
        var finding = JudgeX("a 2 0\nb 3 0\ntotal - 0");
        Assert.Equal(FindingOutcome.CannotBeJudged, finding.Outcome);
        Assert.Null(finding.Left);
        Assert.Equal(5m, finding.Right);
        Assert.Equal(["t.total.x"], finding.BlankCells.Select(cell => cell.ToString()));
    }

    [Fact]
    public void A_total_of_which_no_part_is_reported_cannot_be_judged()
    {
        var finding = JudgeX("a - 0\nb - 0\ntotal 0 0");
        Assert.Equal(FindingOutcome.CannotBeJudged, finding.Outcome);
        Assert.Equal(0m, finding.Left);
        Assert.Null(finding.Right);
    }

    [Theory]
    [InlineData("5", FindingOutcome.Holds)]
    [InlineData("6", FindingOutcome.CannotBeJudged)]
    [InlineData("4", FindingOutcome.Fails)]
    public void A_blank_part_can_only_make_up_for_too_little(string total, FindingOutcome expected)
    {
        var finding = JudgeX($"a 5 0\nb - 0\ntotal {total} 0");
        Assert.Equal(expected, finding.Outcome);
        Assert.Equal(5m, finding.Right);
        Assert.Equal(["t.b.x"], finding.BlankCells.Select(cell => cell.ToString()));
    }

    [Fact]
    public void A_row_that_the_file_lacks_is_blank_and_the_place_is_the_next_cell_that_it_has()
    {
        var finding = JudgeX("a 2 0\nb 3 0");
        Assert.Equal(FindingOutcome.CannotBeJudged, finding.Outcome);
        Assert.Equal(new SourcePlace("t.csv", 2, 10), finding.Place);
    }

    [Fact]
    public void Amounts_are_compared_in_the_format_s_unit()
    {
        var table = Sample.Table("t", "a b total", "x", "万元");
        var format = Format with { Tables = [table] };
        var report = Sample.Report(format, Sample.Agency("here"), 2020, [table.Figures("a 251000元\nb 1\ntotal 26.1")]);
        var finding = Assert.Single(Judge(report));
        Assert.Equal(FindingOutcome.Holds, finding.Outcome);
        Assert.Equal(26.1m, finding.Right);
    }

    [Fact]
    public void A_table_that_is_missing_is_not_judged()
    {
        var report = Sample.Report(Format, Sample.Agency("here"), 2020, []);
        Assert.Empty(Judge(report));
    }

    [Fact]
    public void Optional_lines_are_judged_only_where_the_file_has_them()
    {
        var table = Sample.Table("t", "a b? total", "x y?");
        var format = Format with { Tables = [table] };
        var without = Sample.Report(format, Sample.Agency("here"), 2020, [table.Figures("# x\na 5\ntotal 5")]);
        var finding = Assert.Single(Judge(without));
        Assert.Equal(("x", FindingOutcome.Holds), (finding.At, finding.Outcome));
        Assert.Equal(["t.total.x", "t.a.x"], finding.Cells.Select(cell => cell.ToString()));
        Assert.Empty(finding.BlankCells);

        var with = Sample.Report(format, Sample.Agency("here"), 2020, [table.Figures("a 5 1\nb 1 1\ntotal 5 2")]);
        Assert.Equal([FindingOutcome.Fails, FindingOutcome.Holds], Judge(with).Select(found => found.Outcome));
    }

    [Fact]
    public void A_report_s_own_table_is_judged_by_its_own_total()
    {
        var table = Sample.Additional(
            "渠道", "网站 微博 微信 其他 总计", "数量", new TotalDefinition("渠道/sum", Axis.Row, 4, [0, 1, 2, 3]));
        var report = Sample.Report(
            Format, Sample.Agency("here"), 2020, [table.Figures("网站 2043\n微博 -\n微信 6729\n其他 680\n总计 9452")]);
        var finding = Assert.Single(Judge(report));
        Assert.Equal("渠道/sum/数量", finding.ExplanationKey);
        Assert.Equal(FindingOutcome.Holds, finding.Outcome);
        Assert.Equal(["渠道.微博.数量"], finding.BlankCells.Select(cell => cell.ToString()));
        Assert.Equal("“渠道”表每一列的“总计”等于其余各行之和。", finding.Rule.Text);
    }

    [Fact]
    public void Withdrawn_reports_have_no_findings()
    {
        var report = Sample.Report(Format, Sample.Agency("here"), 2020, [Table.Figures("a 2 0\nb 3 0\ntotal 0 0")]);
        Assert.Empty(Judge(report.With(status: ReportStatus.Withdrawn)));
    }

    [Fact]
    public void Judging_agrees_with_trying_what_the_blanks_could_be() =>
        Gen.Select(Gen.Int[-1, 4], Gen.Int[-1, 4], Gen.Int[-1, 8]).Sample((a, b, total) =>
        {
            var text = $"a {Cell(a)} 0\nb {Cell(b)} 0\ntotal {Cell(total)} 0";
            Assert.Equal(Expected(a, b, total), JudgeX(text).Outcome);
        });

    // A blank may hide any number from 0 up; with all parts or the total hidden nothing is said.
    private static FindingOutcome Expected(int a, int b, int total)
    {
        if (total < 0 || (a < 0 && b < 0))
        {
            return FindingOutcome.CannotBeJudged;
        }

        var possible = false;
        for (var hidden = 0; hidden < 20; hidden++)
        {
            possible |= (a < 0 ? hidden : a) + (b < 0 ? hidden : b) == total;
        }

        var reported = Math.Max(a, 0) + Math.Max(b, 0);
        return reported == total ? FindingOutcome.Holds : possible ? FindingOutcome.CannotBeJudged : FindingOutcome.Fails;
    }

    private static string Cell(int value) => value < 0 ? "-" : value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Finding JudgeX(string figures) =>
        Judge(Sample.Report(Format, Sample.Agency("here"), 2020, [Table.Figures(figures)])).Single(finding => finding.At == "x");

    private static ImmutableArray<Finding> Judge(Report report)
    {
        var diagnostics = new DiagnosticList();
        var findings = Checker.Check(Sample.Archive(report), diagnostics).Of(report);
        Assert.Empty(diagnostics.Sorted());
        return findings;
    }
}
