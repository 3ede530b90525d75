namespace DisclosureSite.Rendering.Views;

/// <summary>One of the pages of a long list.</summary>
/// <param name="Text">What stands on it.</param>
/// <param name="Path">Its site path.</param>
/// <param name="IsCurrent">Whether it is the page that this stands on.</param>
internal sealed record PageLinkView(string Text, string Path, bool IsCurrent);
