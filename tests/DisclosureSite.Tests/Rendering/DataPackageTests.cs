using System.Text.Json;
using DisclosureSite.Rendering.Data;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>The descriptors say of each file what is in it, and it is.</summary>
public sealed class DataPackageTests
{
    private static readonly RenderedSite Sample = RenderedSite.Of(SampleArchive.Archive);
    private static readonly RenderedSite Bundled = RenderedSite.Of(BundledArchive.Archive);

    public static TheoryData<bool, string> Packages =>
    [
        .. from isBundled in new[] { true, false }
           from path in (isBundled ? Bundled : Sample).Paths
           where path.EndsWith("datapackage.json", StringComparison.Ordinal)
           select new TheoryDataRow<bool, string>(isBundled, path),
    ];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_names_files_below_it_that_hold_what_it_says(bool isBundled, string path)
    {
        var site = isBundled ? Bundled : Sample;
        var folder = path[..^"datapackage.json".Length];
        var resources = site.Json(path).GetProperty("resources").EnumerateArray().ToList();
        Assert.NotEmpty(resources);
        Assert.Equal(resources.Count, resources.Select(NameOf).Distinct(StringComparer.Ordinal).Count());
        var tables = resources.Where(resource => resource.TryGetProperty("schema", out _))
            .ToDictionary(NameOf, resource => new Table(resource, CsvFields.Of(site.Text(folder + resource.GetProperty("path").GetString()))));
        Assert.All(resources, resource =>
        {
            Assert.DoesNotContain("..", resource.GetProperty("path").GetString(), StringComparison.Ordinal);
            Assert.True(site.Has(folder + resource.GetProperty("path").GetString()));
        });
        Assert.All(tables.Values, AssertHoldsToItsSchema);
        Assert.All(tables, table => AssertNamesLinesThatThereAre(table.Value, tables));
    }

    [Fact]
    public void Every_csv_file_is_in_a_package()
    {
        var described = Bundled.Paths.Where(path => path.EndsWith("datapackage.json", StringComparison.Ordinal))
            .SelectMany(path => Bundled.Json(path).GetProperty("resources").EnumerateArray()
                .Select(resource => path[..^"datapackage.json".Length] + resource.GetProperty("path").GetString()));
        Assert.Empty(Bundled.Paths.Where(path => path.EndsWith(".csv", StringComparison.Ordinal)).Except(described));
    }

    [Fact]
    public void A_package_says_its_licence_its_last_change_and_how_to_cite_it()
    {
        var package = Sample.Json("evil/2020/datapackage.json");
        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", package.GetProperty("$schema").GetString());
        Assert.Equal("example.gov.cn-gk-evil-2020", package.GetProperty("name").GetString());
        Assert.Equal("https://example.gov.cn/gk/evil/2020/", package.GetProperty("id").GetString());
        Assert.Equal("2021.5.1", package.GetProperty("version").GetString());
        Assert.Equal("2021-05-01T00:00:00Z", package.GetProperty("created").GetString());
        Assert.Equal("2021-05-01", package.GetProperty("lastChange").GetString());
        Assert.Equal("notspecified", package.GetProperty("licenses")[0].GetProperty("name").GetString());
        Assert.StartsWith("本站没有另外声明许可。", package.GetProperty("licenses")[0].GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            $"{SampleArchive.Hostile}. {SampleArchive.Hostile}[R/OL]. [引用日期]. https://example.gov.cn/gk/evil/2020/.",
            package.GetProperty("citation").GetString());
    }

    [Fact]
    public void A_column_of_plain_numbers_is_numbers_and_any_other_is_text()
    {
        var fields = FieldsOf("procurement");
        Assert.Equal("信息内容 string, 采购项目数量 integer, 采购总金额（万元） string", string.Join(", ", fields.Select(field => $"{NameOf(field)} {TypeOf(field)}")));
        Assert.Equal("amount", fields[2].GetProperty("formatId").GetString());
        Assert.Equal("万元", fields[2].GetProperty("unit").GetString());
        Assert.Equal(["string", "integer", "string", "integer"], FieldsOf("licensing").Select(TypeOf));
    }

