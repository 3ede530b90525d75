using System.Text.Encodings.Web;
using System.Text.Json;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>How JSON is written in every file: in UTF-8, nothing escaped but what JSON itself asks for, <c>null</c> for what is not there.</summary>
internal static class JsonFiles
{
    private const int MostBytesHeld = 1 << 16;

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
            // Over a stream, a JSON writer would grow a buffer of its own for each file.
            using var buffer = new StreamBufferWriter(stream);
            using (var json = new Utf8JsonWriter(buffer, isIndented ? Indented : Compact))
            {
                write(json);
            }

            buffer.Flush();
        });

    /// <summary>Begins the one object of a file of a kind: which schema it follows, what it is of, and what may be done with it.</summary>
    /// <param name="json">The file.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="address">Its site path: links are relative to it, so that they hold wherever the site stands, on a disk too.</param>
    /// <param name="notice">What it says of itself.</param>
    public static void WriteHead(this Utf8JsonWriter json, JsonKind kind, string address, DataNotice notice)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Addresses.Relative(address, kind.SchemaAddress));
        json.WriteNumber("schema", kind.Version);
        json.WriteStartObject("notice");
        json.WriteString("title", notice.Title);
        json.WriteString("publisher", notice.Publisher);
        json.WriteString("licence", notice.Licence);
        json.WriteDate("lastChange", notice.LastChange);
        json.WriteString("citation", notice.Citation);
        json.WriteString("address", notice.Address);
        json.WriteEndObject();
    }

    /// <summary>A link from a file to a site path; null: <c>null</c>.</summary>
    public static void WriteLink(this Utf8JsonWriter json, string name, string from, string? to) =>
        json.WriteString(name, to is null ? null : Addresses.Relative(from, to));

    /// <summary>A number; null: <c>null</c>.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, decimal? value)
    {
        json.WritePropertyName(name);
        json.WriteNumberValueOrNull(value);
    }

    /// <summary>The same with a name that is encoded already.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, JsonEncodedText name, decimal? value)
    {
        json.WritePropertyName(name);
        json.WriteNumberValueOrNull(value);
    }

    /// <summary><c>true</c> where something is so, else nothing.</summary>
    public static void WriteFlag(this Utf8JsonWriter json, string name, bool isSo)
    {
        if (isSo)
        {
            json.WriteBoolean(name, true);
        }
    }

    /// <summary>A text where there is one, else nothing.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
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

    /// <summary>A list of objects.</summary>
    /// <param name="json">The file.</param>
    /// <param name="name">The list's key.</param>
    /// <param name="items">What there is an object of.</param>
    /// <param name="writeKeys">Writes the keys of one.</param>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> writeKeys)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeKeys(item);
            json.WriteEndObject();
            if (json.BytesPending > MostBytesHeld)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteNumberValueOrNull(this Utf8JsonWriter json, decimal? value)
    {
        if (value is not { } number)
        {
            json.WriteNullValue();
        }
        else if (Numbers.IsWhole(number, out var whole))
        {
            json.WriteNumberValue(whole);
        }
        else
        {
            json.WriteNumberValue(number);
        }
    }
}
