namespace DisclosureSite.Rendering.Views;

/// <summary>What stands in the data files, and how to read them.</summary>
/// <param name="Root">The site's address; null: it does not know its host.</param>
/// <param name="Tables">The kinds of CSV files.</param>
/// <param name="Documents">The kinds of JSON files.</param>
/// <param name="Others">The files of the whole archive that are neither: what each is, and its address below the site's root.</param>
/// <param name="Recipes">How to read them with programs that many have.</param>
/// <param name="Licence">What may be done with them.</param>
/// <param name="LastChange">The day of the last change; null: unknown.</param>
/// <param name="Citation">How to cite the archive.</param>
internal sealed record DataGuideView(
    string? Root,
    IReadOnlyList<DataKindView> Tables,
    IReadOnlyList<DataKindView> Documents,
    IReadOnlyList<DataFileView> Others,
    IReadOnlyList<DataRecipeView> Recipes,
    string Licence,
    string? LastChange,
    string Citation);
