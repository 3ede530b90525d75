using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// <c>/indicators/&lt;id&gt;.csv</c>: an indicator by agency and year, a line for each report whose format has it
/// (<see cref="DataTables.Series"/>).
/// </summary>
internal static class IndicatorCsv
{
    public static OutputFile Of(SiteContext site, Indicator indicator, IReadOnlyList<Series> series) =>
        new(Addresses.OutputPath(Addresses.CsvOf(indicator)), stream => Write(stream, site, indicator, series));

    /// <summary>What a report first printed where an indicator's figure was corrected since; null: it was not.</summary>
    public static string? PublishedBeforeCorrection(Report? report, string indicatorId)
    {
        if (report is null || report.Corrections.IsEmpty)
        {
            return null;
        }

        // The report's own format says where the figure stands; the indicator as shown is the newest format's.
        foreach (var indicator in report.Format.Indicators)
        {
            if (string.Equals(indicator.Id, indicatorId, StringComparison.Ordinal)
                && indicator.Figure is { } key
                && report.FindTable(key.Table) is { } table
                && (table.Format.RowIndex(key.Row), table.Format.ColumnIndex(key.Column)) is ( >= 0, >= 0) and var (row, column))
            {
                return table.PublishedBeforeCorrection(row, column)?.Reported;
            }
        }

        return null;
    }

    private static void Write(Stream stream, SiteContext site, Indicator indicator, IReadOnlyList<Series> series)
    {
        using var csv = new Utf8CsvWriter(stream);
        DataTables.Series.WriteHeader(csv);
        foreach (var one in series)
        {
            foreach (var point in one.Points)
            {
                csv.Field(one.Agency.Slug);
                csv.Field(one.Agency.Name);
                csv.Field(point.Year.ToString());
                csv.Number(point.Value);
                csv.Field(indicator.Unit ?? "");
                csv.Number(point.Change);
                csv.Number(point.ChangePercent);
                csv.Number(point.Rate?.Numerator);
                csv.Number(point.Rate?.Denominator);
                csv.Field(point.Rate is { } rate ? ReportJson.BasisOf(rate) : "");
                csv.Field(one.BreakAt(point.Year) ?? "");
                csv.Figure(PublishedBeforeCorrection(site.Archive.FindReport(one.Agency.Slug, point.Year), indicator.Id) ?? "");
                csv.Field(site.IsContradicted(indicator, one.Agency, point.Year) ? "true" : "");
                csv.Field(point.Rate is { IsSmall: true } ? "true" : "");
                csv.EndLine();
            }
        }
    }
}
