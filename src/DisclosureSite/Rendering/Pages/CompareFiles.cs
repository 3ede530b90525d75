using DisclosureSite.Model;
using DisclosureSite.Rendering.Data;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The page that compares and what its script reads, but for the reports' own figures.</summary>
internal static class CompareFiles
{
    public static IEnumerable<OutputFile> Of(SiteContext site) =>
        [ComparePage.Of(site), CompareData.IndexOf(site.Archive), CompareData.FormatsOf(site)];
}
