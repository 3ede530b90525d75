using System.Collections.Immutable;
using System.Globalization;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Checking;

public sealed class BundledFindingsTests
{
    [Fact]
    public void Jingle_2020_fails_in_exactly_four_places_all_explained()
    {
        var failing = Of("jingle", 2020).Where(finding => finding.Outcome == FindingOutcome.Fails).ToList();
        Assert.Equal(
            [
                "applications/balance/individual 5 0 5 reports/jingle/2020/applications.csv(2,18)",
                "applications/balance/total 5 0 5 reports/jingle/2020/applications.csv(2,30)",
                "applications/results/individual 0 5 -5 reports/jingle/2020/applications.csv(23,7)",
                "applications/results/total 0 5 -5 reports/jingle/2020/applications.csv(23,19)",
            ],
            failing.Select(finding => string.Create(
                CultureInfo.InvariantCulture,
                $"{finding.ExplanationKey} {finding.Left} {finding.Right} {finding.Difference} {finding.Place}")));
        Assert.All(failing, finding => Assert.NotNull(finding.Explanation));
        Assert.All(failing, finding => Assert.Equal(RuleSeverity.Error, finding.Rule.Severity));
        Assert.DoesNotContain(failing, finding => finding.IsUnexplainedError);
        Assert.Equal(
            ["applications.received.individual", "applications.carried-in.individual", "applications.processed.individual", "applications.carried-out.individual"],
            failing[0].Cells.Select(cell => cell.ToString()));
    }

    [Fact]
    public void In_jingle_2020_every_row_s_total_holds()
    {
        var rows = Of("jingle", 2020).Where(finding => finding.Rule.Id == "applications/row-total").ToList();
        Assert.Equal(23, rows.Count);
        Assert.All(rows, finding => Assert.Equal(FindingOutcome.Holds, finding.Outcome));
        var reviews = Of("jingle", 2020).Where(finding => finding.Rule.Id == "review-litigation/row-total");
        Assert.Equal(["Holds 3 3", "Holds 1 1", "Holds 1 1"], reviews.Select(Sides));
    }

    [Fact]
    public void Jingle_s_channels_make_their_total_without_the_one_not_reported()
    {
        var finding = Assert.Single(Of("jingle", 2020), found => found.Rule.TableId == "channels" && found.At is not null);
        Assert.Equal("Holds 9452 9452", Sides(finding));
        Assert.Equal(["政务微博"], finding.BlankCells.Select(cell => cell.Key.Row));
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(2024)]
    public void Nothing_fails_in_suqian_and_every_sum_is_judged(int year)
    {
        var findings = Of("suqian", year).ToList();
        Assert.DoesNotContain(findings, finding => finding.Outcome == FindingOutcome.Fails);
        Assert.All(
            findings.Where(finding => finding.Rule.Kind is RuleKind.Sum or RuleKind.Equation),
            finding => Assert.Equal(FindingOutcome.Holds, finding.Outcome));
        Assert.Equal(7 + 7 + 25 + 3, findings.Count(finding => finding.Rule.Id is "applications/balance" or "applications/results"
            or "applications/row-total" or "review-litigation/row-total"));
    }

    [Fact]
    public void Suqian_s_years_join()
    {
        var across = Of("suqian", 2024).Where(finding => finding.Cells.Any(cell => cell.Report == "suqian/2023")).ToList();
        Assert.Equal(7 + 2, across.Count);
        Assert.Equal("Holds 121 121", Sides(across.Single(finding => finding.ExplanationKey == "applications/carried-over/total")));
        Assert.Equal("Holds 420 420", Sides(across.Single(finding => finding.ExplanationKey == "normative-documents/stock/normative")));
        Assert.Equal("Holds 12 12", Sides(across.Single(finding => finding.ExplanationKey == "normative-documents/stock/rules")));
        Assert.Equal(
            ["applications.carried-in.total", "suqian/2023#applications.carried-out.total"],
            across.Single(finding => finding.ExplanationKey == "applications/carried-over/total").Cells.Select(cell => cell.ToString()));
        Assert.DoesNotContain(Of("suqian", 2023), finding => finding.Rule.Id == "applications/carried-over");
    }

    private static ImmutableArray<Finding> Of(string agency, int year) => BundledArchive.Findings.Of(BundledArchive.Report(agency, year));

    private static string Sides(Finding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Outcome} {finding.Left} {finding.Right}");
}
