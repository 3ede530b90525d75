using System.Collections.Immutable;
using DisclosureSite.Checking;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Checking;

public sealed class EquationRuleTests
{
    private static readonly Agency Here = Sample.Agency("here");

    private static readonly FormatTable Table = Sample.Table("t", "in new done out", "x");

    private static readonly Format Format = Sample.Format(
        [Table],
        [
            Sample.Rule("t/balance", RuleKind.Equation, "t.in.* + t.new.* = t.done.* + t.out.*", Axis.Column),
            Sample.Rule("t/carried", RuleKind.Equation, "t.in.* = t.out.*@-1", Axis.Column),
        ]);

    [Theory]
    [InlineData("in 1\nnew 5\ndone 4\nout 2", FindingOutcome.Holds)]
    [InlineData("in 1\nnew 5\ndone 4\nout 3", FindingOutcome.Fails)]
    [InlineData("in 1\nnew 5\ndone 7\nout -", FindingOutcome.CannotBeJudged)]
    [InlineData("in -\nnew 5\ndone 5\nout 0", FindingOutcome.CannotBeJudged)]
    public void Any_blank_makes_an_equation_impossible_to_judge(string figures, FindingOutcome expected)
    {
        var finding = Assert.Single(Judge(Report(2020, figures)));
        Assert.Equal(expected, finding.Outcome);
        Assert.Equal(["t.in.x", "t.new.x", "t.done.x", "t.out.x"], finding.Cells.Select(cell => cell.ToString()));
    }

    [Fact]
    public void A_side_with_a_blank_has_no_value()
    {
        var finding = Assert.Single(Judge(Report(2020, "in 1\nnew 5\ndone 7\nout -")));
        Assert.Equal((6m, null, null), (finding.Left, finding.Right, finding.Difference));
        Assert.Equal(["t.out.x"], finding.BlankCells.Select(cell => cell.ToString()));
    }

    [Fact]
    public void The_year_before_is_compared_and_named()
    {
        var finding = Carried(Report(2019, "in 0\nnew 0\ndone 0\nout 121"), Report(2020, "in 120\nnew 0\ndone 0\nout 120"));
        Assert.Equal(FindingOutcome.Fails, finding!.Outcome);
        Assert.Equal((120m, 121m, -1m), (finding.Left, finding.Right, finding.Difference));
        Assert.Equal(["t.in.x", "here/2019#t.out.x"], finding.Cells.Select(cell => cell.ToString()));
        Assert.Equal(new SourcePlace("t.csv", 2, 10), finding.Place);
    }

    [Fact]
    public void A_blank_of_the_year_before_is_named_with_its_report()
    {
        var finding = Carried(Report(2019, "in 0\nnew 0\ndone 0\nout -"), Report(2020, "in 120\nnew 0\ndone 0\nout 120"));
        Assert.Equal(FindingOutcome.CannotBeJudged, finding!.Outcome);
        Assert.Equal(["here/2019#t.out.x"], finding.BlankCells.Select(cell => cell.ToString()));
    }

    [Fact]
    public void Across_years_nothing_is_judged_without_the_year_before_or_with_another_scope_or_once_withdrawn()
    {
        var now = Report(2020, "in 120\nnew 0\ndone 0\nout 120");
        var before = Report(2019, "in 0\nnew 0\ndone 0\nout 121");
        Assert.Null(Carried(now));
        Assert.Null(Carried(Report(2018, "in 0\nnew 0\ndone 0\nout 121"), now));
        Assert.Null(Carried(before.With(scope: ReportScope.Self), now.With(scope: ReportScope.All)));
        Assert.Null(Carried(before.With(status: ReportStatus.Withdrawn), now));
        Assert.Null(Carried(Sample.Report(Format, Here, 2019, []), now));
        Assert.NotNull(Carried(before.With(scope: ReportScope.Self), now.With(scope: ReportScope.Self)));
    }

    [Fact]
    public void The_year_before_may_have_another_format_where_the_cell_stands_elsewhere_or_not_at_all()
    {
        var other = Sample.Table("t", "out in", "y x");
        var format = Sample.Format([Sample.Table("s", "a", "x"), other], id: "older", lastYear: 2019);
        var before = Sample.Report(format, Here, 2019, [other.Figures("out 7 120\nin 0 0")]);
        Assert.Equal(FindingOutcome.Holds, Carried(before, Report(2020, "in 120\nnew 0\ndone 0\nout 120"))!.Outcome);

        var without = Sample.Table("t", "in", "x");
        var formatWithout = Sample.Format([without], id: "older", lastYear: 2019);
        var beforeWithout = Sample.Report(formatWithout, Here, 2019, [without.Figures("in 0")]);
        Assert.Null(Carried(beforeWithout, Report(2020, "in 120\nnew 0\ndone 0\nout 120")));
    }

    [Fact]
    public void The_year_before_is_converted_to_this_year_s_unit()
    {
        var now = Sample.Table("t", "in out", "x", "万元");
        var then = Sample.Table("t", "in out", "x", "元");
        var rule = Sample.Rule("t/carried", RuleKind.Equation, "t.in.* = t.out.*@-1", Axis.Column);
        var before = Sample.Report(Sample.Format([then], id: "older", lastYear: 2019), Here, 2019, [then.Figures("in 0\nout 251000")]);
        var report = Sample.Report(Sample.Format([now], [rule], firstYear: 2020), Here, 2020, [now.Figures("in 25.1\nout 0")]);
        var finding = Carried(before, report)!;
        Assert.Equal((FindingOutcome.Holds, 25.1m), (finding.Outcome, finding.Right));
    }

    [Fact]
    public void A_rule_may_name_a_group_s_computed_total_and_run_along_rows_or_once()
    {
        var table = Sample.Table("t", "a b", "x y total").With(
            derivedRows: [new DerivedLine { Id = "both", Label = "both", Terms = [new(1, 0), new(1, 1)], IsSum = true }]);
        var format = Sample.Format(
            [table],
            [
                Sample.Rule("t/row", RuleKind.Equation, "t.*.total = t.*.x + t.*.y", Axis.Row),
                Sample.Rule("t/both", RuleKind.Equation, "t.both.x = t.a.total"),
            ]);
        var findings = Judge(Sample.Report(format, Here, 2020, [table.Figures("a 1 2 3\nb 2 2 5")]));
        Assert.Equal(
            ["t/row/a Holds", "t/row/b Fails", "t/both Holds"],
            findings.Select(finding => $"{finding.ExplanationKey} {finding.Outcome}"));
        Assert.Null(findings[2].At);
        Assert.Equal((3m, new SourcePlace("t.csv", 2, 10)), (findings[2].Left, findings[2].Place));
        Assert.Equal(["t.both.x", "t.a.total"], findings[2].Cells.Select(cell => cell.ToString()));
    }

    private static Report Report(int year, string figures) => Sample.Report(Format, Here, year, [Table.Figures(figures)]);

    private static Finding? Carried(params Report[] reports) =>
        Judge(reports).SingleOrDefault(finding => finding.Rule.Id == "t/carried");

    private static ImmutableArray<Finding> Judge(params Report[] reports) =>
        Checker.Check(Sample.Archive(reports), new DiagnosticList()).Of(reports[^1]);
}
