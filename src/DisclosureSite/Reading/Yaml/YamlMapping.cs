using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Yaml;

/// <summary>Keys and their values, in the file's order; each key once.</summary>
internal sealed record YamlMapping(SourcePlace Place, ImmutableArray<YamlEntry> Entries) : YamlNode(Place)
{
    /// <summary>The entry of a key; null: it is not there.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }
}
