namespace DisclosureSite.Importing.Documents;

/// <summary>A paragraph.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">Its words on one line, trimmed; numbers that the program which wrote it set by itself (一、 1.) included. Never empty.</param>
/// <param name="IsHeading">Whether the document marks it as a heading.</param>
internal sealed record DocumentParagraph(DocumentPlace Place, string Text, bool IsHeading = false) : DocumentBlock(Place);
