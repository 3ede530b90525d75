using DisclosureSite.Commands;
using DisclosureSite.Writing;
using Xunit;

namespace DisclosureSite.Tests.Writing;

public sealed class InputStagingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void New_reports_take_their_places_together()
    {
        folder.Write("input/reports/a/2020/report.md", "old");
        folder.Write("input/reports/a/2020/notes.txt", "stays");
        using (var staging = InputStaging.Open(folder["input"]))
        {
            staging.Copy("reports/a/2020");
            staging.Write("reports/a/2020/report.md", "new"u8);
            staging.Write("reports/b/2021/report.md", "second"u8);
            staging.Commit(["a/2020", "b/2021"], mayReplace: true);
        }

        Assert.Equal("new", File.ReadAllText(folder["input/reports/a/2020/report.md"]));
        Assert.Equal("stays", File.ReadAllText(folder["input/reports/a/2020/notes.txt"]));
        Assert.Equal("second", File.ReadAllText(folder["input/reports/b/2021/report.md"]));
        Assert.Equal(["input"], Directory.GetDirectories(folder.FullPath).Select(Path.GetFileName));
    }

    [Fact]
    public void Where_one_cannot_take_its_place_none_does()
    {
        folder.Write("input/reports/a/2020/report.md", "old");
        folder.Write("input/reports/b", "a file where a folder should be");
        using (var staging = InputStaging.Open(folder["input"]))
        {
            staging.Write("reports/a/2020/report.md", "new"u8);
            staging.Write("reports/b/2021/report.md", "second"u8);
            Assert.Throws<OutputRefusedException>(() => staging.Commit(["a/2020", "b/2021"], mayReplace: true));
        }

        Assert.Equal("old", File.ReadAllText(folder["input/reports/a/2020/report.md"]));
        Assert.Equal(["input/reports/a/2020/report.md", "input/reports/b"], TemporaryFolder.FilesIn(folder.FullPath));
    }

    [Fact]
    public void What_a_killed_run_moved_away_comes_back()
    {
        folder.Write("input/site.yml", "title: x");
        folder.Write("input.import/.disclosure-lock", "");
        folder.Write("input.import/old/a/2020/report.md", "old");
        InputStaging.Open(folder["input"]).Dispose();
        Assert.Equal(["input/reports/a/2020/report.md", "input/site.yml"], TemporaryFolder.FilesIn(folder.FullPath));
    }

    [Fact]
    public void A_report_that_another_run_has_put_there_stays()
    {
        folder.Make("input");
        using (var staging = InputStaging.Open(folder["input"]))
        {
            staging.Write("reports/a/2020/report.md", "new"u8);
            folder.Write("input/reports/a/2020/report.md", "others");
            Assert.Throws<OutputRefusedException>(() => staging.Commit(["a/2020"], mayReplace: false));
        }

        Assert.Equal("others", File.ReadAllText(folder["input/reports/a/2020/report.md"]));
    }

    [Fact]
    public void What_a_killed_run_moved_away_is_not_deleted_where_something_else_stands()
    {
        folder.Write("input/reports/a/2020/report.md", "others");
        folder.Write("input.import/.disclosure-lock", "");
        folder.Write("input.import/old/a/2020/report.md", "old");
        folder.Write("input.import/new/reports/a/2020/report.md", "new");
        Assert.Equal(OutputRefusal.OldFolderInTheWay, Assert.Throws<OutputRefusedException>(() => InputStaging.Open(folder["input"])).Reason);

        // Nobody holds it afterwards.
        var refusal = Assert.Throws<OutputRefusedException>(() => InputStaging.Open(folder["input"]));
        Assert.Equal(
            (OutputRefusal.OldFolderInTheWay, folder["input/reports/a/2020"], folder["input.import/old/a/2020"]),
            (refusal.Reason, refusal.Place, refusal.Other));
        Assert.Equal("old", File.ReadAllText(folder["input.import/old/a/2020/report.md"]));
    }

    [Fact]
    public void A_report_that_cannot_go_back_to_its_place_waits_for_the_next_run()
    {
        folder.Write("input/reports/a/2020/report.md", "old");
        using (var staging = InputStaging.Open(folder["input"], MoveAwayOnly))
        {
            staging.Write("reports/a/2020/report.md", "new"u8);
            var refusal = Assert.Throws<OutputRefusedException>(() => staging.Commit(["a/2020"], mayReplace: true));
            Assert.Equal(
                $"导入没有完成：操作系统拒绝了（busy），也没有能全部恢复。{folder["input"]} 里缺少的报告，原来的内容完整地放在 {folder["input.import/old"]}，下次导入时会先放回去；也可以自己移回去。",
                CommandTexts.Refused(refusal));
        }

        Assert.Equal("old", File.ReadAllText(folder["input.import/old/a/2020/report.md"]));
        InputStaging.Open(folder["input"]).Dispose();
        Assert.Equal("old", File.ReadAllText(folder["input/reports/a/2020/report.md"]));
        Assert.Equal(["input/reports/a/2020/report.md"], TemporaryFolder.FilesIn(folder.FullPath));

        void MoveAwayOnly(string from, string to) => Move(from, to, isRefused: from != folder["input/reports/a/2020"]);
    }

    [Fact]
    public void A_report_whose_successor_was_not_to_stay_is_not_deleted()
    {
        folder.Write("input/reports/a/2020/report.md", "old a");
        folder.Write("input/reports/b/2020/report.md", "old b");
        var isRefusing = false;
        using (var staging = InputStaging.Open(folder["input"], MoveUntilB))
        {
            staging.Write("reports/a/2020/report.md", "new a"u8);
            staging.Write("reports/b/2020/report.md", "new b"u8);
            Assert.Equal(
                OutputRefusal.OldReportsAside,
                Assert.Throws<OutputRefusedException>(() => staging.Commit(["a/2020", "b/2020"], mayReplace: true)).Reason);
        }

        Assert.Equal("old b", File.ReadAllText(folder["input/reports/b/2020/report.md"]));
        Assert.Equal("new a", File.ReadAllText(folder["input/reports/a/2020/report.md"]));
        var refusal = Assert.Throws<OutputRefusedException>(() => InputStaging.Open(folder["input"]));
        Assert.Equal((OutputRefusal.OldFolderInTheWay, folder["input.import/old/a/2020"]), (refusal.Reason, refusal.Other));
        Assert.Equal("old a", File.ReadAllText(folder["input.import/old/a/2020/report.md"]));

        // The new report of b is refused, and from then on that of a too, which some other program looks into.
        void MoveUntilB(string from, string to)
        {
            isRefusing |= from == folder["input.import/new/reports/b/2020"];
            Move(from, to, isRefused: isRefusing && !from.Contains("old", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_the_system_refuses_while_reports_are_made_is_a_refusal()
    {
        folder.Write("input/reports/a/agency.yml", "name: a");
        using var staging = InputStaging.Open(folder["input"]);
        staging.Write("reports/a", "a file where a folder should be"u8);
        Assert.Equal(OutputRefusal.ArchiveNotWritable, Assert.Throws<OutputRefusedException>(() => staging.Write("reports/a/x", "new"u8)).Reason);
        Assert.Equal(OutputRefusal.ArchiveNotWritable, Assert.Throws<OutputRefusedException>(staging.CopyAgencies).Reason);
    }

    [Fact]
    public void Two_runs_do_not_mix()
    {
        folder.Make("input");
        using var first = InputStaging.Open(folder["input"]);
        Assert.Equal(OutputRefusal.InUse, Assert.Throws<OutputRefusedException>(() => InputStaging.Open(folder["input"])).Reason);
    }

    [Fact]
    public void A_folder_of_somebody_else_stays()
    {
        folder.Make("input");
        folder.Write("input.import/mine.txt", "mine");
        Assert.Equal(OutputRefusal.StagingNotOurs, Assert.Throws<OutputRefusedException>(() => InputStaging.Open(folder["input"])).Reason);
    }

    private static void Move(string from, string to, bool isRefused)
    {
        if (isRefused)
        {
            throw new IOException("busy");
        }

        Directory.Move(from, to);
    }
}
