using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DisclosureSite.Commands;
using Xunit;

namespace DisclosureSite.Tests.Commands;

/// <summary>The commands on the bundled archive, sound and broken.</summary>
public sealed class ArchiveCommandsTests : IDisposable
{
    private const string Counts = "核对 143 处：相符 137 处；不符 4 处，其中 4 处已说明；因数据没有公布而无法判断 2 处。\n";

    private const string BalanceOfIndividuals =
        "applications/balance/individual: 静乐县人民政府 2020年：不符合“本年新收与上年结转之和，等于办理结果总计与结转下年度之和”（自然人）。"
        + "前一项是 5，后一项是 0，相差 5。";

    private readonly ArchiveCopy archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public void Check_prints_what_fails_with_its_explanation()
    {
        var run = CommandRun.Of("check", "--input", archive.Input);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.Split('\n');
        Assert.Equal(
            [
                "reports/jingle/2020/applications.csv(2,18): note applications/balance/individual",
                "reports/jingle/2020/applications.csv(2,30): note applications/balance/total",
                "reports/jingle/2020/applications.csv(23,7): note applications/results/individual",
                "reports/jingle/2020/applications.csv(23,19): note applications/results/total",
            ],
            lines[..4].Select(line => line[..line.IndexOf(": 静乐县", StringComparison.Ordinal)]));
        Assert.Contains(BalanceOfIndividuals + "说明：原文（七）总计一行自然人栏印为 0", lines[0], StringComparison.Ordinal);
        Assert.Contains("（总计）。表中写的是 0，各项相加是 5，相差 5。说明：", lines[3], StringComparison.Ordinal);
        Assert.Equal("3 份报告，文件错误 0 个，提醒 0 个。\n" + Counts, string.Join('\n', lines[4..]));
    }

