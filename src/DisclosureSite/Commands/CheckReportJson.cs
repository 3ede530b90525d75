using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DisclosureSite.Model;

namespace DisclosureSite.Commands;

/// <summary><c>check --report json</c>: what the text says, for programs. Stable; a change of meaning raises <c>schema</c>.</summary>
internal static class CheckReportJson
{
    private const int Schema = 1;

    // Chinese stays readable; what it would escape for HTML has no meaning on a terminal.
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(BuildResult result, bool isStrict)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteNumber("reports", result.Archive.Reports.Length);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in result.Diagnostics)
            {
                json.WriteStartObject();
                json.WriteString("code", diagnostic.Code);
                json.WriteString("severity", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
                Write(json, diagnostic.Place);
                json.WriteString("message", diagnostic.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var (report, finding) in FailingFindings.Of(result))
            {
                Write(json, report, finding, isStrict);
            }

            json.WriteEndArray();
            var counts = FindingCounts.Of(result);
            json.WriteStartObject("counts");
            json.WriteNumber("holds", counts.Holds);
            json.WriteNumber("fails", counts.Fails);
            json.WriteNumber("explained", counts.Explained);
            json.WriteNumber("cannot-be-judged", counts.CannotBeJudged);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, Report report, Finding finding, bool isStrict)
    {
        json.WriteStartObject();
        json.WriteString("agency", report.Agency.Slug);
        json.WriteNumber("year", report.Year.Value);
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("at", finding.At);
        json.WriteString("outcome", "fails");
        json.WriteString("severity", FindingLines.Severity(finding, isStrict));
        WriteNumber(json, "left", finding.Left);
        WriteNumber(json, "right", finding.Right);
        WriteNumber(json, "difference", finding.Difference);
        json.WriteStartArray("cells");
        foreach (var cell in finding.Cells)
        {
            json.WriteStringValue(cell.ToString());
        }

        json.WriteEndArray();
        Write(json, finding.Place);
        json.WriteString("message", FindingLines.Message(report, finding));
        json.WriteString("explanation", finding.Explanation);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SourcePlace place)
    {
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number / 1.0000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
