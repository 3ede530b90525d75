using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>A report: its words, its tables, what was found in it, and where to go from there.</summary>
internal static class ReportPage
{
    public static OutputFile Of(SiteContext site, DerivedReport derived, ImmutableArray<Finding> findings) => site.Page(
        PageTemplate.Report,
        Addresses.Of(derived.Report),
        derived.Report.Title,
        Texts.ReportDescription(derived.Report),
        () => ViewOf(site, derived, findings),
        derived.Report.Status == ReportStatus.Draft,
        derived.Report,
        subject: data => data.Report(derived.Report));

    /// <summary>The agency's reports before and after one, withdrawn ones passed over.</summary>
    public static (LinkView? Previous, LinkView? Next) NeighboursOf(SiteContext site, Report report)
    {
        Report? previous = null;
        foreach (var other in site.ReportsOf(report.Agency))
        {
            if (!other.HasFigures)
            {
                continue;
            }

            if (other.Year > report.Year)
            {
                return (Link(previous, Texts.PreviousReportLink), Link(other, Texts.NextReportLink));
            }

            previous = other.Year < report.Year ? other : previous;
        }

        return (Link(previous, Texts.PreviousReportLink), null);

        static LinkView? Link(Report? to, Func<Report, string> words) => to is null ? null : new LinkView(words(to), Addresses.Of(to));
    }

    /// <summary>Whether it was in time, what was found in it, whether it was corrected, and whose words its text is.</summary>
    public static IReadOnlyList<StatusView> StatusOf(Report report, Timeliness timeliness, int fails, int cannotBeJudged)
    {
        List<StatusView> status = [];
        if (report.Status == ReportStatus.Draft)
        {
            status.Add(new StatusView("bad", Texts.StatusDraft, null));
        }

        status.Add(new StatusView(
            timeliness.IsLate ? "bad" : timeliness.DaysLate is null ? "plain" : "good", Texts.Timeliness(report, timeliness), null));
        status.Add(fails == 0
            ? new StatusView(cannotBeJudged == 0 ? "good" : "plain", Texts.NothingFailsOf(cannotBeJudged), $"{Addresses.Of(report)}#findings")
            : new StatusView("bad", Texts.FailingFindings(fails), $"{Addresses.Of(report)}#findings"));
        if (!report.Corrections.IsEmpty)
        {
            status.Add(new StatusView("plain", Texts.Corrections(report.Corrections.Length), $"{Addresses.Of(report)}#corrections"));
        }

        status.Add(new StatusView("plain", TextStatusOf(report.TextAtHand), null));
        return status;
    }

    private static ReportView ViewOf(SiteContext site, DerivedReport derived, ImmutableArray<Finding> findings)
    {
        var report = derived.Report;
        var (holds, fails, cannotBeJudged) = FindingViews.OutcomesOf(findings);
        var sections = SectionsOf(site, derived, new CellNotes(report, findings, site.Archive.FindPrevious(report)), NarrativeMarks.Of(report, [.. findings, .. site.Findings.StatedIn(report)]));
        var (previous, next) = NeighboursOf(site, report);
        return new ReportView
        {
            Title = report.Title,
            Agency = SiteContext.LinkTo(report.Agency),
            Year = new LinkView(Texts.Year(report.Year), Addresses.Of(report.Year)),
            Publisher = report.Publisher,
            Published = report.Published is { } published ? Numbers.Show(published) : null,
            PublishedDate = report.Published is { } date ? Numbers.Iso(date) : null,
            Period = Texts.Period(report.Period),
            Scope = report.Scope == ReportScope.All ? Texts.ScopeAll : Texts.ScopeSelf,
            Format = report.Format.Title,
            FormatBasis = report.Format.LegalBasis,
            IsFormatVerified = report.Format.Verified,
            Status = StatusOf(report, derived.Timeliness, fails, cannotBeJudged),
            TextNotice = report.TextAtHand switch
            {
                NarrativeText.Summary => Texts.TextSummary,
                NarrativeText.None => Texts.TextNone,
                _ => null,
            },
            SourceUrl = report.SourceUrl is { } url && NarrativeHtml.IsExternal(url) ? url : null,
            Sections = sections,
            Headlines = Headlines.Of(site, derived),
            Rates = [.. derived.Rates.Select(RateOf)],
            Findings = FailingOf(report, findings),
            NotJudged = FindingViews.NotJudgedOf(report, findings),
            FindingsSummary = Texts.FindingsSummary(holds, fails, cannotBeJudged),
            Corrections = [.. report.Corrections.Select((correction, index) => CorrectionOf(report, correction, index + 1))],
            Attachments = [.. report.Attachments.Select(attachment => new LinkView(Texts.AttachmentLink(attachment), Addresses.Of(report, attachment)))],
            Downloads = [.. ReportDownloads.Of(report)],
            Citation = new CitationView(Texts.CiteReport(report), site.AddressOf(Addresses.Of(report))),
            Previous = previous,
            Next = next,
            Changes = ChangesPage.LinkTo(site, report),
            CompareQuery = ComparePage.QueryOf(site.Archive.FindPrevious(report) is { } before ? [report, before] : [report]),
            HasChanges = sections.Exists(section => section.Tables.Any(table => table.HasChanges)),
            HasRemarks = sections.Exists(section => section.Tables.Any(table => table.HasRemarks)),
        };
    }

