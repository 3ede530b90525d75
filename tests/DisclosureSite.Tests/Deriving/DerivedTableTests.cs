using System.Collections.Immutable;
using CsCheck;
using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Deriving;

public sealed class DerivedTableTests
{
    private static readonly Agency Here = Sample.Agency("here");

    private static readonly FormatTable Table = Sample.Table("t", "a b total", "x y all").With(
        totals:
        [
            new TotalDefinition("t/rows", Axis.Row, 2, [0, 1]),
            new TotalDefinition("t/columns", Axis.Column, 2, [0, 1]),
        ],
        derivedRows: [new DerivedLine { Id = "group", Label = "group", Terms = [new(1, 0), new(1, 1)], IsSum = true }],
        derivedColumns: [new DerivedLine { Id = "gap", Label = "gap", Terms = [new(1, 0), new(-1, 1)] }]);

    private static readonly Format Format = Sample.Format([Table]);

    [Fact]
    public void Totals_are_computed_down_the_column_for_a_total_row_else_along_the_row()
    {
        var table = Derive("a 1 2 9\nb 4 - 4\ntotal 0 2 0");
        Assert.Equal(5, At(table, "total", "x").Computed);
        Assert.Equal(2, At(table, "total", "y").Computed);
        Assert.Equal(13, At(table, "total", "all").Computed); // 9 + 4, not 0 + 2
        Assert.Equal(3, At(table, "a", "all").Computed);
        Assert.Equal(4, At(table, "b", "all").Computed);
        Assert.Null(At(table, "a", "x").Computed);
        Assert.True(At(table, "total", "x").ContradictsComputed);
        Assert.False(At(table, "total", "y").ContradictsComputed);
    }

    [Fact]
    public void A_total_of_which_nothing_is_reported_is_not_nought()
    {
        var table = Derive("a - 1 1\nb - 1 1\ntotal 0 2 2");
        Assert.Null(At(table, "total", "x").Computed);
        Assert.Null(At(table, "group", "x").Quantity);
        Assert.False(At(table, "total", "x").ContradictsComputed);
    }

    [Fact]
    public void A_blank_total_is_computed_along_its_row_where_a_part_above_it_is_blank_too()
    {
        // Down the column 4 alone; along the row 5 + 3.
        var table = Derive("a 1 3 -\nb 4 0 4\ntotal 5 3 -");
        Assert.Equal((8m, false), (At(table, "total", "all").Computed!.Value, At(table, "total", "all").IsPartial));

        // Neither is whole: what is reported down the column.
        table = Derive("a 1 3 -\nb 4 0 4\ntotal - 3 -");
        Assert.Equal((4m, true), (At(table, "total", "all").Computed!.Value, At(table, "total", "all").IsPartial));

        // A printed one stands beside the sum of the form's own parts.
        table = Derive("a 1 3 -\nb 4 0 4\ntotal 5 3 8");
        Assert.Equal((4m, true), (At(table, "total", "all").Computed!.Value, At(table, "total", "all").IsPartial));
    }

    [Fact]
    public void Derived_lines_are_sums_of_what_is_reported_or_need_all_their_terms()
    {
        var table = Derive("a 1 2 3\nb 4 - 4\ntotal 5 2 7");
        Assert.Equal((2m, true), (At(table, "group", "y").Quantity!.Value, At(table, "group", "y").IsDerived));
        Assert.Equal(5, At(table, "group", "x").Figure.Value);
        Assert.Equal("", At(table, "group", "x").Figure.Reported);
        Assert.Equal(-1, At(table, "a", "gap").Quantity);
        Assert.Null(At(table, "b", "gap").Quantity);
        Assert.Equal(-1, At(table, "group", "gap").Quantity); // the gaps that there are
        Assert.Null(At(table, "group", "x").Computed);
    }

    [Fact]
    public void A_sum_of_which_a_part_is_blank_is_known_as_such_and_compared_with_nothing()
    {
        var table = Derive("a 1 2 3\nb 4 0 4\ntotal 5 2 7", "a 1 2 3\nb - 0 -\ntotal 5 2 7");
        Assert.Equal((1m, true), (At(table, "total", "x").Computed!.Value, At(table, "total", "x").IsPartial));
        Assert.Equal((2m, false), (At(table, "total", "y").Computed!.Value, At(table, "total", "y").IsPartial));
        Assert.Equal((5m, 0m, 0m), Change(At(table, "total", "x")));
        Assert.Equal((1m, true), (At(table, "group", "x").Quantity!.Value, At(table, "group", "x").IsPartial));
        Assert.Equal((5m, null, null), Change(At(table, "group", "x")));
        Assert.Equal((2m, 0m, 0m), Change(At(table, "group", "y")));
        Assert.False(At(table, "a", "x").IsPartial);

        var after = Derive("a 1 2 3\nb - 0 -\ntotal 5 2 7", "a 1 2 3\nb 4 0 4\ntotal 5 2 7");
        Assert.Equal((null, null, null), Change(At(after, "group", "x")));
        Assert.False(At(after, "group", "x").IsPartial);
    }

    [Fact]
    public void Changes_are_from_the_same_figure_of_the_year_before()
    {
        var table = Derive("a 3511 5 0\nb 0 0 -\ntotal 0 0 0", "a 3525 - 1\nb 5 0 1\ntotal 0 0 0");
        Assert.Equal((3511m, 14m, 0.4m), Change(At(table, "a", "x")));
        Assert.Equal((0m, 5m, null), Change(At(table, "b", "x")));
        Assert.Equal((5m, null, null), Change(At(table, "a", "y")));
        Assert.Equal((null, null, null), Change(At(table, "b", "all")));
        Assert.Equal((3511m, 19m, 0.5m), Change(At(table, "group", "x"))); // 19 / 3511 = 0.54 %
    }

