namespace DisclosureSite.Rendering.Views;

/// <summary>The list of indicators.</summary>
internal sealed record IndicatorsView(IReadOnlyList<IndicatorItemView> Rates, IReadOnlyList<IndicatorItemView> Figures);
