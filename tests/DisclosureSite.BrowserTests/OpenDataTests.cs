using System.Text.Json;
using DisclosureSite.BrowserTests.Browsing;
using DisclosureSite.BrowserTests.Serving;
using Xunit;

namespace DisclosureSite.BrowserTests;

/// <summary>The data files as others' tools read them.</summary>
public sealed class OpenDataTests(SiteInBrowser site)
{
    private const string Missing = "Reading the data with others' tools needs Node.js, and npm once to install them; they were not found, or npm could not.";

    [Fact]
    public async Task Every_json_file_holds_to_its_schema_and_every_csv_file_to_its_package()
    {
        var tools = await OpenDataTools.FindOrInstallAsync();
        Assert.SkipWhen(tools is null, Missing);

        var folder = site.Folders.First();
        var found = await OpenDataTools.CheckAsync(tools!, folder);

        Assert.StartsWith("{\"json\":", found, StringComparison.Ordinal);
        var counts = JsonDocument.Parse(found).RootElement;
        Assert.Equal(
            Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Count(IsOurs), counts.GetProperty("json").GetInt32());
        Assert.Equal(
            Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Count(), counts.GetProperty("tables").GetInt32());
        Assert.True(counts.GetProperty("lines").GetInt32() > 1000);
    }

    [Fact]
    public async Task Data_that_do_not_hold_would_have_been_noticed()
    {
        var tools = await OpenDataTools.FindOrInstallAsync();
        Assert.SkipWhen(tools is null, Missing);
        var copy = Directory.CreateTempSubdirectory("disclosure-data-");
        try
        {
            FolderCopy.Make(site.Folders.First(), copy.FullName, ".json", ".csv");
            Replace("jingle/2020/report.json", "\"scope\":\"all\"", "\"scope\":\"some\"");
            Replace("data/figures-2024.csv", "rules,made,2,", "rules,made,two,");
            Replace("data/reports.csv", "jingle,2020,", "jingle,2019,");
            var found = await OpenDataTools.CheckAsync(tools!, copy.FullName);

            Assert.Contains("/scope must be equal to one of the allowed values", found, StringComparison.Ordinal);
            Assert.Contains("\"two\"", found, StringComparison.Ordinal);
            Assert.Contains("Foreign key \"agency,year\" violation", found, StringComparison.Ordinal);
        }
        finally
        {
            copy.Delete(recursive: true);
        }

        void Replace(string path, string old, string now)
        {
            var file = Path.Combine(copy.FullName, path);
            var text = File.ReadAllText(file);
            Assert.Contains(old, text, StringComparison.Ordinal);
            File.WriteAllText(file, text.Replace(old, now, StringComparison.Ordinal));
        }
    }

    // Descriptors and schemas hold to standards of their own.
    private static bool IsOurs(string file) =>
        Path.GetFileName(file) != "datapackage.json" && Path.GetFileName(Path.GetDirectoryName(file)) != "schemas";
}
