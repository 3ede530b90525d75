namespace DisclosureSite.Importing.Documents;

/// <summary>A cell of a text that tells no columns.</summary>
/// <param name="Text">Its words, lines joined by LF, trimmed; empty: blank.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct LooseCell(string Text, DocumentPlace Place);
