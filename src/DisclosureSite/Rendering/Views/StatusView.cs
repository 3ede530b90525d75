namespace DisclosureSite.Rendering.Views;

/// <summary>A short statement on the state of a report.</summary>
/// <param name="Kind"><c>good</c>, <c>bad</c> or <c>plain</c>.</param>
/// <param name="Text">In words.</param>
/// <param name="Path">Where more is said; null: nowhere.</param>
internal sealed record StatusView(string Kind, string Text, string? Path);
