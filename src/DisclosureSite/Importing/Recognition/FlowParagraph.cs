using DisclosureSite.Importing.Documents;

namespace DisclosureSite.Importing.Recognition;

/// <summary>A paragraph.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">Its words on one line.</param>
/// <param name="IsHeading">Whether the document marks it as a heading.</param>
internal sealed record FlowParagraph(DocumentPlace Place, string Text, bool IsHeading) : FlowItem(Place);
