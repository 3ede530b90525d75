using DisclosureSite.Model;
using DisclosureSite.Rendering.Data;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The data files of the whole archive, for the page of data and for programs that look for them there.</summary>
internal static class ArchiveDownloads
{
    public static IEnumerable<LinkView> Of(Archive archive) =>
    [
        .. DataResources.Lists.Select(list => new LinkView(Texts.CsvFile(list.Title), list.Address)),
        .. YearsOf(archive),
        new LinkView(Texts.IndicatorWorkbook, Addresses.IndicatorWorkbook),
        new LinkView(Texts.DatabaseFile, Addresses.Database),
    ];

    /// <summary>The figures of each year with reports, the newest first.</summary>
    public static IEnumerable<LinkView> YearsOf(Archive archive) =>
        archive.Reports.Where(report => report.HasFigures).Select(report => report.Year).Distinct().OrderDescending()
            .Select(year => new LinkView(Texts.FiguresLink(year), Addresses.FiguresOf(year)));
}
