using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>Reads what front matter says of the tables that only this report has (<c>tables:</c>).</summary>
internal static class AdditionalTables
{
    private const string Ending = ".csv";

    /// <summary>The descriptions by id; those with faults have been reported and are null.</summary>
    public static Dictionary<string, AdditionalTable?> Read(MappingReader frontMatter, Format? format, DiagnosticList diagnostics)
    {
        var tables = new Dictionary<string, AdditionalTable?>(StringComparer.Ordinal);
        foreach (var entry in frontMatter.Mapping("tables")?.Entries ?? [])
        {
            var id = entry.Key.EndsWith(Ending, StringComparison.Ordinal) ? entry.Key[..^Ending.Length] : entry.Key;
            if (id == entry.Key || !Slugs.IsWellFormed(id))
            {
                diagnostics.Add(DiagnosticCodes.TableNameMalformed, entry.KeyPlace, entry.Key);
                tables.TryAdd(id, null);
            }
            else if (id is "report" or "corrections" or "import-report" || format?.FindTable(id) is not null)
            {
                diagnostics.Add(DiagnosticCodes.TableNameTaken, entry.KeyPlace, entry.Key);
            }
            else
            {
                tables.Add(id, Read(id, entry, diagnostics));
            }
        }

        return tables;
    }

    private static AdditionalTable? Read(string id, YamlEntry entry, DiagnosticList diagnostics)
    {
        if (entry.Value is not YamlMapping description)
        {
            diagnostics.Add(DiagnosticCodes.TableDescription, entry.Value.Place, entry.Key);
            return null;
        }

        var reader = new MappingReader(description, diagnostics, "title", "unit", "sum", "column");
        return reader.RequiredText("title") is { } title
            ? new AdditionalTable(id, title, reader.Text("unit"), reader.Text("sum"), reader.Text("column"), entry.KeyPlace)
            : null;
    }
}
