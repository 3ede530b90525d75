namespace DisclosureSite.Rendering;

/// <summary>A file of <c>theme/assets</c>, published as it is.</summary>
/// <param name="Path">Below <c>assets</c>, with <c>/</c>.</param>
/// <param name="FullPath">Where it is read from.</param>
internal sealed record ThemeAsset(string Path, string FullPath);
