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
    private const int Queries = 200;
    private const int LongestQuery = 8;
    private const double Kilobyte = 1000;
    private const double Megabyte = 1000 * 1000;

    // From the moment a reader asks, with nothing of the index loaded, until the results stand.
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

    // Line ends, spaces and what only Markdown means.
    private static readonly SearchValues<char> Unlikely = SearchValues.Create("\n #|*\"");

    /// <summary>Measures each size and prints a line of it.</summary>
    /// <param name="sizes">Numbers of reports.</param>
    /// <param name="keep">Where to work and leave everything; null: in a temporary folder that is removed.</param>
    public static async Task RunAsync(ImmutableArray<int> sizes, string? keep)
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
        var program = BuildBenchmark.Publish(Path.Combine(work.FullPath, "program"));
        Console.WriteLine(
            $"{Queries} random words of 2 to {LongestQuery} characters; scripts, index and the texts of the first ten results, gzipped");
        Console.WriteLine($"{"reports",8} {"median KB",10} {"p95 KB",8} {"most KB",8} {"median ms",10} {"p95 ms",8} {"index MB",9} {"of HTML",8} {"files",7}");
        foreach (var size in sizes)
        {
            await MeasureAsync(browser, program, work.FullPath, size);
        }
    }

    private static async Task MeasureAsync(IBrowser browser, string program, string work, int reports)
    {
        var input = Path.Combine(work, $"input-{reports}");
        var site = Path.Combine(work, $"search-{reports}");
        SyntheticArchive.Write(input, reports / Sizes.Years, Sizes.Years);
        BuildBenchmark.Build(program, input, site);
        await using var server = await StaticServer.StartAsync(site, "/");
        List<double> milliseconds = [];
        List<double> bytes = [];
        foreach (var query in QueriesOf(input))
        {
            await using var context = await browser.NewContextAsync();
            var page = await context.NewPageAsync();
            var loaded = 0L;
            page.Response += (_, response) => loaded += SizeOf(site, new Uri(response.Url).AbsolutePath);
            await page.GotoAsync(new Uri(server.Root, "search/index.html").AbsoluteUri);
            milliseconds.Add(await page.EvaluateAsync<double>(Ask, query));
            if (await page.GetAttributeAsync("#results", "data-search-state") != "done")
            {
                throw new InvalidOperationException($"The search for {query} was not complete.");
            }

            bytes.Add(loaded);
        }

        milliseconds.Sort();
        bytes.Sort();
        var index = new DirectoryInfo(Path.Combine(site, "search", "index")).GetFiles();
        var html = new DirectoryInfo(site).EnumerateFiles("*.html", SearchOption.AllDirectories).Sum(file => file.Length);
        var indexed = index.Sum(file => file.Length);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{reports,8} {Median(bytes) / Kilobyte,10:F1} {NinetyFifth(bytes) / Kilobyte,8:F1} {bytes[^1] / Kilobyte,8:F1} {Median(milliseconds),10:F0} {NinetyFifth(milliseconds),8:F0} {indexed / Megabyte,9:F1} {100.0 * indexed / html,7:F1}% {index.Length,7}"));
    }

    private static double Median(List<double> sorted) => sorted[sorted.Count / 2];

    private static double NinetyFifth(List<double> sorted) => sorted[sorted.Count * 95 / 100];

    // The scripts of the search and the files of its index; page, style sheet and picture are those of every page.
    private static long SizeOf(string site, string path)
    {
        if (!path.StartsWith("/search/index/", StringComparison.Ordinal) && !path.StartsWith("/assets/search", StringComparison.Ordinal))
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
    private static IEnumerable<string> QueriesOf(string input)
    {
        var random = new Random(4);
        var files = Directory.GetFiles(input, "report.md", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        for (var made = 0; made < Queries;)
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
