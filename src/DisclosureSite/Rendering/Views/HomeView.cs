namespace DisclosureSite.Rendering.Views;

/// <summary>The home page.</summary>
/// <param name="Own">What stands there instead of the list of agencies where there is only one; null: there are several.</param>
/// <param name="Description">What the archive is.</param>
/// <param name="Facts">How many agencies, reports and years.</param>
/// <param name="HeadlineSource">The newest year, or its only report; null: there is no report.</param>
/// <param name="Headlines">Its figures, those of a year summed over the agencies.</param>
/// <param name="Latest">The newest reports.</param>
/// <param name="Matrix">Which report is there.</param>
/// <param name="MatrixNote">That not all agencies stand in it; null: all do.</param>
/// <param name="Corrections">The newest.</param>
/// <param name="Years">The pages of the years.</param>
/// <param name="Data">The files with all figures.</param>
internal sealed record HomeView(
    OwnSiteView? Own,
    string Description,
    string Facts,
    LinkView? HeadlineSource,
    IReadOnlyList<HeadlineView> Headlines,
    IReadOnlyList<LinkView> Latest,
    SeriesTableView Matrix,
    string? MatrixNote,
    IReadOnlyList<LedgerEntryView> Corrections,
    IReadOnlyList<LinkView> Years,
    IReadOnlyList<LinkView> Data);
