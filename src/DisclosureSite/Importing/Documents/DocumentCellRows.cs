using System.Collections.Immutable;

namespace DisclosureSite.Importing.Documents;

/// <summary>
/// Cells as text copied from a page holds them: in order, perhaps in rows, without columns; cells merged downwards are missing in the rows
/// below or stand there blank.
/// </summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Rows">The rows, as far as the text tells them.</param>
internal sealed record DocumentCellRows(DocumentPlace Place, ImmutableArray<ImmutableArray<LooseCell>> Rows) : DocumentBlock(Place)
{
    /// <summary>Whether the cells of a row stand in columns, blank ones too; otherwise what is blank in the document is missing in the row.</summary>
    public bool TellsColumns { get; init; } = true;
}
