namespace DisclosureSite.Rendering.Views;

/// <summary>Everything that was corrected or withdrawn after publication, the newest first.</summary>
/// <param name="Summary">How many corrections there are.</param>
/// <param name="Caption">The caption of their table.</param>
/// <param name="Entries">The corrections.</param>
/// <param name="NamesWho">Whether any of them says who corrected it.</param>
/// <param name="Withdrawals">The withdrawn reports.</param>
internal sealed record CorrectionsView(
    string Summary, string Caption, IReadOnlyList<LedgerEntryView> Entries, bool NamesWho, IReadOnlyList<WithdrawalView> Withdrawals);
