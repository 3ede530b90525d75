namespace DisclosureSite.Rendering.Views;

/// <summary>A remark under one of the figures shown first.</summary>
/// <param name="Kind"><c>change</c>, <c>coverage</c>, <c>fails</c> (the report contradicts itself) or <c>doubt</c> (it says little).</param>
/// <param name="Text">In words.</param>
internal sealed record HeadlineNoteView(string Kind, string Text);
