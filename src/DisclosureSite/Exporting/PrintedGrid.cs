using System.Collections.Immutable;

namespace DisclosureSite.Exporting;

/// <summary>A table as it stands on paper: its cells cover the grid, each place once.</summary>
/// <param name="RowCount">How many rows its grid has.</param>
/// <param name="Widths">The share of each column in the width of the page, in thousandths.</param>
/// <param name="Cells">Its cells by row and column.</param>
internal sealed record PrintedGrid(int RowCount, ImmutableArray<int> Widths, ImmutableArray<PrintedCell> Cells) : PrintedBlock
{
    /// <summary>How many columns its grid has.</summary>
    public int ColumnCount => Widths.Length;
}
