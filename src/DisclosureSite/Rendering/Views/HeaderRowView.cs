namespace DisclosureSite.Rendering.Views;

/// <summary>A row of column headers.</summary>
internal sealed record HeaderRowView(IReadOnlyList<HeaderCellView> Cells);
