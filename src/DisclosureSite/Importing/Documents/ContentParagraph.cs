namespace DisclosureSite.Importing.Documents;

/// <summary>A paragraph, or a line of a cell.</summary>
/// <param name="Text">Its words on one line, trimmed; never empty.</param>
/// <param name="IsHeading">Whether the document marks it as a heading.</param>
internal sealed record ContentParagraph(string Text, bool IsHeading = false) : ContentBlock;
