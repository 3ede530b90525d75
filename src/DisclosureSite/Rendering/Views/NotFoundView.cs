namespace DisclosureSite.Rendering.Views;

/// <summary>The page for addresses that do not exist: where to go from there.</summary>
/// <param name="Years">The pages of the years, newest first.</param>
/// <param name="Agencies">The agencies, or the highest of them where they are many; none: there are too many even of these.</param>
/// <param name="AgenciesNote">That these are not all; null: they are.</param>
/// <param name="Addresses">What addresses look like: what each leads to, and one that there is.</param>
internal sealed record NotFoundView(
    IReadOnlyList<LinkView> Years, IReadOnlyList<LinkView> Agencies, string? AgenciesNote, IReadOnlyList<AddressView> Addresses);
