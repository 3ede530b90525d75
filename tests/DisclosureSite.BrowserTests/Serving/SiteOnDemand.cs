namespace DisclosureSite.BrowserTests.Serving;

/// <summary>A site of an invented archive that is built and served when it is first asked for, for few tests ask.</summary>
/// <param name="write">Writes the archive as an input folder.</param>
internal sealed class SiteOnDemand(Action<string> write) : IAsyncDisposable
{
    private readonly Lazy<Task<(BuiltSite Site, StaticServer Server)>> started = new(async () =>
    {
        var site = await BuiltSite.BuildInventedArchiveAsync(write);
        return (site, await StaticServer.StartAsync(site.Folder, "/"));
    });

    /// <summary>The address of its home page, with a slash at its end.</summary>
    public async Task<Uri> RootAsync() => (await started.Value).Server.Root;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (site, server) = await started.Value;
            await server.DisposeAsync();
            site.Dispose();
        }
    }
}
