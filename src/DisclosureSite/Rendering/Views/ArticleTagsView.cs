namespace DisclosureSite.Rendering.Views;

/// <summary>What the page of a report says of it in the page tags of government sites.</summary>
/// <param name="Title">ArticleTitle.</param>
/// <param name="Published">PubDate, as <c>2021-01-22</c>; null: unknown.</param>
/// <param name="Source">ContentSource: who published the report.</param>
/// <param name="Keywords">Keywords, with commas between.</param>
internal sealed record ArticleTagsView(string Title, string? Published, string Source, string Keywords);
