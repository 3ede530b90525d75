using DisclosureSite.Model;
using DisclosureSite.Writing;
using Xunit;

namespace DisclosureSite.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    // printf one | sha256sum, printf two | sha256sum, printf three | sha256sum
    private const string Manifest =
        """
        7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  a/index.html
        3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3  b.txt
        8b5b9db0c13db24256c829aa364aa90c6d2eba318b9232a4ab9313b954d3555f  附件/三 个.txt

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_site_as_it_was_written_verifies()
    {
        Write();
        var run = CommandRun.Of("verify", folder["site"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("清单上的 3 个文件全部相符，没有多出的文件。\n清单的 SHA-256：", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_file_that_differs_is_named()
    {
        Write();
        folder.Write("site/b.txt", "tow");
        File.Delete(folder["site/a/index.html"]);
        folder.Write("site/a/index.htm", "one");
        folder.Write("site/.hidden/x", "");
        var run = CommandRun.Of("verify", folder["site"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                "多出  .hidden/x",
                "多出  a/index.htm",
                "缺少  a/index.html",
                "改动  b.txt",
                "清单上有 3 个文件，与清单不符：缺少 1 个，改动 1 个，多出 2 个。",
            ],
            run.Output.Split('\n')[..5]);
    }

    [Fact]
    public void A_manifest_kept_elsewhere_finds_a_copy_whose_own_manifest_was_altered_with_it()
    {
        Write();
        File.Move(folder["site/manifest-sha256.txt"], folder["kept.txt"]);
        folder.Write("site/b.txt", "three");
        folder.Write(
            "site/manifest-sha256.txt",
            Manifest.ReplaceLineEndings("\n").Replace("3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3", "8b5b9db0c13db24256c829aa364aa90c6d2eba318b9232a4ab9313b954d3555f", StringComparison.Ordinal));
        Assert.Equal(0, CommandRun.Of("verify", folder["site"]).ExitCode);

        var run = CommandRun.Of("verify", folder["site"], "--manifest", folder["kept.txt"]);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("改动  b.txt\n改动  manifest-sha256.txt\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("x", 1)]
    [InlineData("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  a\n7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  a\n", 2)]
    [InlineData("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  ../secret\n", 1)]
    [InlineData("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  /etc/passwd\n", 1)]
    [InlineData("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  a\nx  b\n", 2)]
    [InlineData("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  a\r\n", 1)]
    [InlineData("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  a\n7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  b", 2)]
    public void A_manifest_that_no_build_wrote_proves_nothing(string manifest, int line)
    {
        folder.Write("site/manifest-sha256.txt", manifest);
        var run = CommandRun.Of("verify", folder["site"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains($"第 {line} 行", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_wrong_usage()
    {
        Assert.Equal(2, CommandRun.Of("verify", folder["none"]).ExitCode);
        var run = CommandRun.Of("verify", folder.Make("empty"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("没有 manifest-sha256.txt", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.Of("verify", folder.Make("empty"), "--manifest", folder["none"]).ExitCode);
    }

    [Fact]
    public void Links_are_read_as_a_server_reads_them_and_never_walked()
    {
        ThisMachine.MustMakeLinks();
        Write();
        File.Move(folder["site/b.txt"], folder["elsewhere"]);
        File.CreateSymbolicLink(folder["site/b.txt"], folder["elsewhere"]);
        Assert.Equal(0, CommandRun.Of("verify", folder["site"]).ExitCode);

        Directory.CreateSymbolicLink(folder["site/round"], folder["site"]);
        var run = CommandRun.Of("verify", folder["site"]);
        Assert.StartsWith("多出  round\n清单上有 3 个文件", run.Output, StringComparison.Ordinal);

        File.Delete(folder["elsewhere"]);
        Assert.StartsWith("缺少  b.txt\n", CommandRun.Of("verify", folder["site"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_or_a_device_is_no_empty_file()
    {
        ThisMachine.MustTellPipes();
        folder.Make("input");
        folder.Make("theme");
        using (var output = OutputFolder.Open(folder["site"], folder["input"], folder["theme"]))
        {
            output.Write([new OutputBatch([Holding("a.txt", ""), Holding("b.txt", ""), Holding("c.txt", "")])]);
            output.Commit();
        }

        Assert.Equal(0, CommandRun.Of("verify", folder["site"]).ExitCode);
        File.Delete(folder["site/a.txt"]);
        using (var made = System.Diagnostics.Process.Start("mkfifo", [folder["site/a.txt"]]))
        {
            made.WaitForExit();
        }

        File.Delete(folder["site/b.txt"]);
        File.CreateSymbolicLink(folder["site/b.txt"], "/dev/null");
        Assert.StartsWith("改动  a.txt\n改动  b.txt\n清单上有 3 个文件", CommandRun.Of("verify", folder["site"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_waits_for_a_pipe_or_a_device_behind_a_link_in_the_manifests_place()
    {
        ThisMachine.MustTellPipes();
        Write();
        using (var made = System.Diagnostics.Process.Start("mkfifo", [folder["pipe"]]))
        {
            made.WaitForExit();
        }

        foreach (var endless in (string[])[folder["pipe"], "/dev/zero"])
        {
            File.Delete(folder["site/manifest-sha256.txt"]);
            File.CreateSymbolicLink(folder["site/manifest-sha256.txt"], endless);
            var run = CommandRun.Of("verify", folder["site"]);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("第 1 行不是本程序写的样子", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Names_cannot_command_the_terminal()
    {
        ThisMachine.MustTakeAnyName();
        Write();
        folder.Write("site/\u001b[2J.txt", "");
        Assert.Contains("多出  \\u001b[2J.txt\n", CommandRun.Of("verify", folder["site"]).Output, StringComparison.Ordinal);
    }

    private void Write()
    {
        folder.Make("input");
        folder.Make("theme");
        using var output = OutputFolder.Open(folder["site"], folder["input"], folder["theme"]);
        output.Write([new OutputBatch([Holding("b.txt", "two"), Holding("a/index.html", "one"), Holding("附件/三 个.txt", "three")])]);
        output.Commit();
        Assert.Equal(Manifest.ReplaceLineEndings("\n"), File.ReadAllText(folder["site/manifest-sha256.txt"]));
    }

    private static OutputFile Holding(string path, string text) => new(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
}
