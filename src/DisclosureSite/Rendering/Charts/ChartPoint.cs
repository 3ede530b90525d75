using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Charts;

/// <summary>A year of a line.</summary>
/// <param name="Year">The report's year.</param>
/// <param name="Value">In the unit of the axis; null: not reported, which leaves a gap.</param>
/// <param name="Text">The value in words, with its unit; without one, why there is none.</param>
/// <param name="Path">The site path of the figure; null: none.</param>
internal sealed record ChartPoint(ReportYear Year, decimal? Value, string Text, string? Path)
{
    /// <summary>Whether it is, or rests on, a sum of which a part is not reported: no line is drawn to or from it.</summary>
    public bool IsPartial { get; init; }
}
