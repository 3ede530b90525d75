using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>Everything that was read from the input folder without a fault. Its lists are in ordinal order.</summary>
public sealed class Archive
{
    private readonly Dictionary<(string Agency, ReportYear Year), Report> byAgencyAndYear;
    private readonly Dictionary<string, Agency> agenciesBySlug;

    /// <summary>An archive of these parts; reports and agencies may come in any order.</summary>
    public Archive(
        Site site,
        IEnumerable<Format> formats,
        IEnumerable<Agency> agencies,
        IEnumerable<Report> reports,
        ImmutableArray<FreePage> pages,
        ImmutableArray<GlossaryTerm> glossary)
    {
        Site = site;
        Formats = [.. formats.OrderBy(format => format.FirstYear).ThenBy(format => format.Id, StringComparer.Ordinal)];
        Agencies = [.. agencies.OrderBy(agency => agency.Slug, StringComparer.Ordinal)];
        Reports = [.. reports.OrderBy(report => report.Agency.Slug, StringComparer.Ordinal).ThenBy(report => report.Year)];
        Pages = pages;
        Glossary = glossary;
        byAgencyAndYear = Reports.ToDictionary(report => (report.Agency.Slug, report.Year));
        agenciesBySlug = Agencies.ToDictionary(agency => agency.Slug, StringComparer.Ordinal);
        LastChange = LastChangeOf(Reports);
        Years = [.. Reports.Select(report => report.Year).Distinct().Order()];
        YearsSpanned = Years is [var first, .., var last]
            ? [.. Enumerable.Range(first.Value, last.Value - first.Value + 1).Select(year => new ReportYear(year))]
            : Years;
    }

    /// <summary>The settings of the site.</summary>
    public Site Site { get; }

    /// <summary>The formats, by first year and id; also those that no report uses.</summary>
    public ImmutableArray<Format> Formats { get; }

    /// <summary>The agencies, by slug.</summary>
    public ImmutableArray<Agency> Agencies { get; }

    /// <summary>
    /// The reports, by agency and year: published and withdrawn ones, and drafts only where they were asked for. A withdrawn
    /// report has a page but no figures.
    /// </summary>
    public ImmutableArray<Report> Reports { get; }

    /// <summary>The day on which what it says last changed, by its reports; null: unknown.</summary>
    public DateOnly? LastChange { get; }

    /// <summary>
    /// The day on which what some reports say last changed; null: unknown, as it is too where a report of unknown days covers days after
    /// all that are known, for it was published later than these.
    /// </summary>
    public static DateOnly? LastChangeOf(IEnumerable<Report> reports)
    {
        DateOnly? known = null;
        var atLeast = DateOnly.MinValue;
        foreach (var report in reports)
        {
            if (report.LastChange is { } day)
            {
                known = day > known || known is null ? day : known;
            }
            else if (report.Period.End > atLeast)
            {
                atLeast = report.Period.End;
            }
        }

        return known > atLeast ? known : null;
    }

    /// <summary>How many reports were left out as drafts, unread.</summary>
    public int SkippedDrafts { get; init; }

    /// <summary>How many reports were left out for their faults, unchecked.</summary>
    public int FaultyReports { get; init; }

    /// <summary>The years on which there is a report, ascending.</summary>
    public ImmutableArray<ReportYear> Years { get; }

    /// <summary>
    /// All years from the first on which there is a report to the last: a year on which nobody's report is here is one that is
    /// missing, and must be seen to be.
    /// </summary>
    public ImmutableArray<ReportYear> YearsSpanned { get; }

    /// <summary>The free pages, by slug.</summary>
    public ImmutableArray<FreePage> Pages { get; }

    /// <summary>The glossary, in its file's order.</summary>
    public ImmutableArray<GlossaryTerm> Glossary { get; }

    /// <summary>The report of an agency on a year; null: not in the archive.</summary>
    public Report? FindReport(string agencySlug, ReportYear year) => byAgencyAndYear.GetValueOrDefault((agencySlug, year));

    /// <summary>The same agency's report on the year before, where its figures count; null: none.</summary>
    public Report? FindPrevious(Report report) =>
        FindReport(report.Agency.Slug, report.Year.Previous) is { HasFigures: true } previous ? previous : null;

    /// <summary>An agency; null: not in the archive.</summary>
    public Agency? FindAgency(string slug) => agenciesBySlug.GetValueOrDefault(slug);

    /// <summary>The agencies above one, nearest first. Reading has made sure that there is no circle.</summary>
    public IEnumerable<Agency> AncestorsOf(Agency agency)
    {
        for (var slug = agency.ParentSlug; slug is not null && FindAgency(slug) is { } parent; slug = parent.ParentSlug)
        {
            yield return parent;
        }
    }
}
