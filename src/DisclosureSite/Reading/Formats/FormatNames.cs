using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Archives;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Formats;

/// <summary>The ids that a format gives, each once.</summary>
internal sealed class FormatNames(DiagnosticList diagnostics)
{
    private readonly Dictionary<string, SourcePlace> places = new(StringComparer.Ordinal);

    /// <summary>All ids so far.</summary>
    public IEnumerable<string> All => places.Keys;

    /// <summary>Whether the text can be an id.</summary>
    public static bool IsWellFormed(string text) => text.Length <= FormatLimits.Id && Slugs.HasForm(text);

    /// <summary>The id under a key, which must be there; null: it is missing, malformed or given already, which has been reported.</summary>
    public string? Read(MappingReader reader, string key)
    {
        if (reader.RequiredText(key) is not { } id)
        {
            return null;
        }

        if (!IsWellFormed(id))
        {
            diagnostics.Add(DiagnosticCodes.FormatIdMalformed, reader.PlaceOf(key), id, "in-force", FormatLimits.Id);
            return null;
        }

        return Add(id, reader.PlaceOf(key)) ? id : null;
    }

    /// <summary>Takes an id, unless it is given already, which is then reported.</summary>
    public bool Add(string id, SourcePlace place)
    {
        if (places.TryAdd(id, place))
        {
            return true;
        }

        diagnostics.Add(DiagnosticCodes.FormatIdRepeated, place, id, places[id].Line);
        return false;
    }
}
