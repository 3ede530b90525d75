namespace DisclosureSite.Rendering.Views;

/// <summary>A free page.</summary>
internal sealed record TextView(string Title, HtmlText Text);
