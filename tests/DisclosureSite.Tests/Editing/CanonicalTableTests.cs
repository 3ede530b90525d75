using System.Collections.Immutable;
using CsCheck;
using DisclosureSite.Editing;
using DisclosureSite.Model;
using DisclosureSite.Reading.Formats;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Text;
using DisclosureSite.Tests.Reading.Tables;
using Xunit;

namespace DisclosureSite.Tests.Editing;

/// <summary>The canonical form of a table's file: what it is, and that no figure changes by it.</summary>
public sealed class CanonicalTableTests
{
    private static readonly ImmutableHashSet<string> Nobody = [];

    private static readonly FormatTable[] Statutory =
        [TableSamples.Applications, TableSamples.Licensing, .. BuiltInFormats.Load().SelectMany(format => format.Tables)];

    // A figure as it is printed, in more and less dress; {0} is a whole number of at most three digits.
    private static readonly string[] Dresses =
        ["{0}", " {0} ", "1,{0:000}", "１，{0:000}", "\u3000{0}\u00A0", "2 {0:000}", "0", "", "－", "—", "/", "无", "不适用", "００{0}"];

    [Fact]
    public void Labels_order_and_numbers_become_official_and_nothing_else_does()
    {
        const string file = """
            事项;合计;自然人（件）;;其他组织
            三、本年度办理结果;;;;
            （七）总计;１，２３４;  12 ;;－
            1、本年新收政府信息公开申请数量:当年数;5;+1;;无
            （三）不予公开;-;-;;-
            其他;1,000;0;;3 件
            ;;;;

            """;

        var canonical = CanonicalTable.Of(File(file), TableSamples.Applications, Nobody);

        Assert.Equal(
            "事项,自然人,其他,总计\r\n"
            + "1、本年新收政府信息公开申请数量:当年数,+1,无,5\r\n"
            + "4.其他,0,3件,1000\r\n"
            + "（七）总计,12,－,1234\r\n",
            canonical);
        Assert.Equal(canonical, CanonicalTable.Of(File(canonical!), TableSamples.Applications, Nobody));
    }

    [Fact]
    public void A_unit_of_the_files_own_stays_with_its_label_or_its_cell()
    {
        const string file = "信息内容,本年收费金额（单位：元）,采购总金额,上一年项目数量\n行政事业性收费,\"251,000\",\"1,591 万元\",12\n";
        Assert.Equal(
            "信息内容,上一年项目数量,本年收费金额（单位：元）,采购总金额\r\n行政事业性收费,12,251000,1591万元\r\n",
            CanonicalTable.Of(File(file), TableSamples.Licensing, Nobody));
    }

    [Fact]
    public void The_column_that_names_the_units_stays()
    {
        const string file = "统计指标,单位,统计数\n六、专项经费,元,\"1,000\"\n五、行政诉讼数量,件,2\n（一）其他情形数,件,1\n";
        Assert.Equal(
            "统计指标,单位,统计数\r\n五、行政诉讼数量,件,2\r\n（一）其他情形数,件,1\r\n六、专项经费,元,1000\r\n",
            CanonicalTable.Of(File(file), TableSamples.Statistics, Nobody));
    }

    [Fact]
    public void A_note_beside_a_title_of_a_group_is_not_lost() =>
        Assert.Null(CanonicalTable.Of(
            File("项目,自然人,总计\n（三）不予公开：含上年,,\n4.其他,1,1\n"), TableSamples.Applications, Nobody));

    [Theory]
    [InlineData("＋１２９", "+129")]
    [InlineData("− 48", "-48")]
    [InlineData("1,234,567.50", "1234567.50")]
    [InlineData("1 234 （万元）", "1234（万元）")]
    [InlineData("12.5%", "12.5%")]
    [InlineData("—", "—")]
    [InlineData(" 不适用 ", "不适用")]
    [InlineData("约 100", "约 100")]
    public void A_number_loses_its_dress_and_nothing_more(string printed, string expected) =>
        Assert.Equal(expected, CellParser.Plain(printed));

