using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A part of a narrative: what stands under one heading of the second level.</summary>
/// <param name="Title">The heading as printed; empty for text before the first heading.</param>
/// <param name="SectionId">The part of the format that it is; null: none of them.</param>
/// <param name="Blocks">What it says.</param>
/// <param name="Place">Where the heading stands.</param>
public sealed record NarrativeSection(
    string Title, string? SectionId, ImmutableArray<NarrativeBlock> Blocks, SourcePlace Place);
