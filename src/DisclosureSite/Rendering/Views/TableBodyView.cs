namespace DisclosureSite.Rendering.Views;

/// <summary>Rows that belong together, under a group's title or not.</summary>
internal sealed record TableBodyView(IReadOnlyList<RowView> Rows);
