using System.Reflection;
using System.Runtime.CompilerServices;
using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Reading;
using DisclosureSite.Rendering;
using DisclosureSite.Writing;
using Xunit;

namespace DisclosureSite.Tests;

/// <summary>What a host that calls the stages by itself relies on, such as <c>src/DisclosureSite.Statiq</c>, which no test builds.</summary>
public sealed class AnotherHostTests
{
    private static readonly string Input = InRepository("input");

    private static readonly string ThemeFolder = InRepository("theme");

    [Fact]
    public void Stages_called_one_by_one_make_the_site_that_build_makes()
    {
        using var folder = new TemporaryFolder();
        new SiteBuild(new BuildSettings(Input, ThemeFolder, folder["built"], "/x/")).Run(progress: null);

        Assert.Empty(WriteByStages(new BuildSettings(Input, ThemeFolder, folder["hosted"], "/x/")));

        var files = TemporaryFolder.FilesIn(folder["built"]);
        Assert.Contains("manifest-sha256.txt", files);
        Assert.Equal(files, TemporaryFolder.FilesIn(folder["hosted"]));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(folder["built/" + file]), File.ReadAllBytes(folder["hosted/" + file])));
    }

    [Fact]
    public void A_fault_that_shows_only_in_a_page_is_told_before_the_site_is_committed()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in TemporaryFolder.FilesIn(ThemeFolder))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder["theme/" + file])!);
            File.Copy(Path.Combine(ThemeFolder, file), folder["theme/" + file]);
        }

        File.AppendAllText(folder["theme/pages/year.liquid"], "{{ 1 | divided_by: 0 }}");

        Assert.Equal(["DS0708"], WriteByStages(new BuildSettings(Input, folder["theme"], folder["hosted"])));
        Assert.False(Directory.Exists(folder["hosted"]));
    }

    [Fact]
    public void What_it_calls_is_public()
    {
        MethodInfo?[] called =
        [
            typeof(Theme).GetMethod(nameof(Theme.Load)),
            typeof(ArchiveReader).GetMethod(nameof(ArchiveReader.Read)),
            typeof(Checker).GetMethod(nameof(Checker.Check)),
            typeof(Deriver).GetMethod(nameof(Deriver.Derive)),
            typeof(SiteRenderer).GetMethod(nameof(SiteRenderer.CheckLinks)),
            typeof(SiteBuild).GetMethod(nameof(SiteBuild.Write)),
            typeof(OutputFolder).GetMethod(nameof(OutputFolder.Open)),
            typeof(OutputFolder).GetProperty(nameof(OutputFolder.IsLasting))?.SetMethod,
            typeof(OutputFolder).GetMethod(nameof(OutputFolder.Commit)),
            typeof(DiagnosticList).GetMethod(nameof(DiagnosticList.Sorted)),
        ];

        Assert.All(called, method => Assert.True(method is { IsPublic: true, DeclaringType.IsVisible: true }));
    }

    /// <summary>Calls the stages in their order, commits where there are no errors, and returns the codes of what was found.</summary>
    private static IEnumerable<string> WriteByStages(BuildSettings settings)
    {
        var diagnostics = new DiagnosticList();
        var theme = Theme.Load(settings.ThemeFolder, diagnostics);
        var archive = ArchiveReader.Read(settings.InputFolder, includeDrafts: false, diagnostics);
        var findings = Checker.Check(archive, diagnostics);
        var derived = Deriver.Derive(archive, findings);
        SiteRenderer.CheckLinks(archive, findings, derived, diagnostics);
        using var output = OutputFolder.Open(settings.OutputFolder, settings.InputFolder, settings.ThemeFolder);
        output.IsLasting = false;
        new SiteBuild(settings).Write(output, archive, findings, derived, theme, diagnostics);
        if (!diagnostics.HasErrors)
        {
            output.Commit();
        }

        return diagnostics.Sorted().Select(diagnostic => diagnostic.Code);
    }

    private static string InRepository(string folder, [CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", folder));
}
