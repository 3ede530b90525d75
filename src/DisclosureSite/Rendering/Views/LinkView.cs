namespace DisclosureSite.Rendering.Views;

/// <summary>A link within the site.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Path">A site path.</param>
internal sealed record LinkView(string Text, string Path);
