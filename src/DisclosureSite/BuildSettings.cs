namespace DisclosureSite;

/// <summary>What a build works on.</summary>
/// <param name="InputFolder">The archive.</param>
/// <param name="ThemeFolder">The templates and assets.</param>
/// <param name="OutputFolder">Where the site goes.</param>
/// <param name="BasePath">The path under which the site stands, with slashes at both ends; null: as <c>site.yml</c> says.</param>
/// <param name="IsStrict">Whether a failing rule of severity error without an explanation stops the build.</param>
/// <param name="IsPreview">Whether drafts are included and the site is marked as a preview.</param>
/// <param name="IsPrecompressed">Whether text files get compressed copies beside them.</param>
public sealed record BuildSettings(
    string InputFolder,
    string ThemeFolder,
    string OutputFolder,
    string? BasePath = null,
    bool IsStrict = false,
    bool IsPreview = false,
    bool IsPrecompressed = false);
