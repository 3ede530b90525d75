namespace DisclosureSite.Rendering.Views;

/// <summary>What can be downloaded.</summary>
/// <param name="Reports">How many reports have files.</param>
/// <param name="Sample">The newest report, to see what its files look like; null: there is none.</param>
/// <param name="Lists">The files of the whole archive: name and what each is.</param>
/// <param name="Years">The files with all figures of a year.</param>
/// <param name="Indicators">How many indicators have a file.</param>
/// <param name="Licence">What may be done with them.</param>
/// <param name="Citation">How to cite the archive.</param>
/// <param name="HasCorrections">Whether a report has a file of corrections.</param>
internal sealed record DataView(
    string Reports,
    LinkView? Sample,
    IReadOnlyList<DataFileView> Lists,
    IReadOnlyList<LinkView> Years,
    string Indicators,
    string Licence,
    string Citation,
    bool HasCorrections);
