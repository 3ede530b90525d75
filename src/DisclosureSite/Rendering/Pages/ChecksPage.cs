using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>
/// Every rule, and every place where a report does not satisfy it: on one page, or where there are many, on a page for each year
/// with the rules and their counts before them.
/// </summary>
internal static class ChecksPage
{
    private const int MostFindings = 250;

    public static IEnumerable<OutputFile> Of(SiteContext site)
    {
        var checks = new ArchiveChecks(site);
        var years = checks.Fails > MostFindings ? FailingYearsOf(site, checks) : [];
        yield return site.Page(
            PageTemplate.Checks, Addresses.Checks, Texts.ChecksTitle, Texts.ChecksDescription, () => ViewOf(site, checks, years));
        foreach (var year in years)
        {
            foreach (var slice in year.Slices)
            {
                yield return site.Page(
                    PageTemplate.Checks,
                    slice.Path,
                    slice.TitleOf(Texts.ChecksOfYear(year.Year)),
                    Texts.ChecksOfYearDescription(year.Year),
                    () => ViewOf(site, year, slice));
            }
        }
    }

    /// <summary>The pages over which a year's failures go, where those of all years are too many for one.</summary>
    public static IReadOnlyList<PageSlice> SlicesOf(ReportYear year, int fails) => PageSlice.Of(Addresses.ChecksOf(year), fails, MostFindings);

    /// <summary>All pages beside the first; none where that holds everything.</summary>
    public static IEnumerable<PageSlice> SlicesOf(Archive archive, ArchiveFindings findings)
    {
        var years = archive.Reports
            .Where(report => report.HasFigures)
            .Select(report => (report.Year, Fails: findings.Of(report).Count(finding => finding.Outcome == FindingOutcome.Fails)))
            .Where(report => report.Fails > 0)
            .GroupBy(report => report.Year, (year, reports) => (Year: year, Fails: reports.Sum(report => report.Fails)))
            .ToList();
        return years.Sum(year => year.Fails) > MostFindings ? years.SelectMany(year => SlicesOf(year.Year, year.Fails)) : [];
    }

    private static List<FailingYear> FailingYearsOf(SiteContext site, ArchiveChecks checks)
    {
        var tallies = site.FormatsInUse.Reverse().SelectMany(checks.Of).ToList();
        return
        [
            .. tallies
                .SelectMany(tally => tally.Failing.Select(failing => (Tally: tally, Failing: failing)))
                .GroupBy(item => item.Failing.Report.Year)
                .OrderBy(group => group.Key)
                .Select(group => new FailingYear(group.Key, [.. group])),
        ];
    }

    private static ChecksView ViewOf(SiteContext site, ArchiveChecks checks, List<FailingYear> years) => new()
    {
        Summary = Texts.ChecksSummary(checks.Reports, checks.Holds, checks.Fails, checks.CannotBeJudged),
        Overview = years.Count == 0 ? null : OverviewOf(site, checks, years),
        Formats =
        [
            .. site.FormatsInUse.Reverse().Select(format => new FormatChecksView(
                format.Title,
                format.LegalBasis,
                [
                    .. checks.Of(format).Select(tally => tally.ToView(
                        Texts.RuleCounts(tally.Holds, tally.Failing.Count, tally.CannotBeJudged),
                        years.Count > 0
                            ? []
                            : [.. tally.Failing.Select(failing => FindingViews.Of(failing.Report, failing.Finding, failing.Number, nameReport: true))],
                        [
                            .. years.Where(year => year.CountOf(tally) > 0).Select(year =>
                                new LinkView(Texts.FailingInYearShort(year.Year, year.CountOf(tally)), year.AddressOf(tally))),
                        ])),
                ])),
        ],
        Pages = [],
    };

    private static ChecksView ViewOf(SiteContext site, FailingYear year, PageSlice slice)
    {
        var shown = year.Failing[slice.Start..slice.End];
        var number = slice.Start;
        return new ChecksView
        {
            Year = new LinkView(Texts.Year(year.Year), Addresses.Of(year.Year)),
            Summary = Texts.ChecksOfYearSummary(
                year.Year, year.Failing.Length, site.Archive.Reports.Count(report => report.Year == year.Year && report.HasFigures)),
            Formats =
            [
                .. site.FormatsInUse.Reverse()
                    .Select(format => new FormatChecksView(
                        format.Title,
                        format.LegalBasis,
                        [
                            .. shown.Where(item => ReferenceEquals(item.Failing.Report.Format, format)).GroupBy(item => item.Tally).Select(group => group.Key.ToView(
                                Texts.FailingCount(year.CountOf(group.Key)),
                                [.. group.Select(item => FindingViews.Of(item.Failing.Report, item.Failing.Finding, ++number, nameReport: true))],
                                [])),
                        ]))
                    .Where(format => format.Rules.Count > 0),
            ],
            Pages = slice.LinksTo(year.Slices, other => Texts.FindingsFromTo(other.Start + 1, other.End)),
        };
    }

    private static SeriesTableView OverviewOf(SiteContext site, ArchiveChecks checks, List<FailingYear> years)
    {
        // A rule that several formats have is one to the reader; in a year it is nearly always of one of them.
        List<SeriesRowView> rows =
        [
            .. site.FormatsInUse.Reverse()
                .SelectMany(checks.Of)
                .Where(tally => tally.Failing.Count > 0)
                .GroupBy(tally => (tally.Rule.Id, tally.Rule.Text))
                .Select(group => new SeriesRowView(
                    group.Key.Text,
                    $"{Addresses.Checks}#{group.First().Anchor}",
                    IsTotal: false,
                    [
                        .. years.Select(year => CellOf(
                            group.Sum(year.CountOf), year.AddressOf(group.FirstOrDefault(tally => year.CountOf(tally) > 0) ?? group.First()))),
                    ])),
            new SeriesRowView(
                Texts.Total, null, IsTotal: true, [.. years.Select(year => CellOf(year.Failing.Length, year.Slices[0].Path))]),
        ];
        return new SeriesTableView(
            Texts.ChecksOverview,
            Texts.Rule,
            [.. years.Select(year => new SeriesColumnView(year.Year.ToString(), year.Slices[0].Path))],
            rows,
            [])
        {
            IsByYear = true,
        };
    }

    private static SeriesCellView CellOf(int count, string path) =>
        count == 0 ? SeriesCellView.Empty : new SeriesCellView(Texts.Count(count), Path: path);
}
