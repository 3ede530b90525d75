using System.Text.Json;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data;

/// <summary><c>/indicators/&lt;id&gt;.json</c>: an indicator and its series of all agencies (<see cref="JsonKinds.Indicator"/>).</summary>
internal static class IndicatorJson
{
    public static OutputFile Of(SiteContext site, Indicator indicator, IReadOnlyList<Series> series) =>
        JsonFiles.Of(Addresses.JsonOf(indicator), json => Write(json, site, indicator, series));

    private static void Write(Utf8JsonWriter json, SiteContext site, Indicator indicator, IReadOnlyList<Series> series)
    {
        var address = Addresses.JsonOf(indicator);
        json.WriteHead(JsonKinds.Indicator, address, DataNotice.OfArchive(site));
        json.WriteString("id", indicator.Id);
        json.WriteString("title", indicator.Title);
        json.WriteString("kind", DataWords.Of(indicator.Kind));
        json.WriteString("unit", indicator.Unit);
        json.WriteString("meaning", indicator.Meaning);
        json.WriteString("legalBasis", indicator.LegalBasis);
        json.WriteString("formula", IndicatorPage.FormulaOf(site, indicator));
        json.WriteTexts("formats", site.FormatsWith(indicator).Select(format => format.Id));
        json.WriteString("replaces", indicator.Replaces);
        json.WriteStartObject("links");
        json.WriteLink("page", address, Addresses.Of(indicator));
        json.WriteLink("csv", address, Addresses.CsvOf(indicator));
        json.WriteLink("index", address, Addresses.DataIndex);
        json.WriteEndObject();
        json.WriteStartArray("series");
        foreach (var one in series)
        {
            Write(json, site, indicator, one);
        }

        json.WriteEndArray();
        json.WriteStartArray("totals");
        foreach (var year in site.Archive.Years)
        {
            if (site.Derived.FindTotal(indicator, year) is { } total)
            {
                Write(json, total);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SiteContext site, Indicator indicator, Series series)
    {
        json.WriteStartObject();
        json.WriteString("agency", series.Agency.Slug);
        json.WriteString("name", series.Agency.Name);
        json.WriteStartArray("points");
        foreach (var point in series.Points)
        {
            json.WriteStartObject();
            json.WriteNumber("year", point.Year.Value);
            json.WriteNumberOrNull("value", point.Value);
            json.WriteNumberOrNull("change", point.Change);
            json.WriteNumberOrNull("changePercent", point.ChangePercent);
            if (point.Rate is { } rate)
            {
                json.WriteNumberOrNull("numerator", rate.Numerator);
                json.WriteNumberOrNull("denominator", rate.Denominator);
                json.WriteString("basis", ReportJson.BasisOf(rate));
            }

            if (site.PublishedBeforeCorrection(indicator, series.Agency, point.Year) is var (published, unit))
            {
                json.WriteString("asPublished", published);
                json.WriteOptional("asPublishedUnit", unit);
            }

            json.WriteFlag("contradicted", site.IsContradicted(indicator, series.Agency, point.Year));
            json.WriteFlag("small", point.Rate is { IsSmall: true });
            json.WriteFlag("partial", point.IsPartial);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("breaks");
        foreach (var change in series.Breaks)
        {
            json.WriteStartObject();
            json.WriteNumber("year", change.Year.Value);
            json.WriteString("reason", change.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, YearTotal total)
    {
        json.WriteStartObject();
        json.WriteNumber("year", total.Year.Value);
        json.WriteNumberOrNull("value", total.Value);
        json.WriteNumber("covered", total.Covered);
        json.WriteNumber("partial", total.Partial);
        json.WriteNumber("notReported", total.NotReported);
        json.WriteNumber("included", total.Included);
        json.WriteEndObject();
    }
}
