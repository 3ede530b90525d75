using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using DisclosureSite.Benchmarks.Synthetic;
using DisclosureSite.BrowserTests.Browsing;
using DisclosureSite.BrowserTests.Serving;
using Microsoft.Playwright;

namespace DisclosureSite.Benchmarks.Measuring;

/// <summary>What a reader's search costs, cold: each query in a new window with an empty cache, served from this machine.</summary>
internal static class SearchBenchmark
{
    private const int LongestQuery = 8;
    private const double Kilobyte = 1000;
    private const double Megabyte = 1000 * 1000;

    // A floor is measured once in so many queries.
    private const int QueriesPerFloor = 5;

    // Nobody asks sooner; meanwhile a browser still builds what is around the page of a new window.
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(1);

    // Writes down when the results stand, counted from the moment at which the page was asked for.
    private const string Watch =
        """
        new MutationObserver(() => {
          const region = document.getElementById('results');
          if (region && (region.dataset.searchState === 'done' || region.dataset.searchState === 'incomplete')) {
            window.searched = performance.now();
          }
        }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-search-state'] });
        """;

    // From the moment at which a reader asks, with nothing of the index loaded but its contents, until the results stand.
    private const string Ask =
        """
        query => new Promise(resolve => {
          const region = document.getElementById('results');
          const start = performance.now();
          new MutationObserver(() => {
            if (region.dataset.searchState === 'done' || region.dataset.searchState === 'incomplete') {
              resolve(performance.now() - start);
            }
          }).observe(region, { attributes: true });
          document.getElementById('q').value = query;
          document.querySelector('form.search').requestSubmit();
        })
        """;

    // Asked for afterwards: watching each request would cost time.
    private const string Loaded = "() => performance.getEntriesByType('resource').map(entry => entry.name)";

    // What a page must do for any file of an index: a script that does nothing, one after the other as often as a query asks for files
    // whose names it only learns from the ones before.
    private const string LoadScripts =
        """
        async () => {
          const script = document.querySelector('script[src*="/assets/tools."]').src;
          const start = performance.now();
          for (let i = 0; i < 2; i++) {
            await disclosureTools.load(script + '?' + i);
          }
          return performance.now() - start;
        }
        """;

    // Line ends, spaces and what only Markdown means.
    private static readonly SearchValues<char> Unlikely = SearchValues.Create("\n #|*\"");

    /// <summary>Measures each size and prints a line of it.</summary>
    /// <param name="sizes">Numbers of reports.</param>
    /// <param name="queries">How many words are asked.</param>
    /// <param name="keep">Where to work and leave everything; null: in a temporary folder that is removed.</param>
    public static async Task RunAsync(ImmutableArray<int> sizes, int queries, string? keep)
    {
        if (await InstalledBrowser.FindOrInstallAsync() is not { } path)
        {
            Console.WriteLine("No Chromium, Chrome or Edge was found on this machine.");
            return;
        }

        using var work = new WorkFolder(keep);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu"] });
        Console.WriteLine(
            $"""
            {queries} random words of 2 to {LongestQuery} characters, each in a new window with an empty cache, served from this machine.
            KB: scripts, index and the texts of the first ten results, gzipped; files: how many of the index.
            ms asked: from the question on a page that has stood for {Typing.TotalSeconds} s until the results stand; opened: the same for an address with
            the question, from the start of the navigation. Floors beside them: two scripts that do nothing, one after the other; the
            page without a question.
            Build: how long all of it takes and the index alone, and the most memory without and with the index.

            {"reports",8} {"KB median",10} {"p95",7} {"files",6} {"ms asked",9} {"p95",6} {"floor",6} {"ms opened",10} {"p95",6} {"floor",6} {"index MB",9} {"of HTML",8} {"files",7} {"build s",8} {"index s",8} {"share",7} {"MB",6} {"+index",7}
            """);
        foreach (var size in sizes)
        {
            await MeasureAsync(browser, work.FullPath, size, queries);
        }
    }

