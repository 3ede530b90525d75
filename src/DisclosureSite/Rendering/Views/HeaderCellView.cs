namespace DisclosureSite.Rendering.Views;

/// <summary>A header of one or several columns.</summary>
/// <param name="Label">Its label, with the unit where the column has one of its own.</param>
/// <param name="Scope"><c>col</c> or <c>colgroup</c>.</param>
/// <param name="ColumnSpan">Over how many columns it stands; null: one.</param>
/// <param name="RowSpan">Over how many header rows it stands; null: one.</param>
/// <param name="IsDerived">Whether the column is computed and not printed.</param>
/// <param name="Note">What the form prints with it; null: nothing.</param>
internal sealed record HeaderCellView(string Label, string Scope, int? ColumnSpan, int? RowSpan, bool IsDerived, string? Note = null)
{
    /// <summary>By which cells name it; null: its scope says it.</summary>
    public string? Id { get; init; }

    /// <summary>The label as it stands on the page.</summary>
    public HtmlText Text { get; init; } = new(HtmlEncoding.Encode(Label));
}
