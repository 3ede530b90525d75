using System.Diagnostics;
using System.Globalization;
using DisclosureSite.Writing;
using Xunit;

namespace DisclosureSite.Tests.Writing;

public sealed class KillTests(ITestOutputHelper log)
{
    private const int Kills = 20;

    [Fact]
    public void A_kill_at_any_moment_leaves_a_whole_site()
    {
        using var folder = new TemporaryFolder();
        var output = folder["output"];
        WriteFirst(output);
        foreach (var moment in Moments())
        {
            KillAfter(moment, output, withTwoRenames: false);
            log.WriteLine($"generation {SyntheticSite.GenerationOf(output)}; left: {Leftovers(output)}");
        }

        WriteFirst(output);
        Assert.Equal(["output"], Directory.GetFileSystemEntries(folder.FullPath).Select(Path.GetFileName));
    }

    [Fact]
    public void Where_folders_cannot_be_exchanged_the_next_run_mends_what_a_kill_left()
    {
        using var folder = new TemporaryFolder();
        var output = folder["output"];
        WriteFirst(output);
        foreach (var moment in Moments())
        {
            KillAfter(moment, output, withTwoRenames: true);
            var leftovers = Leftovers(output);
            OutputFolder.Open(output, folder["input"], folder["theme"]).Dispose();
            log.WriteLine($"generation {SyntheticSite.GenerationOf(output)}; left: {leftovers}");
        }
    }

    private static void WriteFirst(string output)
    {
        using var folder = OutputFolder.Open(output, output + "-input", output + "-theme");
        folder.Write(SyntheticSite.Generation(0));
        folder.Commit();
        Assert.Equal(0, SyntheticSite.GenerationOf(output));
    }

    private static void KillAfter(double moment, string output, bool withTwoRenames)
    {
        var (victim, generation) = WritingVictim.Start(output, withTwoRenames);
        using (victim)
        {
            Thread.Sleep(generation * moment);
            Assert.False(victim.HasExited, "The victim ended by itself.");
            victim.Kill();
            victim.WaitForExit();
        }
    }

    private static string Leftovers(string output) =>
        Directory.Exists(output + ".staging")
            ? string.Join(' ', Directory.GetFileSystemEntries(output + ".staging").Select(Path.GetFileName).Order(StringComparer.Ordinal))
            : "";

    /// <summary>Moments of a kill, in times that a generation takes.</summary>
    private List<double> Moments()
    {
        var seed = Environment.GetEnvironmentVariable("DISCLOSURE_TEST_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : (int)Stopwatch.GetTimestamp();
        log.WriteLine($"DISCLOSURE_TEST_SEED={seed}");
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Kills).Select(_ => 2 * random.NextDouble())];
    }
}
