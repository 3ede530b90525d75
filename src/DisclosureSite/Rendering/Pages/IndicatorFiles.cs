using DisclosureSite.Model;
using DisclosureSite.Rendering.Data;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The files of an indicator: its series are put together once for all of them.</summary>
internal static class IndicatorFiles
{
    public static IEnumerable<OutputFile> Of(SiteContext site, Indicator indicator)
    {
        List<Series> series =
            [.. site.Archive.Agencies.Select(agency => site.Derived.FindSeries(indicator, agency)).OfType<Series>()];
        return [.. IndicatorPage.Of(site, indicator, series), IndicatorCsv.Of(site, indicator, series), IndicatorJson.Of(site, indicator, series)];
    }
}
