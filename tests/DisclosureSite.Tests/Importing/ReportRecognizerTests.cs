using DisclosureSite.Importing.Documents;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Importing;

public sealed class ReportRecognizerTests
{
    [Theory]
    [InlineData("宿迁市2024年政府信息公开工作年度报告", 2024)]
    [InlineData("某某局2022年度政府信息公开年报", 2022)]
    [InlineData("某某镇政府信息公开工作年度报告（2023年）", 2023)]
    [InlineData("二〇二三年政务公开工作年度报告", 2023)]
    public void Titles(string title, int year)
    {
        var report = Recognize("首页", title, "一、总体情况", "一年来情况良好。");
        Assert.Equal((title, year), (report.Title, report.Year?.Value));
        Assert.Equal(["首页"], report.Omitted.Select(line => line.Text));
    }

    [Fact]
    public void A_title_on_two_lines()
    {
        var report = Recognize("静乐县人民政府", "2020年政府信息公开工作年度报告", "一、总体情况", "好。");
        Assert.Equal("静乐县人民政府2020年政府信息公开工作年度报告", report.Title);
    }

    [Theory]
    [InlineData("首页|静乐县人民政府关于2020|年政府信息公开工作情况的|年度报告")]
    [InlineData("首页|静乐县人民政府关于2020年政府|信息公开工作情况的年度报告")]
    public void A_title_broken_over_lines(string lines)
    {
        var report = Recognize([.. lines.Split('|'), "根据条例，公布本报告。", "一、总体情况", "好。"]);
        Assert.Equal(("静乐县人民政府关于2020年政府信息公开工作情况的年度报告", 2020, false), (report.Title, report.Year?.Value, report.IsTitleFromText));
        Assert.Equal("根据条例，公布本报告。", ((FlowParagraph)report.Parts[0].Items[0]).Text);
    }

    [Fact]
    public void A_title_that_stands_in_a_sentence_only()
    {
        var report = Recognize("根据条例规定，现公布静乐县人民政府2020年政府信息公开年度报告。本报告由六部分组成。", "一、总体情况", "好。");
        Assert.Equal(("静乐县人民政府2020年政府信息公开年度报告", 2020, true), (report.Title, report.Year?.Value, report.IsTitleFromText));
        Assert.Equal(2, report.Parts.Length);
    }

    [Fact]
    public void A_date_below_the_title_is_the_reports()
    {
        var report = Recognize("某县2021年政府信息公开工作年度报告", "2022年1月20日", "一、总体情况", "好。");
        Assert.Equal((new DateOnly(2022, 1, 20), (string?)null), (report.Published!.Value, report.Publisher));
    }

    [Fact]
    public void The_end_of_a_page_is_left_out()
    {
        var report = Recognize(
            "某县2024年政府信息公开工作年度报告", "一、总体情况", "主办：某县政府，甲。", "六、其他需要报告的事项", "（续表）", "乙。", "某县人民政府办公室", "2025年1月18日",
            "主办：某县人民政府办公室 承办：某县大数据中心", "网站标识码：1400000001 晋ICP备05000000号", "电话：0350-0000000");
        Assert.Equal(
            ["主办：某县政府，甲。", "乙。", "某县人民政府办公室", "2025年1月18日"],
            report.Parts.SelectMany(part => part.Items).Cast<FlowParagraph>().Select(item => item.Text));
        Assert.Equal((4, "某县人民政府办公室"), (report.Omitted.Length, report.Publisher));
    }

    [Fact]
    public void Parts_are_told_by_title_by_number_and_within_a_paragraph()
    {
        var report = Recognize(
            "某县2024年政府信息公开工作年度报告", "按照条例，公布本报告。", "总体情况", "甲。", "二、主动公开政府信息情况：", "乙。",
            "三、收到和处理政府信息公开申请情况。全年无申请。", "四、行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "丁。",
            "六、其他需要报告的事项", "（一）收费情况", "戊。", "七、附则", "己。");
        Assert.Equal(
            [
                "|按照条例，公布本报告。", "总体情况|甲。", "二、主动公开政府信息情况|乙。", "三、收到和处理政府信息公开申请情况|全年无申请。",
                "四、行政复议、行政诉讼情况|", "五、存在的主要问题及改进情况|丁。", "六、其他需要报告的事项|（一）收费情况 戊。", "七、附则|己。",
            ],
            report.Parts.Select(part => $"{part.Title}|{string.Join(' ', part.Items.Cast<FlowParagraph>().Select(item => item.Text))}"));
    }

