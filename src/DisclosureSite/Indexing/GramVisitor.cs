namespace DisclosureSite.Indexing;

/// <summary>Is told of a gram that is common, or that is the forward gram of places.</summary>
/// <param name="key">The gram.</param>
/// <param name="length">How many characters it has.</param>
/// <param name="places">Where it stands, in no order.</param>
/// <param name="isCommon">Whether it is common.</param>
/// <param name="countAbove">How often the gram stands that is shorter by its last character; −1: it is a single character.</param>
internal delegate void GramVisitor(GramKey key, int length, ReadOnlySpan<int> places, bool isCommon, int countAbove);
