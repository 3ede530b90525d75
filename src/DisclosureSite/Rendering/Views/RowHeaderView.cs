namespace DisclosureSite.Rendering.Views;

/// <summary>A header at the left of a row.</summary>
/// <param name="Text">Its label.</param>
/// <param name="Scope"><c>row</c>, or <c>rowgroup</c> for a group's title.</param>
/// <param name="Id">By which cells name it; null: its scope says it.</param>
/// <param name="Class">Where it stands among merged cells; null: it stands alone.</param>
/// <param name="ColumnSpan">Over how many columns it stands; null: one.</param>
/// <param name="RowSpan">Beside how many rows it stands; null: one.</param>
/// <param name="IsTitle">Whether it stands over the whole width, over its rows.</param>
/// <param name="Note">What is said with it; null: nothing.</param>
internal sealed record RowHeaderView(
    HtmlText Text, string Scope, string? Id, string? Class, int? ColumnSpan, int? RowSpan, bool IsTitle, string? Note);
