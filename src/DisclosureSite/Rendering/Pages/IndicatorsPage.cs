using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The list of indicators.</summary>
internal static class IndicatorsPage
{
    public static OutputFile Of(SiteContext site) => site.Page(
        PageTemplate.Indicators, Addresses.Indicators, Texts.IndicatorsTitle, Texts.IndicatorsDescription, () => new IndicatorsView(
            ItemsOf(site, IndicatorKind.Rate), ItemsOf(site, IndicatorKind.Figure)));

    private static List<IndicatorItemView> ItemsOf(SiteContext site, IndicatorKind kind) =>
    [
        .. site.Derived.Indicators
            .Where(indicator => indicator.Kind == kind)
            .Select(indicator => new IndicatorItemView(
                indicator.Title, Addresses.Of(indicator), indicator.Unit, indicator.Meaning, indicator.IsHeadline)),
    ];
}
