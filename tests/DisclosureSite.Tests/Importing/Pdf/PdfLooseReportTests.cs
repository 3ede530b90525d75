using System.Globalization;
using DisclosureSite.Exporting;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Model;
using DisclosureSite.Tests.Importing.Documents;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Importing.Pdf;

/// <summary>
/// Whole reports whose tables have no lines, or none that part their columns: each figure is found where it was printed, and no word of a
/// table in the narrative. All figures of a report differ, and some are left blank.
/// </summary>
public sealed class PdfLooseReportTests
{
    private const double Width = 500;
    private const int BlankOf = 9;

    public static TheoryData<PdfBorders, bool, bool> Styles
    {
        get
        {
            var styles = new TheoryData<PdfBorders, bool, bool>();
            foreach (var borders in new[] { PdfBorders.None, PdfBorders.RowLines, PdfBorders.Stripes, PdfBorders.WhiteLines })
            {
                styles.Add(borders, true, true);
                styles.Add(borders, true, false);
                styles.Add(borders, false, true);
                styles.Add(borders, false, false);
            }

            return styles;
        }
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Every_figure_of_a_form_of_2019(PdfBorders borders, bool isCentered, bool hasWordsAtLeft) =>
        AssertFound(OfficialForms.Older, borders, isCentered, hasWordsAtLeft);

    [Theory]
    [MemberData(nameof(Styles))]
    public void Every_figure_of_a_form_of_2021(PdfBorders borders, bool isCentered, bool hasWordsAtLeft) =>
        AssertFound(OfficialForms.Newer, borders, isCentered, hasWordsAtLeft);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_table_goes_on_on_the_next_page(bool isCentered)
    {
        var table = Numbered(OfficialForms.Newer)[^2];
        var expected = Recognize(new SourceDocument([TableOf(table)]));
        for (var row = 4; row < table.RowCount; row += 3)
        {
            var paper = new PdfPaper();
            var form = FormOf(table, isCentered, hasWordsAtLeft: true);
            form.Print(paper.Page(), 40, 150, PdfBorders.None, 0, row);
            form.Print(paper.Page(), 40, 80, PdfBorders.None, row);
            AssertSame(expected, Recognize(PdfReading.Read(paper)));
        }
    }

    private static void AssertFound(Report report, PdfBorders borders, bool isCentered, bool hasWordsAtLeft)
    {
        var tables = Numbered(report);
        var paper = new PdfPaper().Page().Text(40, 60, 12, "某县2020年政府信息公开工作年度报告").Text(40, 90, 10, "各项工作都已经完成。");
        var y = 130.0;
        foreach (var table in tables)
        {
            // Those of many rows or columns on a page of their own.
            if (table.RowCount * table.ColumnCount > 50)
            {
                (paper, y) = (paper.Page(), 80);
            }

            y = FormOf(table, isCentered, hasWordsAtLeft).Print(paper, 40, y, borders) + 30;
        }

        var expected = Recognize(new SourceDocument([.. tables.Select(TableOf)]));
        Assert.Empty(expected.Tables.Unplaced);
        Assert.True(expected.Tables.Tables.Sum(table => table.Filled) > 150);
        var found = Recognize(PdfReading.Read(paper));
        AssertSame(expected, found);
        Assert.Equal(["各项工作都已经完成。"], found.Parts.SelectMany(part => part.Items.Select(item => ((FlowParagraph)item).Text)));
    }

    private static void AssertSame(RecognizedReport expected, RecognizedReport found)
    {
        Assert.Empty(found.Tables.Unplaced);
        Assert.Equal(Figures(expected), Figures(found));
    }

    private static IEnumerable<string> Figures(RecognizedReport report) =>
        from table in report.Tables.Tables
        from row in Enumerable.Range(0, table.Table.Rows.Length)
        from column in Enumerable.Range(0, table.Table.Columns.Length)
        where table[row, column] is { Text.Length: > 0 }
        select $"{table.Table.Id} {table.Table.Rows[row].Id} {table.Table.Columns[column].Id} {table[row, column]!.Text}";

    private static RecognizedReport Recognize(SourceDocument document) => ReportRecognizer.Recognize(document, BundledArchive.Archive.Formats);

    // The official layout, other figures in it.
    private static List<PrintedGrid> Numbered(Report report)
    {
        var number = 10;
        return [.. OfficialForms.PartsOf(report).SelectMany(part => part.Tables).Select(table => table with
        {
            Cells = [.. table.Cells.Select(cell => CellText.IsNumber(cell.Text) || CellText.IsNothing(cell.Text) ? cell with { Text = Next() } : cell)],
        })];

        string Next() => ++number % BlankOf == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);
    }

    private static DocumentTable TableOf(PrintedGrid table) => new(
        default, table.RowCount, table.ColumnCount,
        [.. table.Cells.Select(cell => new DocumentCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text, default))]);

    private static PdfForm FormOf(PrintedGrid table, bool isCentered, bool hasWordsAtLeft)
    {
        double whole = table.Widths.Sum();
        var form = new PdfForm([.. table.Widths.Select(width => width * Width / whole)]) { Size = 8, IsCentered = isCentered, HasWordsAtLeft = hasWordsAtLeft };
        foreach (var row in Enumerable.Range(0, table.RowCount))
        {
            form.Row([.. table.Cells.Where(cell => cell.Row == row).Select(cell => (cell.Text, cell.RowSpan, cell.ColumnSpan))]);
        }

        return form;
    }
}
