using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>The third stage: computes what follows from the figures.</summary>
public static class Deriver
{
    /// <summary>
    /// Computes values, series and sums across the archive; the result computes each report's own tables when it is asked for
    /// them, on any thread. Withdrawn reports count nowhere.
    /// </summary>
    public static DerivedArchive Derive(Archive archive, ArchiveFindings findings)
    {
        var catalogue = new IndicatorCatalogue(archive);
        var values = new ArchiveValues(archive, findings, catalogue);
        var comparisons = new FormatComparisons(archive, catalogue.Breaks);
        var series = new SeriesBuilder(archive, catalogue, values);
        var calendar = new ReportingCalendar(archive);
        return new DerivedArchive(
            catalogue.Indicators,
            series.Of,
            YearTotals.Of(archive, catalogue, values),
            new YearTrends(archive, series.Of).Of,
            calendar.PresenceOf,
            Deadlines.DeadlineOf,
            Deadlines.TimelinessOf,
            report => Tables(report, null, comparisons),
            report => Derive(report, archive, values, comparisons));
    }

    private static DerivedReport Derive(
        Report report, Archive archive, ArchiveValues values, FormatComparisons comparisons)
    {
        var previous = report.HasFigures && archive.FindPrevious(report) is { } before && before.Scope == report.Scope
            ? before
            : null;
        return new DerivedReport
        {
            Report = report,
            Previous = previous,
            Tables = Tables(report, previous, comparisons),
            Rates = values.RatesOf(report),
            Timeliness = Deadlines.TimelinessOf(report),
        };
    }

    private static ImmutableArray<DerivedTable> Tables(Report report, Report? previous, FormatComparisons comparisons)
    {
        if (!report.HasFigures)
        {
            return [];
        }

        var tables = ImmutableArray.CreateBuilder<DerivedTable>(report.Tables.Length);
        foreach (var table in report.Tables)
        {
            tables.Add(DerivedTableBuilder.Build(table, previous, comparisons.Find(table.Format, report, previous)));
        }

        return tables.DrainToImmutable();
    }
}
