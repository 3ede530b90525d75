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
                var published = site.PublishedBeforeCorrection(indicator, one.Agency, point.Year);
                csv.Figure(published?.Reported ?? "");
                csv.Field(published?.Unit ?? "");
                csv.Field(site.IsContradicted(indicator, one.Agency, point.Year) ? "true" : "");
                csv.Field(point.Rate is { IsSmall: true } ? "true" : "");
                csv.Field(point.IsPartial ? "true" : "");
                csv.EndLine();
            }
        }
    }
}
