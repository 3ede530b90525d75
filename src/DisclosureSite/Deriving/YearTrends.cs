using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>Follows sums over agencies back over the years.</summary>
internal sealed class YearTrends(Archive archive, Func<Indicator, Agency, Series?> seriesOf)
{
    // A trend of a few of the agencies would say little about the sum of all beside it.
    private const int LeastFollowedPercent = 80;

    /// <summary>The trend of a sum; null: for a rate, or where no agency counts both in this year and in the one before.</summary>
    public YearTrend? Of(Indicator indicator, ReportYear year)
    {
        if (indicator.Kind != IndicatorKind.Figure)
        {
            return null;
        }

        var runs = archive.Agencies
            .Select(agency => seriesOf(indicator, agency))
            .Where(series => series?.At(year) is { Value: not null } && Counts(series.Agency, year))
            .Select(series => RunOf(series!, year))
            .ToList();
        var compared = runs.Where(run => run.Count > 1).ToList();
        if (compared.Count == 0)
        {
            return null;
        }

        var (now, before) = (compared.Sum(run => run[0]), compared.Sum(run => run[1]));
        var years = LengthOf(runs);
        var followed = runs.Where(run => run.Count >= years).ToList();
        return new YearTrend(
            compared.Count,
            now - before,
            Percentages.OfChange(before, now),
            years > 1 ? followed.Count : 0,
            years > 1
                ? [.. Enumerable.Range(0, years).Reverse().Select(back => new YearSum(new ReportYear(year.Value - back), followed.Sum(run => run[back])))]
                : []);
    }

    // The longest time over which enough of the agencies can be followed; nought: of too many the year itself is a sum of some parts.
    private static int LengthOf(List<List<decimal>> runs)
    {
        var lengths = runs.Select(run => run.Count).OrderDescending().ToList();
        return lengths[((lengths.Count * LeastFollowedPercent) + 99) / 100 - 1];
    }

    // The values from the year back, for as long as they are whole, count in each year's sum and mean the same.
    private List<decimal> RunOf(Series series, ReportYear year)
    {
        List<decimal> run = [];
        for (var at = year; series.At(at) is { Value: { } value, IsPartial: false } && Counts(series.Agency, at); at = at.Previous)
        {
            run.Add(value);
            if (series.Breaks.Any(change => change.Year == at))
            {
                break;
            }
        }

        return run;
    }

    private bool Counts(Agency agency, ReportYear year) =>
        archive.FindReport(agency.Slug, year) is { } report && !YearTotals.IsIncludedAbove(report, archive);
}
