namespace DisclosureSite.Importing.Documents;

/// <summary>A piece of a document.</summary>
/// <param name="Place">Where it begins.</param>
internal abstract record DocumentBlock(DocumentPlace Place);
