namespace DisclosureSite.Rendering.Views;

/// <summary>A few words that always stand in a figure's cell, on paper too.</summary>
/// <param name="Kind"><c>printed-unit</c>, <c>computed</c>, <c>fails</c>, <c>corrected</c> or <c>explained</c>.</param>
/// <param name="Text">In words.</param>
/// <param name="Opens">Whether it leads to what more is said about the figure.</param>
internal sealed record CellNoteView(string Kind, string Text, bool Opens);
