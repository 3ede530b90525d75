using System.Diagnostics;

namespace DisclosureSite.Benchmarks.Measuring;

/// <summary>Runs a program and watches what it takes.</summary>
internal static class MeasuredProcess
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs a program to its end; its own words are shown only if it fails.</summary>
    /// <exception cref="InvalidOperationException">It ends with another exit code than 0.</exception>
    public static (TimeSpan Wall, TimeSpan Processor, long PeakMemory) Run(string program, params IEnumerable<string> arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        var watch = Stopwatch.StartNew();
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();

        // The system's own counts, asked for until the process is gone: only the last interval escapes them.
        var peakMemory = 0L;
        var processor = TimeSpan.Zero;
        while (!process.WaitForExit(Interval))
        {
            process.Refresh();
            try
            {
                peakMemory = Math.Max(peakMemory, process.PeakWorkingSet64);
                processor = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }

        process.WaitForExit();
        var wall = watch.Elapsed;
        return process.ExitCode == 0
            ? (wall, processor, peakMemory)
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)}\nended with exit code {process.ExitCode}.\n{output.Result}{errors.Result}");
    }
}
