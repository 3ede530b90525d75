namespace DisclosureSite.Model;

/// <summary>The days that a report's figures cover, both included.</summary>
public readonly record struct ReportPeriod(DateOnly Start, DateOnly End);
