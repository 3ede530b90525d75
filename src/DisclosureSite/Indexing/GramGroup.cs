namespace DisclosureSite.Indexing;

/// <summary>Grams that begin alike.</summary>
/// <param name="Prefix">With what they begin.</param>
/// <param name="First">The first of them in the partition's order.</param>
/// <param name="End">The one behind the last of them that stands in this group.</param>
internal sealed record GramGroup(string Prefix, int First, int End);
