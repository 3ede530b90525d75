using System.Globalization;
using DisclosureSite.Exporting;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Importing.Documents;

/// <summary>Published reports in the official layout, as the readers of documents must find them again.</summary>
internal static class OfficialForms
{
    /// <summary>A report in the form of 2019.</summary>
    public static Report Older => BundledArchive.Report("jingle", 2020);

    /// <summary>A report in the form of 2021.</summary>
    public static Report Newer => BundledArchive.Report("suqian", 2024);

    /// <summary>The parts of a report, each with its tables.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<PrintedGrid> Tables)> PartsOf(Report report) =>
    [
        .. report.Format.Sections.Select(section => (section.Title, (IReadOnlyList<PrintedGrid>)OfficialLayout.Of(
            report.Format.Tables.Where(table => table.SectionId == section.Id), table => report.FindTable(table.Id)))),
    ];

    /// <summary>That a document holds a report's tables, cell for cell, and its parts' titles in order.</summary>
    public static void AssertHolds(Report report, SourceDocument? document, bool exactText = false)
    {
        Assert.NotNull(document);
        var parts = PartsOf(report);
        var tables = document.Blocks.OfType<DocumentTable>().ToList();
        var expected = parts.SelectMany(part => part.Tables).ToList();
        Assert.Equal(expected.Count, tables.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(
                [.. expected[i].Cells.Select(cell => Line(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text, exactText))],
                [.. tables[i].Cells.Select(cell => Line(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text, exactText))]);
            Assert.Equal((expected[i].RowCount, expected[i].ColumnCount), (tables[i].RowCount, tables[i].ColumnCount));
        }

        var titles = parts.Select(part => part.Title).ToList();
        Assert.Equal(titles, [.. document.Blocks.OfType<DocumentParagraph>().Select(line => line.Text).Where(titles.Contains)]);
    }

    private static string Line(int row, int column, int rowSpan, int columnSpan, string text, bool exactText) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row},{column} {rowSpan}×{columnSpan} {(exactText ? text : string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))))}");
}
