namespace DisclosureSite.Rendering.Views;

/// <summary>A page of rules and of findings that fail: of the whole archive, or of a year where there are many.</summary>
internal sealed record ChecksView
{
    /// <summary>The year whose findings it lists; null: it is the page of all rules.</summary>
    public LinkView? Year { get; init; }

    public required string Summary { get; init; }

    /// <summary>How often each rule fails in each year, where the years have pages of their own; null: the findings stand here.</summary>
    public SeriesTableView? Overview { get; init; }

    public required IReadOnlyList<FormatChecksView> Formats { get; init; }

    /// <summary>The pages over which the year's findings go; none: they stand on one.</summary>
    public required IReadOnlyList<PageLinkView> Pages { get; init; }
}
