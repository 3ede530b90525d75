namespace DisclosureSite.Rendering.Views;

/// <summary>Pages of one kind in the index.</summary>
/// <param name="Id">Its address on the page.</param>
/// <param name="Title">What kind.</param>
/// <param name="Parts">The pages, in parts that readers open.</param>
internal sealed record SearchGroupView(string Id, string Title, IReadOnlyList<SearchPartView> Parts);
