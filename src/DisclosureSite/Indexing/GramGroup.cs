namespace DisclosureSite.Indexing;

/// <summary>Grams that begin alike.</summary>
/// <param name="Prefix">With what they begin.</param>
/// <param name="First">The first of them in the partition's order.</param>
/// <param name="End">The one behind the last of them that stands in this group.</param>
/// <param name="IsSplit">Whether longer groups hold all but the one that is the beginning itself.</param>
/// <param name="Cut">In a group with the shortest beginning: how the beginnings go on of longer groups that are split too.</param>
internal sealed record GramGroup(string Prefix, int First, int End, bool IsSplit, IReadOnlyList<string> Cut);
