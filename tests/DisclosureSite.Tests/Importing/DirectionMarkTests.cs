using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Tests.Commands;
using DisclosureSite.Tests.Importing.Documents;
using DisclosureSite.Tests.Importing.Pdf;
using Xunit;

namespace DisclosureSite.Tests.Importing;

/// <summary>What marks of direction stand in a document is left behind, whatever the document is and wherever they stand.</summary>
public sealed class DirectionMarkTests
{
    private const string Marks = "\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200B";
    private const string Title = "静乐县2020年政府信息公开年度报告";

    private static readonly string[][] Rows =
        [["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"], ["规章", "0", "12", "-3"], ["规范性文件", "1,751", "129", "+925"]];

    [Theory]
    [InlineData("报告.txt")]
    [InlineData("报告.csv")]
    [InlineData("报告.html")]
    [InlineData("报告.docx")]
    [InlineData("报告.xlsx")]
    [InlineData("报告.pdf")]
    public void A_document_with_marks_reads_as_the_same_without(string file)
    {
        var (plain, marked) = (Read(file, text => text), Read(file, Marked));
        Assert.Equal(Words(plain), Words(marked));
        Assert.Contains("1,751", Words(plain));
        Assert.Empty(plain.Remarks);

        // A PDF has no marks that turn what is printed: its letters stand where they stand.
        Assert.Equal(file.EndsWith("pdf", StringComparison.Ordinal) ? [] : [DocumentRemark.DirectionMarks], marked.Remarks);
    }

    [Theory]
    [InlineData("报告.txt")]
    [InlineData("报告.html")]
    public void The_draft_of_a_document_with_marks_is_without_fault(string file)
    {
        using var archive = new ArchiveCopy();
        using var documents = new TemporaryFolder();
        Assert.Equal(0, CommandRun.Of("export", "jingle", "2020", "--form", "html", "--to", documents["a.html"], "--input", archive.Input).ExitCode);
        Directory.Delete(Path.Combine(archive.Input, "reports/jingle/2020"), recursive: true);
        var text = file.EndsWith("txt", StringComparison.Ordinal) ? Marked(File.ReadAllText(Jingle()))
            : Regex.Replace(File.ReadAllText(documents["a.html"]), "(?<=>)[^<>&]+(?=<)", words => Marked(words.Value));
        var document = documents.Write(file, text);
        var run = CommandRun.Of("import", document, "--input", archive.Input);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("注意：文件里有让文字倒着显示的不可见字符", run.Output, StringComparison.Ordinal);
        Assert.All(
            Directory.GetFiles(Path.Combine(archive.Input, "reports/jingle/2020")),
            written => Assert.DoesNotContain(File.ReadAllText(written, Encoding.UTF8), letter => Marks.Contains(letter, StringComparison.Ordinal)));
        Assert.Equal("", CommandRun.Of("check", "--input", archive.Input).Error);
    }

