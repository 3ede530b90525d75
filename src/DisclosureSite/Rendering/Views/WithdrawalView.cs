namespace DisclosureSite.Rendering.Views;

/// <summary>A withdrawn report in the list of all.</summary>
/// <param name="Day">The day for machines; null: not known.</param>
/// <param name="Date">The day in words.</param>
/// <param name="Report">The page that it left.</param>
/// <param name="Reason">Why.</param>
internal sealed record WithdrawalView(string? Day, string Date, LinkView Report, string Reason);
