using DisclosureSite.Importing.Documents;

namespace DisclosureSite.Importing.Recognition;

/// <summary>A cell of a statutory table, and where it stands in the document.</summary>
/// <param name="Text">As printed, on one line; empty: blank in the document.</param>
/// <param name="Place">Where.</param>
internal sealed record PlacedCell(string Text, DocumentPlace Place);
