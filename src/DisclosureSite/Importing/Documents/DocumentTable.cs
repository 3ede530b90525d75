using System.Collections.Immutable;

namespace DisclosureSite.Importing.Documents;

/// <summary>A table whose cells have places in a grid.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="RowCount">How many rows the grid has.</param>
/// <param name="ColumnCount">How many columns the grid has.</param>
/// <param name="Cells">Each cell once, ordered by row and column; merged cells do not overlap. A place that no cell covers is blank.</param>
internal sealed record DocumentTable(DocumentPlace Place, int RowCount, int ColumnCount, ImmutableArray<DocumentCell> Cells)
    : DocumentBlock(Place);
