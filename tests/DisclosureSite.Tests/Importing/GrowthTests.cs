using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Tests.Importing.Documents;
using DisclosureSite.Tests.Importing.Pdf;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Importing;

/// <summary>
/// An import takes so much more as its document is longer, and no more. What is counted is the memory that it asks for, which no other
/// program disturbs.
/// </summary>
public sealed class GrowthTests
{
    private const int Longer = 4;
    private const double MostGrowth = 1.5 * Longer;

    /// <summary>Documents by how many pieces they have; the longer ones are near the limits.</summary>
    public static TheoryData<string, int> Documents => new()
    {
        { "paragraphs", 4_500 },
        { "words", 4_500 },
        { "aligned rows", 400 },
        { "aligned words", 400 },
        { "rows", 400 },
        { "a cell a line", 800 },
        { "values", 400 },
        { "cells", 800 },
        { "spans", 800 },
        { "small tables", 600 },
        { "Word paragraphs", 4_500 },
        { "Word cells", 800 },
        { "sheet", 800 },
        { "PDF lines", 240 },
        { "PDF cells", 200 },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_longer_document_takes_no_more_than_its_share(string kind, int pieces)
    {
        TakenBy(kind, 10);
        var (once, several) = (TakenBy(kind, pieces), TakenBy(kind, Longer * pieces));
        Assert.True(several <= MostGrowth * once, $"{kind}: {once} bytes for {pieces} pieces, {several} for {Longer} times as many");
    }

    private static long TakenBy(string kind, int pieces)
    {
        var (file, content) = Document(kind, pieces);
        var diagnostics = new DiagnosticList();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = DocumentReader.Read(file, content, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        ReportRecognizer.Recognize(document!, BundledArchive.Archive.Formats);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static (string File, byte[] Content) Document(string kind, int pieces) => kind switch
    {
        "paragraphs" => Text("a.txt", pieces, i => $"本年公开政府信息{i}条。\n"),
        "words" => Text("a.txt", pieces, i => $"一项工作{i}\n"),
        "aligned rows" => Text("a.txt", pieces, i => $"第{i}项    {i}    {i + 1}\n"),
        "aligned words" => Text("a.txt", pieces, i => $"第{i}项    规章    行政许可\n"),
        "rows" => Text("a.txt", pieces, i => $"规章\t{i}\t{i + 1}\n"),
        "a cell a line" => Text("a.txt", pieces, i => i % 3 == 0 ? $"第{i}项\n" : $"{i}\n"),
        "values" => Text("a.csv", pieces, i => $"第{i}项,{i},{i + 1}\n"),
        "cells" => Text("a.html", pieces, i => $"<tr><td>第{i}项<td>{i}<td>{i + 1}", "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数"),
        "spans" => Text("a.html", pieces, i => $"<tr><td rowspan=9>第{i}项<td colspan=3>{i}", "<table>"),
        "small tables" => Text("a.html", pieces, i => $"<table><tr><td>信息内容<td>本年制发件数<tr><td>规章<td>{i}</table>"),
        "Word paragraphs" => ("a.docx", WordFiles.Package(string.Concat(Enumerable.Range(0, pieces).Select(i => $"<w:p>{WordFiles.Run($"第{i}项。")}</w:p>")))),
        "Word cells" => ("a.docx", WordFiles.Package("<w:tbl>" + string.Concat(Enumerable.Range(0, pieces).Select(WordRow)) + "</w:tbl>")),
        "sheet" => ("a.xlsx", ExcelFiles.Package(["<sheetData>" + string.Concat(Enumerable.Range(0, pieces).Select(SheetRow)) + "</sheetData>"])),
        "PDF lines" => ("a.pdf", Page(pieces, (paper, i) => paper.Text(80, 20 + (14 * i), 10, $"第{i}项工作已经完成。"))),
        "PDF cells" => ("a.pdf", Page(pieces, (paper, i) => paper.Text(80, 20 + (14 * i), 10, $"第{i}项").Text(200, 20 + (14 * i), 10, $"{i}").Text(300, 20 + (14 * i), 10, "5"))),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static (string File, byte[] Content) Text(string file, int pieces, Func<int, string> piece, string before = "") =>
        (file, Encoding.UTF8.GetBytes(before + string.Concat(Enumerable.Range(0, pieces).Select(piece))));

    private static string WordRow(int row) => $"<w:tr><w:tc><w:p>{WordFiles.Run($"第{row}项")}</w:p></w:tc><w:tc><w:p>{WordFiles.Run($"{row}")}</w:p></w:tc></w:tr>";

    private static string SheetRow(int row) => $"<row><c r=\"A{row + 1}\" t=\"inlineStr\"><is><t>第{row}项</t></is></c><c r=\"B{row + 1}\"><v>{row}</v></c></row>";

    private static byte[] Page(int pieces, Action<PdfPaper, int> print)
    {
        var paper = new PdfPaper { Height = 20_000 }.Page();
        for (var i = 0; i < pieces; i++)
        {
            print(paper, i);
        }

        return paper.ToBytes();
    }
}
