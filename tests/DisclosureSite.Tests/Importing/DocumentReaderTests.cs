using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents;
using Xunit;

namespace DisclosureSite.Tests.Importing;

public sealed class DocumentReaderTests
{
    [Fact]
    public void A_picture_is_refused()
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(DocumentReader.Read("报告.docx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2], diagnostics));
        Assert.StartsWith("报告.docx(1,1): error DS0802: 这是图片（PNG）", Assert.Single(diagnostics.Sorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rich_text_is_refused()
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(DocumentReader.Read("报告.doc", [.. "{\\rtf1\\ansi {\\fonttbl} 2020}"u8], diagnostics));
        Assert.StartsWith("报告.doc(1,1): error DS0802: 这是 RTF 文件", Assert.Single(diagnostics.Sorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused()
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(DocumentReader.Read("报告.txt", new byte[DocumentReader.MaximumBytes + 1], diagnostics));
        Assert.Equal("DS0801", Assert.Single(diagnostics.Sorted()).Code);
    }

    [Theory]
    [InlineData("a.txt", "utf-8")]
    [InlineData("a.csv", "utf-8")]
    [InlineData("a.html", "utf-16")]
    public void A_document_with_marks_of_direction_is_read(string file, string encoding)
    {
        var diagnostics = new DiagnosticList();
        var written = Encoding.GetEncoding(encoding);
        byte[] content = [.. written.GetPreamble(), .. written.GetBytes("<p>公开\u202A321\u2069条。</p>")];
        Assert.NotNull(DocumentReader.Read(file, content, diagnostics));
        Assert.Empty(diagnostics.Sorted());
    }

    [Theory]
    [InlineData(5_000, 0)]
    [InlineData(5_001, 1)]
    public void A_text_of_more_cells_than_any_form_is_refused(int cells, int faults)
    {
        var diagnostics = new DiagnosticList();
        var text = string.Concat(Enumerable.Repeat("\t5\n", cells));
        Assert.Equal(faults == 0, DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text), diagnostics) is not null);
        Assert.Equal(Enumerable.Repeat("DS0819", faults), diagnostics.Sorted().Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData(500, 0)]
    [InlineData(501, 1)]
    public void A_page_of_more_cells_than_any_form_is_refused(int rows, int faults)
    {
        var diagnostics = new DiagnosticList();
        var row = "<tr>" + string.Concat(Enumerable.Repeat("<td>字</td>", 20)) + "</tr>";
        var page = "<table>" + string.Concat(Enumerable.Repeat(row, rows)) + "</table>";
        Assert.Equal(faults == 0, DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(page), diagnostics) is not null);
        Assert.Equal(Enumerable.Repeat("DS0819", faults), diagnostics.Sorted().Select(diagnostic => diagnostic.Code));
    }

    // The time to read a document grows with its lines and letters, however plain they are.
    [Theory]
    [InlineData("a.txt", "本年公开。\n", 20_000)]
    [InlineData("a.txt", "甲    乙    丙\f", 20_000)]
    [InlineData("a.txt", "字", 1_000_000)]
    [InlineData("a.csv", "规章\r\n", 20_000)]
    [InlineData("a.csv", "字", 1_000_000)]
    [InlineData("a.html", "<div><p>字</div>", 20_000)]
    [InlineData("a.html", "字", 1_000_000)]
    [InlineData("a.html", "<pre>甲\n乙</pre>", 20_000)]
    [InlineData("a.html", "<table><tr><td>字<td>章一二三四五六七八九十一二三四五六七八九十一二三四五六七八九</table>", 10_000)]
    public void A_document_longer_than_any_report_is_refused(string file, string piece, int most)
    {
        foreach (var isTooLong in new[] { false, true })
        {
            var diagnostics = new DiagnosticList();
            var pieces = isTooLong ? most + 1 : most / 2;
            var document = DocumentReader.Read(file, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, pieces))), diagnostics);
            Assert.Equal((!isTooLong, isTooLong ? "DS0819" : ""), (document is not null, string.Join(' ', diagnostics.Sorted().Select(diagnostic => diagnostic.Code))));
        }
    }