    [Theory]
    [InlineData("<c r=\"B2\" t=\"s\"><v>0</v></c>")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>\u202E1751\u202C</t></is></c>")]
    [InlineData("<c r=\"B2\" t=\"str\"><f>A1</f><v>\u202E1751\u202C</v></c>")]
    [InlineData("<c r=\"B2\"><v>\u202E1751\u202C</v></c>")]
    public void A_workbook_with_marks_in_one_cell_says_so_whatever_kind_of_cell_it_is(string cell)
    {
        var document = ReadSheet(cell, shared: cell.Contains("t=\"s\"", StringComparison.Ordinal) ? "<si><t>\u202E1751\u202C</t></si>" : "");
        Assert.Equal("1751", Assert.Single(Words(document), word => word.Length > 0));
        Assert.Contains(DocumentRemark.DirectionMarks, document.Remarks);
    }

    [Fact]
    public void The_name_of_a_sheet_is_said_without_marks()
    {
        var document = ReadSheet(
            "<c r=\"B2\"><v>1751</v></c>", workbook: "<sheets><sheet name=\"表\u202E一\u202C\" sheetId=\"1\" r:id=\"rId1\"/></sheets>");
        Assert.Equal("表一", Assert.IsType<DocumentTable>(Assert.Single(document.Blocks)).Place.Sheet);
    }

    private static SourceDocument ReadSheet(string cell, string shared = "", string workbook = "") => DocumentReader.Read(
        "报告.xlsx", ExcelFiles.Package([$"<sheetData><row r=\"2\">{cell}</row></sheetData>"], shared, workbook: workbook), new DiagnosticList())!;

    private static string Jingle([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Fixtures", "Import", "jingle-2020.txt"));

    private static string Marked(string text)
    {
        var marked = new StringBuilder();
        foreach (var (letter, i) in text.Select((letter, i) => (letter, i)))
        {
            marked.Append(Marks[i % Marks.Length]).Append(letter);
        }

        return marked.Append(Marks).ToString();
    }

    private static SourceDocument Read(string file, Func<string, string> form)
    {
        var diagnostics = new DiagnosticList();
        var document = DocumentReader.Read(file, Document(file, form), diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return document!;
    }

    private static byte[] Document(string file, Func<string, string> form)
    {
        switch (Path.GetExtension(file))
        {
            case ".txt":
                return Encoding.UTF8.GetBytes($"{form(Title)}\n{Lines("\t", "", cell => cell)}\n");
            case ".csv":
                return Encoding.UTF8.GetBytes($"{form(Title)}\n{Lines(",", "", cell => $"\"{cell}\"")}\n");
            case ".html":
                return Encoding.UTF8.GetBytes(
                    $"<html><head><meta name=PubDate content='{form("2021-01-22")}'><meta name=ContentSource content='{form("静乐县人民政府")}'><title>{form(Title)}</title></head>"
                    + $"<body><p>{form("正文。")}{(form("").Length > 0 ? "&#x202E;" : "")}</p><table>{Lines("", "<tr>", cell => $"<td>{cell}</td>")}</table></body></html>");
            case ".docx":
                return WordFiles.Package(
                    WordFiles.Paragraph(form("正文。")) + $"<w:tbl>{Lines("", "<w:tr>", cell => $"<w:tc>{WordFiles.Paragraph(cell)}</w:tc>", "</w:tr>")}</w:tbl>", title: form(Title));
            case ".xlsx":
                var cells = Rows.SelectMany(row => row).ToList();
                return ExcelFiles.Package(
                    ["<sheetData>" + string.Concat(Rows.Select((row, i) => $"<row r=\"{i + 1}\">" + string.Concat(row.Select((cell, j) => i == 1
                        ? $"<c r=\"{ExcelFiles.Name(i, j)}\" t=\"inlineStr\"><is><t>{form(cell)}</t></is></c>"
                        : $"<c r=\"{ExcelFiles.Name(i, j)}\" t=\"s\"><v>{cells.IndexOf(cell)}</v></c>")) + "</row>")) + "</sheetData>"],
                    shared: string.Concat(cells.Select(cell => $"<si><t>{form(cell)}</t></si>")));
            default:
                var paper = new PdfPaper { Widths = string.Join(' ', Marks.Select(mark => $"{(int)mark} {(int)mark} 0")) };
                paper.Text(60, 60, 12, form(Title));
                foreach (var (row, i) in Rows.Select((row, i) => (row, i)))
                {
                    foreach (var (cell, j) in row.Select((cell, j) => (cell, j)))
                    {
                        paper.Frame(60 + (110 * j), 100 + (30 * i), 110, 30).Text(64 + (110 * j), 118 + (30 * i), 10, form(cell));
                    }
                }

                return paper.ToBytes();
        }

        string Lines(string between, string before, Func<string, string> cell, string end = "\n") =>
            string.Concat(Rows.Select(row => before + string.Join(between, row.Select(text => cell(form(text)))) + end));
    }

    // Everything that is read, in order.
    private static string[] Words(SourceDocument document) =>
    [
        document.StatedTitle ?? "", document.StatedDate ?? "", document.StatedPublisher ?? "",
        .. document.Blocks.SelectMany(block => block switch
        {
            DocumentParagraph paragraph => [paragraph.Text],
            DocumentTable table => table.Cells.Select(cell => cell.Text),
            DocumentCellRows rows => rows.Rows.SelectMany(row => row.Select(cell => cell.Text)),
            _ => [block.ToString()!],
        }),
    ];
}
