using System.Text;
using DisclosureSite.Checking;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Writing;

namespace DisclosureSite;

/// <summary>The whole build.</summary>
public sealed class SiteBuild(BuildSettings settings)
{
    /// <summary>Reads and checks an archive and writes nothing.</summary>
    public static BuildResult Check(string inputFolder)
    {
        var diagnostics = new DiagnosticList();
        var archive = Read(inputFolder);
        var findings = Checker.Check(archive, diagnostics);
        return new BuildResult(diagnostics.Sorted(), archive, findings);
    }

    /// <summary>Builds the site; an input with errors leaves the output as it was.</summary>
    /// <exception cref="OutputRefusedException">The output folder cannot be replaced.</exception>
    public BuildResult Run(IProgress<BuildProgress>? progress)
    {
        using var output = OutputFolder.Open(settings.OutputFolder, settings.InputFolder, settings.ThemeFolder);
        progress?.Report(new BuildProgress(BuildStep.Reading));
        var result = Check(settings.InputFolder);
        if (result.HasErrors || (settings.IsStrict && result.HasUnexplainedErrors))
        {
            return result;
        }

        output.Write([new OutputBatch([new OutputFile("index.html", stream => stream.Write(Encoding.UTF8.GetBytes(result.Archive.Site.Title)))])]);
        progress?.Report(new BuildProgress(BuildStep.Replacing));
        output.Commit();
        return result with { Written = new WrittenSite(output.FullPath, output.PageCount, output.FileCount) };
    }

    private static Archive Read(string inputFolder) =>
        new(new Site { Title = Path.GetFileName(inputFolder) }, [], [], [], [], []);
}
