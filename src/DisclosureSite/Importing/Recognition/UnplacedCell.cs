using DisclosureSite.Importing.Documents;

namespace DisclosureSite.Importing.Recognition;

/// <summary>Something in a table of the document that no cell of the archive's tables holds.</summary>
/// <param name="Text">As printed, on one line.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Reason">Why it was not placed.</param>
/// <param name="Near">The label of the row or column in which it stands; null: none.</param>
/// <param name="Nearest">The label of the form that is nearest to that one; null: none is near, or the label is known.</param>
internal sealed record UnplacedCell(string Text, DocumentPlace Place, UnplacedReason Reason, string? Near = null, string? Nearest = null);
