using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using DisclosureSite.Benchmarks.Synthetic;
using DisclosureSite.BrowserTests.Serving;
using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Indexing;
using DisclosureSite.Model;
using DisclosureSite.Reading;
using DisclosureSite.Rendering;
using DisclosureSite.Writing;

namespace DisclosureSite.Benchmarks.Measuring;

/// <summary>What the files for programs (CSV, JSON, XLSX, SQLite, feeds) add to a build: the same stages with and without them.</summary>
internal static class DataBenchmark
{
    /// <summary>The command by which this program calls itself.</summary>
    public const string Command = "build-data";

    private const double Megabyte = 1024 * 1024;

    // One run says little: on a shared machine equal builds differ by a quarter.
    private const int Runs = 3;

    /// <summary>
    /// Measures each size and prints a line of it: the medians of runs with and without the files in turn, and what they added in the pair
    /// of runs in which they added least and most.
    /// </summary>
    /// <param name="sizes">Numbers of reports.</param>
    /// <param name="keep">Where to work and leave everything; null: in a temporary folder that is removed.</param>
    public static void Run(ImmutableArray<int> sizes, string? keep)
    {
        using var work = new WorkFolder(keep);
        Console.WriteLine(
            $"{"reports",8} {"build s",8} {"without",8} {"data adds",10} {"from - to",12} {"peak MB",8} {"without",8} {"files",8} {"MB",8}");
        foreach (var size in sizes)
        {
            var input = Path.Combine(work.FullPath, $"input-{size}");
            SyntheticArchive.Write(input, size / Sizes.Years, Sizes.Years);
            var (with, without) = (new List<(long Ticks, long Peak)>(), new List<(long Ticks, long Peak)>());
            for (var run = 0; run < Runs; run++)
            {
                without.Add(Measure(input, Path.Combine(work.FullPath, $"pages-{size}-{run}"), withData: false));
                with.Add(Measure(input, Path.Combine(work.FullPath, $"all-{size}-{run}"), withData: true));
            }

            var (all, pages) = (Median(with), Median(without));
            List<double> added = [.. with.Zip(without, (one, other) => Added(one, other))];
            var files = new DirectoryInfo(Path.Combine(work.FullPath, $"all-{size}-0")).GetFiles("*", SearchOption.AllDirectories)
                .Where(file => IsData(file.Name)).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size,8} {Seconds(all),8:F1} {Seconds(pages),8:F1} {Added(all, pages),10:P0} {$"{added.Min():P0} - {added.Max():P0}",12} {with.Max(run => run.Peak) / Megabyte,8:F0} {without.Max(run => run.Peak) / Megabyte,8:F0} {files.Count,8} {files.Sum(file => file.Length) / Megabyte,8:F1}"));
        }
    }

    /// <summary>Builds a site in this process and prints what it took, for the process that called it.</summary>
    public static void Print(string input, string output, bool withData)
    {
        var begin = Stopwatch.GetTimestamp();
        var theme = Path.Combine(Repository.Folder, "theme");
        using var folder = OutputFolder.Open(output, input, theme);
        var diagnostics = new DiagnosticList();
        var loaded = Theme.Load(theme, diagnostics);
        var archive = ArchiveReader.Read(input, includeDrafts: false, diagnostics);
        var findings = Checker.Check(archive, diagnostics);
        var derived = Deriver.Derive(archive, findings);
        SiteRenderer.CheckLinks(archive, findings, derived, diagnostics);
        var files = SiteRenderer.Render(archive, findings, derived, loaded, new RenderSettings(input, null, IsPreview: false), diagnostics);
        folder.Write(withData ? files : files.Select(WithoutData));
        var joining = Task.Run(() => folder.Write(withData ? SiteRenderer.Join(archive, folder.Read) : []));
        SearchIndex.Make(SiteRenderer.Contents(archive, derived), folder.LendScratchSpace, index => folder.Write(index));
        joining.GetAwaiter().GetResult();
        folder.Commit();
        if (diagnostics.HasErrors)
        {
            throw new InvalidOperationException($"{input} has errors.");
        }

        using var process = Process.GetCurrentProcess();
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(begin).Ticks} {process.PeakWorkingSet64}"));
    }

    private static (long Ticks, long Peak) Measure(string input, string output, bool withData)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Command, input, output, withData ? "true" : "false"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && line.Split(' ') is [var ticks, var peak]
            ? (long.Parse(ticks, CultureInfo.InvariantCulture), long.Parse(peak, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"The build of {input} ended with exit code {process.ExitCode}.\n{line}");
    }

    private static OutputBatch WithoutData(OutputBatch batch) => new(batch.Files.Where(file => !IsData(file.Path)));

    private static bool IsData(string path) => Path.GetExtension(path) is ".csv" or ".json" or ".xlsx" or ".sqlite" or ".xml";

    private static (long Ticks, long Peak) Median(List<(long Ticks, long Peak)> runs) => runs.OrderBy(run => run.Ticks).ElementAt(runs.Count / 2);

    private static double Added((long Ticks, long Peak) with, (long Ticks, long Peak) without) => (Seconds(with) / Seconds(without)) - 1;

    private static double Seconds((long Ticks, long Peak) run) => TimeSpan.FromTicks(run.Ticks).TotalSeconds;
}
