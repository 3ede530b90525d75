namespace DisclosureSite.Rendering.Views;

/// <summary>A chart.</summary>
/// <param name="Title">Its caption.</param>
/// <param name="Path">The page of what it shows; null: none.</param>
/// <param name="Unit">The unit of its values; null: none.</param>
/// <param name="Svg">The drawing.</param>
internal sealed record ChartView(string Title, string? Path, string? Unit, HtmlText Svg);
