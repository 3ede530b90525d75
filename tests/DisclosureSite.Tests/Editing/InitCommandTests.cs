using System.Diagnostics;
using DisclosureSite.Tests.Commands;
using Xunit;

namespace DisclosureSite.Tests.Editing;

/// <summary><c>init</c>, and what the new archive is good for.</summary>
public sealed class InitCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_archive_builds_at_once()
    {
        var run = CommandRun.Of("init", folder["nianbao"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"已建好 {folder["nianbao"]}。", run.Output, StringComparison.Ordinal);
        var files = TemporaryFolder.FilesIn(folder["nianbao"]);
        Assert.Equal(
            [
                ".gitattributes", ".github/workflows/disclosure.yml", ".gitignore", "hooks/pre-commit", "input/about.md",
                "input/glossary.yml", "input/reports/example/agency.yml", "input/site.yml", "preview.cmd", "说明.md",
            ],
            files.Where(file => !file.StartsWith("theme/", StringComparison.Ordinal)));
        Assert.Contains("theme/layouts/page.liquid", files);
        Assert.Equal(["nianbao"], Directory.GetFileSystemEntries(folder.FullPath).Select(Path.GetFileName));

        var check = CommandRun.Of("check", "--strict", "--input", folder["nianbao/input"]);
        Assert.Equal(0, check.ExitCode);
        Assert.StartsWith("reports(1,1): warning DS0448: ", check.Error, StringComparison.Ordinal);
        var build = CommandRun.Of(
            "build", "--input", folder["nianbao/input"], "--theme", folder["nianbao/theme"], "--output", folder["nianbao/output"]);
        Assert.Equal(0, build.ExitCode);
        Assert.True(File.Exists(folder["nianbao/output/index.html"]));
        Assert.True(File.Exists(folder["nianbao/output/example/index.html"]));
    }

    [Fact]
    public void Its_first_report_can_be_made_and_published()
    {
        CommandRun.Of("init", folder["nianbao"]);
        Assert.Equal(0, CommandRun.Of("new", "example", "2024", "--input", folder["nianbao/input"]).ExitCode);
        var report = folder["nianbao/input/reports/example/2024/report.md"];
        File.WriteAllText(report, File.ReadAllText(report).Replace("status: draft", "published: 2025-01-20", StringComparison.Ordinal));

        var unfilled = CommandRun.Of("check", "--input", folder["nianbao/input"]);
        Assert.Contains("report.md(1,1): warning DS0457: ", unfilled.Error, StringComparison.Ordinal);
        var fees = folder["nianbao/input/reports/example/2024/fees.csv"];
        File.WriteAllText(fees, File.ReadAllText(fees).Replace("行政事业性收费,", "行政事业性收费,0", StringComparison.Ordinal));

        var check = CommandRun.Of("check", "--input", folder["nianbao/input"]);

        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.StartsWith("1 份报告，文件错误 0 个，提醒 0 个。\n", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_have_the_line_ends_and_rights_that_their_programs_need()
    {
        CommandRun.Of("init", folder["nianbao"]);
        var batch = File.ReadAllText(folder["nianbao/preview.cmd"]);
        Assert.Equal(batch.Split('\n').Length, batch.Split("\r\n").Length);
        Assert.DoesNotContain("\r", File.ReadAllText(folder["nianbao/hooks/pre-commit"]), StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(folder["nianbao/hooks/pre-commit"]).HasFlag(UnixFileMode.UserExecute));
        Assert.Contains("check --strict --report github", File.ReadAllText(folder["nianbao/.github/workflows/disclosure.yml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_anything_but_a_repository_is_refused()
    {
        folder.Write("nianbao/letter.txt", "mine");
        Assert.Equal(
            new CommandRun(2, "", $"{folder["nianbao"]} 里已经有东西，什么也没有写。请换一个文件夹。\n"), CommandRun.Of("init", folder["nianbao"]));
        Assert.Equal(["letter.txt"], TemporaryFolder.FilesIn(folder["nianbao"]));
        Assert.Equal(2, CommandRun.Of("init", folder["nianbao/letter.txt"]).ExitCode);

        folder.Write("cloned/.git/HEAD", "ref: refs/heads/main\n");
        Assert.Equal(0, CommandRun.Of("init", folder["cloned"]).ExitCode);
        Assert.True(File.Exists(folder["cloned/input/site.yml"]));
        Assert.True(File.Exists(folder["cloned/.git/HEAD"]));
        Assert.False(Directory.Exists(folder["cloned/.staging"]));
    }

    [Fact]
    public void The_hook_lets_nothing_faulty_be_committed_whatever_stands_in_the_work_tree()
    {
        var program = Path.ChangeExtension(typeof(SiteBuild).Assembly.Location, null);
        Assert.SkipUnless(OperatingSystem.IsLinux() && Git("--version") == 0, "There is no git here.");
        CommandRun.Of("init", folder["repository"]);
        Directory.CreateDirectory(folder["repository/.disclosure"]);
        File.CreateSymbolicLink(folder["repository/.disclosure/disclosure"], program);
        Assert.Equal(0, Git("init", "--quiet"));
        Git("config", "core.hooksPath", "hooks");
        Git("config", "user.name", "an editor");
        Git("config", "user.email", "editor@example.org");
        Git("add", ".");
        Assert.Equal(0, Git("commit", "--quiet", "-m", "begin"));

        var settings = File.ReadAllText(folder["repository/input/site.yml"]);
        File.WriteAllText(folder["repository/input/site.yml"], settings.Replace("title:", "titel:", StringComparison.Ordinal));
        Git("add", ".");
        File.WriteAllText(folder["repository/input/site.yml"], settings);
        Assert.NotEqual(0, Git("commit", "--quiet", "-m", "a fault that is staged"));
        Git("add", ".");
        Assert.Equal(0, Git("commit", "--quiet", "--allow-empty", "-m", "mended"));
    }

    private int Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Directory.Exists(folder["repository"]) ? folder["repository"] : folder.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        git.StandardOutput.ReadToEnd();
        git.StandardError.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode;
    }
}
