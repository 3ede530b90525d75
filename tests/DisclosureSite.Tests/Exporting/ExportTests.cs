using DisclosureSite.Diagnostics;
using DisclosureSite.Exporting;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Model;
using DisclosureSite.Tests.Importing.Documents;
using DisclosureSite.Tests.Samples;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace DisclosureSite.Tests.Exporting;

public sealed class ExportTests
{
    [Theory]
    [InlineData("jingle", 2020)]
    [InlineData("suqian", 2023)]
    [InlineData("suqian", 2024)]
    public void What_is_exported_is_read_back_cell_for_cell(string agency, int year)
    {
        var report = BundledArchive.Report(agency, year);
        var printed = ReportPrinter.Print(report);
        foreach (var file in new[] { WordForm.Write(printed), Html(printed) })
        {
            var document = Read(file);
            AssertSameTables(printed, document);
            Assert.Equal(report.Title, document.StatedTitle);
            Assert.Equal(
                [report.Title, .. printed.Blocks.OfType<PrintedLine>().Select(line => line.Text)],
                document.Blocks.OfType<DocumentParagraph>().Select(line => line.Text));
            Assert.Equal(
                [report.Title, .. printed.Blocks.OfType<PrintedLine>().Where(IsHeading).Select(line => line.Text)],
                document.Blocks.OfType<DocumentParagraph>().Where(line => line.IsHeading).Select(line => line.Text));
            Assert.Empty(document.Remarks);
        }
    }

    [Theory]
    [InlineData("cn-gov-2014")]
    [InlineData("cn-gov-2019")]
    [InlineData("cn-gov-2021")]
    public void A_blank_form_has_every_cell_of_its_format(string id)
    {
        var format = BundledArchive.Archive.Formats.Single(format => format.Id == id);
        var printed = ReportPrinter.PrintBlank(BundledArchive.Archive.FindAgency("jingle")!, format.FirstYear, format);
        AssertSameTables(printed, Read(WordForm.Write(printed)));
        AssertSameTables(printed, Read(Html(printed)));
        Assert.Equal(
            format.Tables.Sum(table => table.Rows.Count(row => !row.Optional) * table.Columns.Count(column => !column.Optional)),
            printed.Blocks.OfType<PrintedGrid>().Sum(table => table.Cells.Count(cell => cell.Kind == PrintedCellKind.Figure)));
        Assert.Equal(["静乐县人民政府", "年　　月　　日"], printed.Blocks.OfType<PrintedLine>().TakeLast(2).Select(line => line.Text));
    }

    [Fact]
    public void Tables_stand_as_on_paper()
    {
        var report = OfficialForms.Newer;
        var tables = ReportPrinter.Print(report).Blocks.OfType<PrintedGrid>().ToList();
        Assert.Equal(
            [
                "0,0 1×4 第二十条第（一）项", "1,0 1×1 信息内容", "1,1 1×1 本年制发件数", "1,2 1×1 本年废止件数", "1,3 1×1 现行有效件数",
                "2,0 1×1 规章", "2,1 1×1 2", "2,2 1×1 1", "2,3 1×1 12", "3,0 1×1 行政规范性文件", "3,1 1×1 50", "3,2 1×1 227", "3,3 1×1 420",
                "4,0 1×4 第二十条第（五）项", "5,0 1×1 信息内容", "5,1 1×3 本年处理决定数量", "6,0 1×1 行政许可", "6,1 1×3 1573179",
            ],
            tables[0].Cells.Take(18).Select(Shown));
        Assert.Equal(
            [
                "0,0 3×3 （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "0,3 1×7 申请人情况", "1,3 2×1 自然人", "1,4 1×5 法人或其他组织", "1,9 2×1 总计",
                "2,4 1×1 商业企业", "2,5 1×1 科研机构", "2,6 1×1 社会公益组织", "2,7 1×1 法律服务机构", "2,8 1×1 其他", "3,0 1×3 一、本年新收政府信息公开申请数量", "3,3 1×1 3440",
            ],
            tables[1].Cells.Take(12).Select(Shown));
        var groups = tables[1].Cells.Where(cell => cell.RowSpan > 1 && cell.Row > 2).Select(Shown);
        Assert.Equal(
            ["5,0 22×1 三、本年度办理结果", "7,1 8×1 （三）不予公开", "15,1 3×1 （四）无法提供", "18,1 5×1 （五）不予处理", "23,1 3×1 （六）其他处理"], groups);
        Assert.Contains("26,1 1×2 （七）总计", tables[1].Cells.Select(Shown));
        Assert.Contains("27,0 1×3 四、结转下年度继续办理", tables[1].Cells.Select(Shown));
        Assert.Equal(
            ["0,0 1×5 行政复议", "0,5 1×10 行政诉讼", "1,0 2×1 结果维持", "1,1 2×1 结果纠正", "1,2 2×1 其他结果", "1,3 2×1 尚未审结", "1,4 2×1 总计", "1,5 1×5 未经复议直接起诉", "1,10 1×5 复议后起诉"],
            tables[2].Cells.Take(9).Select(Shown));
        Assert.Equal("3,0 1×1 88", Shown(tables[2].Cells[19]));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_and_a_file_that_word_accepts()
    {
        var printed = ReportPrinter.Print(OfficialForms.Newer);
        var file = WordForm.Write(printed);
        Assert.Equal(file, WordForm.Write(ReportPrinter.Print(OfficialForms.Newer)));
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath} {fault.Description}"));
    }

