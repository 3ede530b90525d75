using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using DisclosureSite.Benchmarks.Synthetic;
using DisclosureSite.BrowserTests.Serving;

namespace DisclosureSite.Benchmarks.Measuring;

/// <summary>Builds archives of several sizes with the published program, as a host would.</summary>
internal static class BuildBenchmark
{
    private const int MostRuns = 5;
    private const int ReportsInAllRuns = 5000;

    /// <summary>Measures each size and prints a table.</summary>
    /// <param name="sizes">Numbers of reports.</param>
    /// <param name="keep">Where to work and leave everything; null: in a temporary folder that is removed.</param>
    public static void Run(ImmutableArray<int> sizes, string? keep)
    {
        using var work = new WorkFolder(keep);
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {RuntimeInformation.RuntimeIdentifier}");
        var program = Publish(Path.Combine(work.FullPath, "program"));
        Print([.. sizes.Select(size => Measure(program, work.FullPath, size))]);
    }

    /// <summary>The program, published for this machine.</summary>
    public static string Publish(string folder)
    {
        Console.WriteLine("publishing …");
        MeasuredProcess.Run(
            "dotnet", "publish", Path.Combine(Repository.Folder, "src", "DisclosureSite"), "--configuration", "Release",
            "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", folder);
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "disclosure.exe" : "disclosure");
    }

    private static Measurement Measure(string program, string work, int reports)
    {
        Console.WriteLine($"{reports} reports …");
        var input = Path.Combine(work, $"input-{reports}");
        SyntheticArchive.Write(input, reports / Sizes.Years, Sizes.Years);

        // A folder a run: ext4 searches long for a place where files were deleted in the minutes before.
        var outputs = Enumerable.Range(1, Math.Clamp(ReportsInAllRuns / reports, 1, MostRuns))
            .Select(run => Path.Combine(work, $"output-{reports}-{run}"))
            .ToList();
        var runs = outputs
            .Select(output => Build(program, input, output))
            .OrderBy(run => run.Wall)
            .ToList();
        var median = runs[runs.Count / 2];
        var files = new DirectoryInfo(outputs[0]).GetFiles("*", SearchOption.AllDirectories);
        return new Measurement(
            reports, median.Wall, median.Processor, runs.Max(run => run.PeakMemory), files.Length, files.Sum(file => file.Length));
    }

    /// <summary>Builds a site once.</summary>
    public static (TimeSpan Wall, TimeSpan Processor, long PeakMemory) Build(string program, string input, string output) =>
        MeasuredProcess.Run(
            program, "build", "--input", input, "--output", output, "--theme", Path.Combine(Repository.Folder, "theme"));

    private static void Print(ImmutableArray<Measurement> measurements)
    {
        const double Megabyte = 1024 * 1024;
        var reference = measurements.FirstOrDefault(measurement => measurement.Reports == 1000) ?? measurements[0];

        Console.WriteLine();
        Console.WriteLine(
            $"{"reports",8} {"wall s",8} {"cpu s",8} {"reports/s",10} {"peak MB",8} {"files",8} {"site MB",8} {"per report",11} {"vs " + reference.Reports,9}");
        foreach (var measured in measurements)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{measured.Reports,8} {measured.Wall.TotalSeconds,8:F2} {measured.Processor.TotalSeconds,8:F2} {measured.Reports / measured.Wall.TotalSeconds,10:F0} {measured.PeakMemory / Megabyte,8:F0} {measured.Files,8} {measured.Bytes / Megabyte,8:F1} {measured.PerReport.TotalMilliseconds,8:F2} ms {measured.PerReport / reference.PerReport,8:F2}×"));
        }
    }
}
