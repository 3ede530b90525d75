namespace DisclosureSite.Rendering.Views;

/// <summary>One of the few figures shown first.</summary>
/// <param name="Title">The indicator.</param>
/// <param name="Path">Its page.</param>
/// <param name="Value">With its unit.</param>
/// <param name="Notes">Its change, what it covers, and why to read it with care.</param>
internal sealed record HeadlineView(string Title, string Path, string Value, IReadOnlyList<HeadlineNoteView> Notes);
