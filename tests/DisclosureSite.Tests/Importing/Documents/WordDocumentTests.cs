using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents;
using Xunit;

namespace DisclosureSite.Tests.Importing.Documents;

public sealed class WordDocumentTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_cell_of_a_report_stands_at_its_place_whoever_wrote_the_file(int seed)
    {
        foreach (var report in new[] { OfficialForms.Older, OfficialForms.Newer })
        {
            OfficialForms.AssertHolds(report, Read(WordFiles.OfWord(report, new Random(seed))));
            OfficialForms.AssertHolds(report, Read(WordFiles.OfWps(report, new Random(seed))));
        }
    }

    [Fact]
    public void Numbers_that_word_sets_are_text()
    {
        var lines = Lines(
            "<w:p><w:pPr><w:pStyle w:val=\"a1\"/></w:pPr>" + WordFiles.Run("总体") + "</w:p>"
            + Numbered(1, "甲") + Numbered(1, "乙") + Numbered(2, "子") + Numbered(2, "丑") + Numbered(3, "圆点")
            + "<w:p><w:pPr><w:pStyle w:val=\"a1\"/></w:pPr>" + WordFiles.Run("公开") + "</w:p>"
            + Numbered(1, "丙") + Numbered(2, "寅", list: 3) + Numbered(2, "卯", list: 3) + Numbered(2, "无", list: 0));
        Assert.Equal(["一、总体", "（一）甲", "（二）乙", "1.子", "2.丑", "圆点", "二、公开", "（一）丙", "5.寅", "6.卯", "无"], lines);
    }

    [Fact]
    public void Headings_are_told_by_style_and_by_outline()
    {
        var document = Read(WordFiles.Package(
            "<w:p><w:pPr><w:pStyle w:val=\"a1\"/></w:pPr>" + WordFiles.Run("总体") + "</w:p><w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>" + WordFiles.Run("其一")
            + "</w:p><w:p><w:pPr><w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/></w:pPr>" + WordFiles.Run("正文") + "</w:p>"
            + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>加粗的短行</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>不是</w:t></w:r></w:p>"));
        Assert.Equal([true, true, false, true, false], document.Blocks.OfType<DocumentParagraph>().Select(line => line.IsHeading));
        Assert.Equal("某某县2023年政府信息公开工作年度报告", document.StatedTitle);
    }

    [Fact]
    public void Changes_count_as_accepted_and_what_is_hidden_as_absent()
    {
        var document = Read(WordFiles.Package(
            "<w:p>" + WordFiles.Run("共") + "<w:ins w:id=\"1\">" + WordFiles.Run("12") + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>13</w:delText></w:r></w:del>" + WordFiles.Run("件。") + "</w:p>"
            + "<w:moveFrom w:id=\"3\">" + WordFiles.Paragraph("移走的。") + "</w:moveFrom><w:p><w:moveFrom w:id=\"4\">" + WordFiles.Run("移走") + "</w:moveFrom></w:p>"
            + "<w:p><w:moveTo w:id=\"5\">" + WordFiles.Run("移来的。") + "</w:moveTo></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id=\"6\"/></w:rPr></w:pPr>" + WordFiles.Run("前半，") + "</w:p>" + WordFiles.Paragraph("后半。")
            + "<w:p><w:commentRangeStart w:id=\"0\"/>" + WordFiles.Run("有批注") + "<w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>"
            + "<w:r><w:rPr><w:rStyle w:val=\"hid\"/></w:rPr><w:t>看不见</w:t></w:r></w:p>"));
        Assert.Equal(["共12件。", "移来的。", "前半，后半。", "有批注"], Lines(document));
        Assert.Equal([DocumentRemark.TrackedChanges, DocumentRemark.Comments, DocumentRemark.HiddenContent], document.Remarks);
    }

    [Fact]
    public void Fields_show_their_results_and_text_boxes_their_words_once()
    {
        var lines = Lines(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>" + WordFiles.Run("指令")
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + WordFiles.Run("结果") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:hyperlink r:id=\"rId9\">" + WordFiles.Run("链接") + "</w:hyperlink><w:r><w:softHyphen/><w:t>同</w:t><w:tab/><w:t>行</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
            + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><wps:txbx><w:txbxContent>" + WordFiles.Paragraph("框里的话")
            + "</w:txbxContent></wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + WordFiles.Paragraph("框里的话")
            + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + WordFiles.Run("框外") + "</w:p>"
            + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" + WordFiles.Paragraph("一、总体情况 1") + "</w:sdtContent></w:sdt>"
            + "<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>" + WordFiles.Run("二、主动公开 2") + "</w:p>"
            + "<w:sdt><w:sdtContent>" + WordFiles.Paragraph("控件里的话") + "</w:sdtContent></w:sdt>");
        Assert.Equal(["结果链接同 行", "框外", "框里的话", "控件里的话"], lines);
    }

    [Fact]
    public void Rows_may_begin_late_and_cells_merge_in_the_old_way()
    {
        const string Cell = "<w:tc><w:tcPr>{0}</w:tcPr><w:p><w:r><w:t>{1}</w:t></w:r></w:p></w:tc>";
        string Tc(string properties, string text) => Cell.Replace("{0}", properties, StringComparison.Ordinal).Replace("{1}", text, StringComparison.Ordinal);
        var table = Assert.Single(Read(WordFiles.Package(
            "<w:tbl><w:tr>" + Tc("<w:hMerge w:val=\"restart\"/>", "合并") + Tc("<w:hMerge/>", "") + Tc("<w:vMerge w:val=\"restart\"/>", "右") + "</w:tr>"
            + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Tc("", "5") + Tc("<w:vMerge/>", "") + "</w:tr>"
            + "<w:tr>" + Tc("<w:vMerge/>", "孤") + Tc("", "6") + Tc("<w:gridSpan w:val=\"-3\"/>", "7") + "</w:tr>"
            + "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + Tc("", "删") + "</w:tr></w:tbl>")).Blocks.OfType<DocumentTable>());
        Assert.Equal(
            ["0,0 1×2 合并", "0,2 2×1 右", "1,1 1×1 5", "2,0 1×1 孤", "2,1 1×1 6", "2,2 1×1 7"],
            table.Cells.Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}×{cell.ColumnSpan} {cell.Text}"));
    }

    [Fact]
    public void What_stands_in_a_cell_instead_of_words_is_read_or_told()
    {
        const string Nested = "<w:tbl><w:tr><w:tc>{0}</w:tc></w:tr></w:tbl><w:p/>";
        const string Picture = "<w:p><w:r><w:drawing><wp:inline><a:graphic/></wp:inline></w:drawing></w:r></w:p>";
        static string Tc(string contents) => $"<w:tc>{contents}</w:tc>";
        static string Field(string data, string result) =>
            $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>{data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORM </w:instrText></w:r>"
            + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        static string Control(string properties, string text) =>
            $"<w:p><w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{WordFiles.Run(text)}</w:sdtContent></w:sdt></w:p>";
        var document = Read(WordFiles.Package(
            "<w:tbl><w:tr>" + Tc(WordFiles.Paragraph("规章")) + Tc(Field("<w:textInput/>", WordFiles.Run("12")))
            + Tc(Field("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"7\"/><w:listEntry w:val=\"8\"/></w:ddList>", "")) + "</w:tr>"
            + "<w:tr>" + Tc(Control("<w:showingPlcHdr/>", "单击此处输入文字")) + Tc(Control("<w:text/>", "13")) + Tc(Picture) + "</w:tr>"
            + "<w:tr>" + Tc(Nested.Replace("{0}", WordFiles.Paragraph("14"), StringComparison.Ordinal))
            + Tc("<w:tbl><w:tr>" + Tc(WordFiles.Paragraph("甲")) + Tc(WordFiles.Paragraph("15")) + "</w:tr></w:tbl><w:p/>") + Tc(WordFiles.Paragraph("16") + Picture) + "</w:tr></w:tbl>"));
        var tables = document.Blocks.OfType<DocumentTable>().ToList();
        Assert.Equal(
            ["规章", "12", "8", "", "13", " Picture:", "14", " Table:甲 15", "16"],
            tables[0].Cells.Select(cell => cell.Text + (cell.Unread is { } unread ? $" {unread.Kind}:{unread.Text}" : "")));
        Assert.Equal(["甲", "15"], tables[1].Cells.Select(cell => cell.Text));
        Assert.Equal(2, document.Blocks.Length);
    }

    [Fact]
    public void Edges_a_hair_apart_are_one()
    {
        static string Row(params (int Span, string Text)[] cells) =>
            $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc><w:tcPr><w:gridSpan w:val=\"{cell.Span}\"/></w:tcPr>{WordFiles.Paragraph(cell.Text)}</w:tc>"))}</w:tr>";
        static string Grid(params int[] widths) => $"<w:tblGrid>{string.Concat(widths.Select(width => $"<w:gridCol w:w=\"{width}\"/>"))}</w:tblGrid>";

        // 40 twentieths of a point lie between the edges of the header and those of the figures; the narrow column at the end is filled.
        var table = Assert.Single(Read(WordFiles.Package(
            "<w:tbl>" + Grid(2000, 40, 900, 40, 860, 60) + Row((1, "项目"), (2, "自然人"), (2, "总计"), (1, "注")) + Row((2, "规章"), (2, "5"), (1, "6"), (1, "")) + "</w:tbl>"))
            .Blocks.OfType<DocumentTable>());
        Assert.Equal(
            ["0,0 1×1 项目", "0,1 1×1 自然人", "0,2 1×1 总计", "0,3 1×1 注", "1,0 1×1 规章", "1,1 1×1 5", "1,2 1×1 6", "1,3 1×1 "],
            table.Cells.Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}×{cell.ColumnSpan} {cell.Text}"));
    }

    [Fact]
    public void What_is_damaged_protected_or_made_to_harm_is_refused()
    {
        var whole = WordFiles.Package(WordFiles.Paragraph("文字。"));
        Assert.Equal("DS0811", FaultOf(whole[..(whole.Length / 2)]));
        Assert.Equal("DS0812", FaultOf([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8]));
        Assert.Equal("DS0813", FaultOf(WordFiles.Zip(false, ("readme.txt", "x"))));
        Assert.Equal("DS0813", FaultOf(WordFiles.Zip(false, ("word/document.xml", "<html/>"))));
        Assert.Equal("DS0802", FaultOf(WordFiles.Zip(false, ("OFD.xml", "<OFD/>"))));
        Assert.Equal("DS0802", FaultOf(WordFiles.Zip(false, ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<content/>"))));
        Assert.Equal("DS0814", FaultOf(WordFiles.Package($"<!--{new string(' ', 70_000_000)}-->")));
        Assert.Equal("DS0815", FaultOf(WordFiles.Zip(false, ("word/document.xml", "<document><body><p></body></document>"))));
        Assert.Equal("DS0815", FaultOf(WordFiles.Zip(false, ("word/document.xml", "<!DOCTYPE document [<!ENTITY a \"aaaa\">]><document><body><p><r><t>&a;</t></r></p></body></document>"))));
        Assert.Equal("DS0816", FaultOf(WordFiles.Package(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000)))));
        Assert.Equal("DS0817", FaultOf(WordFiles.Package("<w:tbl>" + string.Concat(Enumerable.Repeat("<w:tr><w:tc><w:p/></w:tc></w:tr>", 10_001)) + "</w:tbl>")));
        Assert.Equal("DS0819", FaultOf(WordFiles.Package(string.Concat(Enumerable.Repeat("<w:p/>", 2_000_000)))));
    }

    private static string Numbered(int level, string text, int list = 2) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{WordFiles.Run(text)}</w:p>";

    private static string[] Lines(string body) => Lines(Read(WordFiles.Package(body)));

    private static string[] Lines(SourceDocument document) => [.. document.Blocks.OfType<DocumentParagraph>().Select(line => line.Text)];

    private static string FaultOf(byte[] file)
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(DocumentReader.Read("报告.docx", file, diagnostics));
        return Assert.Single(diagnostics.Sorted()).Code;
    }

    private static SourceDocument Read(byte[] file)
    {
        var diagnostics = new DiagnosticList();
        var document = DocumentReader.Read("报告.docx", file, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return document!;
    }
}
