using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>Follows an indicator of an agency over the years.</summary>
internal sealed class SeriesBuilder
{
    private readonly IndicatorCatalogue catalogue;
    private readonly Dictionary<string, ImmutableArray<(Report Report, ReportValues Values)>> reports;

    public SeriesBuilder(Archive archive, IndicatorCatalogue catalogue, ArchiveValues values)
    {
        this.catalogue = catalogue;
        reports = archive.Reports
            .Where(report => report.HasFigures)
            .GroupBy(report => report.Agency.Slug, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(report => (report, values.Of(report))).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The series; null: no report of the agency has the indicator.</summary>
    public Series? Of(Indicator indicator, Agency agency)
    {
        if (catalogue.Find(indicator.Id) is not { } newest || !reports.TryGetValue(agency.Slug, out var ofAgency))
        {
            return null;
        }

        var points = ImmutableArray.CreateBuilder<SeriesPoint>(ofAgency.Length);
        var breaks = ImmutableArray.CreateBuilder<SeriesBreak>();
        Report? last = null;
        decimal? lastExact = null;
        Format? format = null;
        var place = -1;
        foreach (var (report, values) in ofAgency)
        {
            if (!ReferenceEquals(report.Format, format))
            {
                format = report.Format;
                place = catalogue.PlaceIn(format, newest.Id);
            }

            if (place < 0)
            {
                continue;
            }

            var reason = last is null ? null : BreakBetween(last, report, newest.Id);
            if (reason is not null)
            {
                breaks.Add(new SeriesBreak(report.Year, reason));
            }

            var value = values.Values[place];
            var rate = RateOf(values, newest);

            // Between rates as published the change would hold what was rounded off twice. A sum of some parts has no change.
            var isPartial = values.ArePartial[place];
            var exact = isPartial ? null : rate is { Value: not null, Numerator: { } numerator, Denominator: { } denominator } ? numerator / denominator : value;
            var previous = last is not null && reason is null && last.Year == report.Year.Previous ? lastExact : null;
            var change = rate is null ? exact - previous : Percentages.OfRates(previous, exact);
            points.Add(new SeriesPoint(report.Year, value, change, Percentages.OfChange(previous, exact), rate) { IsPartial = isPartial });
            (last, lastExact) = (report, exact);
        }

        return points.Count == 0 ? null : new Series(newest, agency, points.ToImmutable(), breaks.ToImmutable());
    }

    private string? BreakBetween(Report before, Report now, string indicatorId)
    {
        var byFormat = ReferenceEquals(before.Format, now.Format) ? null : catalogue.Breaks.Between(before.Format, now.Format, indicatorId);
        var byScope = before.Scope == now.Scope ? null : DerivingTexts.ScopeChange(before.Scope, now.Scope);
        return byFormat is null || byScope is null ? byFormat ?? byScope : byFormat + byScope;
    }

    private static Rate? RateOf(ReportValues values, Indicator indicator)
    {
        if (indicator.Kind == IndicatorKind.Rate)
        {
            foreach (var rate in values.Rates)
            {
                if (string.Equals(rate.Indicator.Id, indicator.Id, StringComparison.Ordinal))
                {
                    return rate;
                }
            }
        }

        return null;
    }
}
