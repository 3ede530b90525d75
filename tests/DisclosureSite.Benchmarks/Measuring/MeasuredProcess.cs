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

        var peakMemory = 0L;
        while (!process.WaitForExit(Interval))
        {
            process.Refresh();
            try
            {
                // The system's own high-water mark: only what grows in the last interval escapes it.
                peakMemory = Math.Max(peakMemory, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }

        process.WaitForExit();
        var wall = watch.Elapsed;
        return process.ExitCode == 0
            ? (wall, process.TotalProcessorTime, peakMemory)
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)}\nended with exit code {process.ExitCode}.\n{output.Result}{errors.Result}");
    }
}
