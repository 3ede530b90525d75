using DisclosureSite.Model;
using DisclosureSite.Rendering.Data;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>What can be downloaded, what stands in it, and how to cite it.</summary>
internal static class DataPage
{
    public static OutputFile Of(SiteContext site) =>
        site.Page(PageTemplate.Data, Addresses.Data, Texts.DataTitle, Texts.DataDescription, () => ViewOf(site), subject: data => data.ArchiveData());

    private static DataView ViewOf(SiteContext site)
    {
        var published = site.Archive.Reports.Where(report => report.HasFigures).ToList();
        var sample = published.MaxBy(report => report.Year);
        return new DataView(
            Texts.ReportCount(published.Count),
            sample is null ? null : new LinkView(Texts.ReportLink(sample), $"{Addresses.Of(sample)}#downloads"),
            [.. ListsOf(site)],
            [.. ArchiveDownloads.YearsOf(site.Archive)],
            Texts.IndicatorFiles(site.Derived.Indicators.Length),
            Texts.Licence(site.Archive.Site.Licence),
            Texts.Citation(site.Archive.Site, site.AddressOf(Addresses.Home)),
            published.Exists(report => !report.Corrections.IsEmpty));
    }

    private static IEnumerable<DataFileView> ListsOf(SiteContext site)
    {
        foreach (var list in DataResources.Lists)
        {
            yield return new DataFileView(
                NameOf(list.Address),
                list.Address,
                list.Address == Addresses.AllFigures ? Texts.AllFigures(site.Archive.Reports.Sum(FiguresCsv.CountOf)) : Texts.Sentence(list.Title));
        }

        yield return new DataFileView(NameOf(Addresses.DataPackage), Addresses.DataPackage, Texts.DataPackageFile);
    }

    private static string NameOf(string address) => address[(address.LastIndexOf('/') + 1)..];
}
