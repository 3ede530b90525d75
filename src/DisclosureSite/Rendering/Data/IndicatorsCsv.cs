using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data;

/// <summary><c>/data/indicators.csv</c>: all indicators (<see cref="DataTables.Indicators"/>).</summary>
internal static class IndicatorsCsv
{
    public static OutputFile Of(SiteContext site) =>
        new(Addresses.OutputPath(Addresses.IndicatorList), stream => Write(stream, site));

    private static void Write(Stream stream, SiteContext site)
    {
        using var csv = new Utf8CsvWriter(stream);
        DataTables.Indicators.WriteHeader(csv);
        foreach (var indicator in site.Derived.Indicators)
        {
            var format = site.FormatOf(indicator);
            csv.Field(indicator.Id);
            csv.Field(indicator.Title);
            csv.Field(DataWords.Of(indicator.Kind));
            csv.Field(indicator.Unit ?? "");
            csv.Field(indicator.Meaning ?? "");
            csv.Field(indicator.LegalBasis ?? "");
            csv.Field(Labels.OfSum(format, indicator.Numerator));
            csv.Field(Labels.OfSum(format, indicator.Denominator));
            csv.Field(string.Join(' ', site.FormatsWith(indicator).Select(one => one.Id)));
            csv.Field(indicator.Replaces ?? "");
            csv.Field(Addresses.Of(indicator)[1..]);
            csv.EndLine();
        }
    }
}
