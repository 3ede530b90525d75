using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents;
using Xunit;

namespace DisclosureSite.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly ArchiveCopy archive = new();

    public void Dispose() => archive.Dispose();

    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    public void A_report_is_written_once(string form)
    {
        var path = Path.Combine(archive.FullPath, $"报告.{form}");
        Assert.Equal(new CommandRun(0, $"已写到 {path}\n", ""), Export("jingle", "2020", "--form", form, "--to", path));
        var written = File.ReadAllBytes(path);
        Assert.Equal(4, DocumentReader.Read(path, written, new DiagnosticList())!.Blocks.OfType<DocumentTable>().Count(table => table.RowCount > 3));

        File.WriteAllText(path, "mine");
        Assert.Equal(
            new CommandRun(2, "", $"已经有 {path} 这个文件，没有覆盖。请用 --to 换一个文件名；确实要覆盖的，加上 --force。\n"),
            Export("jingle", "2020", "--form", form, "--to", path));
        Assert.Equal("mine", File.ReadAllText(path));
        Assert.Equal(0, Export("jingle", "2020", "--form", form, "--to", path, "--force").ExitCode);
        Assert.Equal(written, File.ReadAllBytes(path));
        Assert.Equal(["input", "theme"], Directory.GetDirectories(archive.FullPath).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Single(Directory.GetFiles(archive.FullPath));
    }

    [Theory]
    [InlineData("draft", "注意：这份报告还是草稿（status: draft），文件里没有标出来。\n")]
    [InlineData("withdrawn", "注意：这份报告已经撤下（status: withdrawn），文件里没有标出来。\n")]
    [InlineData("published", "")]
    public void Of_a_report_that_is_not_public_it_is_said(string status, string note)
    {
        archive.Edit("reports/jingle/2020/report.md", "text: summary\n", $"text: summary\nstatus: {status}\n");
        var path = Path.Combine(archive.FullPath, "报告.docx");
        Assert.Equal(new CommandRun(0, $"已写到 {path}\n{note}", ""), Export("jingle", "2020", "--to", path));
        Assert.Equal(new CommandRun(0, $"已写到 {path}\n", ""), Export("jingle", "2020", "--blank", "--force", "--to", path));
    }

    [Fact]
    public void A_blank_form_needs_no_report()
    {
        var path = Path.Combine(archive.FullPath, "blank.html");
        Assert.Equal(0, Export("suqian", "2030", "--blank", "--form", "html", "--to", path).ExitCode);
        Assert.Contains("<h1", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.DoesNotContain("3440", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_call_is_told_what_to_write()
    {
        Assert.Equal("缺少<年份>。\n运行 disclosure export --help 查看用法。\n", Export("jingle").Error);
        Assert.Equal("“二〇二〇”不是年份：要写四位数字，例如 2024。\n", Export("jingle", "二〇二〇").Error);
        Assert.StartsWith("档案里没有机构“jingl”。是不是 jingle？", Export("jingl", "2020").Error, StringComparison.Ordinal);
        Assert.Equal("档案里没有 suqian 的2020年报告（有的是：2023、2024）。要空白表，请加上 --blank。\n", Export("suqian", "2020").Error);
        Assert.Equal("没有适用于1999年的格式，没有空白表。请先在 formats 文件夹里增加格式。\n", Export("suqian", "1999", "--blank").Error);
        Assert.Equal("--form 不能是“pdf”：只能是 docx 或 html。\n运行 disclosure export --help 查看用法。\n", Export("suqian", "2024", "--form", "pdf").Error);
        Assert.Equal("不认识“more”。\n运行 disclosure export --help 查看用法。\n", Export("suqian", "2024", "more").Error);
        var folder = Path.Combine(archive.FullPath, "input");
        Assert.Equal($"{folder} 是一个文件夹，不是文件。请用 --to 写上文件名。\n", Export("suqian", "2024", "--to", folder).Error);
        var nowhere = Path.Combine(archive.FullPath, "none", "a.docx");
        Assert.Equal($"写不了 {nowhere}：没有这个文件夹。什么也没有写。\n", Export("suqian", "2024", "--to", nowhere).Error);
        Assert.Contains("disclosure export <机构> <年份> [选项]", CommandRun.Of("export", "--help").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_report_is_not_exported()
    {
        archive.Edit("reports/jingle/2020/applications.csv", "一、本年新收政府信息公开申请数量,5", "一、本年新收政府信息公开申请数量,约5");
        var run = Export("jingle", "2020", "--to", Path.Combine(archive.FullPath, "a.docx"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("DS0241", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(archive.FullPath));
    }

    private CommandRun Export(params string[] arguments) => CommandRun.Of(["export", .. arguments, "--input", archive.Input]);
}
