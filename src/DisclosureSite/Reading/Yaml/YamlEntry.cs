using DisclosureSite.Model;

namespace DisclosureSite.Reading.Yaml;

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(string Key, SourcePlace KeyPlace, YamlNode Value);
