namespace DisclosureSite.Rendering;

/// <summary>What of a rendering is decided by the one who starts it, not by the archive.</summary>
/// <param name="InputFolder">Where the archive's files are: attachments are copied from there.</param>
/// <param name="BasePath">The path under which the site stands, with slashes at both ends; null: as <c>site.yml</c> says.</param>
/// <param name="IsPreview">Whether the site is shown to its editor only: pages then say so.</param>
public sealed record RenderSettings(string InputFolder, string? BasePath, bool IsPreview);
