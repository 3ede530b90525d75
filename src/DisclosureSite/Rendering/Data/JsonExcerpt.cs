using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// A piece of a JSON file that shows each of its keys once: of every map the first entry alone, and of every list the first of those
/// with the most keys.
/// </summary>
internal static class JsonExcerpt
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static string Of(JsonShape shape, ReadOnlyMemory<byte> file)
    {
        using var document = JsonDocument.Parse(file);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, shape, document.RootElement);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static int KeyCount(JsonElement item) => item.ValueKind == JsonValueKind.Object ? item.GetPropertyCount() : 0;

    private static void Write(Utf8JsonWriter json, JsonShape shape, JsonElement element)
    {
        switch (shape.Kind, element.ValueKind)
        {
            case (JsonShapeKind.Object, JsonValueKind.Object):
                json.WriteStartObject();
                foreach (var key in shape.Keys)
                {
                    if (element.TryGetProperty(key.Name, out var value))
                    {
                        json.WritePropertyName(key.Name);
                        Write(json, key.Shape, value);
                    }
                }

                json.WriteEndObject();
                break;
            case (JsonShapeKind.Map, JsonValueKind.Object):
                json.WriteStartObject();
                foreach (var entry in element.EnumerateObject().Take(1))
                {
                    json.WritePropertyName(entry.Name);
                    Write(json, shape.Item!, entry.Value);
                }

                json.WriteEndObject();
                break;
            case (JsonShapeKind.List, JsonValueKind.Array):
                json.WriteStartArray();
                if (element.GetArrayLength() > 0)
                {
                    Write(json, shape.Item!, element.EnumerateArray().MaxBy(KeyCount));
                }

                json.WriteEndArray();
                break;
            default:
                element.WriteTo(json);
                break;
        }
    }
}
