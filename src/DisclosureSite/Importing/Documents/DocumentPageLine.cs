namespace DisclosureSite.Importing.Documents;

/// <summary>A line among the text that holds the number of a page, or may hold one: no figure is made of it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">As printed.</param>
/// <param name="IsCertain">Whether it can be nothing else; otherwise it is a number of which nothing tells whether it is a figure.</param>
internal sealed record DocumentPageLine(DocumentPlace Place, string Text, bool IsCertain) : DocumentBlock(Place);
