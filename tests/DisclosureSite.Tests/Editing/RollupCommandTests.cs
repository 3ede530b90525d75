using DisclosureSite.Tests.Commands;
using Xunit;

namespace DisclosureSite.Tests.Editing;

/// <summary><c>rollup</c>, on a county with agencies below it.</summary>
public sealed class RollupCommandTests : IDisposable
{
    private const string Header = "信息内容,本年收费金额（单位：万元）\n";
    private readonly TemporaryFolder folder = new();

    public RollupCommandTests()
    {
        folder.Write("input/site.yml", "title: 档案\n");
        AddAgency("county", "某县人民政府", "county", null);
        AddAgency("edu", "某县教育局", "department", "county");
        AddAgency("health", "某县卫生局", "department", "county");
        AddAgency("water", "某县水利局", "department", "county");
        AddAgency("town", "某镇人民政府", "township", "county");
        AddAgency("school", "某镇中学", "department", "town");
        AddReport("edu", 2023, "行政事业性收费,1.5\n");
        AddReport("health", 2023, "行政事业性收费,25000元\n", "status: draft\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Sums_become_a_draft_and_who_is_missing_is_named()
    {
        var run = Rollup();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(
            "某县人民政府 2023年汇总：计入下级报告 2 份（其中草稿 1 份），缺报 3 个机构。\n  缺报：某镇中学、某镇人民政府、某县水利局\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  第二十条第（八）项：按合计填入 1 格，与合计相同 0 格，不同 0 格\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("\uFEFF信息内容,本年收费金额（单位：万元）\r\n行政事业性收费,4\r\n", Text("county/2023/fees.csv"));
        Assert.Contains("status: draft", Text("county/2023/report.md"), StringComparison.Ordinal);
        Assert.Contains("规章,,,", Text("county/2023/normative-documents.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_is_withdrawn_is_not_missing()
    {
        AddReport("water", 2023, "行政事业性收费,9\n", "status: withdrawn\n");
        var run = Rollup("--dry-run");
        Assert.StartsWith(
            "某县人民政府 2023年汇总：计入下级报告 2 份（其中草稿 1 份），缺报 2 个机构，已撤下 1 份。\n  缺报：某镇中学、某镇人民政府\n  已撤下、没有计入：某县水利局\n",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_only_report_below_is_withdrawn_that_is_why_there_is_no_sum()
    {
        AddReport("school", 2023, "行政事业性收费,9\n", "status: withdrawn\n");
        Assert.Equal(
            "某镇人民政府 2023年汇总：计入下级报告 0 份，缺报 0 个机构，已撤下 1 份。\n  已撤下、没有计入：某镇中学\n"
            + "没有可以汇总的下级报告：下级机构这一年的报告都已撤下。\n",
            CommandRun.Of("rollup", "town", "2023", "--input", folder["input"]).Output);
    }

    [Fact]
    public void A_draft_is_filled_where_it_is_blank_and_compared_where_it_is_not()
    {
        AddReport("county", 2023, "行政事业性收费,7\n", "status: draft\n");
        AddTable("edu", "licensing", "信息内容,本年处理决定数量\n行政许可,30\n");
        AddTable("county", "licensing", "信息内容,本年处理决定数量\n行政许可,\n");
        var run = Rollup();
        Assert.Contains("    行政事业性收费 · 本年收费金额（单位：万元）：本表 7，下级合计 4，相差 3（2 份报告）\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("    整张表没有数字：某县卫生局\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("已写入 reports/county/2023：licensing.csv。\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(Header + "行政事业性收费,7\n", Text("county/2023/fees.csv"));
        Assert.EndsWith("行政许可,30\r\n", Text("county/2023/licensing.csv"), StringComparison.Ordinal);

        var again = Rollup();
        Assert.Contains("  第二十条第（五）项：按合计填入 0 格，与合计相同 1 格，不同 0 格\n", again.Output, StringComparison.Ordinal);
        Assert.EndsWith("没有要填的格，什么也没有写。\n", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_and_tables_without_a_figure_are_named_once_and_not_for_each_cell()
    {
        AddReport("water", 2023, "行政事业性收费,\n", "status: draft\n");
        AddTable("water", "licensing", "信息内容,本年处理决定数量\n行政许可,\n");
        AddTable("edu", "licensing", "信息内容,本年处理决定数量\n行政许可,30\n");
        AddTable("edu", "penalties", "信息内容,本年处理决定数量\n行政处罚,4\n行政强制,5\n");
        AddTable("health", "penalties", "信息内容,本年处理决定数量\n行政处罚,6\n行政强制,\n");
        var run = Rollup("--dry-run");
        Assert.StartsWith(
            "某县人民政府 2023年汇总：计入下级报告 2 份（其中草稿 1 份），缺报 2 个机构。\n  缺报：某镇中学、某镇人民政府\n  各表都没有数字、没有计入：某县水利局\n",
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("  第二十条第（五）项：按合计填入 1 格，与合计相同 0 格，不同 0 格\n    整张表没有数字：某县卫生局\n  第", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "  第二十条第（六）项：按合计填入 2 格，与合计相同 0 格，不同 0 格\n    行政强制 · 本年处理决定数量：填入 5，是 1 份报告的；这一格没有数字：某县卫生局\n  第",
            run.Output,
            StringComparison.Ordinal);
        Assert.Equal(2, run.Output.Split("某县卫生局").Length - 1);
    }

    [Fact]
    public void Where_no_report_below_has_a_figure_that_is_why_there_is_no_sum()
    {
        AddReport("school", 2023, "行政事业性收费,\n", "status: draft\n");
        Assert.EndsWith(
            "  各表都没有数字、没有计入：某镇中学\n没有可以汇总的下级报告：下级机构的报告里还没有数字。\n",
            CommandRun.Of("rollup", "town", "2023", "--input", folder["input"]).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_report_is_only_compared()
    {
        AddReport("county", 2023, "行政事业性收费,\n");
        var before = TemporaryFolder.FilesIn(folder.FullPath);
        var run = Rollup();
        Assert.Contains("本表没有数字，下级合计 4（2 份报告）\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("报告已经公布，只比较，什么也没有写。\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, TemporaryFolder.FilesIn(folder.FullPath));
        Assert.Equal(Header + "行政事业性收费,\n", Text("county/2023/fees.csv"));
    }

    [Fact]
    public void A_report_for_all_below_counts_once_and_covers_those_below()
    {
        AddReport("town", 2023, "行政事业性收费,10\n", "scope: all\n");
        AddReport("school", 2023, "行政事业性收费,3\n");
        var run = Rollup("--dry-run");
        Assert.StartsWith(
            "某县人民政府 2023年汇总：计入下级报告 3 份（其中草稿 1 份），缺报 1 个机构。\n  缺报：某县水利局\n  上级已经包括、没有重复计入：某镇中学\n",
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("（--dry-run：什么也没有写）", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["input/reports/county/2023"]));
        Rollup();
        Assert.EndsWith("行政事业性收费,14\r\n", Text("county/2023/fees.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_cannot_be_read_stops_the_sum()
    {
        AddReport("water", 2023, "行政事业性收费,多\n");
        var run = Rollup();
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("reports/water/2023/fees.csv(2,9): error DS02", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["input/reports/county/2023"]));
    }

    [Fact]
    public void An_agency_with_nobody_below_is_told_what_makes_one()
    {
        var run = CommandRun.Of("rollup", "edu", "2023", "--input", folder["input"]);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("没有可以汇总的下级报告：没有下级机构。下级机构的 agency.yml 里要写“parent: 上级机构的文件夹名”。\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("没有可以汇总的下级报告：下级机构这一年都还没有报告。\n", CommandRun.Of("rollup", "county", "2022", "--input", folder["input"]).Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.Of("rollup", "nobody", "2023", "--input", folder["input"]).ExitCode);
    }

    private CommandRun Rollup(params string[] more) => CommandRun.Of(["rollup", "county", "2023", "--input", folder["input"], .. more]);

    private string Text(string path) => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(folder["input/reports/" + path]));

    private void AddAgency(string slug, string name, string level, string? parent) =>
        folder.Write($"input/reports/{slug}/agency.yml", $"name: {name}\nlevel: {level}\n{(parent is null ? "" : $"parent: {parent}\n")}");

    private void AddReport(string slug, int year, string fees, string frontMatter = "")
    {
        folder.Write($"input/reports/{slug}/{year}/report.md", $"---\ntitle: {year}年报告\ntext: none\n{frontMatter}---\n");
        folder.Write($"input/reports/{slug}/{year}/fees.csv", Header + fees);
    }

    private void AddTable(string slug, string id, string text) => folder.Write($"input/reports/{slug}/2023/{id}.csv", text);
}
