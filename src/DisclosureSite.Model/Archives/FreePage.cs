using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A page of the archive's own, such as <c>about.md</c>.</summary>
/// <param name="Slug">The file's name without its ending: the page's address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Content">What it says.</param>
/// <param name="Place">Its file.</param>
public sealed record FreePage(string Slug, string Title, ImmutableArray<NarrativeBlock> Content, SourcePlace Place);
