using Microsoft.Extensions.DependencyInjection;
using Statiq.App;
using Statiq.Common;
using Statiq.Core;
using Statiq.Web;
using Statiq.Web.Pipelines;

namespace DisclosureSite.Statiq;

/// <summary>
/// The stages as pipelines of a Statiq site: <see cref="Archive"/> reads, checks and derives, <see cref="Reports"/> offers what came of it
/// to the site's own pages, <see cref="Site"/> renders, indexes and writes.
/// </summary>
public static class DisclosurePipelines
{
    /// <summary>The pipeline with one document: the archive.</summary>
    public const string Archive = "DisclosureArchive";

    /// <summary>The pipeline with a document for each report, which is not written.</summary>
    public const string Reports = "DisclosureReports";

    /// <summary>The pipeline with a document for each file of the archive's site.</summary>
    public const string Site = "DisclosureSite";

    internal const string SiteFile = "site.yml";

    /// <summary>
    /// Adds an archive to a site: of the site's input paths, the one that holds a <c>site.yml</c>. No other pipeline sees that path; where
    /// none is left for them, they read <c>pages</c>.
    /// </summary>
    public static Bootstrapper AddDisclosurePipelines(this Bootstrapper bootstrapper) => bootstrapper
        // The folder that Statiq would take for a theme of its own is the archive's.
        .ConfigureThemePaths(paths => paths.Clear())
        .ConfigureServices(services => services.AddSingleton<IFileCleaner, OutputCleaner>())
        // The archive has a sitemap of its own.
        .AddSettingsIfNonExisting([new(WebKeys.GenerateSitemap, false)])
        .ConfigureEngine(engine => SetFolders(bootstrapper.FileSystem, engine.Settings))
        .AddPipeline(Archive, inputModules: [new ReadArchive()], processModules: [new CheckArchive()])
        .AddPipeline(Reports, dependencies: [Archive], processModules: [new DescribeReports()])
        .AddPipeline(Site, dependencies: [Archive], processModules: [new RenderSite()], outputModules: [new WriteFiles()])
        .ModifyPipeline(nameof(Content), content => content.Dependencies.Add(Reports))
        .ModifyPipeline(nameof(Sitemap), sitemap => sitemap.PostProcessModules.Add(new SetDestination("sitemap-pages.xml")));

    private static void SetFolders(IFileSystem files, ISettings settings)
    {
        var archive = files.InputPaths.FirstOrDefault(path => files.GetRootDirectory(path).GetFile(SiteFile).Exists, files.InputPaths[0]);
        files.InputPaths.Remove(archive);
        if (files.InputPaths.Count == 0)
        {
            files.InputPaths.Add("pages");
        }

        var theme = files.GetRootPath(settings.GetPath(DisclosureKeys.DisclosureTheme, "theme"));
        settings[DisclosureKeys.DisclosureTheme] = theme.FullPath;
        settings[DisclosureKeys.DisclosureInput] = files.GetRootPath(archive).FullPath;
        settings[WebKeys.WatchPaths] =
            settings.GetList<NormalizedPath>(WebKeys.WatchPaths, []).Append(files.GetRootPath(archive)).Append(theme).ToArray();
    }
}
