using System.Runtime.CompilerServices;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Importing;

/// <summary>Numbers of pages among the cells of a copied text become no figures and move none.</summary>
public sealed class PageNumberTests
{
    private static readonly Format Format = BundledArchive.Report("jingle", 2020).Format;
    private static readonly string[] Tabbed = File.ReadAllLines(Fixture());
    private static readonly string[] Bare = [.. Tabbed.Select(line => line.Trim('\t', ' '))];

    [Theory]
    [InlineData("3")]
    [InlineData("\n3\n")]
    [InlineData("- 3 -")]
    [InlineData("\n第3页 共8页\n")]
    public void Wherever_it_stands_every_figure_placed_is_the_documents(string page)
    {
        foreach (var lines in new[] { Bare, Tabbed })
        {
            var whole = Figures(Read(lines));
            foreach (var at in Places(lines))
            {
                AssertAmong(whole, Read([.. lines[..at], .. page.Split('\n'), .. lines[at..]]));
            }
        }
    }

    [Theory]
    [InlineData("- 3 -")]
    [InlineData("— 3 —")]
    [InlineData("－３－")]
    [InlineData("第 3 页")]
    [InlineData("第三页")]
    [InlineData("3/8")]
    [InlineData("Page 3 of 8")]
    public void A_page_that_its_form_tells_is_left_out_and_all_figures_are_there(string page)
    {
        var whole = Figures(Read(Bare));
        foreach (var at in Places(Bare).Where(at => at % 3 == 0))
        {
            var report = Read([.. Bare[..at], page, .. Bare[at..]]);
            Assert.Equal(whole, Figures(report));
            Assert.Empty(report.Tables.Unplaced);
            Assert.Equal([page], report.Omitted.Select(line => line.Text));
        }
    }

    [Fact]
    public void A_number_too_many_leaves_its_row_and_no_other()
    {
        var whole = Figures(Read(Bare));
        var report = Read(With("1.属于国家秘密", 4, "3"));
        Assert.Equal(
            ["0", "0", "0", "0", "3", "0", "0", "0"],
            report.Tables.Unplaced.Where(cell => cell is { Reason: UnplacedReason.WrongCount, Near: "1.属于国家秘密" }).Select(cell => cell.Text));
        Assert.Equal(8, report.Tables.Unplaced.Count);
        Assert.Equal(whole.Where(figure => !figure.Key.Contains("state-secret", StringComparison.Ordinal)), Figures(report));
    }

    [Fact]
    public void Numbers_that_count_on_from_page_to_page_are_pages()
    {
        var report = Read(With("六、", 0, "4", With("4.保护第三方合法权益", 8, "3", With("1.属于国家秘密", 4, "2"))));
        Assert.Equal(Figures(Read(Bare)), Figures(report));
        Assert.Equal(["2 PageNumber", "3 PageNumber"], report.Tables.Unplaced.Where(cell => cell.Text is "2" or "3").Select(cell => $"{cell.Text} {cell.Reason}"));
    }

    [Fact]
    public void Numbers_that_may_count_on_in_two_ways_are_left()
    {
        // Pages 2 and 3, or 3 and 4: one number of each row is a figure.
        var lines = Bare;
        foreach (var (label, number) in new[] { ("1.属于国家秘密", 2), ("4.保护第三方合法权益", 3) })
        {
            lines = With(label, 4, $"{number + 1}", With(label, 2, $"{number}", lines, replaces: true));
        }

        var report = Read(lines);
        Assert.DoesNotContain(Figures(report).Keys, key => key.Contains("state-secret", StringComparison.Ordinal) || key.Contains("third-party", StringComparison.Ordinal));
        Assert.Equal(16, report.Tables.Unplaced.Count(cell => cell.Reason == UnplacedReason.WrongCount));
    }

