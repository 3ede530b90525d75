namespace DisclosureSite.Importing.Documents;

/// <summary>Something in a cell that is no words, so that the cell is not blank and yet has no text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What can be shown of it; empty: nothing.</param>
internal sealed record UnreadContent(UnreadKind Kind, string Text);
