namespace DisclosureSite.Indexing;

/// <summary>Is told of a gram that is common, or that is the shortest rare one of its places.</summary>
/// <param name="key">The gram; read backward, from its last character back.</param>
/// <param name="places">Where it begins or, read backward, where its last character stands; in no order.</param>
/// <param name="isCommon">Whether it is common.</param>
/// <param name="countAbove">How often the gram stands that is shorter by its last character; −1: it is a single character.</param>
internal delegate void GramVisitor(GramKey key, ReadOnlySpan<int> places, bool isCommon, int countAbove);
