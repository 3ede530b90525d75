namespace DisclosureSite.Rendering.Views;

/// <summary>What is said about a figure when a reader asks for it.</summary>
/// <param name="Kind"><c>change</c>, <c>computed</c>, <c>fails</c> or <c>corrected</c>.</param>
/// <param name="Lead">What it is about, where the text does not say so; null: it does.</param>
/// <param name="Text">In words.</param>
/// <param name="Link">Where more is said; null: nowhere.</param>
/// <param name="Explanation">What the editor says about it; null: nothing.</param>
internal sealed record CellRemarkView(string Kind, string? Lead, string Text, LinkView? Link = null, string? Explanation = null);
