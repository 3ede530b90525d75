namespace DisclosureSite.Rendering.Views;

/// <summary>The page of an indicator.</summary>
internal sealed record IndicatorView
{
    public required string Title { get; init; }

    /// <summary>The first of its pages.</summary>
    public required string Path { get; init; }

    /// <summary>Whether this is the first, on which all is explained and drawn.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>The pages over which the agencies go, by rank; none: they stand on one.</summary>
    public required IReadOnlyList<PageLinkView> Pages { get; init; }

    public string? Unit { get; init; }

    public HtmlText? Meaning { get; init; }

    public string? LegalBasis { get; init; }

    /// <summary>How a rate is computed, or which cell a figure is.</summary>
    public required HtmlText Formula { get; init; }

    public bool IsRate { get; init; }

    /// <summary>The indicator of an earlier format in whose place it came; null: none.</summary>
    public LinkView? Replaces { get; init; }

    /// <summary>Those of later formats that came in its place.</summary>
    public required IReadOnlyList<LinkView> ReplacedBy { get; init; }

    /// <summary>The agencies over the years, on one scale; none: no agency has two values, or too many have.</summary>
    public required IReadOnlyList<ChartView> Lines { get; init; }

    /// <summary>The agencies of the newest year by value; null: fewer than two have one.</summary>
    public ChartView? Ranking { get; init; }

    /// <summary>That not all agencies are drawn; null: all are.</summary>
    public string? RankingNote { get; init; }

    public required SeriesTableView Values { get; init; }

    public required string CsvPath { get; init; }
}
