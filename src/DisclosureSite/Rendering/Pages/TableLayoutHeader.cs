namespace DisclosureSite.Rendering.Pages;

/// <summary>A header at the left of a table: of a row, or of a group of rows.</summary>
/// <param name="Label">What readers see.</param>
/// <param name="Scope"><c>row</c> or <c>rowgroup</c>.</param>
/// <param name="Class">Where it stands among merged cells; null: it stands alone.</param>
/// <param name="ColumnSpan">Over how many columns it stands; null: one.</param>
/// <param name="RowSpan">Beside how many rows it stands; null: one.</param>
/// <param name="Id">Its id in the page; null: no cell names it.</param>
internal sealed record TableLayoutHeader(
    string Label, string Scope, string? Class = null, int? ColumnSpan = null, int? RowSpan = null, string? Id = null);