    [Theory]
    [InlineData("0", "0", "公布时是 0")]
    [InlineData("", "－", "公布时是空白")]
    public void A_corrected_total_is_told_from_the_published_one(string published, string was, string expected)
    {
        archive.Edit("reports/jingle/2020/applications.csv", "（七）总计,0,0,0,0,0,0,0", $"（七）总计,0,0,0,0,0,0,{published}");
        File.WriteAllText(
            Path.Combine(archive.Input, "reports/jingle/2020/corrections.csv"),
            $"日期,表格,行,栏,更正前,更正后,原因\n2021-03-02,applications,（七）总计,总计,{was},4,漏填\n");

        var run = CommandRun.Of("check", "--input", archive.Input);

        Assert.Contains($"（总计）。更正后是 4（{expected}），各项相加是 5，相差 1。", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_report_lacks_is_named_in_words_and_counted_as_it_is_printed()
    {
        File.Delete(Path.Combine(archive.Input, "reports/jingle/2020/fees.csv"));
        var run = CommandRun.Of("check", "--input", archive.Input);
        var lines = run.Output.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal)).ToList();
        Assert.Contains(lines, line => line.Contains("warning form/tables/fees: ", StringComparison.Ordinal) && line.Contains("（第二十条第（八）项）", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("（fees）", StringComparison.Ordinal));
        Assert.Contains($"3 份报告，文件错误 0 个，提醒 {lines.Count} 个。\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_a_report_do_not_hide_those_of_its_tables()
    {
        archive.Edit("reports/jingle/2020/report.md", "---\ntitle:", "---\ntitle: {\ntitle:");
        archive.Edit("reports/jingle/2020/fees.csv", "12", "十二");
        var run = CommandRun.Of("check", "--input", archive.Input);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("reports/jingle/2020/report.md(", run.Error, StringComparison.Ordinal);
        Assert.Contains("reports/jingle/2020/fees.csv(2,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_that_are_not_checked_are_counted()
    {
        archive.Edit("reports/suqian/2023/report.md", "---\ntitle:", "---\nstatus: draft\ntitle:");
        var run = CommandRun.Of("check", "--input", archive.Input);
        Assert.Contains("2 份报告，文件错误 0 个，提醒 0 个。\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 份草稿没有检查（check --drafts 和 preview 会检查）。\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_checked_where_that_is_asked_for()
    {
        archive.Edit("reports/suqian/2023/report.md", "---\ntitle:", "---\nstatus: draft\ntitle:");
        archive.Edit("reports/suqian/2023/applications.csv", "3402", "x");
        Assert.Equal(0, CommandRun.Of("check", "--input", archive.Input).ExitCode);
        var run = CommandRun.Of("check", "--drafts", "--input", archive.Input);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("reports/suqian/2023/applications.csv(2,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strict_check_passes_while_all_failures_are_explained() =>
        Assert.Equal(0, CommandRun.Of("check", "--strict", "--input", archive.Input).ExitCode);

    [Fact]
    public void A_strict_check_fails_on_an_unexplained_failure()
    {
        archive.RemoveExplanations();
        var run = CommandRun.Of("check", "--strict", "--input", archive.Input);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(CommandTexts.StrictFails + "\n", run.Error);
        Assert.StartsWith(
            $"reports/jingle/2020/applications.csv(2,18): error {BalanceOfIndividuals}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_strict_an_unexplained_failure_is_a_warning()
    {
        archive.RemoveExplanations();
        var run = CommandRun.Of("check", "--input", archive.Input);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(
            $"reports/jingle/2020/applications.csv(2,18): warning {BalanceOfIndividuals}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("；不符 4 处，其中 0 处已说明；", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_for_programs_is_json()
    {
        var run = CommandRun.Of("check", "--report", "json", "--input", archive.Input);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        Assert.Equal(1, root.GetProperty("schema").GetInt32());
        Assert.Equal(3, root.GetProperty("reports").GetInt32());
        Assert.Equal(0, root.GetProperty("diagnostics").GetArrayLength());
        Assert.Equal(4, root.GetProperty("findings").GetArrayLength());
        var finding = root.GetProperty("findings")[0];
        Assert.Equal("jingle", finding.GetProperty("agency").GetString());
        Assert.Equal(2020, finding.GetProperty("year").GetInt32());
        Assert.Equal("applications/balance", finding.GetProperty("rule").GetString());
        Assert.Equal("individual", finding.GetProperty("at").GetString());
        Assert.Equal("fails", finding.GetProperty("outcome").GetString());
        Assert.Equal("note", finding.GetProperty("severity").GetString());
        Assert.Equal((5, 0, 5), (
            finding.GetProperty("left").GetInt32(),
            finding.GetProperty("right").GetInt32(),
            finding.GetProperty("difference").GetInt32()));
        Assert.Equal("applications.received.individual", finding.GetProperty("cells")[0].GetString());
        Assert.Equal("reports/jingle/2020/applications.csv", finding.GetProperty("file").GetString());
        Assert.Equal((2, 18), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.StartsWith("原文（七）", finding.GetProperty("explanation").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"holds":137,"fails":4,"explained":4,"cannot-be-judged":2}""", Regex.Replace(root.GetProperty("counts").GetRawText(), @"\s", ""));
    }

    [Fact]
    public void All_faults_are_printed_together_and_nothing_is_written()
    {
        Break();
        string[] expected =
        [
            "reports/jingle/2020/normative-documents.csv(2,4): error DS0244",
            "reports/suqian/2023/report.md(2,1): error DS0102",
        ];
        var check = CommandRun.Of("check", "--input", archive.Input);
        var build = CommandRun.Of("build", "--input", archive.Input, "--theme", archive.Theme, "--output", archive.Output);
        foreach (var run in (CommandRun[])[check, build])
        {
            Assert.Equal(1, run.ExitCode);
            var lines = run.Error.Split('\n');
            Assert.Equal(expected, lines[..2].Select(line => Regex.Match(line, "^.*? error DS[0-9]{4}").Value));
            Assert.EndsWith(run == check ? "文件错误 2 个，提醒 0 个。\n" : "文件错误 2 个，提醒 0 个；什么也没有写。\n", run.Error, StringComparison.Ordinal);
        }

        Assert.EndsWith("2 份报告的文件有错误，没有核对；改好后再检查一遍。\n", check.Output, StringComparison.Ordinal);
        Assert.Equal("", build.Output);
        Assert.Equal(["input", "theme"], Directory.GetFileSystemEntries(archive.FullPath).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Faults_for_programs_are_json_and_nothing_else()
    {
        Break();
        var run = CommandRun.Of("check", "--report", "json", "--input", archive.Input);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var faults = json.RootElement.GetProperty("diagnostics");
        Assert.Equal(2, faults.GetArrayLength());
        Assert.Equal("DS0102", faults[1].GetProperty("code").GetString());
        Assert.Equal("error", faults[1].GetProperty("severity").GetString());
        Assert.Equal("reports/suqian/2023/report.md", faults[1].GetProperty("file").GetString());
        Assert.Equal((2, 1), (faults[1].GetProperty("line").GetInt32(), faults[1].GetProperty("column").GetInt32()));
    }

    [Fact]
    public void A_build_says_what_it_made()
    {
        var run = Build();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches($@"^网站已生成：{Regex.Escape(archive.Output)}\n3 份报告，\d+ 个页面，共 \d+ 个文件，用时 \d+\.\d 秒。\n{Regex.Escape(Counts)}$", run.Output);
        var files = TemporaryFolder.FilesIn(archive.Output);
        Assert.Contains($"{files.Count(file => file.EndsWith(".html", StringComparison.Ordinal))} 个页面，共 {files.Length - 1} 个文件，", run.Output, StringComparison.Ordinal);
        Assert.Contains("jingle/2020/index.html", files);
    }

    [Fact]
    public void A_strict_build_writes_nothing_while_a_failure_is_unexplained()
    {
        Assert.Equal(0, Build().ExitCode);
        var before = File.ReadAllText(Path.Combine(archive.Output, "manifest-sha256.txt"));
        archive.RemoveExplanations();
        var run = Build("--strict");
        Assert.Equal(new CommandRun(1, "", CommandTexts.StrictStopsBuild + "\n"), run);
        Assert.Equal(before, File.ReadAllText(Path.Combine(archive.Output, "manifest-sha256.txt")));
        Assert.Equal(0, Build().ExitCode);
    }

    [Fact]
    public void Without_a_command_the_site_is_built()
    {
        var run = CommandRun.Of("--input", archive.Input, "--theme", archive.Theme, "--output", archive.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(Path.Combine(archive.Output, "index.html")));
    }

    [Fact]
    public void A_bug_is_owned_up_to()
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var output = new BrokenWriter();
        Assert.Equal(70, CommandLine.Run(["check", "--input", archive.Input], output, error, terminal: null));
        Assert.StartsWith("程序出错了。这是程序的问题，不是档案的问题。", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("System.NotImplementedException: broken", error.ToString(), StringComparison.Ordinal);
    }

    private void Break()
    {
        archive.Edit("reports/suqian/2023/report.md", "---\ntitle:", "---\npublishd: 2024-01-22\ntitle:");
        archive.Edit("reports/jingle/2020/normative-documents.csv", "规章,0,", "规章,-1,");
    }

    private CommandRun Build(params string[] more) =>
        CommandRun.Of(["build", "--input", archive.Input, "--theme", archive.Theme, "--output", archive.Output, .. more]);

    private sealed class BrokenWriter : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value) => throw new NotImplementedException("broken");
    }
}
