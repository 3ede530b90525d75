namespace DisclosureSite.Rendering.Views;

/// <summary>A file that can be downloaded.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Text">What it is.</param>
internal sealed record DataFileView(string Name, string Path, string Text);
