namespace DisclosureSite.Rendering.Views;

/// <summary>An entry of the menu.</summary>
/// <param name="Text">What stands on it.</param>
/// <param name="Path">Its site path.</param>
/// <param name="Current">How it is the current one, as aria-current: it is this <c>page</c>, or <c>true</c>: this page is below it; null: neither.</param>
internal sealed record NavigationView(string Text, string Path, string? Current);
