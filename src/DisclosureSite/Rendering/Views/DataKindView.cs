namespace DisclosureSite.Rendering.Views;

/// <summary>A kind of data file.</summary>
/// <param name="Id">Its id in the page.</param>
/// <param name="Title">What such a file is.</param>
/// <param name="Where">The pattern of its address below the site's root.</param>
/// <param name="Path">The one file of the kind, or its schema; null: there is none.</param>
/// <param name="Meaning">What stands in it; empty: the title says it.</param>
/// <param name="Parts">Its columns, or its keys with those of the objects within.</param>
/// <param name="Example">What the excerpt is from; null: there is none.</param>
/// <param name="Excerpt">A piece of such a file of this archive.</param>
internal sealed record DataKindView(
    string Id, string Title, string Where, string? Path, string Meaning, IReadOnlyList<DataPartView> Parts, LinkView? Example, string Excerpt);
