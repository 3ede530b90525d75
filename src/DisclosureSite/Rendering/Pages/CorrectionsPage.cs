using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The public ledger of corrections.</summary>
internal static class CorrectionsPage
{
    public static OutputFile Of(SiteContext site) => site.Page(
        PageTemplate.Corrections, Addresses.Corrections, Texts.CorrectionsTitle, Texts.CorrectionsDescription, () => ViewOf(site));

    /// <summary>The corrections of all reports with figures, the newest first; of one day by report, in its file's order.</summary>
    public static IEnumerable<LedgerEntryView> EntriesOf(SiteContext site) =>
        from report in site.Archive.Reports
        where report.HasFigures
        from correction in report.Corrections
        orderby correction.Date descending
        select EntryOf(report, correction);

    private static CorrectionsView ViewOf(SiteContext site)
    {
        var entries = EntriesOf(site).ToList();
        return new CorrectionsView(
            entries.Count == 0
                ? Texts.NoCorrections
                : Texts.CorrectionsSummary(
                    entries.Count, site.Archive.Reports.Count(report => report.HasFigures && !report.Corrections.IsEmpty)),
            Texts.CorrectionsCaption,
            entries,
            entries.Exists(entry => entry.By.Length > 0),
            [.. WithdrawalsOf(site.Archive)]);
    }

    // Those of unknown days come last.
    private static IEnumerable<WithdrawalView> WithdrawalsOf(Archive archive) =>
        from report in archive.Reports
        where !report.HasFigures
        orderby report.Withdrawal?.Date descending
        select new WithdrawalView(
            report.Withdrawal?.Date is { } day ? Numbers.Iso(day) : null,
            report.Withdrawal?.Date is { } date ? Numbers.Show(date) : Texts.WithdrawnDayUnknown,
            SiteContext.NamedLinkTo(report),
            report.Withdrawal?.Reason ?? Texts.WithdrawnReasonUnknown);

    private static LedgerEntryView EntryOf(Report report, Correction correction) => new(
        Numbers.Iso(correction.Date),
        Numbers.Show(correction.Date),
        new LinkView(Texts.ReportLink(report), Addresses.Of(report)),
        new LinkView(Labels.OfCell(report, correction.Cell), Addresses.Of(report, correction.Cell)),
        TextOf(CorrectedText.Was(report, correction)),
        TextOf(CorrectedText.Now(report, correction)),
        correction.Reason,
        correction.By ?? "");

    /// <summary>A figure as printed, in words where nothing is.</summary>
    public static string TextOf(string printed) => printed.Length == 0 ? Texts.BlankCell : printed;
}
