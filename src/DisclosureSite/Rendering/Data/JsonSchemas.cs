using System.Text.Json;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>The published JSON Schemas (2020-12) of the site's JSON files: <c>/data/schemas/&lt;kind&gt;-&lt;version&gt;.json</c>.</summary>
internal static class JsonSchemas
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    public static IEnumerable<OutputFile> Of(SiteContext site) => JsonKinds.All.Select(kind => Of(kind, DataNotice.OfArchive(site)));

    private static OutputFile Of(JsonKind kind, DataNotice notice) => JsonFiles.Of(
        kind.SchemaAddress,
        json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Dialect);
            json.WriteString("$comment", Texts.NoticeLine(notice));
            json.WriteString("title", kind.Title);
            json.WriteString("description", kind.Where);
            WriteShape(json, kind.Shape);
            json.WriteEndObject();
        },
        isIndented: true);

    private static void WriteShape(Utf8JsonWriter json, JsonShape shape)
    {
        if (shape.Constant is { } constant)
        {
            json.WriteNumber("const", constant);
            return;
        }

        var type = shape.Kind switch
        {
            JsonShapeKind.Text => "string",
            JsonShapeKind.Whole => "integer",
            JsonShapeKind.Number => "number",
            JsonShapeKind.Flag => "boolean",
            JsonShapeKind.List => "array",
            JsonShapeKind.Object or JsonShapeKind.Map => "object",
            _ => throw new ArgumentOutOfRangeException(nameof(shape)),
        };
        if (shape.IsNullable)
        {
            json.WriteTexts("type", [type, "null"]);
        }
        else
        {
            json.WriteString("type", type);
        }

        if (shape.Format is { } format)
        {
            json.WriteString("format", format);
        }

        WriteValues(json, shape);
        switch (shape.Kind)
        {
            case JsonShapeKind.List:
                Write(json, "items", shape.Item!);
                break;
            case JsonShapeKind.Map:
                Write(json, "additionalProperties", shape.Item!);
                break;
            case JsonShapeKind.Object:
                WriteKeys(json, shape);
                break;
        }
    }

    private static void WriteValues(Utf8JsonWriter json, JsonShape shape)
    {
        if (shape.Values.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("enum");
        foreach (var value in shape.Values)
        {
            json.WriteStringValue(value);
        }

        if (shape.IsNullable)
        {
            json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private static void WriteKeys(Utf8JsonWriter json, JsonShape shape)
    {
        json.WriteStartObject("properties");
        foreach (var key in shape.Keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Meaning);
            WriteShape(json, key.Shape);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteTexts("required", shape.Keys.Where(key => !key.IsOptional).Select(key => key.Name));
        json.WriteBoolean("additionalProperties", false);
    }

    private static void Write(Utf8JsonWriter json, string name, JsonShape shape)
    {
        json.WriteStartObject(name);
        WriteShape(json, shape);
        json.WriteEndObject();
    }
}
