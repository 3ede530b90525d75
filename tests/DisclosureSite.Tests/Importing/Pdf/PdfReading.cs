using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents;
using Xunit;

namespace DisclosureSite.Tests.Importing.Pdf;

/// <summary>Reads what a test has printed.</summary>
internal static class PdfReading
{
    public static SourceDocument Read(PdfPaper paper)
    {
        var diagnostics = new DiagnosticList();
        var document = DocumentReader.Read("报告.pdf", paper.ToBytes(), diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return document!;
    }

    /// <summary>The only fault of a file.</summary>
    public static string FaultOf(byte[] file)
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(DocumentReader.Read("报告.pdf", file, diagnostics));
        return Assert.Single(diagnostics.Sorted()).Code;
    }

    public static DocumentTable[] TablesOf(SourceDocument document) => [.. document.Blocks.OfType<DocumentTable>()];

    public static string[] ParagraphsOf(SourceDocument document) => [.. document.Blocks.OfType<DocumentParagraph>().Select(paragraph => paragraph.Text)];

    /// <summary>The rows of all tables, merged cells where they begin.</summary>
    public static string[] RowsOf(SourceDocument document) =>
        [.. TablesOf(document).SelectMany(table => table.Cells.GroupBy(cell => cell.Row)).Select(row => string.Join('|', row.Select(cell => cell.Text)))];

    /// <summary>Asserts that a table was read cell by cell as it was printed.</summary>
    public static void AssertSame(PdfForm form, DocumentTable table)
    {
        Assert.Equal(form.Cells.Select(cell => (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, form.Wrapped(cell))), table.Cells.Select(cell => (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text)));
        Assert.Equal((form.RowCount, form.ColumnCount), (table.RowCount, table.ColumnCount));
    }
}