    [Fact]
    public void Corrected_figures_are_exported_as_first_published()
    {
        var table = OfficialForms.Newer.FindTable("fees")!;
        var corrected = table.Correct(new Dictionary<(int, int), Figure> { [(0, 0)] = new Figure(1, "1", null, 1, 1) });
        Assert.Contains("72701.2578", OfficialLayout.Of(corrected.Format, corrected).Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_unit_that_the_file_stated_stands_in_place_of_the_forms()
    {
        var fees = OfficialForms.Newer.FindTable("fees")!.Format;
        var inYuan = new ReportTable(fees, "fees.csv", [new Figure(251000, "251000", null, 2, 9)], [true], [true], ["元"]);
        Assert.Contains("本年收费金额（单位：元）", OfficialLayout.Of(fees, inYuan).Cells.Select(cell => cell.Text));

        var older = BundledArchive.Archive.Formats.Single(format => format.Id == "cn-gov-2014").Tables[0];
        var row = older.Rows.ToList().FindIndex(line => line.Id == "request-fees");
        var figures = Enumerable.Repeat(Figure.Missing, older.Rows.Length).ToArray();
        figures[row] = new Figure(5000, "5000", "元", 2, 9);
        var statistics = new ReportTable(older, "statistics.csv", figures, [.. figures.Select(_ => true)], [true], [null]);
        var labels = OfficialLayout.Of(older, statistics).Cells.Select(cell => cell.Text).ToList();
        Assert.Contains("七、依申请公开信息收取的费用（元）", labels);
        Assert.DoesNotContain("七、依申请公开信息收取的费用（万元）", labels);
    }

    private static bool IsHeading(PrintedLine line) => line.Kind is PrintedLineKind.PartTitle or PrintedLineKind.Heading;

    private static byte[] Html(PrintedReport report) => System.Text.Encoding.UTF8.GetBytes(HtmlForm.Write(report));

    private static void AssertSameTables(PrintedReport printed, SourceDocument document)
    {
        var expected = printed.Blocks.OfType<PrintedGrid>().ToList();
        var tables = document.Blocks.OfType<DocumentTable>().ToList();
        Assert.Equal(expected.Count, tables.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(
                expected[i].Cells.Select(Shown),
                tables[i].Cells.Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}×{cell.ColumnSpan} {cell.Text}"));
        }
    }

    private static string Shown(PrintedCell cell) => $"{cell.Row},{cell.Column} {cell.RowSpan}×{cell.ColumnSpan} {cell.Text}";

    private static SourceDocument Read(byte[] file)
    {
        var diagnostics = new DiagnosticList();
        var document = DocumentReader.Read("报告", file, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return document!;
    }
}