    [Theory]
    [InlineData("一、本年新收政府信息公开申请数量", 7)]
    [InlineData("一、本年新收政府信息公开申请数量", 1)]
    [InlineData("（六）其他处理", 7)]
    [InlineData("行政事业性收费", 1)]
    public void A_number_behind_a_row_with_a_blank_cell_fills_no_cell(string label, int blank)
    {
        var row = Array.IndexOf(Bare, label);
        var figures = Bare[(row + 1)..].TakeWhile(line => line.Length > 0).Count();
        string[] text = [.. Bare.Select((line, i) => i == row + blank ? "" : line)];
        var whole = Figures(Read(Bare));
        foreach (var page in new[] { "3", "\n3\n", "3\n", "\n3" })
        {
            AssertAmong(whole, Read(With(label, figures, page, text)));
        }
    }

    [Fact]
    public void A_number_behind_a_blank_cell_with_a_tab_does_not_fill_it()
    {
        var at = Array.FindIndex(Tabbed, line => line == "\t一、本年新收政府信息公开申请数量") + 7;
        Assert.Equal("\t5", Tabbed[at]);
        foreach (var page in new[] { "3", "\n3" })
        {
            var report = Read([.. Tabbed[..at], "\t", .. page.Split('\n'), .. Tabbed[(at + 1)..]]);
            Assert.Equal("", report.Tables.Tables.Find(table => table.Table.Id == "applications")![0, Total()]?.Text ?? "");
            Assert.Contains(report.Tables.Unplaced, cell => cell is { Text: "3", Reason: UnplacedReason.PageNumber });
        }
    }

    [Fact]
    public void A_row_with_a_figure_left_out_is_not_moved_to_the_left()
    {
        var at = Array.IndexOf(Bare, "一、本年新收政府信息公开申请数量") + 1;
        AssertAmong(Figures(Read(Bare)), Read([.. Bare[..at], .. Bare[(at + 1)..]]));
    }

    [Theory]
    [InlineData("3", false)]
    [InlineData("-48", false)]
    [InlineData("- 48", false)]
    [InlineData("—", false)]
    [InlineData("第3页的说明", false)]
    [InlineData("2020/12/31", false)]
    [InlineData("·5·", true)]
    [InlineData("共 8 页 第 3 页", true)]
    public void Forms(string line, bool isPage) => Assert.Equal(isPage, PageLines.IsPageLine(line));

    private static int Total() => Enumerable.Range(0, 20).First(column => Format.Tables.First(table => table.Id == "applications").Columns[column].Id == "total");

    private static IEnumerable<int> Places(string[] lines)
    {
        var first = Array.FindIndex(lines, line => line.Trim() == "第二十条第（一）项");
        var end = Array.FindIndex(lines, line => line.StartsWith("五、存在", StringComparison.Ordinal));
        return Enumerable.Range(first, end - first).Where(at => at % 5 == 0);
    }

    private static string[] With(string label, int lines, string inserted, string[]? text = null, bool replaces = false)
    {
        text ??= Bare;
        var at = Array.FindIndex(text, line => line.StartsWith(label, StringComparison.Ordinal)) is >= 0 and var found ? found + 1 + lines : text.Length;
        return [.. text[..at], .. inserted.Split('\n'), .. text[Math.Min(text.Length, at + (replaces ? 1 : 0))..]];
    }

    private static RecognizedReport Read(string[] lines) => ReportRecognizer.Recognize(TextDocument.Read(string.Join('\n', lines)), [Format]);

    private static Dictionary<string, string> Figures(RecognizedReport report) =>
        report.Tables.Tables.SelectMany(table =>
            from row in Enumerable.Range(0, table.Table.Rows.Length)
            from column in Enumerable.Range(0, table.Table.Columns.Length)
            where table[row, column] is { Text.Length: > 0 }
            select ($"{table.Table.Id}.{table.Table.Rows[row].Id}.{table.Table.Columns[column].Id}", table[row, column]!.Text)).ToDictionary();

    private static void AssertAmong(Dictionary<string, string> whole, RecognizedReport report)
    {
        foreach (var (cell, text) in Figures(report))
        {
            Assert.Equal($"{cell} {whole.GetValueOrDefault(cell)}", $"{cell} {text}");
        }
    }

    private static string Fixture([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Fixtures", "Import", "jingle-2020.txt"));
}