    [Fact]
    public void A_text_of_more_bytes_than_any_report_is_not_even_decoded()
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(DocumentReader.Read("a.txt", [.. Enumerable.Repeat((byte)0xFF, 4_000_001)], diagnostics));
        Assert.Equal("DS0819", Assert.Single(diagnostics.Sorted()).Code);
    }

    [Fact]
    public void Cells_with_a_tab_before_them_are_rows_and_go_on_over_lines()
    {
        var rows = RowsOf("一段话，说明情况。\n\n\t\n第二十条第（一）项\n\n\t信息内容\n\t自\n\n然\n\n人\n\t总\n\n计\n\n\t规章\n\t0\n\t\n\n\n三、收到和处理\n");
        Assert.Equal(["第二十条第（一）项", "信息内容|自\n然\n人|总\n计", "规章|0|"], rows);
    }

    [Fact]
    public void Rows_with_tabs_between_their_cells_are_rows()
    {
        Assert.Equal(["信息内容|数量", "|5"], RowsOf("标题\n信息内容\t数量\n\t5\n\n\n文字。"));
    }

    [Fact]
    public void Rows_with_blanks_between_their_cells_are_rows()
    {
        Assert.Equal(
            ["信息内容|本年制发件数|现行有效件数", "规章|5|6", "行政规范性文件|7|8"],
            RowsOf("标题\n信息内容    本年制发件数　　现行有效件数\n\n  规章          5       6\n- 3 -\n行政规范性文件 7 8\n完。\n"));
        Assert.Equal(["信息内容|数量", "规章|5"], RowsOf("信息内容 数量\n规章  5\n完。"));
        Assert.Equal(["行政处罚|483|-35|179"], RowsOf("说明如下\n行政处罚 483 -35 179\n完。"));
        Assert.Empty(RowsOf("某某县人民政府办公室    2021年1月22日\n自　然　人\n说明  见附件\n"));
    }

    [Fact]
    public void Lines_that_end_in_two_carriage_returns_are_no_blank_lines()
    {
        Assert.Equal(["信息内容|数量|规章|5|规范性文件|6"], RowsOf("这里是一段话。\r\r\n信息内容\r\r\n数量\r\r\n规章\r\r\n5\r\r\n规范性文件\r\r\n6\r\r\n另一段话，到此为止。"));
    }

    [Fact]
    public void A_file_of_values_with_separators_has_tables_and_text()
    {
        var diagnostics = new DiagnosticList();
        var document = DocumentReader.Read(
            "报告.csv",
            Encoding.UTF8.GetBytes("某县2021年报告,,\r\n,,\r\n信息内容,\"本年\n制发件数\",现行有效件数\r\n规章,,\"1,234\"\r\n分类,,\r\n规范,5,6\r\n\"他说：\"\"好，\"\"。\",,\r\n"), diagnostics)!;
        Assert.Empty(diagnostics.Sorted());
        Assert.Equal(
            ["某县2021年报告", "信息内容|本年\n制发件数|现行有效件数", "规章||1,234", "分类||", "规范|5|6", "他说：\"好，\"。"],
            document.Blocks.SelectMany(block => block is DocumentCellRows rows
                ? rows.Rows.Select(row => string.Join('|', row.Select(cell => cell.Text)))
                : [((DocumentParagraph)block).Text]));
        Assert.Equal(new DocumentPlace { Line = 5, Column = 3 }, document.Blocks.OfType<DocumentCellRows>().Single().Rows[1][2].Place);
    }

    [Fact]
    public void Labels_and_numbers_alone_on_their_lines_are_cells()
    {
        Assert.Equal(["信息内容|数量|规章|5||规范性文件|6|"], RowsOf("这里是一段话。\n信息内容\n数量\n规章\n5\n\n规范性文件\n6\n\n另一段话，到此为止。\n"));
    }

    [Fact]
    public void An_indented_paragraph_is_no_cell()
    {
        var document = Read("\t根据条例的规定，公布年度报告。\n\t数据截至年底。\n");
        Assert.Equal(2, document.Blocks.OfType<DocumentParagraph>().Count());
    }

    private static SourceDocument Read(string text)
    {
        var diagnostics = new DiagnosticList();
        var document = DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text), diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return document!;
    }

    private static IEnumerable<string> RowsOf(string text) =>
        Read(text).Blocks.OfType<DocumentCellRows>().SelectMany(rows => rows.Rows).Select(row => string.Join('|', row.Select(cell => cell.Text)));
}
