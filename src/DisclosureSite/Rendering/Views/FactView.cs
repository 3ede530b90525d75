namespace DisclosureSite.Rendering.Views;

/// <summary>A label and what it says.</summary>
internal sealed record FactView(string Label, string Text);