    [Fact]
    public void A_year_in_between_another_scope_or_a_withdrawal_leaves_nothing_to_compare()
    {
        const string Figures = "a 1 2 3\nb 4 0 4\ntotal 5 2 7";
        var now = Report(2020, Figures);
        Assert.Null(Previous(Report(2018, Figures), now));
        Assert.Null(Previous(Report(2019, Figures).With(scope: ReportScope.Self), now));
        Assert.Null(Previous(Report(2019, Figures).With(status: ReportStatus.Withdrawn), now));
        Assert.Null(Previous(Sample.Report(Format, Here, 2019, []), now));
        Assert.Equal(1, Previous(Report(2019, Figures), now));
    }

    [Fact]
    public void A_row_that_was_printed_is_compared_with_the_sum_of_those_that_took_its_place_and_units_convert()
    {
        var then = Sample.Table("t", "group a", "x", "元");
        var now = Sample.Table("t", "a b", "x new", "万元").With(derivedRows: Table.DerivedRows);
        var before = Sample.Report(Sample.Format([then], id: "older", lastYear: 2019), Here, 2019, [then.Figures("group 30000\na 5000")]);
        var after = Sample.Report(
            Sample.Format([now], indicators: [Sample.FigureIndicator("t.a.x", "不再可比", unit: "万元")], firstYear: 2020),
            Here,
            2020,
            [now.Figures("a 1.5 0\nb 2 0")]);
        var table = DeriveArchive(before, after).Of(after).Tables[0];
        Assert.Equal((3m, 0.5m, 16.7m), Change(At(table, "group", "x")));
        Assert.Null(At(table, "a", "x").Previous);
        Assert.Null(At(table, "b", "x").Previous);
        Assert.Null(At(table, "group", "new").Previous);
    }

    [Fact]
    public void A_report_s_own_tables_are_compared_by_their_labels()
    {
        var then = Sample.Additional("渠道", "网站 微博", "数量");
        var now = Sample.Additional("渠道", "微信 网站", "数量");
        var after = Sample.Report(Format, Here, 2020, [now.Figures("微信 3\n网站 2043")]);
        var table = DeriveArchive(Sample.Report(Format, Here, 2019, [then.Figures("网站 2000\n微博 1")]), after).Of(after).Tables[0];
        Assert.Equal(2000, At(table, "网站", "数量").Previous);
        Assert.Null(At(table, "微信", "数量").Previous);
    }

    [Fact]
    public void An_optional_line_that_is_left_out_has_no_computed_total()
    {
        var format = Sample.Table("t", "a", "x y all?").With(totals: [new TotalDefinition("t/columns", Axis.Column, 2, [0, 1])]);
        var report = Sample.Report(Sample.Format([format]), Here, 2020, [format.Figures("# x y\na 1 2")]);
        Assert.Null(At(DeriveArchive(report).Of(report).Tables[0], "a", "all").Computed);
    }

    [Fact]
    public void Withdrawn_reports_have_neither_tables_nor_rates()
    {
        var report = Report(2020, "a 1 2 3\nb 4 0 4\ntotal 5 2 7").With(status: ReportStatus.Withdrawn);
        var derived = DeriveArchive(report).Of(report);
        Assert.Empty(derived.Tables);
        Assert.Empty(derived.Rates);
    }

    [Fact]
    public void Whatever_is_blank_computed_totals_and_group_sums_agree() =>
        Gen.Int[-1, 5].Array[6].Sample(cells =>
        {
            var text = cells.Select(cell => cell < 0 ? "-" : cell.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            var table = Derive($"a {text[0]} {text[1]} {text[2]}\nb {text[3]} {text[4]} {text[5]}\ntotal 0 0 0");
            for (var column = 0; column < 3; column++)
            {
                var parts = new[] { cells[column], cells[column + 3] }.Where(cell => cell >= 0).ToList();
                decimal? expected = parts.Count == 0 ? null : parts.Sum();
                Assert.Equal(expected, table[2, column].Computed);
                Assert.Equal(expected, table[3, column].Quantity);
            }
        });

    private static (decimal? Previous, decimal? Change, decimal? Percent) Change(DerivedFigure figure) =>
        (figure.Previous, figure.Change, figure.ChangePercent);

    private static DerivedFigure At(DerivedTable table, string row, string column) =>
        table[table.RowIds.IndexOf(row), table.ColumnIds.IndexOf(column)];

    private static decimal? Previous(Report before, Report now) => At(DeriveArchive(before, now).Of(now).Tables[0], "a", "x").Previous;

    private static Report Report(int year, string figures) => Sample.Report(Format, Here, year, [Table.Figures(figures)]);

    private static DerivedTable Derive(params ImmutableArray<string> years)
    {
        var reports = years.Select((figures, i) => Report(2020 + i, figures)).ToArray();
        return DeriveArchive(reports).Of(reports[^1]).Tables[0];
    }

    private static DerivedArchive DeriveArchive(params Report[] reports)
    {
        var archive = Sample.Archive(reports);
        return Deriver.Derive(archive, Checker.Check(archive, new DiagnosticList()));
    }
}
