namespace DisclosureSite.Rendering.Views;

/// <summary>A row.</summary>
/// <param name="Header">Its label; null: the headers above its cells say it all.</param>
/// <param name="Scope"><c>row</c>, or <c>rowgroup</c> for a group's title.</param>
/// <param name="Class">How deep it stands, and whether it is a group or computed.</param>
/// <param name="IsDerived">Whether its figures are computed and not printed.</param>
/// <param name="ColumnSpan">Over how many columns the label stands; null: one.</param>
/// <param name="Cells">Its figures; none for a group without.</param>
internal sealed record RowView(
    HtmlText? Header, string Scope, string Class, bool IsDerived, int? ColumnSpan, IReadOnlyList<CellView> Cells);
