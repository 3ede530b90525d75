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
    /// Measures each size and prints a line of it: the medians of runs with all files, with those beside pages and with none, in turn;
    /// what all of them add to each of the other two, and in the round of runs in which they added least and most.
    /// </summary>
    /// <param name="sizes">Numbers of reports.</param>
    /// <param name="keep">Where to work and leave everything; null: in a temporary folder that is removed.</param>
    public static void Run(ImmutableArray<int> sizes, string? keep)
    {
        using var work = new WorkFolder(keep);
        Console.WriteLine("s: build with all files for programs, with report.json and CSV beside pages alone, with none; what all add to these two");
        Console.WriteLine(
            $"{"reports",8} {"all s",8} {"beside s",8} {"none s",8} {"to beside",10} {"from - to",12} {"to none",10} {"from - to",12} {"peak MB",8} {"none",8} {"files",8} {"MB",8}");
        foreach (var size in sizes)
        {
            var input = Path.Combine(work.FullPath, $"input-{size}");
            SyntheticArchive.Write(input, size / Sizes.Years, Sizes.Years);
            var rounds = new List<ImmutableArray<Measured>>();
            for (var run = 0; run < Runs; run++)
            {
                rounds.Add([.. Enum.GetValues<DataFiles>().Select(data => Measure(input, Site(data, run), data))]);
            }

            var files = new DirectoryInfo(Site(DataFiles.All, 0)).GetFiles("*", SearchOption.AllDirectories).Where(file => IsData(file.Name)).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size,8} {Seconds(DataFiles.All),8:F1} {Seconds(DataFiles.BesidePages),8:F1} {Seconds(DataFiles.None),8:F1} {Added(DataFiles.BesidePages)} {Added(DataFiles.None)} {Peak(DataFiles.All),8:F0} {Peak(DataFiles.None),8:F0} {files.Count,8} {files.Sum(file => file.Length) / Megabyte,8:F1}"));

            string Site(DataFiles data, int run) => Path.Combine(work.FullPath, $"{data}-{size}-{run}");
            double Seconds(DataFiles data) => Median([.. rounds.Select(round => round[(int)data].Time.TotalSeconds)]);
            double Peak(DataFiles data) => rounds.Max(round => round[(int)data].Peak) / Megabyte;
            string Added(DataFiles to)
            {
                List<double> added = [.. rounds.Select(round => (round[(int)DataFiles.All].Time / round[(int)to].Time) - 1)];
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(Seconds(DataFiles.All) / Seconds(to)) - 1,10:P0} {$"{added.Min():P0} - {added.Max():P0}",12}");
            }
        }
    }

    /// <summary>Builds a site in this process and prints what it took, for the process that called it.</summary>
    public static void Print(string input, string output, DataFiles data)
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
        folder.Write(data == DataFiles.All ? files : files.Select(batch => Without(batch, data)));
        var joining = Task.Run(() => folder.Write(data == DataFiles.All ? SiteRenderer.Join(archive, folder.Read) : []));
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

    private static Measured Measure(string input, string output, DataFiles data)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Command, input, output, data.ToString()]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && line.Split(' ') is [var ticks, var peak]
            ? new Measured(new TimeSpan(long.Parse(ticks, CultureInfo.InvariantCulture)), long.Parse(peak, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"The build of {input} ended with exit code {process.ExitCode}.\n{line}");
    }

    private static OutputBatch Without(OutputBatch batch, DataFiles data) =>
        new(batch.Files.Where(file => !IsData(file.Path) || (data == DataFiles.BesidePages && IsBesidePage(file.Path))));

    private static bool IsData(string path) => Path.GetExtension(path) is ".csv" or ".json" or ".xlsx" or ".sqlite" or ".xml";

    // A report's folder is named by its year.
    private static bool IsBesidePage(string path) => path.Split('/') switch
    {
        [.., [>= '0' and <= '9', ..], "report.json"] => true,
        [.., [>= '0' and <= '9', ..], var name] => name.EndsWith(".csv", StringComparison.Ordinal),
        ["indicators", var name] => name.EndsWith(".csv", StringComparison.Ordinal),
        ["data", var name] => name.StartsWith("figures-", StringComparison.Ordinal),
        _ => false,
    };

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

    private sealed record Measured(TimeSpan Time, long Peak);
}
