using DisclosureSite.Model;
using DisclosureSite.Rendering.Data;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The files of an agency but for its reports.</summary>
internal static class AgencyFiles
{
    public static IEnumerable<OutputFile> Of(SiteContext site, Agency agency)
    {
        yield return AgencyPage.Of(site, agency);
        yield return AgencyJson.Of(site, agency);
        if (AtomFeeds.Of(site, agency) is { } feed)
        {
            yield return feed;
        }
    }
}
