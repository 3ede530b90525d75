using System.Collections.Immutable;

namespace DisclosureSite.Importing.Recognition;

/// <summary>A part of the narrative.</summary>
/// <param name="Title">As printed; empty: what stands before the first part.</param>
/// <param name="Items">What it holds.</param>
internal sealed record NarrativePart(string Title, ImmutableArray<FlowItem> Items);
