namespace DisclosureSite.Rendering;

/// <summary>A file of <c>theme/assets</c> as it is published.</summary>
/// <param name="Path">Below <c>assets</c>, with <c>/</c>.</param>
/// <param name="PublishedPath">The same with the sum of its bytes in its name, so that a name always means the same bytes.</param>
/// <param name="Bytes">What is published; a style sheet names other assets by their published names.</param>
internal sealed record ThemeAsset(string Path, string PublishedPath, ReadOnlyMemory<byte> Bytes);
