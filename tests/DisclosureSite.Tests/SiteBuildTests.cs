using DisclosureSite.Tests.Commands;
using DisclosureSite.Writing;
using Xunit;

namespace DisclosureSite.Tests;

/// <summary>What a build does where one of the two things that it does at the same time fails.</summary>
public sealed class SiteBuildTests
{
    [Fact]
    public void Figures_that_cannot_be_joined_beside_the_index_end_the_build()
    {
        using var archive = new ArchiveCopy();
        var refused = Assert.Throws<OutputRefusedException>(() => Build(archive, (staging, _) =>
            File.Delete(Path.Combine(staging, "new/data/figures-2020.csv"))));
        Assert.IsType<FileNotFoundException>(refused.InnerException);
        Assert.Equal(["input", "theme"], Directory.GetFileSystemEntries(archive.FullPath).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_index_that_cannot_be_made_waits_for_the_figures_before_what_is_written_is_cleared()
    {
        using var archive = new ArchiveCopy();
        var isJoined = false;
        Assert.Throws<OutputRefusedException>(() => Build(archive, (staging, isFirst) =>
        {
            // Where the folder for scratch files would be made.
            var scratch = Path.Combine(staging, "scratch");
            if (isFirst)
            {
                File.WriteAllText(scratch, "");
                return;
            }

            Thread.Sleep(TimeSpan.FromSeconds(1));
            isJoined = File.Exists(Path.Combine(staging, "new/data/figures.csv"));
            File.Delete(scratch);
        }));
        Assert.True(isJoined);
        Assert.Equal(["input", "theme"], Directory.GetFileSystemEntries(archive.FullPath).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    // Is told where the site is made, before anything is indexed and after each batch of it.
    private static void Build(ArchiveCopy archive, Action<string, bool> indexing)
    {
        var isFirst = true;
        new SiteBuild(new BuildSettings(archive.Input, archive.Theme, archive.Output)).Run(new Told(progress =>
        {
            if (progress.Step == BuildStep.Indexing)
            {
                indexing(archive.Output + ".staging", isFirst);
                isFirst = false;
            }
        }));
    }

    private sealed class Told(Action<BuildProgress> tell) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => tell(value);
    }
}
