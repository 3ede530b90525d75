using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>What is computed across reports; what concerns one report alone is computed when it is asked for.</summary>
public sealed class DerivedArchive(
    ImmutableArray<Indicator> indicators,
    Func<Indicator, Agency, Series?> series,
    IReadOnlyDictionary<(string IndicatorId, ReportYear Year), YearTotal> totals,
    Func<Indicator, ReportYear, YearTrend?> trends,
    Func<Agency, ReportYear, Presence> presence,
    Func<Agency, ReportYear, DateOnly?> deadline,
    Func<Report, Timeliness> timeliness,
    Func<Report, ImmutableArray<DerivedTable>> tables,
    Func<Report, DerivedReport> derive)
{
    /// <summary>
    /// All indicators of the formats that reports use, each once, as its newest format describes it; figures and rates in the
    /// order of the newest format, then those that only older formats have.
    /// </summary>
    public ImmutableArray<Indicator> Indicators { get; } = indicators;

    /// <summary>
    /// An indicator of an agency over the years; null: no report of the agency has it. Put together anew at each call.
    /// </summary>
    public Series? FindSeries(Indicator indicator, Agency agency) => series(indicator, agency);

    /// <summary>The sum over the agencies of one year; null for rates, and where no format of that year has the indicator.</summary>
    public YearTotal? FindTotal(Indicator indicator, ReportYear year) => totals.GetValueOrDefault((indicator.Id, year));

    /// <summary>
    /// What the sum over the agencies of a year has come from; null where there is nothing to compare it with. Put together anew
    /// at each call.
    /// </summary>
    public YearTrend? FindTrend(Indicator indicator, ReportYear year) => trends(indicator, year);

    /// <summary>Whether an agency's report on a year is there, missing or not to be expected.</summary>
    public Presence PresenceOf(Agency agency, ReportYear year) => presence(agency, year);

    /// <summary>The day by which an agency's report on a year must be published, there or not; null: none applies (townships).</summary>
    public DateOnly? DeadlineOf(Agency agency, ReportYear year) => deadline(agency, year);

    /// <summary>When a report was due and whether it was late.</summary>
    public Timeliness TimelinessOf(Report report) => timeliness(report);

    /// <summary>
    /// A report's tables with what is computed from their own figures, without the year before; none for a withdrawn report. For lists
    /// of all figures, which would not ask for more. Computed anew at each call.
    /// </summary>
    public ImmutableArray<DerivedTable> TablesOf(Report report) => tables(report);

    /// <summary>
    /// A report with everything computed from it. Computed anew at each call: ten thousand of them do not fit in memory.
    /// </summary>
    public DerivedReport Of(Report report) => derive(report);
}
