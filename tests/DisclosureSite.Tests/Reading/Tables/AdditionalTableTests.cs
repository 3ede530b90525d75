using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Text;
using Xunit;

namespace DisclosureSite.Tests.Reading.Tables;

public sealed class AdditionalTableTests
{
    private static readonly SourcePlace Described = new("report.md", 7, 3);

    private readonly DiagnosticList diagnostics = new();

    [Fact]
    public void The_files_labels_make_the_table()
    {
        var table = Read("渠道,数量\n政府网站,2043\n政务微博,\n政务微信,6729\n其他方式,680\n总计,9452\n", "条", sumRow: "总计");
        Assert.NotNull(table);
        Assert.Equal(["政府网站", "政务微博", "政务微信", "其他方式", "总计"], table.Format.Rows.Select(row => row.Id));
        Assert.Equal(["数量"], table.Format.Columns.Select(column => column.Id));
        Assert.Equal("渠道", table.Format.RowHeader);
        Assert.True(table.Format.IsAdditional);
        Assert.Equal(FigureKind.Count, table.Format.KindOf(0, 0));
        Assert.Equal(new Figure(2043, "2043", null, 2, 6), table[0, 0]);
        Assert.Equal(new Figure(null, "", null, 3, 6), table[1, 0]);
        var sum = Assert.Single(table.Format.Totals);
        Assert.Equal(("channels/sum", Axis.Row, 4), (sum.RuleId, sum.Axis, sum.Total));
        Assert.Equal([0, 1, 2, 3], sum.Parts);
    }

    [Fact]
    public void A_column_may_be_the_sum()
    {
        var table = Read("渠道,合 计,上半年,下半年\n网站,3,1,2\n", "条", sumColumn: "合计");
        var sum = Assert.Single(table!.Format.Totals);
        Assert.Equal((Axis.Column, 0), (sum.Axis, sum.Total));
        Assert.Equal([1, 2], sum.Parts);
    }

    [Fact]
    public void The_unit_says_what_a_figure_may_be()
    {
        Assert.Equal(FigureKind.Money, Read("甲,乙\n丙,-1.5\n", "万元")!.Format.KindOf(0, 0));
        Assert.Equal(FigureKind.Number, Read("甲,乙\n丙,-1.5\n", null)!.Format.KindOf(0, 0));
        Assert.Equal(FigureKind.Number, Read("甲,乙\n丙,-1.5%\n", "%")!.Format.KindOf(0, 0));
        Assert.Null(Read("甲,乙\n丙,-1\n", "条"));
        Assert.Equal(["DS0244 2,3"], TableSamples.Brief(diagnostics));
    }

    [Fact]
    public void A_column_may_have_a_unit_of_its_own()
    {
        var table = Read("项目,数量（件）,金额（单位：万元）\n甲,5,1.5\n", null);
        Assert.Equal("件", table!.UnitOf(0, 0));
        Assert.Equal("万元", table.UnitOf(0, 1));
        Assert.Equal("金额（单位：万元）", table.Format.Columns[1].Id);
        Assert.Equal(FigureKind.Count, table.Format.KindOf(0, 0));
        Assert.Equal(FigureKind.Money, table.Format.KindOf(0, 1));
    }

    [Fact]
    public void Line_breaks_are_no_part_of_a_label() =>
        Assert.Equal("政府网站", Read("渠道,\"数\r\n量\"\r\n\"政府\n网站\",1\r\n", "条")!.Format.Rows[0].Id);

    [Fact]
    public void A_cell_can_be_vouched_for_by_its_labels() =>
        Assert.Equal(0.5m, Read("渠道,数量\n网站,0.5\n", "条", vouched: "channels.网站.数量")![0, 0].Value);

    [Theory]
    [InlineData("渠道,数量\n网站,1\n网站,2\n", "DS0223 3,1")]
    [InlineData("渠道,数量,数量\n网站,1,2\n", "DS0224 1,7")]
    [InlineData("渠道,数量\n网站,1\n,2\n", "DS0227 3,1")]
    [InlineData("渠道,数量,\n网站,1,2\n", "DS0231 2,6")]
    [InlineData("渠道,,数量\n网站,1,2\n", "DS0228 1,4")]
    [InlineData("渠道,数量\n网站,许多\n", "DS0241 2,4")]
    public void Labels_are_there_and_stand_once(string csv, string expected)
    {
        Assert.Null(Read(csv, "条"));
        Assert.Equal([expected], TableSamples.Brief(diagnostics));
    }

    [Fact]
    public void A_sum_that_the_table_does_not_have_is_a_fault_of_the_description()
    {
        Assert.Null(Read("渠道,数量\n网站,1\n总计,1\n", "条", sumRow: "总和"));
        var fault = Assert.Single(diagnostics.Sorted());
        Assert.Equal("report.md(7,3): error DS0251: 表格“channels”里没有名为“总和”的合计行，是不是“总计”。请改成表格里的名称，或删除这一项。", fault.ToString());
    }

    private ReportTable? Read(
        string csv, string? unit, string? sumRow = null, string? sumColumn = null, string? vouched = null) =>
        TableReader.ReadAdditional(
            new TextFile("channels.csv", csv, false),
            new AdditionalTable("channels", "主动公开渠道", unit, sumRow, sumColumn, Described),
            vouched is null ? ImmutableHashSet<string>.Empty : [vouched],
            diagnostics);
}
