namespace DisclosureSite.Rendering.Views;

/// <summary>The page for addresses that do not exist: where to go from there.</summary>
internal sealed record NotFoundView(IReadOnlyList<LinkView> Links);
