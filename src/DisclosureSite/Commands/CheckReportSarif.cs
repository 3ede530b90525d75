using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using DisclosureSite.Diagnostics;

namespace DisclosureSite.Commands;

/// <summary><c>check --report sarif</c>: the remarks as SARIF 2.1.0, which tools for scanning code read.</summary>
internal static partial class CheckReportSarif
{
    private const string SchemaAddress = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(BuildResult result, bool isStrict, RepositoryPaths paths)
    {
        ImmutableArray<CheckRemark> remarks = [.. CheckRemarks.Of(result, isStrict)];
        ImmutableArray<CheckRemark> rules =
            [.. remarks.DistinctBy(remark => remark.Id).OrderBy(remark => remark.Id, StringComparer.Ordinal)];
        var indexes = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(StringComparer.Ordinal);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", SchemaAddress);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules);
            json.WriteString("language", "zh-CN");
            json.WriteString("columnKind", "unicodeCodePoints");
            json.WriteStartArray("results");
            foreach (var remark in remarks)
            {
                WriteResult(json, remark, indexes[remark.Id], paths);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<CheckRemark> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "disclosure");
        json.WriteString("version", typeof(CheckReportSarif).Assembly.GetName().Version!.ToString(fieldCount: 3));
        json.WriteString("language", "zh-CN");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", Description(rule));
            if (rule.Rule?.LegalBasis is { } basis)
            {
                WriteText(json, "help", CommandTexts.LegalBasis(basis));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, CheckRemark remark, int rule, RepositoryPaths paths)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", remark.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", remark.Severity);
        WriteText(json, "message", remark.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(paths.Of(remark.Place)));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", remark.Place.Line);
        json.WriteNumber("startColumn", remark.Place.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (remark.Explanation is { } explanation)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            json.WriteString("justification", explanation);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // Of a fault, its message without the facts of this case.
    private static string Description(CheckRemark remark) =>
        remark.Rule?.Text
        ?? Fact().Replace(DiagnosticCodes.All.Single(kind => kind.Code == remark.Id).Text, "…")
            .Replace("{{", "{", StringComparison.Ordinal)
            .Replace("}}", "}", StringComparison.Ordinal);

    private static string Address(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    [GeneratedRegex(@"(?<!\{)\{[0-9]\}(?!\})", RegexOptions.CultureInvariant)]
    private static partial Regex Fact();
}
