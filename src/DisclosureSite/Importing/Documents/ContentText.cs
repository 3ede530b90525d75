namespace DisclosureSite.Importing.Documents;

/// <summary>Text that the file sets out by spaces, tabs and lines, read as such.</summary>
/// <param name="Blocks">What it holds.</param>
internal sealed record ContentText(IReadOnlyList<DocumentBlock> Blocks) : ContentBlock;
