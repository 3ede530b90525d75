using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>What hosts show for addresses that do not exist.</summary>
internal static class NotFoundPage
{
    public static OutputFile Of(SiteContext site) => site.Page(
        PageTemplate.NotFound, Addresses.NotFound, Texts.NotFound, Texts.NotFound, () => new NotFoundView(
            [.. site.Archive.Years.Reverse().Take(10).Select(year => new LinkView(Texts.YearReports(year), Addresses.Of(year)))]));
}
