namespace DisclosureSite.Rendering.Views;

/// <summary>A row.</summary>
/// <param name="Headers">Its label and the titles of groups that begin with it; none: the headers above its cells say it all.</param>
/// <param name="Class">How deep it stands, and whether it is a group or computed.</param>
/// <param name="Cells">Its figures; none for a group without.</param>
internal sealed record RowView(IReadOnlyList<RowHeaderView> Headers, string Class, IReadOnlyList<CellView> Cells);
