using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>An indicator of one agency over the years.</summary>
/// <param name="Indicator">What is followed.</param>
/// <param name="Agency">Whose.</param>
/// <param name="Points">One for each report whose format has the indicator, ascending.</param>
/// <param name="Breaks">Where the meaning changes between two of its points, ascending.</param>
public sealed record Series(
    Indicator Indicator, Agency Agency, ImmutableArray<SeriesPoint> Points, ImmutableArray<SeriesBreak> Breaks)
{
    /// <summary>The point of a year; null: no report of that year has the indicator.</summary>
    public SeriesPoint? At(ReportYear year)
    {
        foreach (var point in Points)
        {
            if (point.Year == year)
            {
                return point;
            }
        }

        return null;
    }

    /// <summary>Why the meaning changes in a year; null: it does not.</summary>
    public string? BreakAt(ReportYear year)
    {
        foreach (var change in Breaks)
        {
            if (change.Year == year)
            {
                return change.Reason;
            }
        }

        return null;
    }
}