    private static async Task MeasureAsync(IBrowser browser, string work, int reports, int queries)
    {
        var input = Path.Combine(work, $"input-{reports}");
        var site = Path.Combine(work, $"search-{reports}");
        SyntheticArchive.Write(input, reports / Sizes.Years, Sizes.Years);
        var build = BuildSteps.Measure(input, site);
        await using var server = await StaticServer.StartAsync(site, "/");
        var address = new Uri(server.Root, "search/index.html").AbsoluteUri;
        List<double> asked = [], opened = [], scripts = [], pages = [];
        List<string[]> loaded = [];
        foreach (var (number, query) in QueriesOf(input, queries).Index())
        {
            asked.Add(await InNewWindowAsync(browser, async page =>
            {
                await page.GotoAsync(address);
                await Task.Delay(Typing);
                var milliseconds = await page.EvaluateAsync<double>(Ask, query);
                loaded.Add(await page.EvaluateAsync<string[]>(Loaded));
                return milliseconds;
            }));
            opened.Add(await InNewWindowAsync(browser, async page =>
            {
                await page.AddInitScriptAsync(Watch);
                await page.GotoAsync($"{address}?q={Uri.EscapeDataString(query)}");
                return await (await page.WaitForFunctionAsync("() => window.searched")).JsonValueAsync<double>();
            }));
            if (number % QueriesPerFloor == 0)
            {
                scripts.Add(await InNewWindowAsync(browser, async page =>
                {
                    await page.GotoAsync(address);
                    await Task.Delay(Typing);
                    return await page.EvaluateAsync<double>(LoadScripts);
                }));
                pages.Add(await InNewWindowAsync(browser, async page =>
                {
                    await page.GotoAsync(address);
                    return await page.EvaluateAsync<double>("() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
                }));
            }
        }

        // Afterwards, so that nothing is compressed while the browser works.
        var bytes = loaded.ConvertAll(addresses => addresses.Sum(one => SizeOf(site, new Uri(one).AbsolutePath)) / Kilobyte);
        var files = loaded.ConvertAll(addresses => (double)addresses.Count(one => IsOfIndex(new Uri(one).AbsolutePath)));
        var index = new DirectoryInfo(Path.Combine(site, "search", "index")).GetFiles();
        var html = new DirectoryInfo(site).EnumerateFiles("*.html", SearchOption.AllDirectories).Sum(file => file.Length);
        var indexed = index.Sum(file => file.Length);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{reports,8} {Median(bytes),10:F1} {NinetyFifth(bytes),7:F1} {Median(files),6:F0} {Median(asked),9:F0} {NinetyFifth(asked),6:F0} {Median(scripts),6:F0} {Median(opened),10:F0} {NinetyFifth(opened),6:F0} {Median(pages),6:F0} {indexed / Megabyte,9:F1} {100.0 * indexed / html,7:F1}% {index.Length,7} {build.Whole.TotalSeconds,8:F1} {build.Indexing.TotalSeconds,8:F1} {100 * build.Indexing / build.Whole,6:F1}% {build.MemoryBefore / Megabyte,6:F0} {build.Memory / Megabyte,7:F0}"));
    }

    private static async Task<double> InNewWindowAsync(IBrowser browser, Func<IPage, Task<double>> measure)
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var milliseconds = await measure(page);
        return await page.GetAttributeAsync("#results", "data-search-state") != "incomplete"
            ? milliseconds
            : throw new InvalidOperationException($"The search of {page.Url} was not complete.");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double NinetyFifth(List<double> values) => values.Order().ElementAt(values.Count * 95 / 100);

    private static bool IsOfIndex(string path) => path.StartsWith("/search/index/", StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal);

    // The scripts of the search and the files of its index; page, style sheet and picture are those of every page.
    private static long SizeOf(string site, string path)
    {
        if (!IsOfIndex(path) && !path.StartsWith("/assets/search", StringComparison.Ordinal))
        {
            return 0;
        }

        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            using var file = File.OpenRead(Path.Combine(site, path[1..]));
            file.CopyTo(gzip);
        }

        return zipped.Length;
    }

    // Any piece of any line that editors wrote: half of a word as often as a whole one.
    private static IEnumerable<string> QueriesOf(string input, int queries)
    {
        var random = new Random(4);
        var files = Directory.GetFiles(input, "report.md", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        for (var made = 0; made < queries;)
        {
            var text = File.ReadAllText(files[random.Next(files.Length)]);
            var body = text[(text.IndexOf("\n---", 4, StringComparison.Ordinal) + 4)..];
            var length = random.Next(2, LongestQuery + 1);
            var query = body.Substring(random.Next(body.Length - length), length);
            if (!query.AsSpan().ContainsAny(Unlikely))
            {
                made++;
                yield return query;
            }
        }
    }
}
