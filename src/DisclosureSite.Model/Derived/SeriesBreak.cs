namespace DisclosureSite.Model;

/// <summary>A year from which on values cannot be compared with those before.</summary>
/// <param name="Year">The first year of the new meaning.</param>
/// <param name="Reason">Why, for readers.</param>
public sealed record SeriesBreak(ReportYear Year, string Reason);
