namespace DisclosureSite.Rendering.Views;

/// <summary>A correction in the list of all.</summary>
/// <param name="Day">The day for machines.</param>
/// <param name="Date">The day in words.</param>
/// <param name="Report">The report.</param>
/// <param name="Cell">The figure.</param>
/// <param name="Was">What was published.</param>
/// <param name="Now">What stands there since.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who corrected it; empty: not given.</param>
internal sealed record LedgerEntryView(
    string Day, string Date, LinkView Report, LinkView Cell, string Was, string Now, string Reason, string By);
