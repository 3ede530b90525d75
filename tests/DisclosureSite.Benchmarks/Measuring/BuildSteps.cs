using System.Diagnostics;
using System.Globalization;
using DisclosureSite.BrowserTests.Serving;

namespace DisclosureSite.Benchmarks.Measuring;

/// <summary>What a build takes in a process of its own, and which part of it the index of the search is.</summary>
/// <param name="Whole">From the first step to the end of the last one.</param>
/// <param name="Indexing">How much of it the index took.</param>
/// <param name="MemoryBefore">The most memory that the process held before it made the index, in bytes.</param>
/// <param name="Memory">The most memory that it held at all.</param>
internal sealed record BuildSteps(TimeSpan Whole, TimeSpan Indexing, long MemoryBefore, long Memory)
{
    /// <summary>The command by which this program calls itself.</summary>
    public const string Command = "build-steps";

    /// <summary>Builds a site in a process of its own.</summary>
    public static BuildSteps Measure(string input, string output)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Command, input, output]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && line.Split(' ') is [var whole, var indexing, var before, var memory]
            ? new BuildSteps(new TimeSpan(Number(whole)), new TimeSpan(Number(indexing)), Number(before), Number(memory))
            : throw new InvalidOperationException($"The build of {input} ended with exit code {process.ExitCode}.\n{line}");
    }

    /// <summary>Builds a site in this process and prints what it took, for the process that called it.</summary>
    public static void Print(string input, string output)
    {
        var steps = new Steps();
        var result = new SiteBuild(new BuildSettings(input, Path.Combine(Repository.Folder, "theme"), output)).Run(steps);
        if (result.HasErrors)
        {
            throw new InvalidOperationException($"{input} has errors.");
        }

        var end = Stopwatch.GetTimestamp();
        Console.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{Stopwatch.GetElapsedTime(steps.Begin, end).Ticks} {Stopwatch.GetElapsedTime(steps.Indexed, steps.Replaced).Ticks} {steps.MemoryBefore} {PeakMemory()}"));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private sealed class Steps : IProgress<BuildProgress>
    {
        private BuildStep? last;

        public long Begin { get; private set; }

        public long Indexed { get; private set; }

        public long Replaced { get; private set; }

        public long MemoryBefore { get; private set; }

        // The steps are told from one thread, the files in between from any.
        public void Report(BuildProgress value)
        {
            if (value.Step == last)
            {
                return;
            }

            last = value.Step;
            switch (value.Step)
            {
                case BuildStep.Reading:
                    Begin = Stopwatch.GetTimestamp();
                    break;
                case BuildStep.Indexing:
                    MemoryBefore = PeakMemory();
                    Indexed = Stopwatch.GetTimestamp();
                    break;
                case BuildStep.Replacing:
                    Replaced = Stopwatch.GetTimestamp();
                    break;
            }
        }
    }
}
