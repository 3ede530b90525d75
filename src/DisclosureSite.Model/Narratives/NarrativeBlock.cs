namespace DisclosureSite.Model;

/// <summary>
/// A block of a narrative. Narratives are trees of our own and not HTML, so that whatever an editor typed can only become text,
/// and so that rules, search and comparison read the same words that the page shows.
/// </summary>
/// <param name="Line">The line in its file on which it begins.</param>
public abstract record NarrativeBlock(int Line);