    private static string TextStatusOf(NarrativeText text) => text switch
    {
        NarrativeText.Summary => Texts.StatusSummary,
        NarrativeText.None => Texts.StatusNone,
        _ => Texts.StatusFull,
    };

    private static List<ReportSectionView> SectionsOf(
        SiteContext site, DerivedReport derived, CellNotes notes, ILookup<int, NarrativeMark> marks)
    {
        var report = derived.Report;
        var terms = site.TermsOn(Addresses.Of(report));
        return
        [
            .. ReportPart.Of(report).Select(part => new ReportSectionView(
                part.Id,
                part.Title,
                part.NarrativeIndex < 0
                    ? null
                    : NarrativeHtml.Of(report.Narrative[part.NarrativeIndex].Blocks, Addresses.Of(report), site.Files, terms, marks[part.NarrativeIndex]),
                [.. part.Tables.Select(index => TableViews.Of(site, report, derived.Tables[index], index + 1, notes, terms))])),
        ];
    }

    private static RateView RateOf(Rate rate) => new(
        rate.Indicator.Title,
        Addresses.Of(rate.Indicator),
        rate.Value is { } value ? Numbers.ShowRate(value) : Texts.RateNone,
        rate is { Numerator: { } numerator, Denominator: { } denominator } ? Texts.Fraction(numerator, denominator) : "",
        [
            .. rate.IsComputed ? (string[])[Texts.BasisComputed] : [],
            .. rate is { Numerator: not null, Denominator: not null, IsPartial: true } ? (string[])[Texts.RatePartial] : [],
            .. rate is { Numerator: null } or { Denominator: null } ? (string[])[Texts.RateWithoutFigures] : [],
            .. rate is { Numerator: not null, Denominator: 0 } ? (string[])[Texts.RateOverNought] : [],
            .. rate.IsSmall ? (string[])[Texts.SmallDenominator] : [],
        ]);

    private static List<FindingView> FailingOf(Report report, ImmutableArray<Finding> findings)
    {
        List<FindingView> failing = [];
        foreach (var finding in findings)
        {
            if (finding.Outcome == FindingOutcome.Fails)
            {
                failing.Add(FindingViews.Of(report, finding, failing.Count + 1, nameReport: false));
            }
        }

        return failing;
    }

    private static CorrectionView CorrectionOf(Report report, Correction correction, int number) => new(
        $"correction-{Texts.Count(number)}",
        Numbers.Show(correction.Date),
        new LinkView(Labels.OfCell(report, correction.Cell), Addresses.Of(report, correction.Cell)),
        CorrectedText.Was(report, correction),
        CorrectedText.Now(report, correction),
        correction.Reason,
        correction.By);
}
