namespace DisclosureSite.Rendering.Views;

/// <summary>One of the few figures shown first.</summary>
/// <param name="Title">The indicator.</param>
/// <param name="Path">Its page.</param>
/// <param name="Value">With its unit.</param>
/// <param name="Note">Its change, or how many agencies it covers; empty: nothing to say.</param>
internal sealed record HeadlineView(string Title, string Path, string Value, string Note);
