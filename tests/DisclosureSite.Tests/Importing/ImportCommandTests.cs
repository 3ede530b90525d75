using System.Globalization;
using System.Runtime.CompilerServices;
using DisclosureSite.Diagnostics;
using DisclosureSite.Reading;
using DisclosureSite.Tests.Commands;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Importing;

/// <summary>The whole way from a document to files of the archive, on copies of the bundled archive.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Unnamed =
        "DS0845: 标题“2020年宁武县政府信息公开年度报告”里没有静乐县人民政府的名称，按要求导入到静乐县人民政府。"
        + "请核对；确实是它的，可以把这里对它的称呼加进它的 agency.yml 的 aliases，以后就不再提醒。";

    private readonly ArchiveCopy archive = new();
    private readonly TemporaryFolder documents = new();

    public void Dispose()
    {
        archive.Dispose();
        documents.Dispose();
    }

    [Fact]
    public void The_text_of_a_report_becomes_its_figures_and_its_failing_rules_are_the_originals()
    {
        Directory.Delete(YearFolder("jingle/2020"), recursive: true);
        var run = CommandRun.Of("import", Jingle(), "--input", archive.Input);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("jingle-2020.txt → reports/jingle/2020（静乐县人民政府 2020年）\n  标题：2020年静乐县政府信息公开年度报告\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("发布日期：2021-01-22（取自落款）\n  发布者：静乐县人民政府办公室\n  正文：5 个部分\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("没有放入表格的内容：0 处\n  核对不符 4 处（冒号前是它在 report.md 的 explanations 里的名称）：\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["applications/balance/individual", "applications/balance/total", "applications/results/individual", "applications/results/total"],
            run.Output.Split('\n').Where(line => line.Contains("：静乐县人民政府 2020年：", StringComparison.Ordinal)).Select(line => line.Trim().Split('：')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(4, run.Output.Split("原件的数字就是这样，导入没有改动。\n").Length - 1);
        Assert.EndsWith("已导入 1 份报告。\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(Jingle()), File.ReadAllBytes(Path.Combine(YearFolder("jingle/2020"), "attachments/jingle-2020.txt")));

        var diagnostics = new DiagnosticList();
        var imported = ArchiveReader.Read(archive.Input, includeDrafts: false, diagnostics).FindReport("jingle", new(2020))!;
        Assert.Empty(diagnostics.Sorted());
        var expected = BundledArchive.Report("jingle", 2020);
        Assert.Equal("cn-gov-2019", imported.Format.Id);
        Assert.Equal(expected.Published, imported.Published);
        Assert.Equal(expected.Publisher, imported.Publisher);
        Assert.Equal(expected.Narrative.Select(part => part.SectionId), imported.Narrative.Select(part => part.SectionId));
        foreach (var table in expected.Tables.Where(table => !table.Format.IsAdditional))
        {
            var read = imported.FindTable(table.Id)!;
            for (var row = 0; row < table.Format.Rows.Length; row++)
            {
                for (var column = 0; column < table.Format.Columns.Length; column++)
                {
                    Assert.Equal(
                        (table[row, column].Value, table[row, column].Reported, table[row, column].Unit),
                        (read[row, column].Value, read[row, column].Reported, read[row, column].Unit));
                }
            }
        }
    }

    [Fact]
    public void The_same_text_without_tabs_gives_the_same_tables()
    {
        var lines = File.ReadAllLines(Jingle()).Select(line => line.Trim('\t', ' ')).ToArray();
        Directory.Delete(YearFolder("jingle/2020"), recursive: true);
        Assert.Equal(0, CommandRun.Of("import", Jingle(), "--input", archive.Input).ExitCode);
        var tables = Tables("jingle/2020");
        Directory.Delete(YearFolder("jingle/2020"), recursive: true);

        var bare = documents.Write("jingle.txt", string.Join('\n', lines));
        var run = CommandRun.Of("import", bare, "--input", archive.Input);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("没有放入表格的内容：0 处\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  正文：5 个部分\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(tables, Tables("jingle/2020"));
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        Directory.Delete(YearFolder("jingle/2020"), recursive: true);
        var before = TemporaryFolder.FilesIn(archive.FullPath);
        var run = CommandRun.Of("import", Jingle(), "--input", archive.Input, "--dry-run");
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("试运行：1 份报告可以导入，没有写任何文件。\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, TemporaryFolder.FilesIn(archive.FullPath));
    }

    [Fact]
    public void A_report_that_is_there_is_replaced_only_on_request_and_what_stands_beside_stays()
    {
        File.WriteAllText(Path.Combine(YearFolder("jingle/2020"), "corrections.csv"), "日期,表格,行,栏,更正前,更正后,原因\n2021-03-02,fees,行政事业性收费,本年增/减,0,1,漏填\n");
        var before = Bytes();
        var refused = CommandRun.Of("import", Jingle(), "--input", archive.Input);
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("jingle-2020.txt(1,1): error DS0837: reports/jingle/2020 已经有了", refused.Error, StringComparison.Ordinal);
        Assert.EndsWith("请加 --force；更正、附件等其他文件会保留。\n什么也没有写。\n", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, Bytes());

        Assert.Equal(0, CommandRun.Of("import", Jingle(), "--input", archive.Input, "--force").ExitCode);
        Assert.True(File.Exists(Path.Combine(YearFolder("jingle/2020"), "corrections.csv")));
        var once = Bytes();
        Assert.Contains("explanations:\n  applications/balance/individual: 原文", File.ReadAllText(Path.Combine(YearFolder("jingle/2020"), "report.md")), StringComparison.Ordinal);
        Assert.Contains("tables:\n  channels.csv: {title: 主动公开渠道", File.ReadAllText(Path.Combine(YearFolder("jingle/2020"), "report.md")), StringComparison.Ordinal);
        Assert.NotEqual(before, once);
        Assert.Equal(0, CommandRun.Of("import", Jingle(), "--input", archive.Input, "--force").ExitCode);
        Assert.Equal(once, Bytes());
    }

    [Fact]
    public void Several_documents_are_imported_together_or_not_at_all()
    {
        Directory.Delete(YearFolder("jingle/2020"), recursive: true);
        var other = documents.Write("b.txt", File.ReadAllText(Jingle()).Replace("2020年静乐县", "2019年静乐县", StringComparison.Ordinal));
        var stranger = documents.Write("c.txt", File.ReadAllText(Jingle()).Replace("静乐县", "无名县", StringComparison.Ordinal));
        var before = TemporaryFolder.FilesIn(archive.FullPath);

        var refused = CommandRun.Of("import", Jingle(), other, stranger, "--input", archive.Input);
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("c.txt(1,1): error DS0835: 标题“2020年无名县政府信息公开年度报告”里没有档案里任何一个机构的名称", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, TemporaryFolder.FilesIn(archive.FullPath));

        var run = CommandRun.Of("import", Jingle(), other, "--input", archive.Input);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("已导入 2 份报告。\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(Tables("jingle/2020"), Tables("jingle/2019"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*.txt")]
    public void A_folder_or_a_pattern_stands_for_its_files(string pattern)
    {
        foreach (var year in (string[])["2018", "2019"])
        {
            documents.Write($"in/{year}.txt", File.ReadAllText(Jingle()).Replace("2020年静乐县", year + "年静乐县", StringComparison.Ordinal));
        }

        documents.Write("in/~$2018.txt", "x");
        var run = CommandRun.Of("import", Path.Combine(documents["in"], pattern), "--input", archive.Input);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("已导入 2 份报告。\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.Of("import", Path.Combine(documents["in"], "*.pdf"), "--input", archive.Input).ExitCode);
    }

    [Fact]
    public void A_list_says_whose_the_documents_are()
    {
        var stranger = documents.Write("c.txt", File.ReadAllText(Jingle()).Replace("静乐县", "无名县", StringComparison.Ordinal));
        var list = documents.Write("清单.csv", "文件,机构,年份\nc.txt,宿迁市人民政府,2020\n");
        var run = CommandRun.Of("import", stranger, "--list", list, "--input", archive.Input);
        Assert.Equal(0, run.ExitCode);
        Assert.True(Directory.Exists(YearFolder("suqian/2020")));

        var faulty = CommandRun.Of("import", stranger, "--list", documents.Write("错.csv", "c.txt,suqian\nd.txt\n"), "--input", archive.Input);
        Assert.Equal(1, faulty.ExitCode);
        Assert.Contains("DS0839", faulty.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_names_no_document_of_the_call_is_a_mistake()
    {
        var list = documents.Write("清单.csv", "文件,机构\n报告\\jingle-2020.txt,suqian\n别的.docx,jingle\n");
        var run = CommandRun.Of("import", Jingle(), "--list", list, "--year", "2020", "--input", archive.Input);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("清单.csv(3,1): error DS0841: 清单里的“别的.docx”不在这次导入的文件里。", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning DS0840: 标题里写的是静乐县人民政府，按要求导入到宿迁市人民政府。", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020年静乐县教育局政府信息公开年度报告")]
    [InlineData("静乐县教育局2020年政府信息公开年度报告")]
    public void A_department_that_the_archive_lacks_is_not_taken_for_its_government(string title)
    {
        var document = documents.Write("a.txt", File.ReadAllText(Jingle()).Replace("2020年静乐县政府信息公开年度报告", title, StringComparison.Ordinal)
            .Replace("静乐县人民政府办公室", "静乐县教育局", StringComparison.Ordinal));
        Assert.Contains("DS0835", CommandRun.Of("import", document, "--input", archive.Input).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_form_is_a_draft()
    {
        var text = string.Join('\n', File.ReadAllLines(Jingle()).Select(line => System.Text.RegularExpressions.Regex.Replace(line, "^\t[-+0-9万元]+$", "\t")));
        var run = CommandRun.Of("import", documents.Write("a.txt", text), "--year", "2019", "--input", archive.Input);
        Assert.Equal((0, "a.txt(1,1): warning DS0833: 标题里写的是2020年，按要求导入为2019年。请核对。\n"), (run.ExitCode, run.Error));
        Assert.Contains("  注意：统计表里一个数字也没有，按草稿导入（status: draft）。\n", run.Output, StringComparison.Ordinal);
        var report = Path.Combine(YearFolder("jingle/2019"), "report.md");
        Assert.Contains("\nstatus: draft\n", File.ReadAllText(report), StringComparison.Ordinal);

        // Once more over the draft, by a form without a day: there is one status, and the day that the editor knows stays.
        var undated = documents.Write("a.txt", text.Replace("2021年1月22日", "", StringComparison.Ordinal));
        Assert.Equal(0, CommandRun.Of("import", undated, "--year", "2019", "--input", archive.Input, "--force").ExitCode);
        Assert.Single(File.ReadAllLines(report), line => line == "status: draft");
        Assert.Single(File.ReadAllLines(report), line => line == "published: 2021-01-22");
    }

    [Fact]
    public void What_a_second_import_replaces_is_told_and_a_table_of_the_documents_own_is_described_once()
    {
        var lines = File.ReadAllText(Jingle()).Replace(
            "二、主动公开政府信息情况\n", "主动公开渠道情况\n渠道\t数量\n网站\t12\n微信\t34\n\n\n二、主动公开政府信息情况\n", StringComparison.Ordinal);
        var first = documents.Write("a.txt", lines);
        var run = CommandRun.Of("import", first, "--year", "2019", "--agency", "jingle", "--input", archive.Input);
        Assert.DoesNotContain("会替换", run.Output, StringComparison.Ordinal);

        var second = documents.Write("a.txt", lines.Replace("\t1591万元", "\t", StringComparison.Ordinal));
        var again = CommandRun.Of("import", second, "--year", "2019", "--agency", "jingle", "--input", archive.Input, "--force");
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("  会替换已有的数字：1 处\n    政府集中采购 · 采购总金额：1591万元 → 空白\n", again.Output, StringComparison.Ordinal);
        Assert.Single(File.ReadAllText(Path.Combine(YearFolder("jingle/2019"), "report.md")).Split("tables:").Skip(1));
    }

    [Theory]
    [InlineData("2020年静乐县和宿迁市政府信息公开年度报告", "DS0836")]
    [InlineData("静乐县政府信息公开年度报告", "DS0832")]
    public void What_a_title_does_not_tell_is_asked_for(string title, string code)
    {
        var document = documents.Write("a.txt", File.ReadAllText(Jingle()).Replace("2020年静乐县政府信息公开年度报告", title, StringComparison.Ordinal));
        var run = CommandRun.Of("import", document, "--input", archive.Input);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"a.txt(1,1): error {code}: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Agency_and_year_can_be_told()
    {
        var run = CommandRun.Of("import", Jingle(), "--agency", "suqian", "--year", "2019", "--input", archive.Input);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("jingle-2020.txt(1,1): warning DS0833: 标题里写的是2020年，按要求导入为2019年。", run.Error, StringComparison.Ordinal);
        Assert.True(Directory.Exists(YearFolder("suqian/2019")));

        var unknown = CommandRun.Of("import", Jingle(), "--agency", "jinle", "--input", archive.Input);
        Assert.StartsWith("jingle-2020.txt(1,1): error DS0834: 档案里没有“jinle”这个机构。是不是“jingle”？是的，请在 --agency 或清单里改成它；不是的，请先新建文件 reports/jinle/agency.yml，", unknown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("宿迁市", "宿迁市人民政府", "DS0840: 标题里写的是宿迁市人民政府，按要求导入到静乐县人民政府。请核对。")]
    [InlineData("宁武县", "宁武县人民政府办公室", Unnamed)]
    [InlineData("静乐县教育局", "静乐县人民政府办公室", "DS0845: 标题“2020年静乐县教育局政府信息公开年度报告”里没有静乐县人民政府的名称，按要求导入到静乐县人民政府。请核对；确实是它的，可以把这里对它的称呼加进它的 agency.yml 的 aliases，以后就不再提醒。")]
    [InlineData("我县", "静乐县人民政府办公室", null)]
    [InlineData("静乐县", "宿迁市人民政府", null)]
    [InlineData("", "静乐县人民政府办公室", null)]
    [InlineData("", "宿迁市人民政府", "DS0840: 发布者里写的是宿迁市人民政府，按要求导入到静乐县人民政府。请核对。")]
    [InlineData("", "宁武县人民政府办公室", "DS0845: 发布者“宁武县人民政府办公室”里没有静乐县人民政府的名称，按要求导入到静乐县人民政府。请核对；确实是它的，可以把这里对它的称呼加进它的 agency.yml 的 aliases，以后就不再提醒。")]
    public void A_document_that_names_others_than_the_agency_asked_for_is_told(string title, string publisher, string? expected)
    {
        Directory.Delete(YearFolder("jingle/2020"), recursive: true);
        var text = File.ReadAllText(Jingle()).Replace("2020年静乐县政府", $"2020年{title}政府", StringComparison.Ordinal)
            .Replace("静乐县人民政府办公室", publisher, StringComparison.Ordinal);
        var run = CommandRun.Of("import", documents.Write("a.txt", text), "--agency", "jingle", "--input", archive.Input);
        Assert.Equal((0, expected is null ? "" : $"a.txt(1,1): warning {expected}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void An_agency_above_may_publish_the_report_of_one_below()
    {
        Directory.CreateDirectory(Path.Combine(archive.Input, "reports/jingle-edu"));
        File.WriteAllText(Path.Combine(archive.Input, "reports/jingle-edu/agency.yml"), "name: 静乐县教育局\nlevel: department\nparent: jingle\n");
        var text = File.ReadAllText(Jingle()).Replace("2020年静乐县政府", "2020年政府", StringComparison.Ordinal);
        var run = CommandRun.Of("import", documents.Write("a.txt", text), "--agency", "jingle-edu", "--input", archive.Input);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("统计期限自2019年1月1日起至2019年12月31日止", "", "正文里统计数据的起止日期是2019年的，按标题导入为2020年。请核对；应是2019年的，请加上 --year 2019。")]
    [InlineData("统计期限自2019年1月1日起至2019年12月31日止", "2020", "正文里统计数据的起止日期是2019年的，按要求导入为2020年。请核对；应是2019年的，请加上 --year 2019。")]
    [InlineData("2019年1月1日至2019年12月31日，2020年1月1日至2020年12月31日", "", null)]
    [InlineData("统计期限自2020年1月1日起至12月31日止", "", null)]
    public void A_span_of_another_year_than_the_reports_is_told(string period, string asked, string? expected)
    {
        Directory.Delete(YearFolder("jingle/2020"), recursive: true);
        var text = File.ReadAllText(Jingle()).Replace("一、总体情况", $"一、总体情况\n本报告数据的{period}。", StringComparison.Ordinal);
        string[] year = asked.Length > 0 ? ["--year", asked] : [];
        var run = CommandRun.Of(["import", documents.Write("a.txt", text), .. year, "--input", archive.Input]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(expected is null ? "" : $"a.txt(1,1): warning DS0844: {expected}\n", run.Error);
    }

    [Fact]
    public void A_report_that_was_a_draft_stays_one_and_is_checked()
    {
        Directory.Delete(YearFolder("jingle/2020"), recursive: true);
        var report = Path.Combine(Directory.CreateDirectory(YearFolder("jingle/2020")).FullName, "report.md");
        File.WriteAllText(report, "---\ntitle: 草稿\nstatus: draft\n---\n");
        var run = CommandRun.Of("import", Jingle(), "--input", archive.Input, "--force");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("  注意：原来的 report.md 里写着 status: draft，仍是草稿，网站上没有它。已经公布的，请删去这一行。\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  核对不符 4 处（冒号前是它在 report.md 的 explanations 里的名称）：\n", run.Output, StringComparison.Ordinal);

        File.WriteAllText(report, "---\ntitle: 撤下的\nstatus: withdrawn\n---\n");
        var withdrawn = CommandRun.Of("import", Jingle(), "--input", archive.Input, "--force");
        Assert.Contains("  注意：原来的 report.md 里写着 status: withdrawn，仍是撤下的，网站上没有它的数字。要恢复，请删去这一行和 withdrawn 开头的各行。\n", withdrawn.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("本年收费金额", "35000", true)]
    [InlineData("本年收费金额", "3.5万元", false)]
    [InlineData("本年收费金额", "0", false)]
    [InlineData("本年收费金额（单位：万元）", "35000", false)]
    [InlineData("本年收费金额（元）", "35000", false)]
    public void A_sum_of_money_without_a_unit_is_told(string header, string cell, bool isTold)
    {
        var text = $"2022年静乐县政府信息公开工作年度报告\n\n第二十条第（八）项\n信息内容\t{header}\n行政事业性收费\t{cell}\n";
        var run = CommandRun.Of("import", documents.Write("a.txt", text), "--input", archive.Input);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(isTold, run.Output.Contains("  注意：原件没有写“行政事业性收费 · 本年收费金额（单位：万元）”的单位，“35000”按万元计，请核对。\n", StringComparison.Ordinal));
        Assert.Equal(isTold, run.Output.Contains("没有写“", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_several_years_in_a_title_one_is_taken_and_told()
    {
        Directory.Delete(YearFolder("jingle/2020"), recursive: true);
        var document = documents.Write("a.txt", File.ReadAllText(Jingle()).Replace(
            "2020年静乐县政府信息公开年度报告", "2021年静乐县政府信息公开年度报告（2020年度）", StringComparison.Ordinal));
        var run = CommandRun.Of("import", document, "--input", archive.Input);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("a.txt(1,1): warning DS0842: 标题里有几个年份（2020、2021），导入为2020年", run.Error, StringComparison.Ordinal);
        Assert.True(Directory.Exists(YearFolder("jingle/2020")));
    }

    [Fact]
    public void A_name_that_can_be_no_folder_is_no_advice()
    {
        var run = CommandRun.Of("import", Jingle(), "--agency", "../x", "--input", archive.Input);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(
            "jingle-2020.txt(1,1): error DS0834: 档案里没有“../x”这个机构。请先新建文件 reports/文件夹名/agency.yml，", run.Error, StringComparison.Ordinal);
        Assert.Contains("文件夹名用小写英文字母、数字和连字符", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c.txt,suqian\n")]
    [InlineData("c.txt\n")]
    [InlineData("清单\nc.txt,suqian\n")]
    public void A_list_that_is_none_is_told_what_a_list_looks_like(string text)
    {
        var run = CommandRun.Of("import", Jingle(), "--list", documents.Write("清单.csv", text), "--input", archive.Input);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("清单.csv(1,1): error DS0839: 清单是 CSV 文件：第一行写“文件,机构,年份”", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reports/jingle/2020")]
    [InlineData("reports/jingle")]
    [InlineData("reports")]
    public void Nothing_is_written_through_links(string linked)
    {
        ThisMachine.MustMakeLinks();
        var elsewhere = documents["elsewhere"];
        Directory.Move(Path.Combine(archive.Input, linked), elsewhere);
        Directory.CreateSymbolicLink(Path.Combine(archive.Input, linked), elsewhere);
        var before = TemporaryFolder.FilesIn(elsewhere);
        var stamp = Directory.GetLastWriteTimeUtc(elsewhere);
        var run = CommandRun.Of("import", Jingle(), "--agency", "jingle", "--input", archive.Input, "--force");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(before, TemporaryFolder.FilesIn(elsewhere));
        Assert.Equal(stamp, Directory.GetLastWriteTimeUtc(elsewhere));
        if (linked == "reports/jingle/2020")
        {
            Assert.StartsWith("jingle-2020.txt(1,1): error DS0843: reports/jingle/2020 是链接", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("a.txt", "统计期限自2020年1月1日起至2020年12月31日止", "2021年1月22日", "正文里统计数据的起止日期")]
    [InlineData("a.txt", "统计期限自2020年1月1日起至12月31日止", "", "正文里统计数据的起止日期")]
    [InlineData("静乐县2020年年度报告.txt", "", "2021年1月22日", "文件名")]
    [InlineData("2020年度年报.txt", "2020年1月1日至2020年12月31日", "", "正文里统计数据的起止日期")]
    [InlineData("a.txt", "统计期限自2020年1月1日起至2020年12月31日止", "2023年1月22日", null)]
    [InlineData("2019年年报.txt", "2020年1月1日至2020年12月31日", "2021年1月22日", null)]
    [InlineData("2020年材料.txt", "", "2021年1月22日", null)]
    [InlineData("a.txt", "2019年1月1日至2019年12月31日，2020年1月1日至2020年12月31日", "2021年1月22日", null)]
    [InlineData("a.txt", "2020年1月1日至2020年12月31日，2019年1月1日至2019年12月31日", "2021年1月22日", null)]
    public void A_year_that_the_title_lacks_is_taken_where_it_is_certain(string file, string period, string published, string? from)
    {
        Directory.Delete(YearFolder("jingle/2020"), recursive: true);
        var text = File.ReadAllText(Jingle()).Replace("2020年静乐县政府", "静乐县政府", StringComparison.Ordinal).Replace("2021年1月22日", published, StringComparison.Ordinal);
        var run = CommandRun.Of("import", documents.Write(file, text.Replace("一、总体情况", $"一、总体情况\n本报告数据的{period}。", StringComparison.Ordinal)), "--input", archive.Input);
        if (from is null)
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("error DS0832: 标题里没有找到年份", run.Error, StringComparison.Ordinal);
            Assert.Contains($"通常是{int.Parse(published[..4], CultureInfo.InvariantCulture) - 1}年的报告，请核对。", run.Error, StringComparison.Ordinal);
            return;
        }

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"  年份：2020（标题里没有，取自{from}，请核对）\n", run.Output, StringComparison.Ordinal);
        Assert.True(Directory.Exists(YearFolder("jingle/2020")));
    }

    [Theory]
    [InlineData("CON.docx", "original-CON.docx")]
    [InlineData("nul.TXT", "original-nul.txt")]
    [InlineData("lpt1.报告.pdf", "lpt1报告.pdf")]
    [InlineData("报告.html", "报告.html")]
    [InlineData("::.pdf", "original.pdf")]
    [InlineData("a.exe", null)]
    public void A_document_gets_a_name_that_every_system_can_hold(string name, string? expected) =>
        Assert.Equal(expected, DisclosureSite.Importing.AttachmentNames.Of(name));

    [Fact]
    public void Two_documents_for_one_report_are_refused()
    {
        Directory.Delete(YearFolder("jingle/2020"), recursive: true);
        var run = CommandRun.Of("import", Jingle(), documents.Write("b.txt", File.ReadAllText(Jingle())), "--input", archive.Input);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("b.txt(1,1): error DS0838: 这也是静乐县人民政府 2020年的报告，和“jingle-2020.txt”重复。", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_no_report_is_refused()
    {
        var run = CommandRun.Of("import", documents.Write("a.txt", "今天天气很好。\n"), "--agency", "jingle", "--year", "2019", "--input", archive.Input);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("a.txt(1,1): error DS0831: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_in_a_document_is_none_in_the_archive()
    {
        var document = documents.Write("a.txt", File.ReadAllText(Jingle()).Replace("1591万元", "=HYPERLINK(1)", StringComparison.Ordinal));
        var run = CommandRun.Of("import", document, "--agency", "jingle", "--year", "2019", "--input", archive.Input);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("reports/jingle/2019/procurement.csv(2,10): error DS02", run.Error, StringComparison.Ordinal);
        Assert.Contains("  没有核对：请先改正文件里的错误\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("文件里有上面的错误（有的可能是原来就有的），请改正后再生成网站。\n", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("政府集中采购,5,'=HYPERLINK(1)\r\n", File.ReadAllText(Path.Combine(YearFolder("jingle/2019"), "procurement.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain(",=HYPERLINK", File.ReadAllText(Path.Combine(YearFolder("jingle/2019"), "import-report.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_calls_say_what_is_wrong()
    {
        Assert.Equal((2, "找不到文件 nowhere.txt。请检查路径。\n"), (CommandRun.Of("import", "nowhere.txt", "--input", archive.Input) is var run ? run.ExitCode : 0, run.Error));
        Assert.Equal(2, CommandRun.Of("import", Jingle(), "--year", "20", "--input", archive.Input).ExitCode);
    }

    private static string Jingle([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Fixtures", "Import", "jingle-2020.txt"));

    private string YearFolder(string report) => Path.Combine(archive.Input, "reports", report);

    private string Tables(string report) =>
        string.Concat(Directory.GetFiles(YearFolder(report), "*.csv").Where(file => !file.EndsWith("import-report.csv", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText));

    private string Bytes() =>
        string.Join('\n', TemporaryFolder.FilesIn(archive.FullPath).Select(file => file + " " + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(archive.FullPath, file))))));
}
