using Xunit;

namespace DisclosureSite.BrowserTests.Serving;

/// <summary>The bundled archive for real servers, at their root and below a path, with compressed copies.</summary>
public sealed class ServedSites : IAsyncLifetime
{
    /// <summary>Where the second one stands.</summary>
    public const string SubPath = "/zwgk/nianbao/";

    private InstalledServers? servers;
    private BuiltSite? site;
    private BuiltSite? siteUnderSubPath;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        servers = await InstalledServers.FindOrInstallAsync();
        site = await BuiltSite.BuildBundledArchiveAsync("/", "--precompress");
        siteUnderSubPath = await BuiltSite.BuildBundledArchiveAsync(SubPath, "--precompress");
        if (!OperatingSystem.IsWindows())
        {
            // Servers read as a user of their own, and temporary folders are for their makers alone.
            foreach (var built in new[] { site, siteUnderSubPath })
            {
                File.SetUnixFileMode(Path.GetDirectoryName(built.Root)!, (UnixFileMode)0b111_101_101);
            }
        }
    }

    /// <summary>The folder of the site that stands at a path.</summary>
    public string FolderAt(string basePath) => At(basePath).Folder;

    /// <summary>A running server; the test is skipped where there is none of this kind.</summary>
    internal async Task<WebServer> StartAsync(WebServerKind kind, string basePath)
    {
        Assert.SkipWhen(
            servers!.ProgramOf(kind) is null, $"{kind} is not on this machine, and only on Debian, as root, is it got from the packages.");
        return await WebServer.StartAsync(servers, kind, At(basePath), basePath);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        site?.Dispose();
        siteUnderSubPath?.Dispose();
        return ValueTask.CompletedTask;
    }

    private BuiltSite At(string basePath) => basePath == SubPath ? siteUnderSubPath! : site!;
}
