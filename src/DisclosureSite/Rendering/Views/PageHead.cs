namespace DisclosureSite.Rendering.Views;

/// <summary>What a page says of itself.</summary>
/// <param name="Title">Its own title.</param>
/// <param name="FullTitle">With the site's name, for the window and for search engines.</param>
/// <param name="Description">In a sentence.</param>
/// <param name="Canonical">Its address where the site is published; null: unknown.</param>
/// <param name="Column">The column of the site that it belongs to (ColumnName); null: the home page, or none.</param>
/// <param name="ColumnType">The kind of that column (ColumnType).</param>
/// <param name="Article">What it says of the report that it shows; null: it shows none.</param>
/// <param name="Printed">What stands at the head of each sheet.</param>
/// <param name="Kind">The name of its template.</param>
/// <param name="Navigation">The menu.</param>
/// <param name="IsHome">Whether it is the home page.</param>
/// <param name="IsDraft">Whether it shows what is not published yet.</param>
/// <param name="IsPreview">Whether only the editor sees it.</param>
internal sealed record PageHead(
    string Title,
    string FullTitle,
    string Description,
    string? Canonical,
    string? Column,
    string ColumnType,
    ArticleTagsView? Article,
    string Printed,
    string Kind,
    IReadOnlyList<NavigationView> Navigation,
    bool IsHome,
    bool IsDraft,
    bool IsPreview)
{
    /// <summary>The site path to which it leads on; null: it is a page of its own.</summary>
    public string? MovedTo { get; init; }

    /// <summary>The way to it from the home page, itself last; empty: it is the home page, or none that is found.</summary>
    public IReadOnlyList<PageLinkView> Trail { get; init; } = [];

    /// <summary>What it is about, as JSON-LD; null: it is not there to be found.</summary>
    public HtmlText? StructuredData { get; init; }

    /// <summary>The site path of the feed that tells what is new on it; null: the site does not know its host.</summary>
    public string? Feed { get; init; }

    /// <summary>What that feed tells.</summary>
    public string FeedTitle { get; init; } = "";
}
