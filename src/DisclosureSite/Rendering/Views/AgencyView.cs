namespace DisclosureSite.Rendering.Views;

/// <summary>The page of an agency.</summary>
internal sealed record AgencyView
{
    public required string Name { get; init; }

    /// <summary>Level, region code, earlier names, years: label and text.</summary>
    public required IReadOnlyList<FactView> Facts { get; init; }

    public LinkView? Parent { get; init; }

    public required IReadOnlyList<LinkView> Children { get; init; }

    public required IReadOnlyList<LinkView> Predecessors { get; init; }

    public LinkView? Successor { get; init; }

    /// <summary>Where its guide is; null: not given.</summary>
    public string? GuideUrl { get; init; }

    /// <summary>Where to ask it for information; null: not given.</summary>
    public string? ApplyUrl { get; init; }

    public required IReadOnlyList<ReportItemView> Reports { get; init; }

    public required string ReportsCaption { get; init; }

    /// <summary>The years whose report is missing, in words; null: none.</summary>
    public string? Missing { get; init; }

    /// <summary>The few indicators shown first, over the years; none: no second year yet.</summary>
    public required IReadOnlyList<ChartView> Charts { get; init; }

    public required SeriesTableView Indicators { get; init; }

    /// <summary>What changed from year to year, newest first.</summary>
    public required IReadOnlyList<LinkView> Changes { get; init; }
}
