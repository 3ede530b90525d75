using DisclosureSite.Diagnostics;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Text;
using Xunit;

namespace DisclosureSite.Tests.Reading.Tables;

public sealed class CsvFileReaderTests
{
    private readonly DiagnosticList diagnostics = new();

    [Theory]
    [InlineData("项目,甲\r\n行,1\r\n")]
    [InlineData("项目;甲\n行;1")]
    [InlineData("项目\t甲\n行\t1\n")]
    [InlineData("\"项目\",\"甲\"\n\"行\",\"1\"\n")]
    [InlineData("\n\n项目,甲\n\n行,1\n\n")]
    [InlineData("项目,甲,,\n行,1,,\n,,,\n")]
    public void Separators_line_ends_and_blank_lines_make_no_difference(string text)
    {
        var rows = Read(text);
        Assert.Equal(2, rows!.Count);
        Assert.Equal(["项目", "甲"], rows[0].Cells.Take(rows[0].Width).Select(cell => cell.Text));
        Assert.Equal(["行", "1"], rows[1].Cells.Take(rows[1].Width).Select(cell => cell.Text));
        Assert.Equal(0, diagnostics.Count);
    }

    [Fact]
    public void Places_count_characters_and_lines_within_quotes()
    {
        var rows = Read("项目,\"本年\r\n增减\",😀\r\n\"a\"\"b\",\"1\",2\r\n");
        Assert.Equal(
            [new("项目", 1, 1), new("本年\r\n增减", 1, 4), new("😀", 2, 5)],
            rows![0].Cells);
        Assert.Equal([new("a\"b", 3, 1), new("1", 3, 8), new("2", 3, 12)], rows[1].Cells);
        Assert.Equal((3, 13), (rows[1].EndLine, rows[1].EndColumn));
    }

    [Fact]
    public void White_space_around_a_cell_is_no_part_of_it() =>
        Assert.Equal(["行", "1"], Read("项目,甲\n 行\u3000,\" 1 \"\n")![1].Cells.Select(cell => cell.Text));

    [Theory]
    [InlineData("\"项目;说明;注\",甲;,乙\n行,1,2\n")]
    [InlineData("\n,,\n项目,甲;;;;,乙\n行,1,2\n")]
    [InlineData("项目;甲,;乙\n行;1,5;2\n")]
    [InlineData("项目\t甲;\t乙\n行一\n行\t1\t2\n")]
    public void Other_separators_in_a_label_do_not_confuse(string text) => Assert.Equal(3, Read(text)![0].Cells.Length);

    [Fact]
    public void Quotes_within_an_unquoted_cell_are_text() =>
        Assert.Equal("3.危及\"三安全一稳定\"", Read("项目,甲\n3.危及\"三安全一稳定\",1\n")![1].Cells[0].Text);

    [Theory]
    // The quote is never closed: the file's rest is its cell.
    [InlineData("项目,甲\n\"行,1\n行二,2\n", "DS0214 2,1")]
    [InlineData("项目,甲\n行,\"1\n", "DS0214 2,3")]
    [InlineData("项目,甲\n行,\"1\"\"\n", "DS0214 2,3")]
    // The next quote closes it in the middle of another cell.
    [InlineData("项目,甲\n\"行,1\n\"行二\",2\n", "DS0215 2,1")]
    [InlineData("项目,甲\n行,\"1\"件\n", "DS0215 2,3")]
    // Line ends: where the first one of another kind stands.
    [InlineData("项目,甲\r\n行,1\r\n行二,2\n", "DS0212 3,5")]
    [InlineData("项目,甲\n行,1\r\n行二,2\n行三,3\r\n", "DS0212 2,4")]
    [InlineData("项目,甲\r行,1\r", "DS0213 1,5")]
    [InlineData("项目,甲\r\n行,\"1\r2\"\r\n", "DS0213 2,5")]
    [InlineData("项目，甲\n行，1\n", "DS0211 1,1")]
    [InlineData("\n项目\n行\n", "DS0211 2,1")]
    [InlineData("项目,甲\n,\n", "DS0219 1,1")]
    [InlineData("收到和处理情况,,\n项目,甲,乙\n行,1,2\n", "DS0220 1,1")]
    [InlineData("\n收到和处理情况\n项目,甲,乙\n行,1,2\n", "DS0220 2,1")]
    [InlineData(",,\n,,\n", "DS0202 1,1")]
    public void Faults_of_form_are_reported_where_they_are(string text, string expected)
    {
        Assert.Null(Read(text));
        Assert.Equal([expected], TableSamples.Brief(diagnostics));
    }

    [Fact]
    public void Line_ends_within_quotes_do_not_count_as_mixed() => Assert.NotNull(Read("项目,\"甲\n乙\"\r\n行,1\r\n"));

    [Fact]
    public void A_full_width_comma_is_named_as_the_likely_mistake()
    {
        Read("项目，甲\n行，1\n");
        Assert.Contains("全角的逗号", diagnostics.Sorted()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_columns_and_cells_have_limits()
    {
        var rows = string.Concat(Enumerable.Range(1, 1_999).Select(row => $"行{row},1\n"));
        Assert.NotNull(Read("项目,甲\n" + rows + ",\n"));
        Assert.Null(Read("项目,甲\n" + rows + "又一行,1\n"));
        Assert.NotNull(Read("项目,甲" + new string(',', 254) + "\n行,1\n"));
        Assert.Null(Read("项目,甲" + new string(',', 255) + "\n行,1\n"));
        Assert.NotNull(Read("项目,甲\n" + new string('行', 1_000) + ",1\n"));
        Assert.Null(Read("项目,甲\n" + new string('行', 1_001) + ",1\n"));
        Assert.Equal(["DS0217 1,1", "DS0218 2,1", "DS0216 2001,1"], TableSamples.Brief(diagnostics));
    }

    [Fact]
    public void Small_numbers_are_kept_once() =>
        Assert.Same(Read("项目,甲\n行,3525\n")![1].Cells[1].Text, Read("项目;甲\n行;3525\n")![1].Cells[1].Text);

    private List<CsvRow>? Read(string text) => CsvFileReader.Read(new TextFile("a.csv", text, false), diagnostics);
}
