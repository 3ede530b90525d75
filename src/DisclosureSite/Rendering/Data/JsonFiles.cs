using System.Text.Encodings.Web;
using System.Text.Json;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>How JSON is written in every file: in UTF-8, nothing escaped but what JSON itself asks for, <c>null</c> for what is not there.</summary>
internal static class JsonFiles
{
    // The files are never part of a page: +129 stays +129.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>A file at a site path.</summary>
    /// <param name="address">The site path.</param>
    /// <param name="write">Writes its one value.</param>
    /// <param name="isIndented">Whether people read it, too.</param>
    public static OutputFile Of(string address, Action<Utf8JsonWriter> write, bool isIndented = false) =>
        new(Addresses.OutputPath(address), stream =>
        {
            using var json = new Utf8JsonWriter(stream, isIndented ? Indented : Compact);
            write(json);
        });

    /// <summary>A number; null: <c>null</c>.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A day; null: <c>null</c>.</summary>
    public static void WriteDate(this Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteString(name, date is { } day ? Numbers.Iso(day) : null);

    /// <summary>A list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
