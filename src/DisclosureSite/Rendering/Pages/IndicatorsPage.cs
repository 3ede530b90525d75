using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The list of indicators.</summary>
internal static class IndicatorsPage
{
    public static OutputFile Of(SiteContext site) => site.Page(
        PageTemplate.Indicators, Addresses.Indicators, Texts.IndicatorsTitle, Texts.IndicatorsDescription, () =>
        {
            var terms = site.TermsOn(Addresses.Indicators);
            return new IndicatorsView(ItemsOf(site, IndicatorKind.Rate, terms), ItemsOf(site, IndicatorKind.Figure, terms));
        });

    private static List<IndicatorItemView> ItemsOf(SiteContext site, IndicatorKind kind, TermLinks terms) =>
    [
        .. site.Derived.Indicators
            .Where(indicator => indicator.Kind == kind)
            .Select(indicator => new IndicatorItemView(
                indicator.Title,
                Addresses.Of(indicator),
                indicator.Unit,
                indicator.Meaning is { } meaning ? terms.Of(meaning) : null,
                indicator.IsHeadline)),
    ];
}
