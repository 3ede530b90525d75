using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>Sums indicators over the agencies of each year.</summary>
internal static class YearTotals
{
    /// <summary>The sums of all figures, nothing counted twice; rates are not summed.</summary>
    public static Dictionary<(string IndicatorId, ReportYear Year), YearTotal> Of(
        Archive archive, IndicatorCatalogue catalogue, ArchiveValues values)
    {
        var totals = new Dictionary<(string, ReportYear), YearTotal>();
        foreach (var report in archive.Reports)
        {
            if (!report.HasFigures)
            {
                continue;
            }

            var isIncluded = IsIncludedAbove(report, archive);
            var reported = values.Of(report);
            var indexes = catalogue.IndexesOf(report.Format);
            for (var i = 0; i < indexes.Length; i++)
            {
                var indicator = catalogue.Indicators[indexes[i]];
                if (indicator.Kind == IndicatorKind.Figure)
                {
                    var key = (indicator.Id, report.Year);
                    var total = totals.GetValueOrDefault(key) ?? new YearTotal(indicator, report.Year, null, 0, 0, 0);
                    totals[key] = Add(total, reported[i], isIncluded);
                }
            }
        }

        return totals;
    }

    private static YearTotal Add(YearTotal total, decimal? value, bool isIncluded) =>
        isIncluded ? total with { Included = total.Included + 1 }
        : value is null ? total with { NotReported = total.NotReported + 1 }
        : total with { Value = (total.Value ?? 0) + value, Covered = total.Covered + 1 };

    private static bool IsIncludedAbove(Report report, Archive archive)
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
}