    [Fact]
    public void Every_figure_is_the_same_before_and_after_and_the_second_time_nothing_changes()
    {
        var files = Gen.Int[0, Statutory.Length - 1].SelectMany(index => FileOf(Statutory[index]).Select(text => (Table: Statutory[index], Text: text)));
        files.Sample(
            sample =>
            {
                var before = CanonicalTable.Read(File(sample.Text), sample.Table, Nobody);
                Assert.NotNull(before);
                var canonical = CanonicalTable.Of(File(sample.Text), sample.Table, Nobody);
                Assert.NotNull(canonical);
                var after = CanonicalTable.Read(File(canonical), sample.Table, Nobody);
                Assert.NotNull(after);
                for (var row = 0; row < sample.Table.Rows.Length; row++)
                {
                    Assert.Equal(before.HasRow(row), after.HasRow(row));
                    for (var column = 0; column < sample.Table.Columns.Length; column++)
                    {
                        Assert.Equal(before[row, column].Value, after[row, column].Value);
                        Assert.Equal(before[row, column].Unit, after[row, column].Unit);
                        Assert.Equal(before.Quantity(row, column), after.Quantity(row, column));
                    }
                }

                Assert.Equal(canonical, CanonicalTable.Of(File(canonical), sample.Table, Nobody));
                Assert.True(IsAscending(after));
            },
            iter: 600);
    }

    [Fact]
    public void The_labels_of_an_additional_table_are_its_own()
    {
        var table = CanonicalTable.Read(
            File("渠道;数 量;\n政府网站;\"1,203\";\n其他，\"渠道\";12;\n"),
            new FormatTable { Id = "t", Title = "T", IsAdditional = true, Rows = [], Columns = [] },
            Nobody);
        Assert.Equal(
            "渠道,数 量\r\n政府网站,1203\r\n\"其他，\"\"渠道\"\"\",12\r\n",
            CanonicalTable.Of(File("渠道;数 量;\n政府网站;\"1,203\";\n其他，\"渠道\";12;\n"), table!.Format, Nobody));
    }

    // Some of the rows and all columns, shuffled; an official label, an alias or an id, with titles of groups left out.
    private static Gen<string> FileOf(FormatTable table) =>
        Gen.Select(
            Gen.Shuffle(Enumerable.Range(0, table.Columns.Length).ToArray()),
            Gen.Int[1, table.Rows.Length],
            Gen.Int[0, int.MaxValue].Array[(table.Rows.Length * (table.Columns.Length + 1)) + table.Columns.Length],
            Gen.Char[",;\t"],
            Gen.Bool).Select((columns, rows, chance, separator, crlf) =>
            {
                var lines = new List<string[]>
                {
                    (string[])[table.RowHeader, .. columns.Select((column, i) => NameOf(table.Columns[column], chance[i]))],
                };
                for (var row = 0; row < rows; row++)
                {
                    var at = table.Columns.Length + (row * (table.Columns.Length + 1));
                    lines.Add([table.Rows[row].Id, .. columns.Select((_, i) => Dressed(chance[at + i]))]);
                }

                lines.Reverse(1, lines.Count - 1);
                return string.Concat(lines.Select(line => string.Join(separator, line.Select(Quoted)) + separator + (crlf ? "\r\n" : "\n")));
            });

    private static string NameOf(FormatLine line, int chance) =>
        (chance % 3) switch { 0 => line.Id, 1 => line.Label, _ => line.Label.Replace("（", "(", StringComparison.Ordinal).Replace("）", ")", StringComparison.Ordinal) };

    private static string Dressed(int chance) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Dresses[chance % Dresses.Length], chance % 1000);

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",;\t\"") ? $"\"{cell}\"" : cell;

    private static bool IsAscending(ReportTable table)
    {
        var lines = Enumerable.Range(0, table.Format.Rows.Length).Where(table.HasRow).Select(row => table[row, 0].Line).ToList();
        return lines.SequenceEqual(lines.Order());
    }

    private static TextFile File(string text) => new("t.csv", text, IsLegacyEncoding: false);
}
