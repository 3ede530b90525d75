namespace DisclosureSite.Exporting;

/// <summary>A cell of a printed form.</summary>
/// <param name="Row">The index of its first row.</param>
/// <param name="Column">The index of its first column.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="Text">What is printed in it; empty: nothing.</param>
/// <param name="Kind">What it is.</param>
internal sealed record PrintedCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, PrintedCellKind Kind);
