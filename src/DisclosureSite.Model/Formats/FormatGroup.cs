using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A title over several rows or columns of a statutory table that holds no figure itself.</summary>
public sealed record FormatGroup
{
    /// <summary>The project's name for it, unique among the rows (or columns) of its table.</summary>
    public required string Id { get; init; }

    /// <summary>The official label.</summary>
    public required string Label { get; init; }

    /// <summary>Other labels seen in published reports that mean the same.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The id of the group or row under which it stands; null at the top.</summary>
    public string? ParentId { get; init; }
}
