namespace DisclosureSite.Rendering.Views;

/// <summary>A row of a table over years.</summary>
/// <param name="Text">Its header.</param>
/// <param name="Path">The page of its agency or indicator; null: none.</param>
/// <param name="IsTotal">Whether it sums the others.</param>
/// <param name="Cells">Its values.</param>
/// <param name="Rank">Its place where the table ranks its rows; null: none, for nothing is reported or it is a total.</param>
internal sealed record SeriesRowView(string Text, string? Path, bool IsTotal, IReadOnlyList<SeriesCellView> Cells, string? Rank = null)
{
    /// <summary>Whether no report prints its values: they are computed.</summary>
    public bool IsComputed { get; init; }
}
