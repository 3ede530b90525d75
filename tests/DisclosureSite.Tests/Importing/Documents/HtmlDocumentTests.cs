using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents;
using Xunit;

namespace DisclosureSite.Tests.Importing.Documents;

public sealed class HtmlDocumentTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_cell_of_a_report_stands_at_its_place_whoever_wrote_the_page(int seed)
    {
        foreach (var report in new[] { OfficialForms.Older, OfficialForms.Newer })
        {
            OfficialForms.AssertHolds(report, Read(HtmlPages.OfSite(report, new Random(seed))));
            OfficialForms.AssertHolds(report, Read(HtmlPages.OfWord(report, new Random(seed)), Gb18030));
            OfficialForms.AssertHolds(report, Read(HtmlPages.OfTables(report, new Random(seed)), Gb18030));
        }
    }

    [Fact]
    public void The_article_is_read_and_nothing_around_it()
    {
        var document = Read(HtmlPages.OfSite(OfficialForms.Newer, new Random(1)));
        var lines = document.Blocks.OfType<DocumentParagraph>().Select(line => line.Text).ToList();
        Assert.Equal(["根据《条例》要求，现公布本年度报告。", "一、总体情况", "这里是第一段文字。", "这里是第二段，说明数字。"], lines.Take(4));
        Assert.Equal("这里是第二段，说明数字。", lines[^1]);
        Assert.Equal(1 + (6 * 3), lines.Count);
        Assert.True(document.Blocks.OfType<DocumentParagraph>().Single(line => line.Text == "一、总体情况").IsHeading);
    }

    [Fact]
    public void The_page_states_title_date_and_publisher()
    {
        var tagged = Read(HtmlPages.OfSite(OfficialForms.Newer, new Random(1)));
        Assert.Equal((OfficialForms.Newer.Title, "2022-01-25 10:30", "某某办公室"), (tagged.StatedTitle, tagged.StatedDate, tagged.StatedPublisher));
        Assert.Equal([DocumentRemark.HiddenContent], tagged.Remarks);

        var written = Read("""
            <title>某某县2021年政府信息公开工作年度报告 - 某某县人民政府</title><div>索引号：0001/2022 发布机构：某某县人民政府办公室 发布日期：2022年1月20日</div>
            <div><p>一、总体情况</p><p>文字。</p><p>二、主动公开情况</p><table><tr><td>规章<td>5</table></div>
            """);
        Assert.Equal(
            ("某某县2021年政府信息公开工作年度报告", "2022年1月20日", "某某县人民政府办公室"), (written.StatedTitle, written.StatedDate, written.StatedPublisher));

        var inTable = Read("""
            <h1>2021年年度报告</h1><table><tr><td>发布机构</td><td>某局</td><td>发布时间</td><td>2022/1/20</td></tr></table>
            <div><p>一、总体情况</p><p>文字。</p><p>二、主动公开情况</p><table><tr><td>规章<td>5</table></div>
            """);
        Assert.Equal(("2021年年度报告", "2022/1/20", "某局"), (inTable.StatedTitle, inTable.StatedDate, inTable.StatedPublisher));
    }

    [Theory]
    [InlineData('\u00AD')]
    [InlineData('\u200B')]
    [InlineData('\u202A')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    [InlineData('\uFEFF')]
    public void Letters_that_nobody_sees_are_left_behind(char unseen)
    {
        var document = Read($"<p>一、总体{unseen}情况</p><p>公开{unseen}321条。</p><table><tr><td>规章<td>{unseen}5</table>");
        Assert.Equal(["一、总体情况", "公开321条。"], document.Blocks.OfType<DocumentParagraph>().Select(line => line.Text));
        Assert.Contains("5", Words(document.Blocks[^1]), StringComparison.Ordinal);
        Assert.DoesNotContain(unseen, Words(document.Blocks[^1]));
    }

    [Theory]
    [InlineData("gb2312", false, true)]
    [InlineData("utf-8", false, false)]
    [InlineData("utf-8", true, true)]
    [InlineData("GBK", true, false)]
    public void What_the_bytes_are_counts_and_not_what_the_page_declares(string declared, bool isLegacy, bool isWrong)
    {
        var document = Read($"<meta charset=\"{declared}\"><p>一、总体情况</p><p>政府信息公开工作。</p>", isLegacy ? Gb18030 : Encoding.UTF8);
        Assert.Equal("政府信息公开工作。", Assert.IsType<DocumentParagraph>(document.Blocks[1]).Text);
        Assert.Equal(isWrong ? [DocumentRemark.WrongCharset] : [], document.Remarks);
    }

    [Fact]
    public void A_description_cut_in_the_middle_of_a_character_does_no_harm()
    {
        byte[] page = [.. "<meta name=description content=\"政府信息"u8, 0xE5, 0x85, .. "\"><p>一、总体情况</p><p>政府信息公开工作情况。</p>"u8];
        Assert.Equal("一、总体情况", Assert.IsType<DocumentParagraph>(Read("a.html", page).Blocks[0]).Text);

        byte[] legacy = [.. Gb18030.GetBytes("<meta name=description content=\"政府信息"), 0xB9, .. Gb18030.GetBytes("\"><p>一、总体情况</p><p>政府信息公开工作情况。</p>")];
        Assert.Equal("政府信息公开工作情况。", Assert.IsType<DocumentParagraph>(Read("a.html", legacy).Blocks[^1]).Text);
    }

    [Theory]
    [InlineData("<tr><td rowspan=3>a<td>b<tr><td>c", "0,0 2×1 a|0,1 1×1 b|1,1 1×1 c")]
    [InlineData("<tr><td colspan=99999999999>a<tr><td>b<td>5", "0,0 1×2 a|1,0 1×1 b|1,1 1×1 5")]
    [InlineData("<tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d<td>e", "0,0 2×1 a|0,1 1×1 b|1,1 1×1 c|2,0 1×1 d|2,1 1×1 e")]
    [InlineData("<tr><td>a<td rowspan=2>b<tr><td colspan=3>c<td>d", "0,0 1×1 a|0,1 2×1 b|1,0 1×1 c|1,2 1×1 d")]
    [InlineData("<tr><td colspan=2>a<td>b<tr><td colspan=2>c<td>5", "0,0 1×1 a|0,1 1×1 b|1,0 1×1 c|1,1 1×1 5")]
    [InlineData("<thead><tr><th>自<br>然 人<th>总&nbsp;计</thead><tr><td><p>一</p><p> <b>二</b><td><ul><li>5</ul>", "0,0 1×1 自/然 人|0,1 1×1 总 计|1,0 1×1 一/二|1,1 1×1 5")]
    [InlineData("<tr><td>a<td>5<tr style='display:none'><td>b<td>6<tr height=0><td><td><tr><td>c<td>", "0,0 1×1 a|0,1 1×1 5|1,0 1×1 c|1,1 1×1 ")]
    [InlineData("<tr><td>a<td colspan=2>b<tr><td colspan=2>c<td>5<tr height=0><td width=90><td width=3><td width=60>", "0,0 1×1 a|0,1 1×1 b|1,0 1×1 c|1,1 1×1 5")]
    [InlineData("<tr><td>a<td colspan=2>b<tr><td colspan=2>c<td>5<tr height=0><td width=90><td width=30><td width=60>", "0,0 1×1 a|0,1 1×2 b|1,0 1×2 c|1,2 1×1 5")]
    [InlineData("<tr><td colspan=-1 rowspan=x>a<td>5", "0,0 1×1 a|0,1 1×1 5")]
    public void Cells_stand_where_a_browser_puts_them(string rows, string expected)
    {
        var table = Assert.IsType<DocumentTable>(Assert.Single(Read($"<table>{rows}</table>").Blocks));
        Assert.Equal(expected, string.Join('|', table.Cells.Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}×{cell.ColumnSpan} {cell.Text.Replace('\n', '/')}")));
    }

    [Fact]
    public void An_inner_table_follows_the_outer_and_one_for_layout_dissolves()
    {
        var blocks = Read("""
            <table><tr><td><p>前言。</p><table><tr><td>规章<td>5<tr><td>渠道<td>6<table><tr><td>微信<td>7</table></table>后记。</td></tr></table>
            """).Blocks;
        Assert.Equal(["前言。", "规章 5 渠道 6", "微信 7", "后记。"], blocks.Select(Words));
        Assert.Equal([1, 2], blocks.OfType<DocumentTable>().Select(table => table.Place.Table));
    }

    [Fact]
    public void Lists_keep_their_numbers_and_lines_their_ends()
    {
        var blocks = Read("""
            <div>第一行<br>第二行</div><ol start=3><li>甲<li>4.乙<li>丙</ol><ol style="list-style-type:cjk-ideographic"><li>丁</ol><ul><li>戊</ul>
            <h2>大<br>标题</h2><pre>子
            丑</pre><div style="white-space: pre-wrap">寅
            卯</div>
            """).Blocks;
        Assert.Equal(["第一行", "第二行", "3.甲", "4.乙", "5.丙", "一、丁", "戊", "大标题", "子", "丑", "寅", "卯"], blocks.Select(Words));
        Assert.Equal(["大标题"], blocks.OfType<DocumentParagraph>().Where(line => line.IsHeading).Select(line => line.Text));
    }

    [Fact]
    public void What_is_no_web_page_or_none_in_earnest_is_refused()
    {
        Assert.Equal("DS0818", FaultOf("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n<html>"));
        Assert.Equal("DS0816", FaultOf(string.Concat(Enumerable.Repeat("<div>", 100_000))));
        Assert.Equal("DS0819", FaultOf("<html>" + string.Concat(Enumerable.Repeat("<br>", 700_000))));
        Assert.Equal("DS0819", FaultOf("<html><p>" + string.Concat(Enumerable.Range(0, 200).Select(i => $"<b id={i}>")) + string.Concat(Enumerable.Repeat("<p>a", 20_000))));
        Assert.Equal("DS0816", FaultOf("<table>" + string.Concat(Enumerable.Repeat("a<b>c", 50_000))));
        Assert.Equal("DS0819", FaultOf("<table>" + string.Concat(Enumerable.Repeat("<div></div>", 30_000))));
        Assert.Equal("DS0817", FaultOf("<table>" + string.Concat(Enumerable.Repeat("<tr><td>1", 10_001))));
        Assert.Equal("DS0817", FaultOf("<table><tr>" + string.Concat(Enumerable.Repeat("<td>1", 201))));
        Assert.Equal("DS0801", FaultOf("<html>" + new string(' ', 17 * 1024 * 1024)));
    }

    private static string Words(DocumentBlock block) => block switch
    {
        DocumentParagraph paragraph => paragraph.Text,
        DocumentTable table => string.Join(' ', table.Cells.Select(cell => cell.Text)),
        _ => "",
    };

    private static string FaultOf(string page)
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(page), diagnostics));
        return Assert.Single(diagnostics.Sorted()).Code;
    }

    private static SourceDocument Read(string page, Encoding? encoding = null) => Read("a.html", (encoding ?? Encoding.UTF8).GetBytes(page));

    private static SourceDocument Read(string file, byte[] content)
    {
        var diagnostics = new DiagnosticList();
        var document = DocumentReader.Read(file, content, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return document!;
    }
}
