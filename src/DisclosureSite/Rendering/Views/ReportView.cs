namespace DisclosureSite.Rendering.Views;

/// <summary>The page of a report.</summary>
internal sealed record ReportView
{
    public required string Title { get; init; }

    public required LinkView Agency { get; init; }

    public required LinkView Year { get; init; }

    /// <summary>Who published it; null: not given.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day, in words; null: unknown.</summary>
    public string? Published { get; init; }

    /// <summary>The day for machines; null: unknown.</summary>
    public string? PublishedDate { get; init; }

    public required string Period { get; init; }

    public required string Scope { get; init; }

    public required string Format { get; init; }

    /// <summary>The document that prescribes the format; null: not given.</summary>
    public string? FormatBasis { get; init; }

    /// <summary>Whether the format's labels and rules were checked against the official form.</summary>
    public bool IsFormatVerified { get; init; }

    /// <summary>On time or how late; findings; corrections; whose words the text is.</summary>
    public required IReadOnlyList<StatusView> Status { get; init; }

    /// <summary>What readers must know of the text; null: it is the original's own.</summary>
    public string? TextNotice { get; init; }

    /// <summary>Where the original stands; null: not given.</summary>
    public string? SourceUrl { get; init; }

    public required IReadOnlyList<ReportSectionView> Sections { get; init; }

    public required IReadOnlyList<HeadlineView> Headlines { get; init; }

    public required IReadOnlyList<RateView> Rates { get; init; }

    public required IReadOnlyList<FindingView> Findings { get; init; }

    /// <summary>The rules that cannot be judged, at one place or several.</summary>
    public required IReadOnlyList<NotJudgedView> NotJudged { get; init; }

    /// <summary>How many rules hold and cannot be judged, in words.</summary>
    public required string FindingsSummary { get; init; }

    public required IReadOnlyList<CorrectionView> Corrections { get; init; }

    public required IReadOnlyList<LinkView> Attachments { get; init; }

    public required IReadOnlyList<LinkView> Downloads { get; init; }

    public required CitationView Citation { get; init; }

    /// <summary>The agency's report before this one; null: none.</summary>
    public LinkView? Previous { get; init; }

    /// <summary>The one after it; null: none.</summary>
    public LinkView? Next { get; init; }

    /// <summary>Whether any figure has a change on the year before.</summary>
    public bool HasChanges { get; init; }

    /// <summary>Whether more is said about any figure on demand.</summary>
    public bool HasRemarks { get; init; }

    /// <summary>What changed since the year before; null: no report on that year.</summary>
    public LinkView? Changes { get; init; }

    /// <summary>What the page for comparing is asked for.</summary>
    public required string CompareQuery { get; init; }
}
