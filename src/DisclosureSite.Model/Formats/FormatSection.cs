using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A part of the narrative that the format asks for.</summary>
public sealed record FormatSection
{
    /// <summary>The project's name for it.</summary>
    public required string Id { get; init; }

    /// <summary>The official title with its number: 一、总体情况.</summary>
    public required string Title { get; init; }

    /// <summary>Other titles seen in published reports.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Whether reports of this format may leave it out.</summary>
    public bool Optional { get; init; }
}
