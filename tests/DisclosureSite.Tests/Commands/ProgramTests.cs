using System.Diagnostics;
using System.Text;
using Xunit;

namespace DisclosureSite.Tests.Commands;

/// <summary>The program as a process of its own.</summary>
public sealed class ProgramTests
{
    private static readonly string Program =
        Path.ChangeExtension(typeof(SiteBuild).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);

    // GBK is the code page of Chinese Windows.
    [Theory]
    [InlineData("C")]
    [InlineData("zh_CN.GBK")]
    public async Task Output_and_faults_are_utf8_without_a_mark_whatever_the_locale(string locale)
    {
        Assert.StartsWith("DisclosureSite：把历年", await SaidAsync(process => process.StandardOutput, "--help"), StringComparison.Ordinal);
        Assert.StartsWith("不认识“bild”。", await SaidAsync(process => process.StandardError, "bild"), StringComparison.Ordinal);

        async Task<string> SaidAsync(Func<Process, StreamReader> stream, string argument)
        {
            using var process = Start([("LANG", locale), ("LC_ALL", locale)], argument);
            using var bytes = new MemoryStream();
            await stream(process).BaseStream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new UTF8Encoding(false, true).GetString(bytes.ToArray());
        }
    }

    [Fact]
    public async Task Exit_codes_reach_the_shell()
    {
        using var process = Start([], "bild");
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal($"不认识“bild”。是不是 build？{Environment.NewLine}运行 disclosure --help 查看用法。{Environment.NewLine}", error);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
    }

    [Fact]
    public async Task Builds_are_equal_byte_for_byte_whatever_the_machine()
    {
        using var one = new ArchiveCopy();
        using var other = new ArchiveCopy(isReversed: true);
        foreach (var (copy, environment) in (IEnumerable<(ArchiveCopy, (string, string)[])>)
        [
            (one, [("TZ", "Asia/Shanghai"), ("LANG", "zh_CN.UTF-8"), ("LC_ALL", "zh_CN.UTF-8"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0")]),
            (other, [("TZ", "America/Los_Angeles"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"), ("DOTNET_PROCESSOR_COUNT", "1")]),
        ])
        {
            using var process = Start(environment, "build", "--input", copy.Input, "--theme", copy.Theme, "--output", copy.Output);
            var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal((0, ""), (process.ExitCode, error));
        }

        var files = TemporaryFolder.FilesIn(one.Output);
        Assert.Equal(files, TemporaryFolder.FilesIn(other.Output));
        Assert.All(files, file => Assert.Equal(
            File.ReadAllBytes(Path.Combine(one.Output, file)), File.ReadAllBytes(Path.Combine(other.Output, file))));
    }

    [Theory]
    [InlineData("build", ">&-")]
    [InlineData("build", "2>&-")]
    [InlineData("build", ">/dev/full")]
    [InlineData("fix", ">/dev/full")]
    [InlineData("check", "2>/dev/full")]
    [InlineData("check", ">&- 2>&-")]
    public async Task A_console_that_takes_nothing_changes_no_exit_code(string command, string redirection)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no device here that is always full.");
        using var archive = new ArchiveCopy();
        string[] others = command == "build" ? ["--theme", archive.Theme, "--output", archive.Output] : [];
        var run = new ProcessStartInfo(
            "sh",
            ["-c", $"exec \"$@\" {redirection}", "sh", Program, command, "--input", archive.Input, .. others]);
        using var process = Process.Start(run)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    // What they say is all that they do: half of a result must not pass for one without faults.
    [Theory]
    [InlineData("check")]
    [InlineData("check --report json")]
    [InlineData("check --report sarif")]
    [InlineData("check --report github")]
    [InlineData("fix --dry-run")]
    [InlineData("rollup jingle 2020 --dry-run")]
    [InlineData("--help")]
    [InlineData("--version")]
    public async Task A_result_for_which_the_disk_has_no_room_is_no_success(string arguments)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no device here that is always full.");
        using var archive = new ArchiveCopy();
        string[] input = arguments[0] == '-' ? [] : ["--input", archive.Input];
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/full", "sh", Program, .. arguments.Split(' '), .. input])
        {
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith("要显示的内容没有写全：磁盘已满。已经写出的部分不完整，请不要使用，换一个地方再执行一次。\n", error, StringComparison.Ordinal);
        Assert.Equal(2, process.ExitCode);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("init new")]
    [InlineData("verify output")]
    [InlineData("build --input / --theme / --output /tmp/disclosure-test-never")]
    public async Task A_current_folder_that_is_gone_is_no_bug(string arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No folder can be deleted here in which a program runs.");
        using var folder = new TemporaryFolder();
        folder.Make("gone");
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "rmdir ../gone; exec \"$@\"", "sh", Program, .. arguments.Split(' ')])
        {
            WorkingDirectory = folder["gone"],
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((2, "当前文件夹已经被删除或者移走。请重新进入档案所在的文件夹，再执行一次。\n"), (process.ExitCode, error));
    }

    [Fact]
    public async Task A_preview_follows_its_files_and_leaves_nothing_behind()
    {
        using var archive = new ArchiveCopy();
        using var temporary = new TemporaryFolder();
        using var process = Start([("TMPDIR", temporary.FullPath)], "preview", "--port", "0", "--input", archive.Input, "--theme", archive.Theme);
        using var browser = new HttpClient();
        Assert.StartsWith("已更新，用时 ", await LineOf(process), StringComparison.Ordinal);
        var ready = await LineOf(process);
        Assert.Matches("^预览：http://127\\.0\\.0\\.1:[0-9]+/（按 Ctrl\\+C 结束）$", ready);
        var address = new Uri(ready["预览：".Length..ready.IndexOf('（', StringComparison.Ordinal)]);
        Assert.Contains("政府信息公开工作年度报告档案", await browser.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        archive.Edit("site.yml", "title: 政府信息公开工作年度报告档案", "title: 改过的档案");
        Assert.Equal("文件有改动，正在重新生成……", await LineOf(process));
        Assert.StartsWith("已更新，用时 ", await LineOf(process), StringComparison.Ordinal);
        Assert.Contains("改过的档案", await browser.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        archive.Edit("site.yml", "title: 改过的档案", "titel: 写错的档案");
        Assert.Equal("文件有改动，正在重新生成……", await LineOf(process));
        Assert.Equal("网站没有更新：预览里仍是上一次成功的网站，页面上方列出了错误。", await LineOf(process));
        var page = await browser.GetStringAsync(address, TestContext.Current.CancellationToken);
        Assert.Contains("改过的档案", page, StringComparison.Ordinal);
        Assert.Contains("<code>site.yml(2,1)</code> DS0102", page, StringComparison.Ordinal);

        Interrupt(process);
        Assert.Equal("预览已结束。", await LineOf(process));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(temporary.FullPath, "disclosure-*"));
    }

    [Fact]
    public async Task A_preview_on_a_port_in_use_says_so()
    {
        using var archive = new ArchiveCopy();
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        using var process = Start([], "preview", "--port", $"{port}", "--input", archive.Input, "--theme", archive.Theme);
        Assert.StartsWith($"端口 {port} 已经被别的程序占用。", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
    }

    private static Process Start((string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task<string> LineOf(Process process)
    {
        var line = process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();
        return await line.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken) ?? "(ended)";
    }

    // As Ctrl+C does.
    private static void Interrupt(Process process)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no way to send Ctrl+C to a process here.");
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        kill.WaitForExit();
    }
}
