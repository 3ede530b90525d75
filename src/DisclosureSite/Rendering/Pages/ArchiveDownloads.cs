using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The data files of the whole archive, for programs that look for them on its pages.</summary>
internal static class ArchiveDownloads
{
    public static IEnumerable<LinkView> Of(Archive archive) =>
        archive.Reports.Where(report => report.HasFigures).Select(report => report.Year).Distinct().OrderDescending()
            .Select(year => new LinkView(Texts.FiguresLink(year), Addresses.FiguresOf(year)));
}
