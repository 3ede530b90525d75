using System.Text.RegularExpressions;
using DisclosureSite.Commands;
using DisclosureSite.Writing;
using Xunit;

namespace DisclosureSite.Tests.Commands;

public sealed partial class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("bild", "不认识“bild”。是不是 build？", null)]
    [InlineData("nonsense", "不认识“nonsense”。", null)]
    [InlineData("build more", "不认识“more”。", "build")]
    [InlineData("check --strct", "没有 --strct 这个选项。是不是 --strict？", "check")]
    [InlineData("check --theme theme", "没有 --theme 这个选项。\n不认识“theme”。", "check")]
    [InlineData("--theme theme check", "命令 check 没有 --theme 这个选项。", "check")]
    [InlineData("check @file", "不认识“@file”。", "check")]
    [InlineData("preview --port", "选项 --port 后面缺少内容。", "preview")]
    [InlineData("preview --port 80a", "--port 不能是“80a”：要写 0 到 65535 的整数，例如 5080。", "preview")]
    [InlineData("preview --port 65536", "--port 不能是“65536”：要写 0 到 65535 的整数，例如 5080。", "preview")]
    [InlineData("preview --port -1", "--port 不能是“-1”：要写 0 到 65535 的整数，例如 5080。", "preview")]
    [InlineData("preview --port 1 --port 2", "选项 --port 只能写一次，后面只能跟一项内容。", "preview")]
    [InlineData("check --report html", "--report 不能是“html”：只能是 text、json、github 或 sarif。", "check")]
    [InlineData("--base-path x", "--base-path 不能是“x”：要以 / 开头、以 / 结尾，中间只用字母、数字和 - _ . ~，例如 /nianbao/。", null)]
    [InlineData("--base-path /a", "--base-path 不能是“/a”：要以 / 开头、以 / 结尾，中间只用字母、数字和 - _ . ~，例如 /nianbao/。", null)]
    [InlineData("--base-path //a/", "--base-path 不能是“//a/”：要以 / 开头、以 / 结尾，中间只用字母、数字和 - _ . ~，例如 /nianbao/。", null)]
    [InlineData("--base-path /a/../", "--base-path 不能是“/a/../”：要以 / 开头、以 / 结尾，中间只用字母、数字和 - _ . ~，例如 /nianbao/。", null)]
    public void A_wrong_call_is_told_what_to_write(string arguments, string messages, string? command)
    {
        var run = Run(arguments.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal($"{messages}\n运行 disclosure {(command is null ? "" : command + " ")}--help 查看用法。\n", run.Error);
    }

    [Fact]
    public void A_folder_without_a_name_is_wrong_usage()
    {
        Assert.Equal(new CommandRun(2, "", "“”不是文件夹的名字。\n运行 disclosure --help 查看用法。\n"), Run("--input", ""));
    }

    [Fact]
    public void A_missing_input_folder_is_wrong_usage()
    {
        var missing = folder["missing"];
        var expected = $"找不到文件夹 {missing}。请检查路径，或者用 --input 另外指定。\n";
        Assert.Equal(new CommandRun(2, "", expected), Run("check", "--input", missing));
        Assert.Equal(new CommandRun(2, "", expected), Run("build", "--input", missing));
        Assert.Equal(new CommandRun(2, "", expected), Run("preview", "--input", missing));
    }

    [Fact]
    public void A_missing_theme_is_wrong_usage()
    {
        var expected = $"找不到文件夹 {folder["theme"]}。请检查路径，或者用 --theme 另外指定。\n";
        Assert.Equal(new CommandRun(2, "", expected), Run("build", "--input", folder.Make("input"), "--theme", folder["theme"]));
    }

    [Fact]
    public void An_output_that_is_not_ours_is_wrong_usage()
    {
        folder.Write("output/letter.txt", "mine");
        var run = Build();
        Assert.Equal(
            new CommandRun(2, "", $"输出文件夹 {folder["output"]} 里有别的东西，不是本程序生成的网站，不能替换。请换一个文件夹（--output），或者先把里面的东西移走。\n"),
            run);
        Assert.Equal("mine", File.ReadAllText(folder["output/letter.txt"]));
    }

    [Fact]
    public void An_output_inside_the_input_is_wrong_usage()
    {
        var run = Run("--input", folder.Make("input"), "--theme", folder.Make("theme"), "--output", folder["input/site"]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"输出文件夹 {folder["input/site"]} 和 {folder["input"]} 互相包含", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_operating_system_refuses_is_said_in_chinese()
    {
        Assert.Equal("写不了 /site：没有写入的权限。原来的网站没有改动。", Refused(new UnauthorizedAccessException()));
        Assert.Equal("写不了 /site：磁盘已满。原来的网站没有改动。", Refused(new IOException("No space left on device", 28)));
        Assert.Equal("写不了 /site：磁盘是只读的。原来的网站没有改动。", Refused(new IOException("Read-only file system", 30)));
        Assert.Equal("写不了 /site：操作系统拒绝了（odd）。原来的网站没有改动。", Refused(new IOException("odd")));

        static string Refused(Exception cause) =>
            CommandTexts.Refused(new OutputRefusedException(OutputRefusal.NotWritable, "/site", cause: cause));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("build --help")]
    [InlineData("check --help")]
    [InlineData("preview -h")]
    public void Help_is_chinese_and_explains_every_option(string arguments)
    {
        var run = Run(arguments.Split(' '));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Contains("用法：\n  disclosure ", run.Output, StringComparison.Ordinal);
        var explained = OptionLines().Matches(run.Output);
        Assert.NotEmpty(explained);
        Assert.All(explained, line => Assert.Matches("[一-龥]{2}", line.Groups["meaning"].Value));
        Assert.DoesNotMatch("(Usage|Options|Commands|Description|default|Show)", run.Output);
    }

    [Fact]
    public void Help_lists_the_commands_and_exit_codes()
    {
        var help = Run("--help").Output;
        Assert.Contains("\n  build    检查档案并生成网站；不写命令时就执行它。\n", help, StringComparison.Ordinal);
        Assert.Contains("\n  check    检查档案", help, StringComparison.Ordinal);
        Assert.Contains("\n  preview  在本机预览", help, StringComparison.Ordinal);
        Assert.Contains("\n  --input <文件夹>    档案所在的文件夹（默认 input）\n", help, StringComparison.Ordinal);
        Assert.Contains("\n  70  程序本身出错\n", help, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_printed()
    {
        var run = Run("--version");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Output);
    }

    [Theory]
    [InlineData("静a", 3)]
    [InlineData("（默认 x）", 10)]
    public void Chinese_takes_two_columns(string text, int columns) => Assert.Equal(columns, TerminalWidth.Of(text));

    [GeneratedRegex(@"^  (?:-\w, )?--\S+(?: <[^>]+>)?  +(?<meaning>.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex OptionLines();

    private static CommandRun Run(params string[] arguments) => CommandRun.Of(arguments);

    private CommandRun Build() =>
        Run("build", "--input", folder.Make("input"), "--theme", folder.Make("theme"), "--output", folder["output"]);
}
