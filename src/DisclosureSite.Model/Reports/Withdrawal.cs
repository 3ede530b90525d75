namespace DisclosureSite.Model;

/// <summary>What is said of a report's withdrawal from the public archive.</summary>
/// <param name="Date">When it was withdrawn; null: not given.</param>
/// <param name="Reason">Why; for readers; null: not given.</param>
public sealed record Withdrawal(DateOnly? Date, string? Reason);
