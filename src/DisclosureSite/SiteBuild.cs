using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Indexing;
using DisclosureSite.Model;
using DisclosureSite.Reading;
using DisclosureSite.Rendering;
using DisclosureSite.Writing;

namespace DisclosureSite;

/// <summary>The whole build: Read → Check → Derive → Render → Index → Write. Data flows one way; no stage looks back.</summary>
public sealed class SiteBuild(BuildSettings settings)
{
    /// <summary>Reads and checks an archive and writes nothing.</summary>
    /// <param name="inputFolder">The archive's files.</param>
    /// <param name="includeDrafts">Whether reports that are not published yet are checked, too.</param>
    public static BuildResult Check(string inputFolder, bool includeDrafts = false)
    {
        var diagnostics = new DiagnosticList();
        var archive = ArchiveReader.Read(inputFolder, includeDrafts, diagnostics);
        var findings = Checker.Check(archive, diagnostics);
        SiteRenderer.CheckLinks(archive, findings, Deriver.Derive(archive, findings), diagnostics);
        return new BuildResult(diagnostics.Sorted(), archive, findings);
    }

    /// <summary>Builds the site; an input with errors leaves the output as it was.</summary>
    /// <exception cref="OutputRefusedException">The output folder cannot be replaced.</exception>
    public BuildResult Run(IProgress<BuildProgress>? progress)
    {
        using var output = OutputFolder.Open(settings.OutputFolder, settings.InputFolder, settings.ThemeFolder);
        output.IsLasting = !settings.IsPreview;
        output.IsPrecompressed = settings.IsPrecompressed;
        var diagnostics = new DiagnosticList();

        progress?.Report(new BuildProgress(BuildStep.Reading));
        var theme = Theme.Load(settings.ThemeFolder, diagnostics);
        var archive = ArchiveReader.Read(settings.InputFolder, includeDrafts: settings.IsPreview, diagnostics);

        progress?.Report(new BuildProgress(BuildStep.Checking));
        var findings = Checker.Check(archive, diagnostics);

        progress?.Report(new BuildProgress(BuildStep.Deriving));
        var derived = Deriver.Derive(archive, findings);
        SiteRenderer.CheckLinks(archive, findings, derived, diagnostics);

        var result = new BuildResult(diagnostics.Sorted(), archive, findings);
        if (result.HasErrors || (settings.IsStrict && result.HasUnexplainedErrors))
        {
            return result;
        }

        Write(output, archive, findings, derived, theme, diagnostics, progress);

        result = result with { Diagnostics = diagnostics.Sorted() };
        if (result.HasErrors)
        {
            return result;
        }

        progress?.Report(new BuildProgress(BuildStep.Replacing));
        output.Commit();
        return result with { Written = new WrittenSite(output.FullPath, output.PageCount, output.FileCount) };
    }

    /// <summary>
    /// Renders, indexes and writes an archive without errors, also for a host that calls the stages before by itself. The output is not
    /// committed: faults of the theme that show only in a page may have been added to the diagnostics, and then it must not be.
    /// </summary>
    public void Write(
        OutputFolder output,
        Archive archive,
        ArchiveFindings findings,
        DerivedArchive derived,
        Theme theme,
        DiagnosticList diagnostics,
        IProgress<BuildProgress>? progress = null)
    {
        var rendering = new RenderSettings(settings.InputFolder, settings.BasePath, settings.IsPreview);
        var pages = SiteRenderer.Render(archive, findings, derived, theme, rendering, diagnostics);
        output.Write(pages, FilesWritten.Of(BuildStep.Writing, progress));
        progress?.Report(new BuildProgress(BuildStep.Indexing, output.FileCount));
        var indexing = FilesWritten.Of(BuildStep.Indexing, progress);

        // The index begins with what one thread must do alone.
        var joining = Task.Run(() => output.Write(SiteRenderer.Join(archive, output.Read), indexing));
        try
        {
            SearchIndex.Make(SiteRenderer.Contents(archive, derived), output.LendScratchSpace, files => output.Write(files, indexing));
        }
        finally
        {
            Task.WaitAny(joining);
        }

        joining.GetAwaiter().GetResult();
    }

    // Progress<T> would hand the reports to another thread, in any order.
    private sealed class FilesWritten(BuildStep step, IProgress<BuildProgress> progress) : IProgress<int>
    {
        public static FilesWritten? Of(BuildStep step, IProgress<BuildProgress>? progress) =>
            progress is null ? null : new FilesWritten(step, progress);

        public void Report(int value) => progress.Report(new BuildProgress(step, value));
    }
}
