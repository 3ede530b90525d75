using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsCheck;
using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents.Office;
using DisclosureSite.Model;
using DisclosureSite.Rendering;
using DisclosureSite.Rendering.Data.Workbooks;
using DisclosureSite.Tests.Samples;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace DisclosureSite.Tests.Rendering.Data;

public sealed class WorkbookTests
{
    private static readonly RenderedSite Sample = RenderedSite.Of(SampleArchive.Archive);
    private static readonly Lazy<RenderedSite> Bundled = new(() => RenderedSite.Of(BundledArchive.Archive, inputFolder: BundledArchive.InputFolder()));

    [Fact]
    public void Every_workbook_is_what_the_standard_asks_for()
    {
        var validator = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365);
        var count = 0;
        foreach (var site in new[] { Sample, Bundled.Value })
        {
            foreach (var path in site.Paths.Where(path => path.EndsWith(".xlsx", StringComparison.Ordinal)))
            {
                using var document = SpreadsheetDocument.Open(new MemoryStream(site.Bytes(path)), isEditable: false);
                Assert.Empty(validator.Validate(document, TestContext.Current.CancellationToken).Select(error => $"{path} {error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
                count++;
            }
        }

        Assert.Equal(8, count);
    }

    [Fact]
    public void Equal_archives_give_equal_bytes_whatever_was_compressed_before_and_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = strange;
        try
        {
            var again = RenderedSite.Of(BundledArchive.Archive, inputFolder: BundledArchive.InputFolder());
            Assert.All(
                again.Paths.Where(path => path.EndsWith(".xlsx", StringComparison.Ordinal)),
                path => Assert.Equal(Bundled.Value.Bytes(path), again.Bytes(path)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_is_compressed_comes_out_again_the_same_each_time() => Gen.Byte[0, 7].Array[0, 3000].List[1, 4].Sample(
        files =>
        {
            var first = Zipped(files);
            Assert.Equal(first, Zipped(files));
            using var zip = new ZipArchive(new MemoryStream(first));
            for (var i = 0; i < files.Count; i++)
            {
                using var content = zip.Entries[i].Open();
                using var read = new MemoryStream();
                content.CopyTo(read);
                Assert.Equal(files[i], read.ToArray());
            }
        },
        iter: 200);

    [Fact]
    public void A_file_too_large_to_be_held_is_written_as_it_comes()
    {
        var random = new Random(3);
        var large = new byte[3_000_000];
        random.NextBytes(large);
        using var zip = new ZipArchive(new MemoryStream(Zipped([large, [1, 2, 3]])));
        Assert.Equal([3_000_000L, 3], zip.Entries.Select(entry => entry.Length));
        using var content = zip.Entries[0].Open();
        using var read = new MemoryStream();
        content.CopyTo(read);
        Assert.Equal(large, read.ToArray());
    }

    [Fact]
    public void Figures_in_other_units_than_the_column_s_are_converted_and_what_was_printed_is_told()
    {
        var format = new FormatTable
        {
            Id = "money",
            Title = "各项费用",
            Unit = "万元",
            IsAdditional = true,
            Columns = [new FormatLine { Id = "金额", Label = "金额" }],
            Rows = [new FormatLine { Id = "甲", Label = "甲" }, new FormatLine { Id = "乙", Label = "乙" }, new FormatLine { Id = "丙", Label = "丙" }],
        };
        var table = new ReportTable(
            format,
            "reports/jingle/2020/money.csv",
            [new Figure(3, "3亿元", "亿元", 2, 3), new Figure(7, "7", null, 3, 3), new Figure(5000, "5000元", "元", 4, 3)],
            [true, true, true],
            [true],
            [null]);
        var report = SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "报告", [table]);
        var book = Open(RenderedSite.Of(SampleArchive.Of(report)), "jingle/2020/report.xlsx");
        var cells = book.Cells("各项费用");
        Assert.Equal(["30000", "7", "0.5"], new[] { "B4", "B5", "B6" }.Select(cell => cells[cell].Text));
        Assert.Contains(book.Rows("说明"), row => row.Contains("B4", StringComparison.Ordinal) && row.Contains("3亿元", StringComparison.Ordinal));
        Assert.Contains(book.Rows("说明"), row => row.Contains("B6", StringComparison.Ordinal) && row.Contains("5000元", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_that_reports_add_alike_have_each_their_own_figures_and_others_each_their_own_words()
    {
        var site = RenderedSite.Of(SampleArchive.Of(
            Added(2018, "渠道", "条", "甲", "乙", 1), Added(2019, "渠道", "条", "甲", "乙", 2), Added(2020, "渠道", "条", "乙", "甲", 3), Added(2021, "渠道", "件", "甲", "乙", 4)));
        Assert.Equal(
            ["单位：条 甲 乙 1 11", "单位：条 甲 乙 2 12", "单位：条 乙 甲 3 13", "单位：件 甲 乙 4 14"],
            new[] { 2018, 2019, 2020, 2021 }.Select(year =>
            {
                var cells = Open(site, $"jingle/{year}/report.xlsx").Cells("渠道");
                return string.Join(' ', new[] { "A2", "A4", "A5", "B4", "B5" }.Select(cell => cells[cell].Text));
            }));

        static Report Added(int year, string title, string unit, string first, string second, int figure) => SampleArchive.ReportOf(
            SampleArchive.Jingle,
            year,
            "报告",
            [
                new ReportTable(
                    new FormatTable
                    {
                        Id = "channels",
                        Title = title,
                        Unit = unit,
                        IsAdditional = true,
                        Columns = [new FormatLine { Id = "数量", Label = "数量" }],
                        Rows = [new FormatLine { Id = first, Label = first }, new FormatLine { Id = second, Label = second }],
                    },
                    $"reports/jingle/{year}/channels.csv",
                    [new Figure(figure, $"{figure}", null, 2, 3), new Figure(figure + 10, $"{figure + 10}", null, 3, 3)],
                    [true, true],
                    [true],
                    [null]),
            ]);
    }

    [Fact]
    public void A_table_stands_as_printed_with_numbers_to_compute_with()
    {
        var book = Open(Sample, "jingle/2020/report.xlsx");
        Assert.Equal(
            ["说明", "第二十条第（五）项", "第二十条第（九）项", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "主动公开渠道", "计算和核对"],
            book.Names);
        var licensing = book.Cells("第二十条第（五）项");
        Assert.Equal("第二十条第（五）项", licensing["A1"].Text);
        Assert.Equal(["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"], new[] { "A2", "B2", "C2", "D2" }.Select(cell => licensing[cell].Text));
        Assert.Equal(("1751", "n"), (licensing["B3"].Text, licensing["B3"].Type));
        Assert.Equal(("129", "n", "+0;-0;+0"), (licensing["C3"].Text, licensing["C3"].Type, licensing["C3"].Format));
        Assert.Equal(("-48", "n", "0"), (licensing["C4"].Text, licensing["C4"].Type, licensing["C4"].Format));
        Assert.False(licensing.ContainsKey("E2"), "本年项目数量 is computed and not printed.");
        Assert.Equal(("1591", "n", "0\"万元\""), book.Cells("第二十条第（九）项")["C3"]);

        var applications = book.Cells("收到和处理政府信息公开申请情况");
        Assert.Equal("单位：件", applications["A2"].Text);
        Assert.Equal("法人或其他组织", applications["C3"].Text);
        Assert.Equal("三、本年度办理结果", applications["A7"].Text);
        Assert.Contains("C3:D3", book.Merges("收到和处理政府信息公开申请情况"));
        Assert.Contains("A7:E7", book.Merges("收到和处理政府信息公开申请情况"));
    }

    [Fact]
    public void What_is_not_reported_is_blank_and_a_mark_that_was_printed_is_told()
    {
        var book = Open(Sample, "evil/2020/report.xlsx");
        var channels = book.Cells(book.Names[2]);
        Assert.Equal(("", "", "General"), channels["B5"]);
        Assert.Equal(("4", "n", "General"), channels["B6"]);
        Assert.Contains(book.Cells("说明").Values, cell => cell.Text == "B5：报告印作“/”");
        Assert.DoesNotContain(Open(Sample, "jingle/2020/report.xlsx").Cells("说明").Values, cell => cell.Text.Contains("报告印作", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_people_wrote_is_a_formula()
    {
        foreach (var path in Sample.Paths.Where(path => path.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            var book = Open(Sample, path);
            Assert.All(book.Names, name =>
            {
                Assert.InRange(name.Length, 1, 31);
                Assert.DoesNotMatch(@"[\[\]:*?/\\]", name);
            });
            Assert.Empty(book.Elements("f"));
        }

        Assert.Contains(Open(Sample, "evil/2020/report.xlsx").Cells(Open(Sample, "evil/2020/report.xlsx").Names[2]).Values, cell => cell == ("=1+1", "inlineStr", "General"));
    }

    [Fact]
    public void It_says_what_it_is_and_how_to_read_it()
    {
        var notice = Open(Sample, "jingle/2020/report.xlsx").Cells("说明");
        Assert.Equal("2020年静乐县政府信息公开年度报告", notice["B1"].Text);
        Assert.Equal("静乐县人民政府", notice["B2"].Text);
        Assert.Equal("本站没有另外声明许可。报告由各机构依法公开，引用时请注明出处。", notice["B3"].Text);
        Assert.Equal("2021-01-22", notice["B4"].Text);
        Assert.Equal(
            "静乐县人民政府. 2020年静乐县政府信息公开年度报告[R/OL]. (2021-01-22)[引用日期]. https://example.gov.cn/gk/jingle/2020/.", notice["B5"].Text);
        Assert.Equal("https://example.gov.cn/gk/jingle/2020/", notice["B6"].Text);
        Assert.Contains(notice.Values, cell => cell.Text.Contains("空白的单元格是没有报告的数字，不是 0", StringComparison.Ordinal));
        Assert.DoesNotContain(notice.Values, cell => cell.Text.Contains("草稿", StringComparison.Ordinal));

        var draft = RenderedSite.Of(
            SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "草稿", SampleArchive.Jingle2020.Tables, status: ReportStatus.Draft)), isPreview: true);
        Assert.Contains(Open(draft, "jingle/2020/report.xlsx").Cells("说明").Values, cell => cell.Text == "草稿，尚未发布");
        Assert.Contains(Open(draft, "data/indicators.xlsx").Cells("说明").Values, cell => cell.Text == "含尚未发布的草稿。");
    }

    [Fact]
    public void What_is_computed_and_found_stands_in_the_last_sheet()
    {
        var rows = Open(Sample, "jingle/2020/report.xlsx").Rows("计算和核对");
        Assert.Contains("公开率|1|5|5|各项相加", rows);
        Assert.Contains("第二十条第（五）项|行政许可|本年项目数量||1880", rows);
        Assert.Contains("收到和处理政府信息公开申请情况|（七）总计|总计|0|5|件", rows);
        Assert.Contains("新收与上年结转之和，等于办理结果总计与结转下年度之和|收到和处理政府信息公开申请情况·自然人||5|0|5|原文如此。", rows);
        Assert.Contains(
            $"收到和处理政府信息公开申请情况·一、本年新收政府信息公开申请数量·总计|{SampleArchive.Hostile}|2021-05-01|8|9|{SampleArchive.Hostile}",
            Open(Sample, "evil/2020/report.xlsx").Rows("计算和核对"));
    }

    [Fact]
    public void A_total_that_parts_not_reported_may_make_up_contradicts_nothing()
    {
        var applications = SampleArchive.Format.Tables[2];
        string[] LinesOf(string granted, string denied) => Open(
            RenderedSite.Of(SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020",
                [SampleArchive.Table(applications, "5|~|0|0|5", "0|~|0|0|0", granted, denied, "0|~|0|0|0", "5|~|0|0|5", "0|~|0|0|0")]))),
            "jingle/2020/report.xlsx").Rows("计算和核对").Where(row => row.Contains("（七）总计|总计", StringComparison.Ordinal)).ToArray();

        Assert.Equal(["收到和处理政府信息公开申请情况|（七）总计|总计|5|3|件"], LinesOf("3|~|0|0|3", "0|~|0|0|0"));
        Assert.Empty(LinesOf("3|~|0|0|3", "|~|||"));
    }

    [Fact]
    public void What_a_blank_total_comes_to_and_what_cannot_be_judged_for_it_stand_in_the_last_sheet()
    {
        var applications = SampleArchive.Format.Tables[2];
        string[] RowsOf(string processed) => Open(
            RenderedSite.Of(SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020",
                [SampleArchive.Table(applications, "5|~|0|0|5", "0|~|0|0|0", "3|~|0|0|3", "2|~|0|0|2", "0|~|0|0|0", processed, "0|~|0|0|0")]))),
            "jingle/2020/report.xlsx").Rows("计算和核对");

        // 3 granted, 2 denied and none otherwise.
        const string Total = "收到和处理政府信息公开申请情况|（七）总计|总计||5|件";
        var blank = RowsOf("5|~|0|0|");
        Assert.Contains(Total, blank);
        var notJudged = blank.SkipWhile(row => row != "无法判断的").Skip(1).TakeWhile(row => row != "公布以后的更正").ToList();
        Assert.Equal("规则|位置|详情|左边|右边|相差|没有报告的数字", notJudged[0]);
        Assert.Contains(
            "新收与上年结转之和，等于办理结果总计与结转下年度之和|收到和处理政府信息公开申请情况·总计||5|||收到和处理政府信息公开申请情况·（七）总计·总计", notJudged);
        var whole = RowsOf("5|~|0|0|5");
        Assert.DoesNotContain(Total, whole);
        Assert.Equal("没有。", whole.SkipWhile(row => row != "无法判断的").Skip(1).First());
    }

    [Theory]
    [InlineData("0", "0", null, true)]
    [InlineData("1591", "1591", null, true)]
    [InlineData("1591万元", "1591", "0\"万元\"", true)]
    [InlineData("1591 万元", "1591", "0\" 万元\"", true)]
    [InlineData("1,591.50万元", "1591.5", "#,##0.00\"万元\"", true)]
    [InlineData("+129", "129", "+0;-0;+0", true)]
    [InlineData("-48", "-48", "0", true)]
    [InlineData("−48.5", "-48.5", "0.0;\"−\"0.0", true)]
    [InlineData("007", "7", "000", true)]
    [InlineData("0.50", "0.5", "0.00", true)]
    [InlineData("123456789012", "123456789012", "0", true)]
    [InlineData("１２", "12", null, false)]
    [InlineData("1 591", "1591", null, false)]
    [InlineData("-0", "0", null, false)]
    public void A_number_is_shown_as_printed_or_what_was_printed_is_told(string printed, string value, string? format, bool isShown) =>
        Assert.Equal(
            new PrintedNumber(true, format, isShown),
            PrintedNumber.Of(new Figure(decimal.Parse(value, CultureInfo.InvariantCulture), printed, null, 1, 1)));

    [Fact]
    public void A_number_of_more_digits_than_spreadsheets_keep_stands_as_text() =>
        Assert.Equal(new PrintedNumber(false, null, true), PrintedNumber.Of(new Figure(1234567890123456.5m, "1234567890123456.5", null, 1, 1)));

    [Theory]
    [InlineData("元", null)]
    [InlineData(null, "元")]
    public void A_unit_that_only_the_files_header_or_a_rows_label_stated_is_converted_and_told(string? header, string? row)
    {
        var format = SampleArchive.Format.Tables[1];
        var table = new ReportTable(
            format, "procurement.csv", [new Figure(5, "5", null, 2, 1), new Figure(251000, "251000", row, 2, 3)], [true], [true, true], [null, header]);
        var site = RenderedSite.Of(SampleArchive.Of(SampleArchive.ReportOf(SampleArchive.Jingle, 2020, "2020", [table])));
        var book = Open(site, "jingle/2020/report.xlsx");
        Assert.Equal(("25.1", "n", "General"), book.Cells(format.Title)["C3"]);
        Assert.Contains(book.Rows("说明"), row => row.Contains("C3", StringComparison.Ordinal) && row.Contains("251000（元）", StringComparison.Ordinal));
    }

    [Fact]
    public void The_printed_text_is_what_a_spreadsheet_shows() => Gen.Select(Gen.Long[-10_000_000, 10_000_000], Gen.Int[0, 4], Gen.Bool, Gen.Bool, Gen.Bool).Sample(
        (digits, decimals, isGrouped, hasPlus, hasUnit) =>
        {
            var value = digits / (decimal)Math.Pow(10, decimals);
            var text = value.ToString((isGrouped ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            text = (hasPlus && value > 0 ? "+" : "") + text + (hasUnit ? "万元" : "");
            var printed = PrintedNumber.Of(new Figure(value, text, hasUnit ? "万元" : null, 1, 1));
            Assert.True(printed.IsShown);
            Assert.Equal(text, ExcelNumberFormat.Show(value.ToString(CultureInfo.InvariantCulture), printed.Format ?? "General", isFrom1904: false));
        },
        iter: 2000);

    [Fact]
    public void Names_of_sheets_are_short_allowed_and_each_there_once()
    {
        var names = new SheetNames();
        Assert.Equal("History（2）", names.Of("History"));
        Assert.Equal("ab", names.Of("'a[]:*?/\\b'"));
        Assert.Equal("AB（2）", names.Of("AB"));
        Assert.Equal("表", names.Of("?\u0001"));
        var title = new string('长', 40);
        Assert.Equal(new string('长', 31), names.Of(title));
        Assert.Equal(new string('长', 28) + "（2）", names.Of(title));
    }

    [Theory]
    [InlineData("a\u0001\u000b\uFFFEb", "ab")]
    [InlineData("<a href=\"x\">&", "&lt;a href=&quot;x&quot;&gt;&amp;")]
    [InlineData("_x0041_ _x41_", "_x005F_x0041_ _x41_")]
    [InlineData("一\r\n二\t𠮷", "一\n二\t𠮷")]
    [InlineData("行政许可 1,591", "行政许可 1,591")]
    [InlineData("行政\uFFFD许可", "行政许可")]
    public void A_text_holds_nothing_that_xml_forbids_or_excel_decodes(string text, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(new XmlBytes().Text(text).Take()));

    [Fact]
    public void What_is_handed_on_in_pieces_is_whole()
    {
        var taken = new StringBuilder();
        var expected = new StringBuilder();
        using var xml = new XmlBytes((bytes, count) => taken.Append(Encoding.UTF8.GetString(bytes, 0, count)));
        for (var row = 1; row <= 20_000; row++)
        {
            xml.Reference(row, 28).Text("行政许可").Text("<a").Raw("|"u8).Number(row).Number(0.5m);
            expected.Append("AB").Append(row).Append("行政许可&lt;a|").Append(row).Append("0.5");
        }

        xml.Flush();
        Assert.Equal(expected.ToString(), taken.ToString());
    }

    [Theory]
    [InlineData(1, 1, "A1")]
    [InlineData(20, 26, "Z20")]
    [InlineData(1, 27, "AA1")]
    [InlineData(9, 52, "AZ9")]
    [InlineData(9, 53, "BA9")]
    [InlineData(1, 702, "ZZ1")]
    [InlineData(1_048_576, 16_384, "XFD1048576")]
    public void A_cell_has_the_name_that_spreadsheets_give_it(int row, int column, string expected)
    {
        Assert.Equal(expected, Encoding.UTF8.GetString(new XmlBytes().Reference(row, column).Take()));
        Assert.Equal(expected, CellName.Of(row, column));
    }

    [Theory]
    [InlineData("", 10, 1)]
    [InlineData("一二三四五", 10, 1)]
    [InlineData("一二三四五六", 10, 2)]
    [InlineData("一二三四a五", 10, 2)]
    [InlineData("abcdefghij", 10, 1)]
    [InlineData("一\n（二）", 10, 2)]
    public void A_row_is_as_high_as_its_longest_label_needs(string text, int width, int lines) => Assert.Equal(lines, TextLines.Of(text, width));

    [Fact]
    public void All_series_stand_in_one_workbook()
    {
        var book = Open(Sample, "data/indicators.xlsx");
        Assert.Equal(["说明", "指标", "数值", "新收申请", "公开率", "比例", "口径改变", "合计不符", "各项不全"], book.Names);
        Assert.Equal(
            ["机构代号|机构|年份|新收申请（件）|公开率", $"evil|{SampleArchive.Hostile}|2020|9|", "jingle|静乐县人民政府|2019|4|1", "jingle|静乐县人民政府|2020|5|1"],
            book.Rows("数值").Select(row => row.EndsWith("2020|9", StringComparison.Ordinal) ? row + "|" : row));
        Assert.Equal(["机构代号|机构（件）|2019|2020", $"evil|{SampleArchive.Hostile}||9", "jingle|静乐县人民政府|4|5"], book.Rows("新收申请"));
        Assert.Contains("jingle|静乐县人民政府|2020|1|5|5|各项相加", book.Rows("比例"));
    }

    [Fact]
    public void Its_values_are_those_of_the_indicators_csv_files()
    {
        var rows = Open(Bundled.Value, "data/indicators.xlsx").Table("数值");
        var titles = rows[0];
        foreach (var indicator in BundledArchive.Derived.Indicators)
        {
            var title = indicator.Unit is null ? indicator.Title : $"{indicator.Title}（{indicator.Unit}）";
            var column = Array.FindIndex(titles, name => name == title || name == $"{title} {indicator.Id}");
            Assert.True(column >= 3, indicator.Id);
            var lines = Bundled.Value.CsvLines($"indicators/{indicator.Id}.csv").Skip(1).Select(line => line.Split(',')).ToList();
            Assert.Equal(
                lines.Select(fields => (fields[0], fields[2], fields[3])),
                rows[1..].Where(row => lines.Exists(fields => fields[0] == row[0] && fields[2] == row[2]))
                    .Select(row => (row[0], row[2], column < row.Length ? row[column] : "")));
        }
    }

    [Fact]
    public void Where_a_sheet_is_full_the_next_goes_on()
    {
        var diagnostics = new DiagnosticList();
        var archive = SampleArchive.Archive;
        var findings = Checker.Check(archive, diagnostics);
        var site = new SiteContext(
            archive, findings, Deriver.Derive(archive, findings), Theme.Load(RenderedSite.RepositoryTheme(), diagnostics), new RenderSettings("", null, false), diagnostics);
        var book = new ReadWorkbook(RenderedSite.BytesOf(IndicatorWorkbook.Of(site, mostRows: 2)));
        Assert.Equal(["说明", "指标", "数值", "数值（2）", "新收申请", "公开率", "比例", "比例（2）", "口径改变", "合计不符", "各项不全"], book.Names);
        Assert.Equal(["3", "2"], new[] { "数值", "数值（2）" }.Select(name => $"{book.Rows(name).Length}"));
        Assert.Equal(book.Rows("数值")[0], book.Rows("数值（2）")[0]);
    }

    private static byte[] Zipped(List<byte[]> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipWriter(stream))
        {
            for (var i = 0; i < files.Count; i++)
            {
                zip.Begin($"file{i}");
                zip.Write(files[i], files[i].Length);
                zip.End();
            }

            zip.Finish();
        }

        return stream.ToArray();
    }

    private static ReadWorkbook Open(RenderedSite site, string path) => new(site.Bytes(path));
}
