using System.Collections.Immutable;
using DisclosureSite.BrowserTests.Browsing;
using DisclosureSite.BrowserTests.Serving;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(SiteInBrowser))]

namespace DisclosureSite.BrowserTests.Browsing;

/// <summary>
/// The bundled archive, built once for all tests and served in each way that readers meet it, a larger one, and a browser to read
/// them with.
/// </summary>
public sealed class SiteInBrowser : IAsyncLifetime
{
    /// <summary>
    /// The page that a host shows for addresses that do not exist. It stands at any address, so its own links begin at the
    /// root of the host and lead nowhere on a disk.
    /// </summary>
    public const string PageForUnknownAddresses = "404.html";

    private const string SubPath = "/some/sub/path/";

    private readonly SiteOnDemand siteWithLongLists = new(LongListArchive.Write);
    private readonly SiteOnDemand siteOfOneAgency = new(OneAgencyArchive.Write);
    private IPlaywright? playwright;
    private IBrowser? browser;
    private BuiltSite? site;
    private BuiltSite? siteUnderSubPath;
    private BuiltSite? largeSite;
    private StaticServer? server;
    private StaticServer? serverUnderSubPath;
    private StaticServer? serverOfLargeSite;

    /// <summary>All pages of the bundled archive, as paths below the site's root.</summary>
    public ImmutableArray<string> Pages => site?.Pages ?? [];

    /// <summary>One page of each kind of the bundled archive.</summary>
    public IEnumerable<string> PagesOfEachKind => site?.PagesOfEachKind ?? [];

    /// <summary>The folders of both sites, whether there is a browser or not.</summary>
    public IEnumerable<string> Folders => [site!.Folder, largeSite!.Folder];

    /// <summary>The input folder of the archive that is read at a place.</summary>
    public string InputOf(Place place) => place == Place.Large ? largeSite!.Input : site!.Input;

    /// <summary>One page of each kind that there is at a place; where an archive shows one thing alone, that.</summary>
    public IEnumerable<string> PagesAt(Place place) => place switch
    {
        Place.Large => largeSite?.PagesOfEachKind ?? [],
        Place.LongLists => ["timeliness/index.html", "timeliness/2/index.html"],
        Place.OneAgency => ["index.html"],
        Place.Disk => PagesOfEachKind.Where(page => page != PageForUnknownAddresses),
        _ => PagesOfEachKind,
    };

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        site = await BuiltSite.BuildBundledArchiveAsync("/");
        largeSite = await BuiltSite.BuildInventedArchiveAsync(LargeArchive.Write);
        if (await InstalledBrowser.FindOrInstallAsync() is not { } path)
        {
            return;
        }

        siteUnderSubPath = await BuiltSite.BuildBundledArchiveAsync(SubPath);
        server = await StaticServer.StartAsync(site.Folder, "/");
        serverUnderSubPath = await StaticServer.StartAsync(siteUnderSubPath.Folder, SubPath);
        serverOfLargeSite = await StaticServer.StartAsync(largeSite.Folder, "/");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
        });
    }

    /// <summary>A fresh window on the site; the test is skipped where there is no browser.</summary>
    public async Task<Visit> VisitAsync(Place place = Place.Root, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(browser is null, "No Chromium, Chrome or Edge was found on this machine, and none can be installed.");
        var context = await browser!.NewContextAsync(options);
        return new Visit(context, await context.NewPageAsync(), await RootOfAsync(place));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        foreach (var running in new[] { server, serverUnderSubPath, serverOfLargeSite })
        {
            if (running is not null)
            {
                await running.DisposeAsync();
            }
        }

        await siteWithLongLists.DisposeAsync();
        await siteOfOneAgency.DisposeAsync();
        site?.Dispose();
        siteUnderSubPath?.Dispose();
        largeSite?.Dispose();
    }

    private async Task<Uri> RootOfAsync(Place place) => place switch
    {
        Place.Root => server!.Root,
        Place.SubPath => serverUnderSubPath!.Root,
        Place.Large => serverOfLargeSite!.Root,
        Place.LongLists => await siteWithLongLists.RootAsync(),
        Place.OneAgency => await siteOfOneAgency.RootAsync(),
        Place.Disk => new Uri(site!.Folder + Path.DirectorySeparatorChar),
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    };
}
