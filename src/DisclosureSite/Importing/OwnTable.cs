using DisclosureSite.Importing.Recognition;

namespace DisclosureSite.Importing;

/// <summary>A table of a document that no format has, as the archive names it.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Title">Its title.</param>
/// <param name="Unit">The unit printed beside its title; null: none.</param>
/// <param name="Table">The table.</param>
internal sealed record OwnTable(string File, string Title, string? Unit, FlowTable Table);
