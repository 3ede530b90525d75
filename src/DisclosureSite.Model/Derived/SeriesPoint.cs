namespace DisclosureSite.Model;

/// <summary>An indicator's value in one year.</summary>
/// <param name="Year">The report's year.</param>
/// <param name="Value">In the indicator's unit; null: there is a report, but it does not report this.</param>
/// <param name="Change">On the year before; null: nothing to compare with, or a break lies between.</param>
/// <param name="ChangePercent">The same in per cent; null also where the year before is 0.</param>
/// <param name="Rate">For a rate, how it came about; null for a figure.</param>
public sealed record SeriesPoint(ReportYear Year, decimal? Value, decimal? Change, decimal? ChangePercent, Rate? Rate)
{
    /// <summary>Whether the value is, or rests on, a computed sum of which a part is not reported; such a value has no change.</summary>
    public bool IsPartial { get; init; }
}
