using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>
/// By when reports must be published: 《政府信息公开条例》 第四十九条, and for reports on 2018 and earlier the 第三十一条 of the
/// regulation before, which set 31 March for all.
/// </summary>
internal static class Deadlines
{
    private static readonly ReportYear LastUnderFirstRegulation = new(2018);
    private static readonly MonthDay EndOfJanuary = new(1, 31);
    private static readonly MonthDay EndOfMarch = new(3, 31);

    /// <summary>When a report was due, and how late it was; of a withdrawn one nothing is judged.</summary>
    public static Timeliness TimelinessOf(Report report)
    {
        var deadline = DeadlineOf(report.Agency, report.Year);
        return new Timeliness(
            deadline,
            report.HasFigures && deadline is { } due && report.Published is { } published
                ? Math.Max(0, published.DayNumber - due.DayNumber)
                : null);
    }

    /// <summary>The day by which an agency's report on a year must be published; null: none applies (townships).</summary>
    public static DateOnly? DeadlineOf(Agency agency, ReportYear year) => DayOf(agency, year)?.In(year.Next.Value);

    private static MonthDay? DayOf(Agency agency, ReportYear year) =>
        year <= LastUnderFirstRegulation ? EndOfMarch
        : agency.Deadline ?? agency.Level switch
        {
            AgencyLevel.Department => EndOfJanuary,
            AgencyLevel.Township => null,
            _ => EndOfMarch,
        };
}
