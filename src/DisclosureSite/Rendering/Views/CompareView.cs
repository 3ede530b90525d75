namespace DisclosureSite.Rendering.Views;

/// <summary>The page on which any reports are set side by side.</summary>
/// <param name="Agencies">The agencies of which there are reports on consecutive years.</param>
internal sealed record CompareView(IReadOnlyList<CompareAgencyView> Agencies);
