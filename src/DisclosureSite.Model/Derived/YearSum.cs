namespace DisclosureSite.Model;

/// <summary>The sum of a year within a trend.</summary>
/// <param name="Year">The reports' year.</param>
/// <param name="Value">The sum.</param>
public readonly record struct YearSum(ReportYear Year, decimal Value);
