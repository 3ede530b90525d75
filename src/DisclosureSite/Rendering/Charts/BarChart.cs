namespace DisclosureSite.Rendering.Charts;

/// <summary>Values side by side, lying, so that names of any length can be read. The largest is as long as the chart is wide, for no scale says more.</summary>
/// <param name="Id">Unique in the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Bars">In the order shown.</param>
internal sealed record BarChart(string Id, string Title, IReadOnlyList<ChartBar> Bars);
