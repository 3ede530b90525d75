using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>Which reports should be in the archive.</summary>
internal sealed class ReportingCalendar
{
    private readonly Archive archive;
    private readonly Dictionary<string, ReportYear> firstYears = new(StringComparer.Ordinal);

    public ReportingCalendar(Archive archive)
    {
        this.archive = archive;
        foreach (var report in archive.Reports)
        {
            firstYears.TryAdd(report.Agency.Slug, report.Year);
        }
    }

    /// <summary>
    /// Whether an agency's report on a year is there, missing or not to be expected. It is expected from the agency's first year,
    /// by default that of its first report, to its last, by default the archive's; never after the archive's last year.
    /// </summary>
    public Presence PresenceOf(Agency agency, ReportYear year)
    {
        if (archive.FindReport(agency.Slug, year) is { } report)
        {
            return report.Status == ReportStatus.Withdrawn ? Presence.Withdrawn : Presence.Present;
        }

        if ((agency.From is { } founded && year < founded) || (agency.Until is { } ends && year > ends))
        {
            return Presence.NotExisting;
        }

        var from = agency.From ?? (firstYears.TryGetValue(agency.Slug, out var first) ? first : null as ReportYear?);
        return from is { } begins && year >= begins && archive.Years is [.., var latest] && year <= latest
            ? Presence.Missing
            : Presence.BeforeFirstReport;
    }
}
