namespace DisclosureSite.Rendering.Views;

/// <summary>The page of a year.</summary>
internal sealed record YearView
{
    public required string Year { get; init; }

    public required string Summary { get; init; }

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
