namespace DisclosureSite.Rendering.Views;

/// <summary>A row of a table over years.</summary>
/// <param name="Text">Its header.</param>
/// <param name="Path">The page of its agency or indicator; null: none.</param>
/// <param name="IsTotal">Whether it sums the others.</param>
/// <param name="Cells">Its values.</param>
internal sealed record SeriesRowView(string Text, string? Path, bool IsTotal, IReadOnlyList<SeriesCellView> Cells);