    [Fact]
    public void What_the_page_says_of_itself_is_read_and_left_out()
    {
        var report = Recognize(
            "某县2024年政府信息公开工作年度报告", "发布时间：2025-01-20 10:30 来源：某县人民政府办公室 浏览次数：12", "一、总体情况", "甲。",
            "第二十条第（五）项", "某县人民政府办公室", "2025年1月18日", "打印本页", "关闭窗口");
        Assert.Equal((new DateOnly(2025, 1, 20), false, "某县人民政府办公室"), (report.Published!.Value, report.IsSignatureDate, report.Publisher));
        Assert.Equal(["甲。", "某县人民政府办公室", "2025年1月18日"], report.Parts[0].Items.Cast<FlowParagraph>().Select(item => item.Text));
        Assert.Equal(4, report.Omitted.Length);
    }

    [Fact]
    public void A_signature_gives_publisher_and_day()
    {
        var report = Recognize("某县2024年政府信息公开工作年度报告", "一、总体情况", "甲。", "某县教育局", "二〇二五年一月九日");
        Assert.Equal((new DateOnly(2025, 1, 9), true, "某县教育局"), (report.Published!.Value, report.IsSignatureDate, report.Publisher));
    }

    [Fact]
    public void Tables_of_the_documents_own_are_told_by_what_they_hold()
    {
        var report = ReportRecognizer.Recognize(
            new SourceDocument(
            [
                new DocumentParagraph(default, "某县2024年政府信息公开工作年度报告"),
                new DocumentParagraph(default, "一、总体情况"),
                Table("渠道|条数", "网站|5", "微信|"),
                Table("问题|措施", "不够|加强"),
                Table("一段在框里的话。"),
            ]),
            BundledArchive.Archive.Formats.Reverse());
        Assert.Equal(
            ["渠道,条数;网站,5;微信, True", "问题,措施;不够,加强 False", "一段在框里的话。"],
            report.Parts[0].Items.Select(item => item is FlowTable table
                ? $"{string.Join(';', table.Rows.Select(row => string.Join(',', row)))} {table.IsOfFigures}"
                : ((FlowParagraph)item).Text));
    }

    [Fact]
    public void A_title_of_rows_and_the_first_of_them_in_one_cell()
    {
        var table = Table(
            "|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计", "（三）不予\n公开\n1.属于国家\n秘密|1|2|3|4|5|6|21", "2.其他法律行政法规禁止公开|0|0|0|7|0|0|7");
        var report = ReportRecognizer.Recognize(new SourceDocument([table]), BundledArchive.Archive.Formats);
        var applications = Assert.Single(report.Tables.Tables, filled => filled.Filled > 0);
        Assert.Equal("21", applications[applications.Table.Rows.Select(row => row.Id).ToList().IndexOf("state-secret"), applications.Table.Columns.Length - 1]?.Text);
        Assert.Equal((14, 0), (applications.Filled, report.Tables.Unplaced.Count));
    }

    [Fact]
    public void A_format_of_which_little_is_understood_goes_before_one_of_which_nothing_is()
    {
        var table = Table(
            "信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|2|1|12", "甲类|1|2|3", "乙类|4|5|6", "丙类|7|8|9");
        var report = ReportRecognizer.Recognize(new SourceDocument([table]), BundledArchive.Archive.Formats);
        Assert.Equal("cn-gov-2021", report.Tables.Format.Id);
        Assert.Equal((3, 0), (report.Tables.Tables.Sum(filled => filled.Filled), report.Tables.Unplaced.Count));
        var own = Assert.Single(report.Parts.SelectMany(part => part.Items).OfType<FlowTable>());
        Assert.Equal(["信息内容", "甲类", "乙类", "丙类"], own.Rows.Select(row => row[0]));
    }

    private static RecognizedReport Recognize(params string[] paragraphs) =>
        ReportRecognizer.Recognize(
            new SourceDocument([.. paragraphs.Select(text => new DocumentParagraph(default, text))]), BundledArchive.Archive.Formats.Reverse());

    private static DocumentTable Table(params string[] rows)
    {
        var cells = rows.SelectMany((row, i) => row.Split('|').Select((text, j) => new DocumentCell(i, j, 1, 1, text, default)));
        return new DocumentTable(default, rows.Length, rows[0].Split('|').Length, [.. cells]);
    }
}
