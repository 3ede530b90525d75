using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>Sums indicators over the agencies of each year.</summary>
internal static class YearTotals
{
    /// <summary>The sums of all figures, nothing counted twice; rates are not summed.</summary>
    public static Dictionary<(string IndicatorId, ReportYear Year), YearTotal> Of(
        Archive archive, IndicatorCatalogue catalogue, ArchiveValues values)
    {
        var years = new Dictionary<ReportYear, Sum?[]>();
        foreach (var report in archive.Reports)
        {
            if (!report.HasFigures)
            {
                continue;
            }

            if (!years.TryGetValue(report.Year, out var sums))
            {
                years.Add(report.Year, sums = new Sum?[catalogue.Indicators.Length]);
            }

            Add(report, IsIncludedAbove(report, archive), catalogue, values, sums);
        }

        return Totals(years, catalogue);
    }

    /// <summary>Whether the report's figures are already in that of an agency above it.</summary>
    public static bool IsIncludedAbove(Report report, Archive archive)
    {
        foreach (var above in archive.AncestorsOf(report.Agency))
        {
            if (archive.FindReport(above.Slug, report.Year) is { HasFigures: true, Scope: ReportScope.All })
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(Report report, bool isIncluded, IndicatorCatalogue catalogue, ArchiveValues values, Sum?[] sums)
    {
        var reported = values.Of(report);
        var indexes = catalogue.IndexesOf(report.Format);
        for (var i = 0; i < indexes.Length; i++)
        {
            if (report.Format.Indicators[i].Kind == IndicatorKind.Figure)
            {
                (sums[indexes[i]] ??= new Sum()).Add(reported.Values[i], reported.ArePartial[i], isIncluded);
            }
        }
    }

    private static Dictionary<(string IndicatorId, ReportYear Year), YearTotal> Totals(
        Dictionary<ReportYear, Sum?[]> years, IndicatorCatalogue catalogue)
    {
        var totals = new Dictionary<(string, ReportYear), YearTotal>();
        foreach (var (year, sums) in years)
        {
            for (var i = 0; i < sums.Length; i++)
            {
                if (sums[i] is { } sum)
                {
                    totals.Add((catalogue.Indicators[i].Id, year), sum.ToTotal(catalogue.Indicators[i], year));
                }
            }
        }

        return totals;
    }

    private sealed class Sum
    {
        private decimal value;
        private int covered;
        private int partial;
        private int notReported;
        private int included;

        public void Add(decimal? reported, bool isPartial, bool isIncluded)
        {
            if (isIncluded)
            {
                included++;
            }
            else if (reported is { } counted)
            {
                value += counted;
                covered++;
                partial += isPartial ? 1 : 0;
            }
            else
            {
                notReported++;
            }
        }

        public YearTotal ToTotal(Indicator indicator, ReportYear year) =>
            new(indicator, year, covered == 0 ? null : value, covered, partial, notReported, included);
    }
}
