namespace DisclosureSite.Rendering.Views;

/// <summary>What every page says of the site. Empty text: not given.</summary>
internal sealed record SiteView(
    string Title,
    string Domain,
    string Operator,
    string Contact,
    string Licence,
    string SiteId,
    string Icp,
    string Police,
    IReadOnlyList<LinkView> Pages);
