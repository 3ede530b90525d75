namespace DisclosureSite.Rendering.Views;

/// <summary>Figures of one table that cannot be compared for the same reason.</summary>
/// <param name="Table">The table.</param>
/// <param name="Figures">The figures with their values; empty: the whole table.</param>
internal sealed record NotComparedTableView(string Table, IReadOnlyList<LinkView> Figures);
