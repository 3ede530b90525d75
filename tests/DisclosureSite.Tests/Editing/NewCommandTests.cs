using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading;
using DisclosureSite.Tests.Commands;
using Xunit;

namespace DisclosureSite.Tests.Editing;

/// <summary><c>new</c>, on copies of the bundled archive.</summary>
public sealed class NewCommandTests : IDisposable
{
    private readonly ArchiveCopy archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public void A_new_year_is_a_draft_with_headings_and_what_the_year_before_tells()
    {
        archive.Edit("reports/suqian/2024/report.md", "text: none\n", "text: none\npublisher: 宿迁市人民政府办公室\n");

        var run = New("suqian", "2025");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            "已建好 reports/suqian/2025：report.md、normative-documents.csv、licensing.csv、penalties.csv、fees.csv、applications.csv、review-litigation.csv。\n"
            + "7 个结转的数字已按2024年的报告填好，请核对。\n",
            run.Output);
        Assert.Equal(
            """
            ---
            title: 宿迁市2025年政府信息公开工作年度报告
            publisher: 宿迁市人民政府办公室
            status: draft
            # 公布以后，把上面“status: draft”这一行改成公布日期，例如 published: 2026-01-20
            ---
            ## 一、总体情况

            ## 二、主动公开政府信息情况

            ## 三、收到和处理政府信息公开申请情况

            ## 四、政府信息公开行政复议、行政诉讼情况

            ## 五、存在的主要问题及改进情况

            ## 六、其他需要报告的事项

            """,
            File.ReadAllText(PathOf("suqian/2025/report.md")));
        Assert.Equal(0, CommandRun.Of("check", "--input", archive.Input).ExitCode);
    }

    [Fact]
    public void A_report_that_an_earlier_run_moved_aside_and_could_not_put_back_comes_back()
    {
        Directory.Move(PathOf("suqian/2024"), PathOf("suqian/.2024.staging.old"));

        var run = New("suqian", "2024");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("reports/suqian/2024 里已经有 report.md、", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(PathOf("suqian/2024/report.md")));
        Assert.False(Directory.Exists(PathOf("suqian/.2024.staging.old")));
    }

    [Fact]
    public void What_was_carried_out_is_carried_in_column_for_column()
    {
        var carriedOut = Assert.Single(
            File.ReadAllLines(PathOf("suqian/2024/applications.csv")), line => line.StartsWith("四、结转下年度继续办理,", StringComparison.Ordinal));

        New("suqian", "2025");

        var lines = File.ReadAllText(PathOf("suqian/2025/applications.csv")).Split("\r\n");
        Assert.Equal("项目,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计", lines[0]);
        Assert.Equal("一、本年新收政府信息公开申请数量,,,,,,,", lines[1]);
        Assert.Equal("二、上年结转政府信息公开申请数量" + carriedOut["四、结转下年度继续办理".Length..], lines[2]);
        Assert.Equal("四、结转下年度继续办理,,,,,,,", lines[^2]);
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public void Last_years_numbers_follow_from_the_year_before_where_the_format_says_so()
    {
        Directory.Move(PathOf("jingle/2020"), PathOf("jingle/2019"));

        Assert.Equal(0, New("jingle", "2020").ExitCode);

        Assert.Equal(
            "信息内容,上一年项目数量,本年增/减,处理决定数量\r\n行政许可,1880,,\r\n其他对外管理服务事项,1410,,\r\n", File.ReadAllText(PathOf("jingle/2020/licensing.csv")));
        Assert.Equal(
            "信息内容,上一年项目数量,本年增/减,处理决定数量\r\n行政处罚,448,,\r\n行政强制,67,,\r\n", File.ReadAllText(PathOf("jingle/2020/penalties.csv")));
        Assert.Equal("信息内容,上一年项目数量,本年增/减\r\n行政事业性收费,12,\r\n", File.ReadAllText(PathOf("jingle/2020/fees.csv")));
        Assert.Equal("信息内容,采购项目数量,采购总金额\r\n政府集中采购,,\r\n", File.ReadAllText(PathOf("jingle/2020/procurement.csv")));
    }

    [Fact]
    public void A_blank_of_the_year_before_stays_a_blank()
    {
        archive.Edit("reports/jingle/2020/applications.csv", "四、结转下年度继续办理,0,0", "四、结转下年度继续办理,0,－");

        New("jingle", "2021");

        Assert.Contains("二、上年结转政府信息公开申请数量,0,,0,0,0,0,0\r\n", File.ReadAllText(PathOf("jingle/2021/applications.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2016", 1)]
    [InlineData("2019", 7)]
    [InlineData("2024", 6)]
    public void Every_formats_empty_tables_can_be_read_and_opened_by_excel(string year, int tables)
    {
        Directory.CreateDirectory(PathOf("new"));
        File.WriteAllText(PathOf("new/agency.yml"), "name: '甲: 乙#局'\nlevel: department\n");

        var run = New("new", year);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("年可用的数字，结转的数字请自己填。\n", run.Output, StringComparison.Ordinal);
        var files = Directory.GetFiles(PathOf($"new/{year}"), "*.csv");
        Assert.Equal(tables, files.Length);
        Assert.All(files, file => Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(file)[..3]));
        var diagnostics = new DiagnosticList();
        var read = ArchiveReader.Read(archive.Input, includeDrafts: true, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        var report = read.FindReport("new", new ReportYear(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture)))!;
        Assert.Equal($"甲: 乙#局{year}年政府信息公开工作年度报告", report.Title);
        Assert.Equal(report.Format.Tables, report.Tables.Select(table => table.Format));
        Assert.All(report.Tables, table => Assert.All(
            Enumerable.Range(0, table.Format.Rows.Length), row => Assert.True(table.HasRow(row) || table.Format.Rows[row].Optional)));
    }

    [Fact]
    public void Nothing_is_overwritten_unless_it_is_asked_for()
    {
        Directory.CreateDirectory(PathOf("suqian/2025"));
        File.WriteAllText(PathOf("suqian/2025/fees.csv"), "mine");
        File.WriteAllText(PathOf("suqian/2025/notes.csv"), "mine too");

        Assert.Equal(
            new CommandRun(2, "", "reports/suqian/2025 里已经有 fees.csv，什么也没有写。要用新的替换，请加上 --force。\n"), New("suqian", "2025"));
        Assert.Equal(["fees.csv", "notes.csv"], TemporaryFolder.FilesIn(PathOf("suqian/2025")));
        Assert.Equal("mine", File.ReadAllText(PathOf("suqian/2025/fees.csv")));

        Assert.Equal(0, New("suqian", "2025", "--force").ExitCode);
        Assert.StartsWith("信息内容,", File.ReadAllText(PathOf("suqian/2025/fees.csv")), StringComparison.Ordinal);
        Assert.Equal("mine too", File.ReadAllText(PathOf("suqian/2025/notes.csv")));
        Assert.Equal(8, TemporaryFolder.FilesIn(PathOf("suqian/2025")).Length);
        Assert.Equal(
            ["2023", "2024", "2025", "agency.yml"],
            Directory.GetFileSystemEntries(PathOf("suqian")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("suqain 2025", "档案里没有机构“suqain”。是不是 suqian？机构就是 reports 里的文件夹，里面要有 agency.yml。\n")]
    [InlineData("suqian 25", "“25”不是年份：要写四位数字，例如 2024。\n")]
    [InlineData("suqian 1999", "没有适用于1999年的格式，不能新建。请先在 formats 文件夹里增加格式。\n")]
    [InlineData("suqian", "缺少<年份>。\n运行 disclosure new --help 查看用法。\n")]
    [InlineData("", "缺少<机构>。\n缺少<年份>。\n运行 disclosure new --help 查看用法。\n")]
    public void A_wrong_call_is_told_what_to_write(string arguments, string message) =>
        Assert.Equal(new CommandRun(2, "", message), New(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Faults_of_the_year_before_stop_it_and_those_of_others_do_not()
    {
        archive.Edit("reports/jingle/2020/applications.csv", "四、结转下年度继续办理,0", "四、结转下年度继续办理,多");

        var run = New("jingle", "2021");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("reports/jingle/2020/applications.csv(", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("请先改正上面的错误；什么也没有写。\n", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("jingle/2021")));
        Assert.Equal(0, New("suqian", "2025").ExitCode);
    }

    private string PathOf(string below) => Path.Combine(archive.Input, "reports", below);

    private CommandRun New(params string[] arguments) => CommandRun.Of(["new", .. arguments, "--input", archive.Input]);
}
