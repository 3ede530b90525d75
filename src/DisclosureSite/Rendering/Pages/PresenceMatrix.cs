using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>What tables of agencies and all years of the archive have in common.</summary>
internal static class PresenceMatrix
{
    /// <summary>One column for each year spanned; a year without any report has no page.</summary>
    public static IReadOnlyList<SeriesColumnView> ColumnsOf(SiteContext site) =>
    [
        .. site.Archive.YearsSpanned.Select(year => new SeriesColumnView(year.ToString(), PathOf(site, year))),
    ];

    /// <summary>The page of a year; null: the archive has no report of it, and no page.</summary>
    public static string? PathOf(SiteContext site, ReportYear year) => site.Archive.Years.Contains(year) ? Addresses.Of(year) : null;

    /// <summary>Whether an agency's report of a year is there, in a word.</summary>
    public static SeriesCellView CellOf(SiteContext site, Agency agency, ReportYear year)
    {
        var path = site.Archive.FindReport(agency.Slug, year) is { } report ? Addresses.Of(report) : null;
        return site.Derived.PresenceOf(agency, year) switch
        {
            Presence.Present => new SeriesCellView(Texts.Present, "present", Path: path),
            Presence.Withdrawn => new SeriesCellView(Texts.Withdrawn, "withdrawn", Path: path),
            Presence.Missing => new SeriesCellView(Texts.Missing, "missing"),
            Presence.NotExisting => new SeriesCellView("", "unexpected", Spoken: Texts.NotExisting),
            _ => new SeriesCellView("", "unexpected", Spoken: Texts.CollectedFrom(site.ReportsOf(agency).FirstOrDefault()?.Year)),
        };
    }
}
