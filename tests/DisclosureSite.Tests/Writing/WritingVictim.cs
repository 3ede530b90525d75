using System.Diagnostics;
using System.Globalization;
using DisclosureSite.Writing;

namespace DisclosureSite.Tests.Writing;

/// <summary>
/// The process that the kill test kills: this very test program, which writes generation after generation instead of
/// running tests when it is started with the variables below.
/// </summary>
internal static class WritingVictim
{
    private const string OutputVariable = "DISCLOSURE_TEST_VICTIM_OUTPUT";
    private const string RenameVariable = "DISCLOSURE_TEST_VICTIM_RENAMES";

    /// <summary>Starts it and returns once it is warm, with the time that it takes for a generation.</summary>
    public static (Process Victim, TimeSpan Generation) Start(string output, bool withTwoRenames)
    {
        var program = Path.ChangeExtension(typeof(WritingVictim).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        start.Environment[OutputVariable] = output;
        start.Environment[RenameVariable] = withTwoRenames ? "1" : "";
        var process = Process.Start(start)!;
        var milliseconds = double.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        return (process, TimeSpan.FromMilliseconds(milliseconds));
    }

    /// <summary>Whether this process is one; then it never returns.</summary>
    public static void WriteIfAsked()
    {
        if (Environment.GetEnvironmentVariable(OutputVariable) is not { Length: > 0 } output)
        {
            return;
        }

        var withTwoRenames = Environment.GetEnvironmentVariable(RenameVariable) == "1";
        var generation = Directory.Exists(output) ? SyntheticSite.GenerationOf(output) : 0;
        Build(output, withTwoRenames, ++generation);
        var start = Stopwatch.GetTimestamp();
        Build(output, withTwoRenames, ++generation);
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        while (true)
        {
            Build(output, withTwoRenames, ++generation);
        }
    }

    private static void Build(string output, bool withTwoRenames, int generation)
    {
        using var folder = Open(output, withTwoRenames);
        folder.Write(SyntheticSite.Generation(generation));
        folder.Commit();
    }

    private static OutputFolder Open(string output, bool withTwoRenames)
    {
        const string Nowhere = "/nonexistent/source";
        return withTwoRenames
            ? OutputFolder.Open(output, Nowhere, Nowhere, (_, _) => false, Directory.Move)
            : OutputFolder.Open(output, Nowhere, Nowhere);
    }
}
