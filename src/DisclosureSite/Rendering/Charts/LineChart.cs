using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Charts;

/// <summary>Values over years.</summary>
/// <param name="Id">Unique in the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Points">One for each year with a report, ascending.</param>
/// <param name="Breaks">Where the meaning changes: the line is not drawn across.</param>
/// <param name="Axis">Shared by charts that are to be compared.</param>
/// <param name="First">The first year drawn.</param>
/// <param name="Last">The last year drawn.</param>
/// <param name="IsSmall">One of many.</param>
internal sealed record LineChart(
    string Id,
    string Title,
    IReadOnlyList<ChartPoint> Points,
    IReadOnlyList<SeriesBreak> Breaks,
    ValueAxis Axis,
    ReportYear First,
    ReportYear Last,
    bool IsSmall);
