using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Rendering;
using DisclosureSite.Writing;
using Statiq.Common;

namespace DisclosureSite.Statiq;

/// <summary>
/// Makes a document of each file of the archive's site, manifest included. All are written to a temporary folder first: what is wrong
/// with a theme may show in the last of them, and then none may be published.
/// </summary>
internal sealed class RenderSite : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var document = context.Outputs.FromPipeline(DisclosurePipelines.Archive).Single();
        var archive = document.Get<Archive>(DisclosureKeys.Archive);
        var findings = document.Get<ArchiveFindings>(DisclosureKeys.ArchiveFindings);
        var derived = document.Get<DerivedArchive>(DisclosureKeys.DerivedArchive);
        var theme = document.Get<Theme>(DisclosureKeys.ArchiveTheme);
        var root = context.Settings.GetString(Keys.LinkRoot, "").Trim('/');
        var folder = context.FileSystem.GetTempDirectory("disclosure");
        var settings = new BuildSettings(
            document.Source.Parent.FullPath, theme.Folder, folder.Path.FullPath, root == "" ? null : $"/{root}/");
        var diagnostics = new DiagnosticList();
        using (var output = OutputFolder.Open(settings.OutputFolder, settings.InputFolder, settings.ThemeFolder))
        {
            output.IsLasting = false;
            new SiteBuild(settings).Write(output, archive, findings, derived, theme, diagnostics);
            DiagnosticLog.Write(diagnostics, context);
            output.Commit();
        }

        return folder.GetFiles(SearchOption.AllDirectories)
            .Select(file => context.CreateDocument(folder.Path.GetRelativePath(file.Path), file.GetContentProvider()));
    }
}
