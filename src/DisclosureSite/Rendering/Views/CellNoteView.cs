namespace DisclosureSite.Rendering.Views;

/// <summary>A remark at a figure.</summary>
/// <param name="Kind"><c>computed</c>, <c>fails</c>, <c>corrected</c> or <c>explained</c>.</param>
/// <param name="Text">In words.</param>
/// <param name="Path">Where more is said; null: nowhere.</param>
internal sealed record CellNoteView(string Kind, string Text, string? Path);
