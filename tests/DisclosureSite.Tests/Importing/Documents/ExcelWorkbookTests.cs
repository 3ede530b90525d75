using System.Globalization;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Importing.Documents.Office;
using Xunit;

namespace DisclosureSite.Tests.Importing.Documents;

public sealed class ExcelWorkbookTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_cell_of_a_report_stands_at_its_place(int seed)
    {
        foreach (var report in new[] { OfficialForms.Older, OfficialForms.Newer })
        {
            var tables = Read(ExcelFiles.OfReport(report, new Random(seed))).Blocks.Cast<DocumentTable>().ToList();
            var expected = OfficialForms.PartsOf(report).SelectMany(part => part.Tables).ToList();
            Assert.Equal(expected.Count, tables.Count);
            for (var i = 0; i < expected.Count; i++)
            {
                // A blank cell of one place is none in a workbook.
                Assert.Equal(
                    expected[i].Cells.Where(cell => cell.Text.Length > 0 || cell.RowSpan * cell.ColumnSpan > 1)
                        .Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}×{cell.ColumnSpan} {cell.Text}"),
                    tables[i].Cells.Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}×{cell.ColumnSpan} {cell.Text}"));
            }
        }
    }

    [Theory]
    [InlineData("1591", "General", "1591")]
    [InlineData("0.30000000000000004", "General", "0.3")]
    [InlineData("72701.257800000007", "General", "72701.2578")]
    [InlineData("0.33333333333333331", "General", "0.333333333")]
    [InlineData("123456789012", "General", "123456789012")]
    [InlineData("-48", "General", "-48")]
    [InlineData("1E-3", "General", "0.001")]
    [InlineData("25.1", "0.00", "25.10")]
    [InlineData("1573179", "#,##0", "1,573,179")]
    [InlineData("999", "#,##0", "999")]
    [InlineData("-1234.5", "#,##0.0", "-1,234.5")]
    [InlineData("0.5", "0%", "50%")]
    [InlineData("0.1234", "0.00%", "12.34%")]
    [InlineData("2.5", "0", "3")]
    [InlineData("5", "000", "005")]
    [InlineData("5", "0.##", "5")]
    [InlineData("0", "#", "")]
    [InlineData("129", "+0;-0;0", "+129")]
    [InlineData("-48", "+0;-0;0", "-48")]
    [InlineData("0", "+0;-0;0", "0")]
    [InlineData("1591", "0\"万元\"", "1591万元")]
    [InlineData("12345678", "0.00,,\"百万\"", "12.35百万")]
    [InlineData("-7", "0_ ;[Red]\\-0\\ ", "-7")]
    [InlineData("5", "[>=10]0\"多\";0\"少\"", "5少")]
    [InlineData("15", "[>=10]0\"多\";0\"少\"", "15多")]
    [InlineData("0", "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ", "-")]
    [InlineData("3", "@", "3")]
    [InlineData("44581", "yyyy\"年\"m\"月\"d\"日\";@", "2022年1月20日")]
    [InlineData("44581.4375", "yyyy/mm/dd h:mm", "2022/01/20 10:30")]
    [InlineData("44581", "[$-804]aaaa", "星期四")]
    [InlineData("1", "yyyy-m-d", "1900-1-1")]
    [InlineData("不是数", "0", "不是数")]
    [InlineData("1E+300", "0", "1E+300")]
    public void Numbers_are_shown_as_the_sheet_shows_them(string stored, string format, string shown)
    {
        Assert.Equal(shown, ExcelNumberFormat.Show(stored, format, isFrom1904: false));
    }

    [Fact]
    public void Formats_of_a_workbook_apply_by_style()
    {
        const string Styles = "<numFmts><numFmt numFmtId=\"176\" formatCode=\"0.00_ \"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/><xf numFmtId=\"3\"/><xf numFmtId=\"31\"/></cellXfs>";
        const string Sheet = """
            <sheetData><row><c s="1"><v>25.1</v></c><c s="2"><v>1591</v></c><c s="3"><v>44581</v></c><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c s="99"><v>7</v></c></row></sheetData>
            """;
        Assert.Equal("25.10 1,591 2022年1月20日 TRUE #DIV/0! 7", Words(Read(ExcelFiles.Package([Sheet], styles: Styles))));
        Assert.Equal("2026年1月21日", Words(Read(ExcelFiles.Package(
            ["<sheetData><row><c s=\"3\"><v>44581</v></c></row></sheetData>"], styles: Styles, workbook: "<workbookPr date1904=\"1\"/>"))));
    }

    [Fact]
    public void What_is_hidden_is_left_out_and_formulas_keep_their_results()
    {
        const string Sheet = """
            <cols><col min="2" max="2" hidden="1"/></cols><sheetData>
            <row r="2"><c r="A2" t="inlineStr"><is><t>规章</t></is></c><c r="B2"><v>99</v></c><c r="C2"><f>1+1</f><v>2</v></c></row>
            <row r="3" hidden="1"><c r="A3"><v>98</v></c></row>
            <row r="4"><c r="A4" t="str"><f>"总"&amp;"计"</f><v>总计</v></c><c r="D4"><v>97</v></c></row></sheetData>
            <mergeCells><mergeCell ref="C4:D4"/><mergeCell ref="A2:A3"/><mergeCell ref="A1:XFD1048576"/></mergeCells>
            """;
        var document = Read(ExcelFiles.Package([Sheet, "<sheetData><row><c><v>96</v></c></row></sheetData>"], stateOf: i => i == 1 ? " state=\"veryHidden\"" : ""));
        var table = Assert.IsType<DocumentTable>(Assert.Single(document.Blocks));
        Assert.Equal((2, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal(
            ["0,0 1×1 规章", "0,1 1×1 2", "1,0 1×1 总计", "1,1 1×2 "],
            table.Cells.Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}×{cell.ColumnSpan} {cell.Text}"));
        Assert.Equal(new DocumentPlace { Sheet = "表1", Table = 1, Row = 4, Column = 1 }, table.Cells[2].Place);
        Assert.Equal([DocumentRemark.HiddenContent, DocumentRemark.Formulas], document.Remarks);
    }

    [Fact]
    public void A_formula_without_its_result_is_told_and_one_with_an_empty_result_is_blank()
    {
        const string Sheet = """
            <sheetData><row><c r="A1" t="inlineStr"><is><t>规章</t></is></c><c r="B1"><f>SUM(C1:D1)</f></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>1+1</f><v>2</v></c></row></sheetData>
            """;
        var document = Read(ExcelFiles.Package([Sheet]));
        Assert.Equal(
            ["规章 ", " =SUM(C1:D1)", "2 "],
            Assert.IsType<DocumentTable>(Assert.Single(document.Blocks)).Cells.Select(cell => $"{cell.Text} {cell.Unread?.Text}"));
        Assert.Equal([DocumentRemark.Formulas], document.Remarks);
    }

    [Fact]
    public void Workbooks_beyond_all_measure_are_refused()
    {
        static string Far(string cell) => $"<sheetData><row><c r=\"A1\"><v>1</v></c><c r=\"{cell}\"><v>2</v></c></row></sheetData>";
        Assert.Equal("DS0817", FaultOf(Far("A1048576")));
        Assert.Equal("DS0817", FaultOf(Far("XFD1")));
        Assert.Equal("DS0817", FaultOf(Far("GR10000")));
        Assert.Equal("DS0817", FaultOf("<mergeCells>" + string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:B2\"/>", 50_001)) + "</mergeCells>"));
        Assert.Equal("DS0816", FaultOf("<sheetData><row><c r=\"A1\">" + string.Concat(Enumerable.Repeat("<v>", 10_000))));
        Assert.Equal("DS0819", FaultOf("<sheetData " + string.Concat(Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $" a{i}=\"\""))) + "/>"));
        Assert.Equal("DS0815", FaultOf("<sheetData><row></sheetData>"));
    }

    private static string Words(SourceDocument document) =>
        string.Join(' ', document.Blocks.OfType<DocumentTable>().SelectMany(table => table.Cells).Select(cell => cell.Text));

    private static string FaultOf(string sheet)
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(DocumentReader.Read("表.xlsx", ExcelFiles.Package([sheet]), diagnostics));
        return Assert.Single(diagnostics.Sorted()).Code;
    }

    private static SourceDocument Read(byte[] file)
    {
        var diagnostics = new DiagnosticList();
        var document = DocumentReader.Read("表.xlsx", file, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return document!;
    }
}
