using System.Collections.Immutable;

namespace DisclosureSite.Rendering.Data;

/// <summary>Columns whose fields name a line of another CSV file, by its key.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Resource">The other file's name in the data package; null: the same file.</param>
/// <param name="Referenced">The other's columns, in the same order.</param>
internal sealed record CsvReference(ImmutableArray<string> Columns, string? Resource, ImmutableArray<string> Referenced);
