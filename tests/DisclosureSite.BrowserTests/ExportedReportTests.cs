using DisclosureSite.BrowserTests.Browsing;
using DisclosureSite.BrowserTests.Serving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Exporting;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Model;
using DisclosureSite.Reading;
using Xunit;

namespace DisclosureSite.BrowserTests;

/// <summary>What <c>export</c> writes, printed by a browser, is read back as the figures that the archive holds.</summary>
public sealed class ExportedReportTests(SiteInBrowser site)
{
    [Theory]
    [InlineData("jingle", 2020, "220mm")]
    [InlineData("jingle", 2020, "250mm")]
    [InlineData("jingle", 2020, "265mm")]
    [InlineData("jingle", 2020, "280mm")]
    [InlineData("jingle", 2020, "297mm")]
    [InlineData("suqian", 2024, "250mm")]
    [InlineData("suqian", 2024, "265mm")]
    [InlineData("suqian", 2024, "280mm")]
    [InlineData("suqian", 2024, "297mm")]
    public async Task Every_figure_comes_back_wherever_a_sheet_ends(string agency, int year, string height)
    {
        var diagnostics = new DiagnosticList();
        var archive = ArchiveReader.Read(Path.Combine(Repository.Folder, "input"), includeDrafts: false, diagnostics);
        var report = archive.FindReport(agency, new ReportYear(year))!;
        await using var visit = await site.VisitAsync();
        await visit.Page.SetContentAsync(HtmlForm.Write(ReportPrinter.Print(report)));
        var printed = await visit.Page.PdfAsync(new() { Width = "210mm", Height = height });

        var found = ReportRecognizer.Recognize(DocumentReader.Read("报告.pdf", printed, diagnostics)!, archive.Formats).Tables;

        Assert.Empty(diagnostics.Sorted());
        Assert.Empty(found.Unplaced);
        Assert.Same(report.Format, found.Format);
        Assert.Equal(
            report.Tables.Where(table => !table.Format.IsAdditional).SelectMany(table => Cells(table.Format, (row, column) => table[row, column].Reported)),
            found.Tables.SelectMany(table => Cells(table.Table, (row, column) => table[row, column]?.Text ?? "")));
    }

    private static IEnumerable<string> Cells(FormatTable table, Func<int, int, string> textAt) =>
        from row in Enumerable.Range(0, table.Rows.Length)
        from column in Enumerable.Range(0, table.Columns.Length)
        select $"{table.Id}.{table.Rows[row].Id}.{table.Columns[column].Id} {textAt(row, column)}";
}
