using DisclosureSite.Importing.Documents;

namespace DisclosureSite.Importing.Recognition;

/// <summary>A piece of what a document says beside its statutory tables.</summary>
/// <param name="Place">Where it stands.</param>
internal abstract record FlowItem(DocumentPlace Place);
