namespace DisclosureSite.Rendering.Views;

/// <summary>The home page of an archive of a single agency: that agency's own site.</summary>
internal sealed record OwnSiteView
{
    /// <summary>Its page.</summary>
    public required LinkView Agency { get; init; }

    /// <summary>Where its guide is; null: not given.</summary>
    public string? GuideUrl { get; init; }

    /// <summary>Where to ask it for information; null: not given.</summary>
    public string? ApplyUrl { get; init; }

    /// <summary>The newest report; null: there is none yet.</summary>
    public LinkView? Newest { get; init; }

    /// <summary>When it was published, whether in time, and what was found in it.</summary>
    public required IReadOnlyList<StatusView> Status { get; init; }

    /// <summary>What changed since the year before; null: nothing to compare with.</summary>
    public LinkView? Changes { get; init; }

    /// <summary>All its reports, the newest first.</summary>
    public required IReadOnlyList<ReportItemView> Reports { get; init; }

    public required string ReportsCaption { get; init; }

    /// <summary>The years whose report is missing, in words; null: none.</summary>
    public string? Missing { get; init; }

    /// <summary>The few indicators shown first, over the years; none: no second year yet.</summary>
    public required IReadOnlyList<ChartView> Charts { get; init; }

    /// <summary>What the rules found in all its reports, in a sentence.</summary>
    public required string Checks { get; init; }

    /// <summary>The reports in which a rule fails, each with how often.</summary>
    public required IReadOnlyList<LinkView> Failing { get; init; }
}
