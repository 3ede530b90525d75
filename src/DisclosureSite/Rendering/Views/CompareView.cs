namespace DisclosureSite.Rendering.Views;

/// <summary>The page on which any reports are set side by side.</summary>
/// <param name="Agencies">The agencies of which there are reports on consecutive years, with the pages of these.</param>
/// <param name="Names">Instead, where they are many: the agencies alone, whose pages lead on.</param>
internal sealed record CompareView(IReadOnlyList<CompareAgencyView> Agencies, IReadOnlyList<LinkView> Names);
