namespace DisclosureSite.Rendering.Views;

/// <summary>The page of a year.</summary>
internal sealed record YearView
{
    public required string Year { get; init; }

    /// <summary>The first of its pages.</summary>
    public required string Path { get; init; }

    /// <summary>Whether this is the first.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>The pages over which the agencies go; none: they stand on one.</summary>
    public required IReadOnlyList<PageLinkView> Pages { get; init; }

    /// <summary>How many reports there are, are missing and late; null on all pages but the first.</summary>
    public string? Summary { get; init; }

    public required SeriesTableView Agencies { get; init; }

    /// <summary>The agencies by value, once for each main figure; none: fewer than two have one.</summary>
    public required IReadOnlyList<ChartView> Rankings { get; init; }

    public required IReadOnlyList<ReportItemView> Reports { get; init; }

    public required string ReportsCaption { get; init; }

    public required IReadOnlyList<LinkView> Missing { get; init; }

    public required IReadOnlyList<LinkView> Late { get; init; }

    public required string FiguresPath { get; init; }

    public LinkView? Previous { get; init; }

    public LinkView? Next { get; init; }
}
