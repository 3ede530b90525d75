using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>The values of all indicators in all reports with figures.</summary>
internal sealed class ArchiveValues
{
    private readonly Dictionary<Report, ReportValues> values = [];

    public ArchiveValues(Archive archive, ArchiveFindings findings, IndicatorCatalogue catalogue)
    {
        var rates = new RateCalculator(archive, findings);
        var plans = new Dictionary<Format, ImmutableArray<IndicatorCell?>>();
        foreach (var report in archive.Reports)
        {
            if (report.HasFigures && !plans.ContainsKey(report.Format))
            {
                plans.Add(report.Format, IndicatorCell.AllOf(report.Format, catalogue));
            }
        }

        var computed = new ReportValues?[archive.Reports.Length];
        Parallel.For(0, computed.Length, i =>
        {
            var report = archive.Reports[i];
            computed[i] = report.HasFigures ? Compute(report, plans[report.Format], rates) : null;
        });
        for (var i = 0; i < computed.Length; i++)
        {
            if (computed[i] is { } found)
            {
                values.Add(archive.Reports[i], found);
            }
        }
    }

    /// <summary>The values of a report with figures.</summary>
    public ReportValues Of(Report report) => values[report];

    /// <summary>The rates of a report, in its format's order; none for a withdrawn one.</summary>
    public ImmutableArray<Rate> RatesOf(Report report) => values.TryGetValue(report, out var found) ? found.Rates : [];

    private static ReportValues Compute(Report report, ImmutableArray<IndicatorCell?> cells, RateCalculator calculator)
    {
        var indicators = report.Format.Indicators;
        var found = new decimal?[indicators.Length];
        var partial = new bool[indicators.Length];
        var rates = ImmutableArray.CreateBuilder<Rate>();
        for (var i = 0; i < indicators.Length; i++)
        {
            if (indicators[i].Kind == IndicatorKind.Rate)
            {
                var rate = calculator.Compute(indicators[i], report);
                rates.Add(rate);
                found[i] = rate.Value;
                partial[i] = rate.IsPartial;
            }
            else
            {
                found[i] = cells[i]?.ValueIn(report);
                partial[i] = cells[i]?.IsPartialIn(report) ?? false;
            }
        }

        return new ReportValues(found, partial, rates.ToImmutable());
    }
}
