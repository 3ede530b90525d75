namespace DisclosureSite.Rendering.Views;

/// <summary>Pages of one kind in the index.</summary>
internal sealed record SearchGroupView(string Id, string Title, IReadOnlyList<LinkView> Links);
