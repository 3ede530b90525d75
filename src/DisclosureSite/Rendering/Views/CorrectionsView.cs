namespace DisclosureSite.Rendering.Views;

/// <summary>Everything that was corrected after publication, the newest first.</summary>
internal sealed record CorrectionsView(string Summary, string Caption, IReadOnlyList<LedgerEntryView> Entries);
