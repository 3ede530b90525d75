namespace DisclosureSite.Rendering.Views;

/// <summary>The page about the site.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Text">The archive's own words; null: it has none.</param>
/// <param name="Formats">The formats in use.</param>
/// <param name="SmallDenominator">Under which denominator a rate is marked.</param>
internal sealed record AboutView(string Title, HtmlText? Text, IReadOnlyList<FactView> Formats, int SmallDenominator);
