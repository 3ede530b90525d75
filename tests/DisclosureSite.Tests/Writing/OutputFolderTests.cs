using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using DisclosureSite.Model;
using DisclosureSite.Writing;
using Xunit;

namespace DisclosureSite.Tests.Writing;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Output => folder["output"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_site_is_written_with_a_manifest_that_sha256sum_verifies()
    {
        using (var output = Open())
        {
            output.Write([Batch(("b/index.html", "b"), ("a-b.html", "2"), ("附件/说明 一.txt", "附件")), Batch(("a/x.html", ""))]);
            Assert.Equal(4, output.FileCount);
            output.Commit();
        }

        Assert.Equal(
            ["a-b.html", "a/x.html", "b/index.html", "manifest-sha256.txt", "附件/说明 一.txt"], TemporaryFolder.FilesIn(Output));
        Assert.Equal(
            """
            d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35  a-b.html
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/x.html
            3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b/index.html
            c7225dbf105eeed5ba8d667dd1d85f7bbbc4c6befe31fb95ec976779c0c9b22e  附件/说明 一.txt

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(folder["output/manifest-sha256.txt"]));
        Assert.Equal((0, ""), Sha256Sum());
    }

    [Fact]
    public void The_manifest_finds_a_changed_file()
    {
        WriteSite(("index.html", "one"));
        File.WriteAllText(folder["output/index.html"], "two");
        Assert.Equal(1, Sha256Sum().ExitCode);
    }

    [Fact]
    public void A_file_can_be_made_from_one_that_is_written()
    {
        using (var output = Open())
        {
            output.Write([Batch(("data/one.csv", "一\n"))]);
            output.Write([new OutputBatch([new OutputFile("data/two.csv", stream =>
            {
                using var one = output.Read("data/one.csv");
                one.CopyTo(stream);
                stream.WriteByte((byte)'2');
            })])]);
            output.Commit();
        }

        Assert.Equal("一\n2", File.ReadAllText(folder["output/data/two.csv"]));
        Assert.Equal((0, ""), Sha256Sum());
    }

    [Fact]
    public void A_file_can_be_made_in_its_place()
    {
        using (var output = Open())
        {
            output.Write([new OutputBatch([OutputFile.InPlace("data/一.sqlite", path =>
            {
                Assert.False(File.Exists(path));
                Assert.False(path.StartsWith(RealPathOf("output/"), StringComparison.Ordinal));
                File.WriteAllText(path, "x");
                File.WriteAllText(path, "one");
            })])]);
            Assert.Equal(1, output.FileCount);
            output.Commit();
        }

        Assert.Equal("one", File.ReadAllText(folder["output/data/一.sqlite"]));
        Assert.Equal((0, ""), Sha256Sum());
        AssertNothingBeside();
    }

    [Fact]
    public void A_file_that_cannot_be_made_in_its_place_leaves_the_site_as_it_was()
    {
        WriteSite(("index.html", "old"));
        using (var output = Open())
        {
            var refused = Assert.Throws<OutputRefusedException>(() => output.Write([new OutputBatch([OutputFile.InPlace("data.sqlite", path =>
            {
                File.WriteAllText(path, "half");
                throw new IOException("full");
            })])]));
            Assert.Equal(OutputRefusal.NotWritable, refused.Reason);
        }

        Assert.Equal("old", File.ReadAllText(folder["output/index.html"]));
        AssertNothingBeside();
    }

    [Fact]
    public void A_scratch_stream_is_lent_alone_empty_gives_back_what_it_took_and_is_gone_however_its_use_ends()
    {
        using (var output = Open())
        {
            output.LendScratchSpace(one =>
            {
                one.Write("one"u8);
                output.LendScratchSpace(other => Assert.Equal(0, other.Length));
                one.Position = 1;
                var read = new byte[2];
                one.ReadExactly(read);
                Assert.Equal("ne"u8, read);
            });
            Assert.Throws<FormatException>(() => output.LendScratchSpace(one =>
            {
                one.Write("half"u8);
                throw new FormatException();
            }));
            var refused = Assert.Throws<OutputRefusedException>(() => output.LendScratchSpace(_ => throw new IOException("full")));
            Assert.Equal(OutputRefusal.NotWritable, refused.Reason);
            Assert.Empty(Directory.GetFiles(folder["output.staging/scratch"]));
            output.Write([Batch(("index.html", "one"))]);
            output.Commit();
        }

        Assert.Equal(["index.html", "manifest-sha256.txt"], Directory.GetFileSystemEntries(folder["output"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        AssertNothingBeside();
    }

    [Fact]
    public void A_file_larger_than_the_buffer_is_written_whole()
    {
        var bytes = new byte[1_000_003];
        new Random(1).NextBytes(bytes);
        using (var output = Open())
        {
            output.Write([new OutputBatch([new OutputFile("large.bin", stream =>
            {
                stream.WriteByte(bytes[0]);
                stream.Write(bytes, 1, 300_000);
                stream.Flush();
                stream.Write(bytes.AsSpan(300_001));
            })])]);
            output.Commit();
        }

        Assert.Equal(bytes, File.ReadAllBytes(folder["output/large.bin"]));
        Assert.Equal((0, ""), Sha256Sum());
    }

    [Fact]
    public void A_file_of_exactly_the_buffers_size_is_written_whole()
    {
        var bytes = new byte[1 << 18];
        bytes.AsSpan().Fill((byte)'x');
        using (var output = Open())
        {
            output.Write([new OutputBatch([
                new OutputFile("exact.bin", stream => stream.Write(bytes)),
                new OutputFile("one-more.bin", stream => { stream.Write(bytes); stream.WriteByte((byte)'y'); }),
            ])]);
            output.Commit();
        }

        Assert.Equal(bytes.Length, new FileInfo(folder["output/exact.bin"]).Length);
        Assert.Equal(bytes.Length + 1, new FileInfo(folder["output/one-more.bin"]).Length);
        Assert.Equal((0, ""), Sha256Sum());
    }

    [Fact]
    public void An_earlier_site_is_replaced_as_a_whole()
    {
        WriteSite(("old/index.html", "old"), ("index.html", "old"));
        WriteSite(("index.html", "new"));
        Assert.Equal(["index.html", "manifest-sha256.txt"], TemporaryFolder.FilesIn(Output));
        Assert.Equal("new", File.ReadAllText(folder["output/index.html"]));
        AssertNothingBeside();
    }

    [Fact]
    public void Without_a_commit_everything_stays_as_it_was()
    {
        WriteSite(("index.html", "old"));
        using (var output = Open())
        {
            output.Write([Batch(("index.html", "new"))]);
        }

        Assert.Equal("old", File.ReadAllText(folder["output/index.html"]));
        AssertNothingBeside();
    }

    [Fact]
    public void Without_a_commit_no_folder_is_left_behind()
    {
        using (var output = OutputFolder.Open(folder["a/b/output"], folder["input"], folder["theme"]))
        {
            output.Write([Batch(("index.html", "new"))]);
        }

        Assert.Empty(Directory.GetFileSystemEntries(folder.FullPath));
    }

    [Fact]
    public void An_empty_folder_is_replaced()
    {
        folder.Make("output");
        WriteSite(("index.html", "new"));
        Assert.Equal(["index.html", "manifest-sha256.txt"], TemporaryFolder.FilesIn(Output));
    }

    [Fact]
    public void Where_the_output_is_a_link_the_folder_behind_it_is_replaced()
    {
        ThisMachine.MustMakeLinks();
        folder.Make("real");
        Directory.CreateSymbolicLink(Output, "real");
        WriteSite(("index.html", "new"));
        Assert.Equal("real", new DirectoryInfo(Output).LinkTarget);
        Assert.Equal("new", File.ReadAllText(folder["real/index.html"]));
        Assert.False(Directory.Exists(folder["real.staging"]));
    }

    [Fact]
    public void A_folder_with_something_of_somebody_else_is_refused_and_untouched()
    {
        folder.Write("output/letter.txt", "mine");
        AssertRefused(OutputRefusal.NotOurs);
        Assert.Equal("mine", File.ReadAllText(folder["output/letter.txt"]));
        AssertNothingBeside();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no checksums\n")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\n")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855  a\n")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 *a\n")]
    public void A_manifest_that_no_build_of_ours_wrote_does_not_make_a_folder_ours(string manifest)
    {
        folder.Write("output/manifest-sha256.txt", manifest);
        AssertRefused(OutputRefusal.NotOurs);
    }

    [Fact]
    public void A_repository_in_an_earlier_site_is_not_destroyed()
    {
        WriteSite(("index.html", "old"));
        folder.Write("output/.git/HEAD", "ref: refs/heads/main\n");
        AssertRefused(OutputRefusal.HoldsRepository);
        Assert.True(File.Exists(folder["output/.git/HEAD"]));
    }

    [Fact]
    public void A_file_is_refused()
    {
        folder.Write("output", "mine");
        AssertRefused(OutputRefusal.IsFile);
    }

    [Fact]
    public void A_place_below_a_file_is_refused()
    {
        folder.Write("letter", "mine");
        var refusal = Assert.Throws<OutputRefusedException>(
            () => OutputFolder.Open(folder["letter/output"], folder["input"], folder["theme"]));
        Assert.Equal((OutputRefusal.IsFile, RealPathOf("letter")), (refusal.Reason, refusal.Place));
    }

    [Theory]
    [InlineData("input", "input", "theme")]
    [InlineData("INPUT", "input", "theme")]
    [InlineData("input/output", "input", "theme")]
    [InlineData("x/../input/output", "input", "theme")]
    [InlineData("link/output", "input", "theme")]
    [InlineData("archive", "archive/input", "theme")]
    [InlineData("archive", "link/in", "theme")]
    [InlineData("theme", "input", "theme")]
    [InlineData("theme/output", "input", "theme")]
    [InlineData("archive", "input", "archive/theme")]
    [InlineData("site", "input", "site.staging")]
    public void An_output_that_touches_the_input_or_the_theme_is_refused(string output, string input, string theme)
    {
        foreach (var name in (string[])["input/in", "archive/input", "archive/theme", "theme", "x"])
        {
            folder.Make(name);
        }

        if (output.Contains("link", StringComparison.Ordinal) || input.Contains("link", StringComparison.Ordinal))
        {
            ThisMachine.MustMakeLinks();
            Directory.CreateSymbolicLink(folder["link"], folder["input"]);
        }

        if (input == "link/in")
        {
            // The input is named through a link; the output is the folder in which it really lies.
            Directory.Delete(folder["link"]);
            Directory.CreateSymbolicLink(folder["link"], folder["archive"]);
        }

        var refusal = Assert.Throws<OutputRefusedException>(() => OutputFolder.Open(folder[output], folder[input], folder[theme]));
        Assert.Equal(OutputRefusal.OverlapsSource, refusal.Reason);
        Assert.False(Directory.Exists(folder[output] + ".staging"));
    }

    [Fact]
    public void A_neighbour_whose_name_begins_alike_is_no_overlap()
    {
        folder.Make("input");
        using var output = OutputFolder.Open(folder["input-site"], folder["input"], folder["theme"]);
        Assert.Equal(RealPathOf("input-site"), output.FullPath);
    }

    [Fact]
    public void The_current_folder_and_those_above_it_are_refused()
    {
        var current = Directory.GetCurrentDirectory();
        foreach (var path in (string[])[current, Path.GetDirectoryName(current)!, "."])
        {
            var refusal = Assert.Throws<OutputRefusedException>(() => OutputFolder.Open(path, folder["input"], folder["theme"]));
            Assert.Equal(OutputRefusal.HoldsCurrentFolder, refusal.Reason);
        }
    }

    [Fact]
    public void A_mounted_folder_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Directory.Exists("/dev/shm"), "No mounted folder is known here.");
        var refusal = Assert.Throws<OutputRefusedException>(() => OutputFolder.Open("/dev/shm", folder["input"], folder["theme"]));
        Assert.Equal(OutputRefusal.IsMountPoint, refusal.Reason);
    }

    [Fact]
    public void A_folder_that_holds_a_mounted_one_is_refused()
    {
        const string mounts = "/proc/self/mountinfo";
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && File.Exists(mounts) && File.ReadAllText(mounts).Contains(" /sys/fs/cgroup ", StringComparison.Ordinal), "No mounted folder is known here.");
        var refusal = Assert.Throws<OutputRefusedException>(() => OutputFolder.Open("/sys/fs", folder["input"], folder["theme"]));
        Assert.Equal(OutputRefusal.IsMountPoint, refusal.Reason);
    }

    [Theory]
    [InlineData("36 35 98:0 / /mnt/a\\040b\\011c rw,noatime - ext3 /dev/root rw", "/mnt/a b\tc")]
    [InlineData("36 35 98:0 / /mnt/x\\012y\\134040 rw - tmpfs tmpfs rw", "/mnt/x\ny\\040")]
    [InlineData("36 35 98:0 /", null)]
    public void The_systems_list_of_mounted_folders_is_read(string line, string? folder) =>
        Assert.Equal(folder, OutputPlace.MountPointIn(line));

    [Fact]
    public void A_second_build_is_refused_while_the_first_one_runs()
    {
        using (Open())
        {
            AssertRefused(OutputRefusal.InUse);
        }

        WriteSite(("index.html", "second"));
    }

    [Fact]
    public void What_a_killed_run_left_is_removed()
    {
        folder.Write("output.staging/.disclosure-lock", "");
        folder.Write("output.staging/new/index.html", "half");
        folder.Write("output.staging/new/2020/index.html", "half");
        WriteSite(("index.html", "whole"));
        Assert.Equal(["index.html", "manifest-sha256.txt"], TemporaryFolder.FilesIn(Output));
        AssertNothingBeside();
    }

    [Fact]
    public void A_staging_folder_of_somebody_else_is_refused_and_untouched()
    {
        folder.Write("output.staging/letter.txt", "mine");
        AssertRefused(OutputRefusal.StagingNotOurs);
        Assert.True(File.Exists(folder["output.staging/letter.txt"]));
    }

    [Fact]
    public void Without_an_exchange_two_renames_replace_the_site()
    {
        WriteSite(("index.html", "old"));
        using (var output = OutputFolder.Open(Output, folder["input"], folder["theme"], (_, _) => false, Directory.Move))
        {
            output.Write([Batch(("index.html", "new"))]);
            output.Commit();
        }

        Assert.Equal("new", File.ReadAllText(folder["output/index.html"]));
        AssertNothingBeside();
    }

    [Fact]
    public void Between_two_renames_the_old_site_is_found_by_the_next_run()
    {
        WriteSite(("index.html", "old"));
        folder.Write("output.staging/.disclosure-lock", "");
        folder.Write("output.staging/new/index.html", "new");
        Directory.Move(Output, folder["output.staging/old"]);
        Open().Dispose();
        Assert.Equal("old", File.ReadAllText(folder["output/index.html"]));
        AssertNothingBeside();
    }

    [Fact]
    public void Where_the_old_site_cannot_be_moved_back_it_waits_for_the_next_run()
    {
        WriteSite(("index.html", "old"));
        using (var output = OutputFolder.Open(Output, folder["input"], folder["theme"], (_, _) => false, MoveAwayOnly))
        {
            output.Write([Batch(("index.html", "new"))]);
            var refusal = Assert.Throws<OutputRefusedException>(output.Commit);
            Assert.Equal(OutputRefusal.OldSiteAside, refusal.Reason);
            Assert.Equal(RealPathOf(Path.Combine("output.staging", "old")), refusal.Other);
        }

        Assert.Equal("old", File.ReadAllText(folder["output.staging/old/index.html"]));
        Open().Dispose();
        Assert.Equal("old", File.ReadAllText(folder["output/index.html"]));
        AssertNothingBeside();

        static void MoveAwayOnly(string from, string to)
        {
            if (Path.GetFileName(to) != "old")
            {
                throw new IOException("busy");
            }

            Directory.Move(from, to);
        }
    }

    [Fact]
    public void An_old_site_that_waits_goes_before_an_empty_folder_in_its_place()
    {
        WriteSite(("index.html", "old"));
        folder.Write("output.staging/.disclosure-lock", "");
        Directory.Move(Output, folder["output.staging/old"]);
        folder.Make("output");
        Open().Dispose();
        Assert.Equal("old", File.ReadAllText(folder["output/index.html"]));
        AssertNothingBeside();
    }

    [Fact]
    public void A_place_taken_by_something_else_during_the_build_is_not_replaced()
    {
        using var output = Open();
        output.Write([Batch(("index.html", "new"))]);
        folder.Write("output/letter.txt", "mine");
        Assert.Equal(OutputRefusal.NotOurs, Assert.Throws<OutputRefusedException>(output.Commit).Reason);
        Assert.Equal("mine", File.ReadAllText(folder["output/letter.txt"]));
    }

    [Theory]
    [InlineData("../outside.html")]
    [InlineData("a/../../outside.html")]
    [InlineData("/outside.html")]
    [InlineData("a//b.html")]
    [InlineData("a/./b.html")]
    [InlineData("a\\b.html")]
    [InlineData("c:/b.html")]
    [InlineData("a/b.html/")]
    [InlineData("a./b.html")]
    [InlineData("a\n.html")]
    [InlineData("")]
    [InlineData("manifest-sha256.txt")]
    [InlineData("Manifest-SHA256.txt")]
    public void A_path_that_is_none_of_a_site_is_a_bug(string path)
    {
        using var output = Open();
        Assert.Throws<InvalidOperationException>(() => output.Write([Batch((path, "x"))]));
        Assert.False(File.Exists(folder["outside.html"]));
    }

    [Theory]
    [InlineData("a/x.html", "a/x.html")]
    [InlineData("a/x.html", "a/X.html")]
    [InlineData("a/x.html", "A/y.html")]
    [InlineData("a/x.html", "a")]
    [InlineData("A", "a/x.html")]
    public void Two_files_with_one_name_are_a_bug(string one, string other)
    {
        using var output = Open();
        Assert.Throws<InvalidOperationException>(() => output.Write([Batch((one, "x"), (other, "y"))]));
    }

    [Fact]
    public void A_failure_while_a_file_is_made_leaves_the_old_site()
    {
        WriteSite(("index.html", "old"));
        using (var output = Open())
        {
            var bug = Assert.Throws<FormatException>(() => output.Write(
                [new OutputBatch([new OutputFile("index.html", stream => { stream.WriteByte(1); throw new FormatException("bug"); })])]));
            Assert.Equal("bug", bug.Message);
        }

        Assert.Equal("old", File.ReadAllText(folder["output/index.html"]));
        AssertNothingBeside();
    }

    [Fact]
    public void What_the_operating_system_refuses_is_no_bug()
    {
        using var output = Open();
        var refusal = Assert.Throws<OutputRefusedException>(() => output.Write(
            [Batch((new string('x', 300) + ".html", "too long a name for the disk"))]));
        Assert.Equal(OutputRefusal.NotWritable, refusal.Reason);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Files_and_folders_can_be_read_by_a_web_server()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        WriteSite(("a/index.html", "x"));
        var expected = new FileInfo(folder.Write("any", "x")).UnixFileMode;
        Assert.Equal(expected, File.GetUnixFileMode(folder["output/a/index.html"]));
        Assert.Equal(expected, File.GetUnixFileMode(folder["output/manifest-sha256.txt"]));
        var expectedFolder = File.GetUnixFileMode(folder.Make("any-folder"));
        Assert.Equal(expectedFolder, File.GetUnixFileMode(Output));
        Assert.Equal(expectedFolder, File.GetUnixFileMode(folder["output/a"]));
    }

    [Fact]
    public void Batches_are_asked_for_one_at_a_time_and_counted()
    {
        using var output = Open();
        var progress = new Counted();
        output.Write(SyntheticSite.Generation(0), progress);
        Assert.Equal(240, output.FileCount);
        Assert.Equal(240, progress.Highest);
    }

    private static OutputBatch Batch(params (string Path, string Text)[] files) =>
        new(files.Select(file => new OutputFile(file.Path, stream => stream.Write(Encoding.UTF8.GetBytes(file.Text)))));

    private OutputFolder Open() => OutputFolder.Open(Output, folder["input"], folder["theme"]);

    private void WriteSite(params (string Path, string Text)[] files)
    {
        using var output = Open();
        output.Write([Batch(files)]);
        output.Commit();
    }

    private void AssertRefused(OutputRefusal reason)
    {
        var refusal = Assert.Throws<OutputRefusedException>(() => Open().Dispose());
        Assert.Equal(reason, refusal.Reason);
        Assert.Equal(RealPathOf("output"), refusal.Place);
    }

    private void AssertNothingBeside() =>
        Assert.Equal(["output"], Directory.GetFileSystemEntries(folder.FullPath).Select(Path.GetFileName));

    private string RealPathOf(string name) => Path.Combine(RealPath.Of(folder.FullPath), name);

    private (int ExitCode, string Output) Sha256Sum()
    {
        ThisMachine.MustHave("sha256sum");
        var start = new ProcessStartInfo("sha256sum", ["--check", "--quiet", "--strict", "manifest-sha256.txt"])
        {
            WorkingDirectory = Output,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private sealed class Counted : IProgress<int>
    {
        private readonly Lock gate = new();

        public int Highest { get; private set; }

        public void Report(int value)
        {
            lock (gate)
            {
                Highest = Math.Max(Highest, value);
            }
        }
    }
}
