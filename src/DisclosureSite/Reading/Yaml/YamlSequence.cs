using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Yaml;

/// <summary>A list.</summary>
internal sealed record YamlSequence(SourcePlace Place, ImmutableArray<YamlNode> Items) : YamlNode(Place);
