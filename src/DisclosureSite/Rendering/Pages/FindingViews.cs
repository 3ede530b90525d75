using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>Findings as pages show them.</summary>
internal static class FindingViews
{
    // A table left blank as a whole would be listed cell by cell.
    private const int MostBlanks = 12;

    /// <summary>How many rules a report does not satisfy, in words.</summary>
    public static string CountOf(SiteContext site, Report report)
    {
        var (_, fails, cannotBeJudged) = OutcomesOf(site.Findings.Of(report));
        return fails == 0 ? Texts.NothingFailsOf(cannotBeJudged) : Texts.FailingFindings(fails);
    }

    public static (int Holds, int Fails, int CannotBeJudged) OutcomesOf(ImmutableArray<Finding> findings)
    {
        var (holds, fails, cannotBeJudged) = (0, 0, 0);
        foreach (var finding in findings)
        {
            switch (finding.Outcome)
            {
                case FindingOutcome.Holds:
                    holds++;
                    break;
                case FindingOutcome.Fails:
                    fails++;
                    break;
                default:
                    cannotBeJudged++;
                    break;
            }
        }

        return (holds, fails, cannotBeJudged);
    }

    /// <param name="report">The report in which it was found.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="number">Its number among those of the page.</param>
    /// <param name="nameReport">Whether the page lists findings of several reports.</param>
    public static FindingView Of(Report report, Finding finding, int number, bool nameReport) => new(
        $"finding-{Texts.Count(number)}",
        Texts.SeverityId(finding.Rule.Severity),
        Texts.Severity(finding.Rule.Severity),
        finding.Rule.Text,
        Labels.OfPlace(report, finding),
        finding.Difference is null ? null : Texts.Equation(finding),
        finding.Detail,
        finding.Explanation,
        [.. CellsToShow(finding).Select(cell => new LinkView(NameOf(report, cell), Addresses.Of(report, cell)))],
        finding.Place.ToString(),
        nameReport ? new LinkView(Texts.ReportLink(report), Addresses.Of(report)) : null);

    /// <summary>The rules that cannot be judged at one place or several, in the order in which they are judged, with what is not reported.</summary>
    public static IReadOnlyList<NotJudgedView> NotJudgedOf(Report report, ImmutableArray<Finding> findings) =>
    [
        .. findings.Where(finding => finding.Outcome == FindingOutcome.CannotBeJudged)
            .GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .Select(rule => NotJudged(report, [.. rule])),
    ];

    private static NotJudgedView NotJudged(Report report, IReadOnlyList<Finding> findings)
    {
        List<CellReference> blanks = [.. findings.SelectMany(finding => finding.BlankCells).Distinct()];
        return new NotJudgedView(
            findings[0].Rule.Text.TrimEnd('。'),
            [.. findings.Select(finding => finding.Detail).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. blanks.Take(MostBlanks).Select((cell, index) => new LinkView(NameAfter(index > 0 ? blanks[index - 1] : null, cell), Addresses.Of(report, cell)))],
            blanks.Count > MostBlanks ? Texts.FurtherFigures(blanks.Count) : null);

        // A dozen figures of one table would say its title a dozen times.
        string NameAfter(CellReference? before, CellReference cell) =>
            before is { Report: null } && cell.Report is null && before.Key.Table == cell.Key.Table
                ? Labels.OfCellInTable(report, cell.Key)
                : Labels.OfCell(report, cell);
    }

    /// <summary>The cells at which a finding is marked: of a sum the total alone, for its parts may all be right.</summary>
    public static IEnumerable<CellReference> CellsToShow(Finding finding) =>
        finding.Rule.Kind == RuleKind.Sum ? finding.Cells.Take(1) : finding.Cells;

    // With its figure, so that a reader can follow the equation without a look at the table.
    private static string NameOf(Report report, CellReference cell) =>
        cell.Report is null
        && report.FindTable(cell.Key.Table) is { } table
        && TableCell.FindShown(table, cell.Key.Row, cell.Key.Column)?.QuantityIn(table) is { } figure
            ? Texts.WithFigure(Labels.OfCell(report, cell), figure)
            : Labels.OfCell(report, cell);
}
