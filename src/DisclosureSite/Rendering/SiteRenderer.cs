using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Data;
using DisclosureSite.Rendering.Data.Database;
using DisclosureSite.Rendering.Data.Workbooks;
using DisclosureSite.Rendering.Narratives;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering;

/// <summary>Makes the files of the site. Nothing is computed or kept before a file is asked for.</summary>
public static class SiteRenderer
{
    /// <summary>Finds links in narratives and free pages that lead to nothing on the site.</summary>
    public static void CheckLinks(Archive archive, ArchiveFindings findings, DerivedArchive derived, DiagnosticList diagnostics) =>
        LinkChecker.Check(archive, new SiteFiles(archive, findings, derived, hasGlossary: !archive.Glossary.IsEmpty), diagnostics);

    /// <summary>What readers can search.</summary>
    public static SearchContents Contents(Archive archive, DerivedArchive derived) => Searchable.Of(archive, derived);

    /// <summary>
    /// All files of the site in batches that can be made side by side. A fault of the theme that shows only in a page is added to the
    /// diagnostics while the page is written: the site must not be published if there are errors afterwards.
    /// </summary>
    public static IEnumerable<OutputBatch> Render(
        Archive archive,
        ArchiveFindings findings,
        DerivedArchive derived,
        Theme theme,
        RenderSettings settings,
        DiagnosticList diagnostics)
    {
        var site = new SiteContext(archive, findings, derived, theme, settings, diagnostics);

        // The largest files first, so that no thread is left with one of them when all others are done.
        yield return new OutputBatch([ArchiveDatabase.Of(site)]);
        yield return new OutputBatch([IndicatorWorkbook.Of(site)]);
        yield return new OutputBatch(ChecksPage.Of(site));
        foreach (var year in archive.Years)
        {
            yield return new OutputBatch([FiguresCsv.Of(site, year), .. YearPage.Of(site, year)]);
        }

        yield return new OutputBatch([HomePage.Of(site), .. TimelinessPage.Of(site), CorrectionsPage.Of(site), DataPage.Of(site), DataGuidePage.Of(site), SearchPage.Of(site)]);
        yield return new OutputBatch(
        [
            RobotsText.Of(site), .. Sitemap.Of(site), .. AtomFeeds.OfArchive(site), .. OpenSearch.Of(site) is { } description ? (OutputFile[])[description] : [],
        ]);

        foreach (var indicator in derived.Indicators)
        {
            yield return new OutputBatch(IndicatorFiles.Of(site, indicator));
        }

        foreach (var report in archive.Reports)
        {
            yield return new OutputBatch(ReportFiles.Of(site, report));
        }

        foreach (var agency in archive.Agencies)
        {
            yield return new OutputBatch(AgencyFiles.Of(site, agency));
        }

        // These ask for what is kept of the reports by now.
        foreach (var list in DataLists.Of(site))
        {
            yield return new OutputBatch([list]);
        }

        yield return new OutputBatch([IndicatorsPage.Of(site), .. CompareFiles.Of(site), NotFoundPage.Of(site), .. MovedPages.Of(site), .. HostFiles.Of(site), .. TextPages.Of(site), .. AssetFiles.Of(site)]);
    }

    /// <summary>The files that are put together from others, in batches; to be written when all of <see cref="Render"/> are.</summary>
    /// <param name="archive">What they are of.</param>
    /// <param name="read">Opens a file of the site that is written, by its path below the output folder.</param>
    public static IEnumerable<OutputBatch> Join(Archive archive, Func<string, Stream> read) => [new OutputBatch([FiguresCsv.OfAll(archive, read)])];
}