    [Fact]
    public void Marks_for_what_is_not_reported_are_missing_values_of_their_table()
    {
        var channels = Sample.Json("evil/2020/datapackage.json").GetProperty("resources").EnumerateArray().Single(resource => NameOf(resource) == "channels");
        Assert.Equal(["", "/"], channels.GetProperty("schema").GetProperty("missingValues").EnumerateArray().Select(value => value.GetString()));
        Assert.Equal("integer", TypeOf(channels.GetProperty("schema").GetProperty("fields")[1]));
        Assert.False(channels.TryGetProperty("formatTable", out _));
    }

    [Theory]
    [InlineData(null, "notspecified")]
    [InlineData("CC BY 4.0", "CC-BY-4.0")]
    [InlineData("本站数据按 cc by-nc-sa 3.0 许可使用。", "CC-BY-NC-SA-3.0")]
    [InlineData("CC0 1.0", "CC0-1.0")]
    [InlineData("CC0", "CC0-1.0")]
    [InlineData("ACC BY 4.0", "other")]
    [InlineData("CC BY 4.05", "other")]
    [InlineData("请注明出处", "other")]
    public void A_licence_has_the_id_that_machines_know(string? licence, string expected) => Assert.Equal(expected, LicenceIds.Of(licence));

    private static List<JsonElement> FieldsOf(string table) =>
    [
        .. Sample.Json("jingle/2020/datapackage.json").GetProperty("resources").EnumerateArray().Single(resource => NameOf(resource) == table)
            .GetProperty("schema").GetProperty("fields").EnumerateArray(),
    ];

    private static void AssertHoldsToItsSchema(Table table)
    {
        var fields = table.Schema.GetProperty("fields").EnumerateArray().ToList();
        Assert.Equal(fields.Select(NameOf), table.Lines[0]);
        var missing = table.Schema.GetProperty("missingValues").EnumerateArray().Select(value => value.GetString()).ToHashSet();
        foreach (var line in table.Lines.Skip(1))
        {
            Assert.Equal(fields.Count, line.Count);
            for (var i = 0; i < fields.Count; i++)
            {
                var constraints = fields[i].TryGetProperty("constraints", out var found) ? found : default;
                if (missing.Contains(line[i]))
                {
                    Assert.False(constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty("required", out _), NameOf(fields[i]));
                    continue;
                }

                Assert.Matches(PatternOf(TypeOf(fields[i])), line[i]);
                if (constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty("enum", out var values))
                {
                    Assert.Contains(line[i], values.EnumerateArray().Select(value => value.GetString()));
                }
            }
        }

        var keys = KeysOf(table, "primaryKey");
        Assert.Equal(keys.Distinct(StringComparer.Ordinal), keys);
    }

    private static void AssertNamesLinesThatThereAre(Table table, Dictionary<string, Table> tables)
    {
        if (!table.Schema.TryGetProperty("foreignKeys", out var foreignKeys))
        {
            return;
        }

        foreach (var key in foreignKeys.EnumerateArray())
        {
            var reference = key.GetProperty("reference");
            var other = reference.TryGetProperty("resource", out var name) ? tables[name.GetString()!] : table;
            var known = KeysOf(other, reference.GetProperty("fields")).ToHashSet(StringComparer.Ordinal);
            Assert.All(KeysOf(table, key.GetProperty("fields")).Where(value => value.Trim('|').Length > 0), value => Assert.Contains(value, known));
        }
    }

    private static List<string> KeysOf(Table table, string name) =>
        table.Schema.TryGetProperty(name, out var fields) ? KeysOf(table, fields) : [];

    private static List<string> KeysOf(Table table, JsonElement fields)
    {
        List<int> places = [.. fields.EnumerateArray().Select(field => table.Lines[0].IndexOf(field.GetString()!))];
        return [.. table.Lines.Skip(1).Select(line => string.Join('|', places.Select(place => line[place])))];
    }

    private static string PatternOf(string type) => type switch
    {
        "string" => "",
        "integer" => "^-?[0-9]+$",
        "number" => @"^-?[0-9]+(\.[0-9]+)?$",
        "year" => "^[0-9]{4}$",
        "date" => "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        "boolean" => "^true$",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static string NameOf(JsonElement element) => element.GetProperty("name").GetString()!;

    private static string TypeOf(JsonElement element) => element.GetProperty("type").GetString()!;

    private sealed record Table(JsonElement Resource, List<List<string>> Lines)
    {
        public JsonElement Schema => Resource.GetProperty("schema");
    }
}
