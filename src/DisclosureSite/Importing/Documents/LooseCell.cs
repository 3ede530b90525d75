namespace DisclosureSite.Importing.Documents;

/// <summary>A cell of a text that tells no columns.</summary>
/// <param name="Text">Its words, lines joined by LF, trimmed; empty: blank.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="IsPageLine">Whether it is no cell, but the line of a page's number, which stands among them; its text is left out.</param>
internal readonly record struct LooseCell(string Text, DocumentPlace Place, bool IsPageLine = false);
