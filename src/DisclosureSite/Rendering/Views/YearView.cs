namespace DisclosureSite.Rendering.Views;

/// <summary>The page of a year.</summary>
internal sealed record YearView
{
    public required string Year { get; init; }

    public required string Summary { get; init; }

    public required SeriesTableView Agencies { get; init; }

    public required IReadOnlyList<ReportItemView> Reports { get; init; }

    public required string ReportsCaption { get; init; }

    public required IReadOnlyList<LinkView> Missing { get; init; }

    public required IReadOnlyList<LinkView> Late { get; init; }

    public required string FiguresPath { get; init; }

    public LinkView? Previous { get; init; }

    public LinkView? Next { get; init; }
}
