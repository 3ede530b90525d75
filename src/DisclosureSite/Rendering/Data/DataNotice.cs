using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>What every download says of itself, in whatever way its kind of file can.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Publisher">Who published that; null: not given.</param>
/// <param name="Licence">What may be done with it, for readers.</param>
/// <param name="LastChange">The day on which its content last changed, never the day of the build; null: unknown.</param>
/// <param name="Citation">How to cite it, after GB/T 7714.</param>
/// <param name="Address">Where the page stands on the Web that it belongs to; null: the site does not know its host.</param>
internal sealed record DataNotice(
    string Title, string? Publisher, string Licence, DateOnly? LastChange, string Citation, string? Address)
{
    /// <summary>Of a file with figures of the whole archive.</summary>
    public static DataNotice OfArchive(SiteContext site)
    {
        var settings = site.Archive.Site;
        var address = site.AddressOf(Addresses.Home);
        return new DataNotice(
            settings.Title,
            settings.Operator,
            Texts.Licence(settings.Licence),
            site.Archive.LastChange,
            Texts.Citation(settings, address),
            address);
    }

    /// <summary>Of a file on one agency.</summary>
    public static DataNotice Of(SiteContext site, Agency agency)
    {
        var settings = site.Archive.Site;
        var address = site.AddressOf(Addresses.Of(agency));
        return new DataNotice(
            agency.Name,
            settings.Operator,
            Texts.Licence(settings.Licence),
            Archive.LastChangeOf(site.ReportsOf(agency)),
            Texts.Citation(settings, address),
            address);
    }

    /// <summary>Of a file with figures of one report.</summary>
    public static DataNotice Of(SiteContext site, Report report)
    {
        var address = site.AddressOf(Addresses.Of(report));
        return new DataNotice(
            report.Title,
            report.Publisher ?? report.Agency.Name,
            Texts.Licence(site.Archive.Site.Licence),
            report.LastChange,
            $"{Texts.CiteReport(report)}{Texts.CitedWhere(address)}",
            address);
    }
}
