namespace DisclosureSite.Model;

/// <summary>An indicator's sum over the agencies of one year, nothing counted twice.</summary>
/// <param name="Indicator">A figure; rates are not summed.</param>
/// <param name="Year">The reports' year.</param>
/// <param name="Value">The sum; null: no agency reports it.</param>
/// <param name="Covered">How many agencies' figures it holds.</param>
/// <param name="Partial">How many of these are computed sums of which a part is not reported: the whole may be more.</param>
/// <param name="NotReported">How many agencies have a report that counts but does not report this figure.</param>
/// <param name="Included">How many agencies were left out because an agency above them reports for all below it.</param>
public sealed record YearTotal(
    Indicator Indicator, ReportYear Year, decimal? Value, int Covered, int Partial, int NotReported, int Included);
