namespace DisclosureSite.Writing;

/// <summary>A file that is not as the manifest says.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Path">Below the site's folder, with <c>/</c>.</param>
public sealed record SiteFault(SiteFaultKind Kind, string Path);
