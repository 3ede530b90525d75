namespace DisclosureSite.Rendering.Views;

/// <summary>The index of the site, by kind of page.</summary>
internal sealed record SearchView(IReadOnlyList<SearchGroupView> Groups);
