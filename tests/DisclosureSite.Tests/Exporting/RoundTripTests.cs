using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading;
using DisclosureSite.Tests.Commands;
using DisclosureSite.Tests.Importing.Documents;
using DisclosureSite.Tests.Rendering;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Exporting;

/// <summary>The whole way from a document of each kind to the figures of the archive.</summary>
public sealed class RoundTripTests : IDisposable
{
    private static readonly Lazy<RenderedSite> Site = new(() => RenderedSite.Of(BundledArchive.Archive, inputFolder: BundledArchive.InputFolder()));

    private readonly ArchiveCopy archive = new();

    public void Dispose() => archive.Dispose();

    [Theory]
    [InlineData("jingle", 2020, "docx")]
    [InlineData("jingle", 2020, "html")]
    [InlineData("suqian", 2023, "docx")]
    [InlineData("suqian", 2024, "html")]
    [InlineData("suqian", 2024, "docx")]
    public void What_is_exported_is_imported_without_a_difference(string agency, int year, string form)
    {
        var path = Path.Combine(archive.FullPath, $"报告.{form}");
        var export = CommandRun.Of("export", agency, $"{year}", "--form", form, "--to", path, "--input", archive.Input);
        Assert.Equal((0, ""), (export.ExitCode, export.Error));

        var expected = BundledArchive.Report(agency, year);
        var imported = Import(path, expected);
        Assert.Equal((expected.Title, expected.Published), (imported.Title, imported.Published));
        Assert.Equal(expected.Publisher, imported.Publisher);

        // The import leaves a signature where it is: at the end of the text.
        var (before, after) = (TextsOf(expected), TextsOf(imported));
        Assert.Equal(before.Length, after.Length);
        Assert.Equal(before.SkipLast(1), after.SkipLast(1));
        Assert.StartsWith(before.LastOrDefault(""), after.LastOrDefault(""), StringComparison.Ordinal);
        AssertSameFigures(expected, imported, withAdditional: true);
        foreach (var own in expected.Tables.Where(table => table.Format.IsAdditional))
        {
            Assert.Contains(imported.Tables, table => table.Format.IsAdditional && (table.Format.Title, table.Format.Unit) == (own.Format.Title, own.Format.Unit));
            Assert.DoesNotContain(after, text => text.Contains($"\n{own.Format.Title}", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("jingle", 2020)]
    [InlineData("suqian", 2023)]
    [InlineData("suqian", 2024)]
    public void The_workbook_of_a_report_is_imported_without_a_difference(string agency, int year)
    {
        var expected = BundledArchive.Report(agency, year);
        var path = Path.Combine(archive.FullPath, "report.xlsx");
        File.WriteAllBytes(path, Site.Value.Bytes($"{agency}/{year}/report.xlsx"));
        AssertSameFigures(expected, Import(path, expected), withAdditional: false);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Every_figure_comes_out_of_a_document_of_any_kind(int seed)
    {
        foreach (var report in new[] { OfficialForms.Older, OfficialForms.Newer })
        {
            var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
            foreach (var (name, content) in new[]
            {
                ("cms.html", Encoding.UTF8.GetBytes(HtmlPages.OfSite(report, new Random(seed)))),
                ("word.htm", gb.GetBytes(HtmlPages.OfWord(report, new Random(seed)))),
                ("old.html", gb.GetBytes(HtmlPages.OfTables(report, new Random(seed)))),
                ("word.docx", WordFiles.OfWord(report, new Random(seed))),
                ("wps.docx", WordFiles.OfWps(report, new Random(seed))),
                ("excel.xlsx", ExcelFiles.OfReport(report, new Random(seed))),
            })
            {
                var path = Path.Combine(archive.FullPath, name);
                File.WriteAllBytes(path, content);
                AssertSameFigures(report, Import(path, report), withAdditional: false);
            }
        }
    }

    // Titles that stand over tables only are the form's.
    private static string[] TextsOf(Report report) =>
    [
        .. report.Narrative.Where(part => !part.Blocks.IsEmpty).Select(part =>
            $"{part.SectionId}\n{string.Join('\n', NarrativePlainText.Paragraphs(part.Blocks).Select(line => line.Text))}"),
    ];

    private static void AssertSameFigures(Report expected, Report imported, bool withAdditional)
    {
        Assert.Equal(expected.Format.Id, imported.Format.Id);
        foreach (var table in expected.Tables.Where(table => withAdditional || !table.Format.IsAdditional))
        {
            var read = table.Format.IsAdditional
                ? imported.Tables.Single(other => other.Format.IsAdditional)
                : imported.FindTable(table.Id)!;
            for (var row = 0; row < table.Format.Rows.Length; row++)
            {
                for (var column = 0; column < table.Format.Columns.Length; column++)
                {
                    var (was, now) = (table.Published(row, column), read[row, column]);
                    Assert.True(
                        (was.Value, was.Unit) == (now.Value, now.Unit),
                        $"{table.Id}.{table.Format.Rows[row].Id}.{table.Format.Columns[column].Id}: {was.Reported} became {now.Reported}");
                }
            }
        }
    }

    private Report Import(string path, Report report)
    {
        var folder = Path.Combine(archive.Input, "reports", report.Agency.Slug, $"{report.Year}");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var run = CommandRun.Of("import", path, "--agency", report.Agency.Slug, "--year", $"{report.Year}", "--input", archive.Input);
        Assert.True(run is { ExitCode: 0, Error: "" }, $"{path}\n{run.Error}\n{run.Output}");
        var diagnostics = new DiagnosticList();
        var read = ArchiveReader.Read(archive.Input, includeDrafts: true, diagnostics).FindReport(report.Agency.Slug, report.Year);
        Assert.Empty(diagnostics.Sorted());
        return read!;
    }
}
