using System.Globalization;
using System.Text;
using System.Text.Json;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// Data Package v2 descriptors (datapackage.org): <c>/datapackage.json</c> of the archive, at the site's root because a package may name
/// only files below it and the indicators' are not in <c>/data/</c>, and <c>/&lt;agency&gt;/&lt;year&gt;/datapackage.json</c> of a report.
/// What the standard has no name for stands under names of our own: <c>unit</c>, <c>unitColumn</c>, <c>describedAt</c>, <c>formatId</c>,
/// <c>formatTable</c>, <c>citation</c>, <c>lastChange</c>, <c>status</c>.
/// </summary>
internal static class DataPackages
{
    private const string Profile = "https://datapackage.org/profiles/2.0/datapackage.json";
    private const string NameWithoutHost = "disclosure-archive";

    /// <summary>The archive's: all data files of the whole archive.</summary>
    public static OutputFile OfArchive(SiteContext site) => JsonFiles.Of(Addresses.DataPackage, json =>
    {
        var notice = DataNotice.OfArchive(site);
        json.WriteStartObject();
        WriteHead(json, site, notice, notice.Title, NameOf(site));
        WriteSource(json, Texts.ReportsAsSource, Addresses.ReportList[1..]);
        json.WriteStartArray("resources");
        foreach (var resource in DataResources.OfArchive(site))
        {
            WriteTable(json, resource.Name, resource.Address[1..], resource.Title, resource.Table);
        }

        foreach (var file in ArchiveDownloads.Of(site.Archive))
        {
            if (!file.Path.EndsWith(".csv", StringComparison.Ordinal))
            {
                WriteFile(json, file, Addresses.Home);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }, isIndented: true);

    /// <summary>A report's: its tables as printed, and its other files.</summary>
    public static OutputFile Of(SiteContext site, Report report) => JsonFiles.Of(Addresses.DataPackageOf(report), json =>
    {
        var notice = DataNotice.Of(site, report);
        json.WriteStartObject();
        WriteHead(
            json,
            site,
            notice,
            report.Status == ReportStatus.Draft ? Texts.DraftTitle(notice.Title) : notice.Title,
            $"{NameOf(site)}-{report.Agency.Slug}-{report.Year}");
        json.WriteString("status", DataWords.Of(report.Status));
        WriteSource(json, report.Title, report.SourceUrl);
        json.WriteStartArray("resources");
        foreach (var table in report.Tables)
        {
            WriteTable(json, table.Id, table.Id + ".csv", table.Format.Title, TableCsv.DescriptionOf(table), table.Format);
        }

        if (!report.Corrections.IsEmpty)
        {
            WriteTable(json, "corrections", CorrectionsCsv.Name, Texts.CorrectionsOfReportTitle, DataTables.CorrectionsOfReport);
        }

        foreach (var file in ReportDownloads.Of(report))
        {
            if (!file.Path.EndsWith(".csv", StringComparison.Ordinal) && file.Path != Addresses.DataPackageOf(report))
            {
                WriteFile(json, file, Addresses.Of(report));
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteHead(Utf8JsonWriter json, SiteContext site, DataNotice notice, string title, string name)
    {
        json.WriteString("$schema", Profile);
        json.WriteString("name", name);
        json.WriteString("title", title);
        if (notice.Address is { } address)
        {
            json.WriteString("id", address);
            json.WriteString("homepage", address);
        }

        if (notice.LastChange is { } day)
        {
            json.WriteString("version", string.Create(CultureInfo.InvariantCulture, $"{day.Year}.{day.Month}.{day.Day}"));
            json.WriteString("created", $"{Numbers.Iso(day)}T00:00:00Z");
            json.WriteString("lastChange", Numbers.Iso(day));
        }

        json.WriteString("citation", notice.Citation);
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", LicenceIds.Of(site.Archive.Site.Licence));
        json.WriteString("title", notice.Licence);
        json.WriteEndObject();
        json.WriteEndArray();
        if (notice.Publisher is not null || site.Archive.Site.Operator is not null)
        {
            json.WriteStartArray("contributors");
            WriteContributor(json, notice.Publisher, "creator");
            WriteContributor(json, site.Archive.Site.Operator, "dataCurator");
            json.WriteEndArray();
        }
    }

    private static void WriteContributor(Utf8JsonWriter json, string? name, string role)
    {
        if (name is not null)
        {
            json.WriteStartObject();
            json.WriteString("title", name);
            json.WriteTexts("roles", [role]);
            json.WriteEndObject();
        }
    }

    private static void WriteSource(Utf8JsonWriter json, string title, string? path)
    {
        json.WriteStartArray("sources");
        json.WriteStartObject();
        json.WriteString("title", title);
        if (path is not null)
        {
            json.WriteString("path", path);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteTable(
        Utf8JsonWriter json, string name, string path, string title, CsvTable? table, FormatTable? printed = null)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        if (table is not null)
        {
            json.WriteString("type", "table");
        }

        json.WriteString("path", Uri.UnescapeDataString(path));
        json.WriteString("title", title);
        if (table is not null)
        {
            json.WriteString("description", table.Meaning);
        }

        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("dialect");
        json.WriteBoolean("header", true);
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteEndObject();
        if (printed is { IsAdditional: false })
        {
            json.WriteString("formatTable", printed.Id);
        }

        if (table is not null)
        {
            json.WriteStartObject("schema");
            WriteSchema(json, table);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // What the standard has no schema for.
    private static void WriteFile(Utf8JsonWriter json, LinkView file, string folder)
    {
        var path = Uri.UnescapeDataString(file.Path[folder.Length..]);
        json.WriteStartObject();
        json.WriteString("name", path[(path.LastIndexOf('/') + 1)..]);
        json.WriteString("path", path);
        json.WriteString("title", file.Text);
        json.WriteString("format", path[(path.LastIndexOf('.') + 1)..]);
        json.WriteString("mediatype", MediaTypes.Of(path));
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, CsvTable table)
    {
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
        {
            Write(json, column);
        }

        json.WriteEndArray();
        json.WriteTexts("missingValues", table.MissingValues);
        if (!table.Key.IsEmpty)
        {
            json.WriteTexts("primaryKey", table.Key);
        }

        if (table.References.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("foreignKeys");
        foreach (var reference in table.References)
        {
            json.WriteStartObject();
            json.WriteTexts("fields", reference.Columns);
            json.WriteStartObject("reference");
            if (reference.Resource is { } resource)
            {
                json.WriteString("resource", resource);
            }

            json.WriteTexts("fields", reference.Referenced);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, CsvColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type switch
        {
            CsvType.Text => "string",
            CsvType.Whole => "integer",
            CsvType.Number => "number",
            CsvType.Year => "year",
            CsvType.Date => "date",
            CsvType.Flag => "boolean",
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        });
        json.WriteString("title", column.Title);
        json.WriteString("description", column.Meaning);
        json.WriteOptional("unit", column.Unit);
        json.WriteOptional("unitColumn", column.UnitColumn);
        json.WriteOptional("describedAt", column.DescribedAt);
        json.WriteOptional("formatId", column.FormatId);
        if (column.IsRequired || !column.Values.IsEmpty)
        {
            json.WriteStartObject("constraints");
            if (column.IsRequired)
            {
                json.WriteBoolean("required", true);
            }

            if (!column.Values.IsEmpty)
            {
                json.WriteTexts("enum", column.Values);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // example.gov.cn/gk/: example.gov.cn-gk
    private static string NameOf(SiteContext site)
    {
        if (site.AddressOf(Addresses.Home) is not { } address)
        {
            return NameWithoutHost;
        }

        var uri = new Uri(address);
        var name = new StringBuilder();
        foreach (var character in (uri.IdnHost + uri.AbsolutePath).ToLowerInvariant())
        {
            name.Append(char.IsAsciiLetterOrDigit(character) || character is '.' or '_' ? character : '-');
        }

        return name.ToString().Trim('-');
    }
}
