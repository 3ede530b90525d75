namespace DisclosureSite.Rendering.Views;

/// <summary>A column of a table over years.</summary>
/// <param name="Text">Its header.</param>
/// <param name="Path">The page of its year or indicator; null: none.</param>
/// <param name="Unit">The unit of its values, to stand on a line of its own; null: none, or another for each row.</param>
/// <param name="IsRanked">Whether the rows stand in the order of its values, largest first.</param>
internal sealed record SeriesColumnView(string Text, string? Path, string? Unit = null, bool IsRanked = false);
