namespace DisclosureSite.Rendering.Views;

/// <summary>An agency's pages of changes.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Changes">The pages, newest first.</param>
internal sealed record CompareAgencyView(LinkView Agency, IReadOnlyList<LinkView> Changes);
