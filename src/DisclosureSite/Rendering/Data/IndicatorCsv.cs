using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// <c>/indicators/&lt;id&gt;.csv</c>: an indicator by agency and year, a line for each report whose format has it. A value not reported is
/// empty; so is a change where there is nothing to compare with. <c>break</c> says why values from that line on cannot be compared with
/// those before.
/// </summary>
internal static class IndicatorCsv
{
    private static readonly string[] Header =
        ["agency", "name", "year", "value", "unit", "change", "change_percent", "numerator", "denominator", "basis", "break"];

    public static OutputFile Of(SiteContext site, Indicator indicator) =>
        new(Addresses.OutputPath(Addresses.CsvOf(indicator)), stream => Write(stream, site, indicator));

    private static void Write(Stream stream, SiteContext site, Indicator indicator)
    {
        using var csv = new Utf8CsvWriter(stream);
        foreach (var name in Header)
        {
            csv.Field(name);
        }

        csv.EndLine();
        foreach (var agency in site.Archive.Agencies)
        {
            if (site.Derived.FindSeries(indicator, agency) is not { } series)
            {
                continue;
            }

            foreach (var point in series.Points)
            {
                csv.Field(agency.Slug);
                csv.Field(agency.Name);
                csv.Field(point.Year.ToString());
                csv.Number(point.Value);
                csv.Field(indicator.Unit ?? "");
                csv.Number(point.Change);
                csv.Number(point.ChangePercent);
                csv.Number(point.Rate?.Numerator);
                csv.Number(point.Rate?.Denominator);
                csv.Field(point.Rate is { } rate ? ReportJson.BasisOf(rate) : "");
                csv.Field(BreakAt(series, point.Year));
                csv.EndLine();
            }
        }
    }

    private static string BreakAt(Series series, ReportYear year)
    {
        foreach (var change in series.Breaks)
        {
            if (change.Year == year)
            {
                return change.Reason;
            }
        }

        return "";
    }
}
