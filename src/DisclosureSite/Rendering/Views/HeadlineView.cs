namespace DisclosureSite.Rendering.Views;

/// <summary>One of the few figures shown first.</summary>
/// <param name="Title">The indicator.</param>
/// <param name="Path">Its page.</param>
/// <param name="Value">With its unit.</param>
/// <param name="Trend">The years up to it as a line; empty: nothing to draw.</param>
/// <param name="Notes">Its change, what it covers, and why to read it with care.</param>
internal sealed record HeadlineView(string Title, string Path, string Value, HtmlText Trend, IReadOnlyList<HeadlineNoteView> Notes)
{
    /// <summary>Whether no report prints it: it is computed.</summary>
    public bool IsComputed { get; init; }
}
