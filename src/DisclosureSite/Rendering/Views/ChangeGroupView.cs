namespace DisclosureSite.Rendering.Views;

/// <summary>The changes of figures in one unit, largest first.</summary>
/// <param name="Id">Unique in the page.</param>
/// <param name="Caption">The unit.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Rows">The largest.</param>
/// <param name="Others">The rest.</param>
/// <param name="OthersText">How many these are; null: there are none.</param>
internal sealed record ChangeGroupView(
    string Id,
    string Caption,
    string Count,
    IReadOnlyList<ChangeRowView> Rows,
    IReadOnlyList<ChangeRowView> Others,
    string? OthersText);
