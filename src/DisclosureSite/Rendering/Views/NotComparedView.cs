namespace DisclosureSite.Rendering.Views;

/// <summary>Figures that cannot be compared, and why.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many.</param>
/// <param name="Tables">Which, table by table.</param>
internal sealed record NotComparedView(string Reason, string Count, IReadOnlyList<NotComparedTableView> Tables);
