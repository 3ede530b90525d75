using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>What hosts show for addresses that do not exist.</summary>
internal static class NotFoundPage
{
    private const int MostAgencies = 60;

    public static OutputFile Of(SiteContext site) =>
        site.Page(PageTemplate.NotFound, Addresses.NotFound, Texts.NotFound, Texts.NotFound, () => ViewOf(site));

    private static NotFoundView ViewOf(SiteContext site)
    {
        var archive = site.Archive;
        var shown = archive.Agencies.Length <= MostAgencies
            ? archive.Agencies
            : [.. archive.Agencies.Where(agency => !archive.AncestorsOf(agency).Any())];
        var isCut = shown.Length < archive.Agencies.Length;
        return new NotFoundView(
            [.. archive.Years.Reverse().Select(year => new LinkView(Texts.Year(year), Addresses.Of(year)))],
            shown.Length > MostAgencies ? [] : [.. shown.Select(SiteContext.LinkTo)],
            shown.Length > MostAgencies ? Texts.AgenciesLeftOut(archive.Agencies.Length)
                : isCut ? Texts.AgenciesCut(archive.Agencies.Length)
                : null,
            AddressesOf(site));
    }

    private static List<AddressView> AddressesOf(SiteContext site)
    {
        List<AddressView> addresses = [];
        if (site.Archive.Reports.Where(report => report.HasFigures).MaxBy(report => report.Year) is not { } report)
        {
            return addresses;
        }

        Add(Texts.AddressOfAgency, Addresses.Of(report.Agency));
        Add(Texts.AddressOfReport, Addresses.Of(report));
        if (site.Headlines.FirstOrDefault(indicator => indicator.Figure is { } cell && HasFigure(report, cell)) is { Figure: { } figure })
        {
            Add(Texts.AddressOfFigure, Addresses.Of(report, figure));
        }

        Add(Texts.AddressOfYear, Addresses.Of(report.Year));
        if (site.Derived.Indicators.FirstOrDefault() is { } first)
        {
            Add(Texts.AddressOfIndicator, Addresses.Of(first));
        }

        return addresses;

        void Add(string label, string path) => addresses.Add(new AddressView(label, new LinkView(site.AddressOf(path) ?? site.PathOf(path), path)));
    }

    private static bool HasFigure(Report report, CellKey cell) =>
        report.FindTable(cell.Table) is { } table && TableCell.FindShown(table, cell.Row, cell.Column) is not null;
}
