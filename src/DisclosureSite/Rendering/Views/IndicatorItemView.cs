namespace DisclosureSite.Rendering.Views;

/// <summary>An indicator in the list.</summary>
internal sealed record IndicatorItemView(string Title, string Path, string? Unit, HtmlText? Meaning, bool IsHeadline);
