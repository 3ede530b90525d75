using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>Which reports were published by the day that the law sets.</summary>
internal static class TimelinessPage
{
    private const int MostCells = 2400;

    public static IEnumerable<OutputFile> Of(SiteContext site)
    {
        var slices = SlicesOf(site.Archive);
        return slices.Select(slice => site.Page(
            PageTemplate.Timeliness,
            slice.Path,
            slice.TitleOf(Texts.TimelinessTitle),
            Texts.TimelinessDescription,
            () => ViewOf(site, slices, slice)));
    }

    /// <summary>The pages over which its agencies go.</summary>
    public static IReadOnlyList<PageSlice> SlicesOf(Archive archive) => PageSlice.Of(
        Addresses.Timeliness, archive.Agencies.Length, Math.Max(1, MostCells / Math.Max(1, archive.YearsSpanned.Length)));

    private static TimelinessView ViewOf(SiteContext site, IReadOnlyList<PageSlice> slices, PageSlice slice)
    {
        var years = site.Archive.YearsSpanned;
        var tallies = years.Select(_ => new Tally()).ToImmutableArray();
        var agencies = site.Archive.Agencies;
        List<SeriesRowView> rows = [];

        // The first page counts those of the others too.
        for (var index = slice.IsFirst ? 0 : slice.Start; index < (slice.IsFirst ? agencies.Length : slice.End); index++)
        {
            var cells = new SeriesCellView[years.Length];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = CellOf(site, agencies[index], years[i], tallies[i]);
            }

            if (index < slice.End)
            {
                rows.Add(new SeriesRowView(agencies[index].ShortName, Addresses.Of(agencies[index]), IsTotal: false, cells));
            }
        }

        return new TimelinessView(
            slice.IsFirst,
            !slice.IsFirst ? [] :
            [
                .. years.Select((year, index) => YearOf(site, year, tallies[index])).Reverse(),
            ],
            Texts.TimelinessByYear,
            new SeriesTableView(
                Texts.TimelinessMatrix,
                Texts.Agency,
                PresenceMatrix.ColumnsOf(site),
                rows,
                [])
            {
                IsByYear = true,
            },
            slice.LinksTo(slices, other => Texts.FromTo(agencies[other.Start].ShortName, agencies[other.End - 1].ShortName)));
    }

    private static TimelinessYearView YearOf(SiteContext site, ReportYear year, Tally tally) => new(
        Texts.Year(year),
        PresenceMatrix.PathOf(site, year),
        Texts.Count(tally.OnTime),
        Texts.Count(tally.Late),
        Texts.Count(tally.Unknown),
        Texts.Count(tally.NoDeadline),
        Texts.Count(tally.Missing),
        Texts.Count(tally.Withdrawn));

    private static SeriesCellView CellOf(SiteContext site, Agency agency, ReportYear year, Tally tally)
    {
        var presence = site.Derived.PresenceOf(agency, year);
        if (presence == Presence.Present && site.Archive.FindReport(agency.Slug, year) is { } report)
        {
            return ReportCellOf(report, site.Derived.TimelinessOf(report), tally);
        }

        tally.Withdrawn += presence == Presence.Withdrawn ? 1 : 0;
        tally.Missing += presence == Presence.Missing ? 1 : 0;
        return PresenceMatrix.CellOf(site, agency, year);
    }

    private static SeriesCellView ReportCellOf(Report report, Timeliness timeliness, Tally tally)
    {
        var path = Addresses.Of(report);
        if (report.Published is not { } published)
        {
            tally.Unknown++;
            return new SeriesCellView(Texts.TimelinessUnknown, "unknown", Path: path);
        }

        var note = Numbers.Iso(published);
        if (timeliness.DaysLate is not { } days)
        {
            tally.NoDeadline++;
            return new SeriesCellView(Texts.TimelinessNoDeadline, "unknown", Note: note, Path: path);
        }

        if (days > 0)
        {
            tally.Late++;
            return new SeriesCellView(Texts.DaysLate(days), "late", Note: note, Path: path);
        }

        tally.OnTime++;
        return new SeriesCellView(Texts.TimelinessOnTime, "in-time", Note: note, Path: path);
    }

    private sealed class Tally
    {
        public int OnTime { get; set; }

        public int Late { get; set; }

        public int Unknown { get; set; }

        public int NoDeadline { get; set; }

        public int Missing { get; set; }

        public int Withdrawn { get; set; }
    }
}
