using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Data;
using DisclosureSite.Tests.Samples;
using Json.Schema;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>The JSON files hold to the schemas that the site publishes, and these to what they have been.</summary>
public sealed class JsonFileTests
{
    private static readonly RenderedSite Sample = RenderedSite.Of(SampleArchive.Archive);
    private static readonly RenderedSite Bundled = RenderedSite.Of(BundledArchive.Archive);
    private static readonly Dictionary<string, JsonSchema> Schemas =
        JsonKinds.All.ToDictionary(kind => $"{kind.Name}-{kind.Version}.json", kind => JsonSchema.FromText(Sample.Text(kind.SchemaAddress[1..])));

    private static readonly EvaluationOptions Strict = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_json_file_names_its_schema_and_holds_to_it(bool isBundled)
    {
        var site = isBundled ? Bundled : Sample;
        HashSet<string> used = [];
        foreach (var path in FilesIn(site))
        {
            var json = site.Json(path);
            var schema = Resolve(path, json.GetProperty("$schema").GetString()!);
            Assert.True(site.Has(schema), $"{path}: {schema}");
            used.Add(Path.GetFileName(schema));
            var judged = Schemas[Path.GetFileName(schema)].Evaluate(json, Strict);
            Assert.True(judged.IsValid, $"{path}: {JsonSerializer.Serialize(judged)}");
        }

        Assert.Equal(Schemas.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_schema_refuses_a_key_that_it_does_not_name_and_asks_for_those_that_it_does()
    {
        var report = JsonNode.Parse(Sample.Text("jingle/2020/report.json"))!.AsObject();
        Assert.True(IsReport(report));
        report.Add("extra", 1);
        Assert.False(IsReport(report));
        report.Remove("extra");
        report.Remove("notice");
        Assert.False(IsReport(report));

        static bool IsReport(JsonObject report) =>
            Schemas["report-1.json"].Evaluate(JsonSerializer.SerializeToElement(report), Strict).IsValid;
    }

    /// <summary>A published schema is a promise: what it was is kept in Fixtures; DISCLOSURE_UPDATE=1 writes what it is.</summary>
    [Fact]
    public void Schemas_are_what_they_were()
    {
        foreach (var kind in JsonKinds.All)
        {
            var schema = JsonNode.Parse(Sample.Text(kind.SchemaAddress[1..]))!.AsObject();
            Assert.Contains("许可：", schema["$comment"]!.GetValue<string>(), StringComparison.Ordinal);
            schema.Remove("$comment");
            var now = schema.ToJsonString(new JsonSerializerOptions(JsonSerializerOptions.Default)
            {
                WriteIndented = true,
                NewLine = "\n",
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }) + "\n";
            var file = GoldenOf(kind);
            if (Environment.GetEnvironmentVariable("DISCLOSURE_UPDATE") == "1")
            {
                File.WriteAllText(file, now);
            }

            Assert.Equal(File.ReadAllText(file), now);
        }
    }

    [Fact]
    public void Links_lead_from_the_file_to_files_of_the_site()
    {
        foreach (var site in new[] { Bundled, Sample })
        {
            foreach (var path in FilesIn(site))
            {
                Assert.All(LinksOf(site.Json(path)), link => Assert.True(site.Has(Resolve(path, link)), $"{path}: {link}"));
            }
        }
    }

    [Fact]
    public void The_index_leads_to_every_json_file()
    {
        HashSet<string> reached = new(StringComparer.Ordinal) { "data/index.json" };
        Queue<string> waiting = new(reached);
        while (waiting.TryDequeue(out var path))
        {
            foreach (var link in LinksOf(Bundled.Json(path)).Select(link => Resolve(path, link)).Where(link => link.EndsWith(".json", StringComparison.Ordinal)))
            {
                if (reached.Add(link) && !link.EndsWith("datapackage.json", StringComparison.Ordinal))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.Equal(Bundled.Paths.Where(path => path.EndsWith(".json", StringComparison.Ordinal)), reached.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_file_says_whose_it_is_its_licence_its_last_change_and_how_to_cite_it()
    {
        foreach (var path in FilesIn(Sample).Where(path => !path.StartsWith("data/schemas/", StringComparison.Ordinal)))
        {
            var notice = Sample.Json(path).GetProperty("notice");
            Assert.StartsWith("本站没有另外声明许可。", notice.GetProperty("licence").GetString(), StringComparison.Ordinal);
            Assert.Contains("[引用日期]. https://example.gov.cn/gk/", notice.GetProperty("citation").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal("2021-05-01", Sample.Json("evil/2020/report.json").GetProperty("notice").GetProperty("lastChange").GetString());
        Assert.Equal("2021-01-22", Sample.Json("jingle/index.json").GetProperty("notice").GetProperty("lastChange").GetString());
        Assert.Equal("https://example.gov.cn/gk/jingle/", Sample.Json("jingle/index.json").GetProperty("notice").GetProperty("address").GetString());
        Assert.Equal(JsonValueKind.Null, Bundled.Json("data/index.json").GetProperty("notice").GetProperty("address").ValueKind);
    }

    [Fact]
    public void A_series_has_a_point_for_each_report_and_rates_tell_their_parts()
    {
        var received = Sample.Json("indicators/applications.received.total.json");
        Assert.Equal("“收到和处理政府信息公开申请情况”表中“一、本年新收政府信息公开申请数量”一行、“总计”一列的数字", received.GetProperty("formula").GetString());
        Assert.Equal(
            ["evil", "jingle"], received.GetProperty("series").EnumerateArray().Select(one => one.GetProperty("agency").GetString()));
        Assert.Equal(
            """[{"year":2019,"value":4,"change":null,"changePercent":null},{"year":2020,"value":5,"change":1,"changePercent":25}]""",
            received.GetProperty("series")[1].GetProperty("points").GetRawText());
        Assert.Equal(
            """[{"year":2020,"value":9,"change":null,"changePercent":null,"asPublished":"8"}]""",
            received.GetProperty("series")[0].GetProperty("points").GetRawText());
        Assert.Equal(
            """{"year":2020,"value":5,"covered":1,"partial":0,"notReported":0,"included":1}""",
            received.GetProperty("totals")[1].GetRawText());
        var rate = Sample.Json("indicators/disclosure-rate.json");
        Assert.Equal("reported", rate.GetProperty("series")[1].GetProperty("points")[0].GetProperty("basis").GetString());
        Assert.Equal(0, rate.GetProperty("totals").GetArrayLength());
    }

    [Fact]
    public void A_format_has_its_equations_in_ids_and_in_words()
    {
        var format = Sample.Json("data/formats/cn-gov-2019.json");
        var rule = format.GetProperty("rules")[0];
        Assert.Equal("applications/balance", rule.GetProperty("id").GetString());
        Assert.Equal("column", rule.GetProperty("each").GetString());
        Assert.Equal(
            "〔一、本年新收政府信息公开申请数量〕 ＋ 〔二、上年结转政府信息公开申请数量〕＝〔（七）总计〕 ＋ 〔四、结转下年度继续办理〕（表中每一列）".Replace(" ", "", StringComparison.Ordinal),
            rule.GetProperty("equation").GetString()!.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("carried-in", rule.GetProperty("left")[1].GetProperty("row").GetString());
        var total = format.GetProperty("tables")[2].GetProperty("totals")[0];
        Assert.Equal(
            ["granted", "state-secret", "third-party"],
            total.GetProperty("parts").EnumerateArray().Select(part => part.GetString()));
    }

    [Fact]
    public void A_withdrawn_report_is_listed_with_its_page_alone()
    {
        var withdrawn = SampleArchive.ReportOf(
            SampleArchive.Jingle, 2018, "2018年报告", [], new DateOnly(2019, 3, 1), status: ReportStatus.Withdrawn);
        var site = RenderedSite.Of(SampleArchive.Of(withdrawn, SampleArchive.Jingle2020));
        var report = site.Json("jingle/index.json").GetProperty("reports")[0];
        Assert.Equal("withdrawn", report.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("findings").ValueKind);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("corrections").ValueKind);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("daysLate").ValueKind);
        Assert.Equal("""{"page":"2018/index.html","json":null}""", report.GetProperty("links").GetRawText());
        Assert.All(
            new[] { "jingle/index.json", "data/index.json" },
            path => Assert.True(Schemas[path == "data/index.json" ? "index-1.json" : "agency-1.json"].Evaluate(site.Json(path), Strict).IsValid));
    }

    // What follows a standard of its own is held against that.
    private static IEnumerable<string> FilesIn(RenderedSite site) => site.Paths.Where(path =>
        path.EndsWith(".json", StringComparison.Ordinal)
        && !path.EndsWith("datapackage.json", StringComparison.Ordinal)
        && !path.StartsWith("data/schemas/", StringComparison.Ordinal));

    private static IEnumerable<string> LinksOf(JsonElement json, string name = "")
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                return json.EnumerateObject().SelectMany(property => LinksOf(
                    property.Value, name is "links" or "schemas" ? "address" : property.Name == "notice" ? "notice" : name == "notice" ? "" : property.Name));
            case JsonValueKind.Array:
                return json.EnumerateArray().SelectMany(item => LinksOf(item));
            case JsonValueKind.String when name is "$schema" or "address" or "json" or "csv" or "figures" or "documentation" or "dataPackage":
                return [json.GetString()!];
            default:
                return [];
        }
    }

    private static string Resolve(string path, string link) => Uri.UnescapeDataString(new Uri(new Uri("http://x/" + Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)), link).AbsolutePath[1..]);

    private static string GoldenOf(JsonKind kind, [CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Fixtures", "Schemas", $"{kind.Name}-{kind.Version}.json");
}
