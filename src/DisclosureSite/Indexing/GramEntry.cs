namespace DisclosureSite.Indexing;

/// <summary>A gram of the index with its list.</summary>
/// <param name="Key">The gram.</param>
/// <param name="Kind">What is listed.</param>
/// <param name="Start">Where its list begins in the partition's lists.</param>
/// <param name="Length">How long its list is, in characters.</param>
internal readonly record struct GramEntry(GramKey Key, GramKind Kind, int Start, int Length);
