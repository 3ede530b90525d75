using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>
/// Computes rates. Where a total contradicts its parts or is blank, the sum of its parts takes its place, if all of them are reported:
/// a sum of some would take what is not reported for nought. Where nothing contradicts it, the reported total stands.
/// </summary>
internal sealed class RateCalculator(Archive archive, ArchiveFindings findings)
{
    /// <summary>A rate of a report.</summary>
    public Rate Compute(Indicator indicator, Report report)
    {
        var (isComputed, isPartial) = (false, false);
        var numerator = Sum(indicator.Numerator, report, ref isComputed, ref isPartial);
        var denominator = Sum(indicator.Denominator, report, ref isComputed, ref isPartial);
        var value = numerator is { } above && denominator is { } below && below != 0 ? Percentages.Share(above, below) : (decimal?)null;
        return new Rate(indicator, value, numerator, denominator, isComputed) { IsPartial = isPartial };
    }

    private decimal? Sum(ImmutableArray<RuleTerm> terms, Report report, ref bool isComputed, ref bool isPartial)
    {
        decimal sum = 0;
        foreach (var term in terms)
        {
            var holder = term.YearOffset == 0 ? report : SameScopeBefore(report);
            if (holder is null || ValueOf(term, holder, ref isComputed, ref isPartial) is not { } value)
            {
                return null;
            }

            sum += term.Sign * value;
        }

        return sum;
    }

    private Report? SameScopeBefore(Report report) =>
        archive.FindPrevious(report) is { } previous && previous.Scope == report.Scope ? previous : null;

    private decimal? ValueOf(RuleTerm term, Report report, ref bool isComputed, ref bool isPartial)
    {
        if (term.Row is null || term.Column is null
            || report.FindTable(term.Table) is not { Format.IsAdditional: false } table
            || TableCell.Find(table.Format, term.Row, term.Column) is not { } cell)
        {
            return null;
        }

        if (cell.IsPrinted(table.Format) && TableTotals.Governing(table.Format, cell.Row, cell.Column) is { } total)
        {
            var isBlank = cell.QuantityIn(table) is null;
            if (isBlank || Contradicts(report, total, term.Row, term.Column))
            {
                // A sum along the row, which mostly holds, would be what is contradicted once more.
                var computed = isBlank
                    ? TableTotals.ComputeWhole(table, cell.Row, cell.Column)
                    : TableTotals.ComputeWhole(table, total, cell.Row, cell.Column);
                isComputed |= computed is not null;
                return computed;
            }
        }

        isPartial |= cell.IsPartialIn(table);
        return cell.QuantityIn(table);
    }

    private bool Contradicts(Report report, TotalDefinition total, string rowId, string columnId)
    {
        var at = total.Axis == Axis.Row ? columnId : rowId;
        foreach (var finding in findings.Of(report))
        {
            if (string.Equals(finding.At, at, StringComparison.Ordinal)
                && string.Equals(finding.Rule.Id, total.RuleId, StringComparison.Ordinal))
            {
                return finding.Outcome == FindingOutcome.Fails;
            }
        }

        return false;
    }
}
