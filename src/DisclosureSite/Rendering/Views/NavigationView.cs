namespace DisclosureSite.Rendering.Views;

/// <summary>An entry of the menu.</summary>
internal sealed record NavigationView(string Text, string Path, bool IsCurrent);
