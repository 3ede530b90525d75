using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Charts;

/// <summary>A year of a line.</summary>
/// <param name="Year">The report's year.</param>
/// <param name="Value">In the unit of the axis; null: not reported, which leaves a gap.</param>
/// <param name="Text">The value in words, with its unit.</param>
/// <param name="Path">The site path of the figure; null: none.</param>
internal sealed record ChartPoint(ReportYear Year, decimal? Value, string Text, string? Path);
