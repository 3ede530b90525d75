using System.Text.Json;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data;

/// <summary><c>/data/index.json</c>: what there is to load (<see cref="JsonKinds.Index"/>).</summary>
internal static class IndexJson
{
    private const string From = Addresses.DataIndex;

    public static OutputFile Of(SiteContext site) => JsonFiles.Of(From, json => Write(json, site));

    private static void Write(Utf8JsonWriter json, SiteContext site)
    {
        var archive = site.Archive;
        json.WriteHead(JsonKinds.Index, From, DataNotice.OfArchive(site));
        json.WriteLink("documentation", From, Addresses.DataGuide);
        json.WriteLink("dataPackage", From, Addresses.DataPackage);
        json.WriteStartObject("schemas");
        foreach (var kind in JsonKinds.All)
        {
            json.WriteLink(kind.Name, From, kind.SchemaAddress);
        }

        json.WriteEndObject();
        json.WriteObjects("files", ArchiveDownloads.Of(archive), file =>
        {
            json.WriteString("title", file.Text);
            json.WriteString("mediaType", MediaTypes.Of(file.Path));
            json.WriteLink("address", From, file.Path);
        });
        json.WriteObjects("formats", site.FormatsInUse, format =>
        {
            json.WriteString("id", format.Id);
            json.WriteString("title", format.Title);
            json.WriteNumber("firstYear", format.FirstYear.Value);
            json.WriteNumberOrNull("lastYear", format.LastYear?.Value);
            json.WriteLink("json", From, Addresses.JsonOf(format));
        });
        json.WriteObjects("indicators", site.Derived.Indicators, indicator =>
        {
            json.WriteString("id", indicator.Id);
            json.WriteString("title", indicator.Title);
            json.WriteString("kind", DataWords.Of(indicator.Kind));
            json.WriteString("unit", indicator.Unit);
            json.WriteLink("json", From, Addresses.JsonOf(indicator));
            json.WriteLink("csv", From, Addresses.CsvOf(indicator));
        });
        var counts = archive.Reports.Where(report => report.HasFigures).CountBy(report => report.Year).ToDictionary();
        json.WriteObjects("years", archive.Years, year =>
        {
            json.WriteNumber("year", year.Value);
            json.WriteNumber("reports", counts.GetValueOrDefault(year));
            json.WriteLink("figures", From, Addresses.FiguresOf(year));
        });
        json.WriteObjects("agencies", archive.Agencies, agency =>
        {
            json.WriteString("agency", agency.Slug);
            json.WriteString("name", agency.Name);
            json.WriteString("level", DataWords.Of(agency.Level));
            json.WriteString("parent", agency.ParentSlug);
            json.WriteLink("json", From, Addresses.JsonOf(agency));
        });
        json.WriteObjects("reports", archive.Reports, report =>
        {
            json.WriteString("agency", report.Agency.Slug);
            json.WriteNumber("year", report.Year.Value);
            json.WriteString("title", report.Title);
            json.WriteString("status", DataWords.Of(report.Status));
            json.WriteDate("published", report.Published);
            json.WriteDate("lastChange", report.LastChange);
            json.WriteLink("json", From, report.HasFigures ? Addresses.JsonOf(report) : null);
        });
        json.WriteEndObject();
    }
}
