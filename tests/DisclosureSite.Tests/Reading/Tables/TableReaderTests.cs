using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Text;
using Xunit;
using static DisclosureSite.Tests.Reading.Tables.TableSamples;

namespace DisclosureSite.Tests.Reading.Tables;

public sealed class TableReaderTests
{
    [Fact]
    public void Figures_know_their_line_and_column()
    {
        var table = ReadSound(Applications, "项目,自然人,总计\n一、本年新收政府信息公开申请数量,5,0\n\"（七）总计\",\"12\",13\n");
        Assert.Equal(new Figure(5, "5", null, 2, 18), FigureOf(table, "received", "individual"));
        Assert.Equal(new Figure(0, "0", null, 2, 20), FigureOf(table, "received", "total"));
        Assert.Equal(new Figure(12, "12", null, 3, 9), FigureOf(table, "processed", "individual"));
        Assert.Equal(new Figure(13, "13", null, 3, 14), FigureOf(table, "processed", "total"));
    }

    [Fact]
    public void Missing_rows_and_columns_are_not_reported()
    {
        var table = ReadSound(Applications, "项目,自然人,总计\n（七）总计,5,5\n");
        Assert.Equal(Figure.Missing, FigureOf(table, "received", "individual"));
        Assert.Equal(Figure.Missing, FigureOf(table, "processed", "other"));
        Assert.Equal([false, false, false, false, false, true], Enumerable.Range(0, 6).Select(table.HasRow));
        Assert.Equal([true, false, false, true], Enumerable.Range(0, 4).Select(table.HasColumn));
    }

    [Fact]
    public void A_blank_cell_is_present_but_not_reported()
    {
        var table = ReadSound(Applications, "项目,自然人,总计\n（七）总计,,—\n");
        Assert.Equal(new Figure(null, "", null, 2, 7), FigureOf(table, "processed", "individual"));
        Assert.Equal(new Figure(null, "—", null, 2, 8), FigureOf(table, "processed", "total"));
    }

    [Fact]
    public void The_corner_may_say_anything() =>
        Assert.Equal(5, FigureOf(ReadSound(Applications, ",自然人\n（七）总计,5\n"), "processed", "individual").Value);

    [Theory]
    [InlineData("processed")]
    [InlineData("(七)总计")]
    [InlineData("总计")]
    [InlineData("办理结果合计")]
    [InlineData("7. 总 计")]
    [InlineData("（七）总计（注：含上年结转）")]
    [InlineData("三、本年度办理结果/（七）总计")]
    public void A_row_goes_by_its_id_its_label_or_an_alias(string label) =>
        Assert.Equal(5, FigureOf(ReadSound(Applications, $"项目,自然人\n{label},5\n"), "processed", "individual").Value);

    [Theory]
    [InlineData("（二）部分公开")]
    [InlineData("部分公开")]
    [InlineData("(二)部分公开(区分处理的、只计这一情形、不计其他情形)")]
    [InlineData("（二）部分公开（区分处理的，只计这一情况）")]
    [InlineData("\"（二）部分公开\n（区分处理的，只计这一情形，不计其他情形）\"")]
    public void Notes_numbers_and_line_breaks_do_not_hide_a_row(string label) =>
        Assert.Equal(5, FigureOf(ReadSound(Applications, $"项目,自然人\n{label},5\n"), "partly-granted", "individual").Value);

    [Theory]
    [InlineData("individual,other-organisation", "DS0222 1,15")]
    [InlineData("自燃人,总计", "DS0222 1,4")]
    public void A_column_that_the_table_does_not_have_is_a_fault(string header, string expected) =>
        AssertFaults(Applications, $"项目,{header}\n（七）总计,1,2\n", expected);

    [Fact]
    public void An_unknown_label_comes_with_the_one_probably_meant()
    {
        var diagnostics = new DiagnosticList();
        Read(Applications, "项目,自燃人\n办理结果和计,1\n甲乙丙丁戊己庚,1\n", diagnostics);
        Assert.Equal(
            [
                "applications.csv(1,4): error DS0222: 表格里没有“自燃人”这一栏，是不是“自然人”。请改成规定的栏名。",
                "applications.csv(2,1): error DS0221: 表格里没有“办理结果和计”这一行，是不是“（七）总计”。请改成规定的行名。",
                "applications.csv(3,1): error DS0221: 表格里没有“甲乙丙丁戊己庚”这一行。请改成规定的行名。",
            ],
            diagnostics.Sorted().Select(fault => fault.ToString()));
    }

    [Fact]
    public void An_unknown_column_comes_with_the_ones_that_are_left_to_be_meant()
    {
        var diagnostics = new DiagnosticList();
        Read(Licensing, "信息内容,上一年项目数量,增减情况\n行政许可,1,2\n", diagnostics);
        Assert.StartsWith(
            "licensing.csv(1,14): error DS0222: 表格里没有“增减情况”这一栏，表头里还没有的是“", Assert.Single(diagnostics.Sorted()).ToString(), StringComparison.Ordinal);
        Assert.Contains("“本年增/减”", Assert.Single(diagnostics.Sorted()).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("项目,自然人,总计\n（七）总计,1,2\n项目,自然人,总计\n（七）总计,1,2\n", "applications.csv(3,1)")]
    [InlineData("项目,自然人,总计\n（七）总计,1,2\n,,\n项目,自然人,总计\n其他,1,约2\n", "applications.csv(4,1)")]
    public void A_table_that_was_pasted_twice_is_one_fault(string csv, string place)
    {
        var diagnostics = new DiagnosticList();
        Read(Applications, csv, diagnostics);
        Assert.Equal(
            $"{place}: error DS0230: 从这一行起，又是一个表头：表格可能粘贴了两次。请删除重复的部分；是另一张表的，请另存为一个文件。",
            Assert.Single(diagnostics.Sorted()).ToString());
    }

    [Fact]
    public void A_row_or_a_column_may_stand_once() =>
        AssertFaults(
            Applications,
            "项目,自然人,总计,individual\n（七）总计,1,2,3\n总计,1,2,3\n",
            "DS0224 1,11", "DS0223 3,1");

    [Fact]
    public void Group_titles_decide_between_rows_of_one_name()
    {
        var table = ReadSound(Applications, "项目,自然人\n三、本年度办理结果,\n（三）不予公开,\n其他,1\n（六）其他处理\n其他,2\n");
        Assert.Equal(1, FigureOf(table, "other-refusal", "individual").Value);
        Assert.Equal(2, FigureOf(table, "other-disposal", "individual").Value);
    }

    [Fact]
    public void A_row_under_a_group_stands_for_the_title_that_was_left_out()
    {
        var table = ReadSound(Applications, "项目,自然人\n3.危及三安全一稳定,7\n其他,1\n（六）其他处理/其他,2\n");
        Assert.Equal(1, FigureOf(table, "other-refusal", "individual").Value);
        Assert.Equal(2, FigureOf(table, "other-disposal", "individual").Value);
    }

    [Fact]
    public void A_number_decides_where_no_title_does()
    {
        var table = ReadSound(Applications, "项目,自然人\n3.其他,2\n4.其他,1\n");
        Assert.Equal(1, FigureOf(table, "other-refusal", "individual").Value);
        Assert.Equal(2, FigureOf(table, "other-disposal", "individual").Value);
    }

    [Fact]
    public void A_title_decides_against_a_wrong_number()
    {
        var table = ReadSound(Applications, "项目,自然人\n（六）其他处理,\n4.其他,2\n（三）不予公开,\n9.其他,1\n");
        Assert.Equal(1, FigureOf(table, "other-refusal", "individual").Value);
        Assert.Equal(2, FigureOf(table, "other-disposal", "individual").Value);
    }

    [Fact]
    public void A_label_that_may_be_either_of_two_rows_is_a_fault() =>
        AssertFaults(Applications, "项目,自然人\n其他,2\n", "DS0225 2,1");

    [Fact]
    public void A_row_with_figures_of_its_own_decides_for_the_rows_below_it()
    {
        var table = ReadSound(Statistics, "项目,统计数\n四、行政复议数量,10\n其他情形数,1\n五、行政诉讼数量,20\n（三）其他情形数,2\n");
        Assert.Equal(10, FigureOf(table, "review", "count").Value);
        Assert.Equal(1, FigureOf(table, "review-other", "count").Value);
        Assert.Equal(2, FigureOf(table, "litigation-other", "count").Value);
    }

    [Theory]
    [InlineData("项目,自然人\n三、本年度办理结果,5\n（七）总计,5\n", "DS0226 2,1")]
    [InlineData("项目,自然人,法人或其他组织\n（七）总计,5,6\n", "DS0226 1,8")]
    public void A_group_title_has_no_figures(string csv, string expected) => AssertFaults(Applications, csv, expected);

    [Fact]
    public void A_group_title_over_columns_may_stand_without_figures() =>
        Assert.Equal(6, FigureOf(ReadSound(Applications, "项目,自然人,法人或其他组织,其他\n（七）总计,5,,6\n"), "processed", "other").Value);

    [Fact]
    public void Blank_columns_and_trailing_separators_are_ignored()
    {
        var table = ReadSound(Applications, "项目,,自然人,总计,,\n（七）总计,,5,6,,\n一、本年新收政府信息公开申请数量,,7,8\n,,,,,\n");
        Assert.Equal(6, FigureOf(table, "processed", "total").Value);
        Assert.Equal(8, FigureOf(table, "received", "total").Value);
    }

    [Theory]
    [InlineData("项目,,自然人\n（七）总计,4,5\n", "DS0228 1,4")]
    [InlineData("项目,自然人\n（七）总计,5\n,6\n", "DS0227 3,1")]
    [InlineData("项目,自然人,总计\n（七）总计,5\n", "DS0232 2,8")]
    [InlineData("项目,自然人,总计\n\"（七）\n总计\",5\n", "DS0232 3,6")]
    [InlineData("项目,自然人,总计\n（七）总计,5,6,7\n", "DS0231 2,11")]
    [InlineData("项目,自然人,总计\n（七）总计,5,6,,7\n一、本年新收政府信息公开申请数量\n", "DS0231 2,12", "DS0232 3,17")]
    public void Cells_belong_to_a_row_and_a_column(string csv, params string[] expected) => AssertFaults(Applications, csv, expected);

    [Theory]
    [InlineData("1,234,1234", "2,13", "1234", "1,234")]
    [InlineData("5,72,701.2578", "2,12", "701.2578", "72,701.2578")]
    [InlineData("5,72,701万元", "2,12", "701万元", "72,701万元")]
    public void An_unquoted_thousands_separator_is_recognized_by_the_extra_cell(string cells, string place, string extra, string number)
    {
        var diagnostics = new DiagnosticList();
        Read(Applications, $"项目,自然人,总计\n（七）总计,{cells}\n", diagnostics);
        Assert.Equal(
            $"applications.csv({place}): error DS0231: 表头有 3 栏，这一行多出了“{extra}”。"
            + $"如果“{number}”是一个数字，请去掉其中的千位分隔逗号，或用英文双引号括起来；如果不是，请删除多余的单元格。",
            Assert.Single(diagnostics.Sorted()).ToString());
    }

    [Theory]
    [InlineData("项目,申请人情况,,\n,自然人,其他,总计\n（七）总计,1,2,3\n", "表头在第 2 行。")]
    [InlineData("项目,申请人情况,,总计\n,自然人,法人或其他组织,\n,自然人,其他,总计\n（七）总计,1,2,3\n", "表头在第 3 行。")]
    public void A_header_of_several_lines_is_one_fault(string csv, string expected)
    {
        var diagnostics = new DiagnosticList();
        Read(Applications, csv, diagnostics);
        Assert.StartsWith(
            $"applications.csv(1,1): error DS0210: {expected}", Assert.Single(diagnostics.Sorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_a_file_are_reported_together() =>
        AssertFaults(
            Applications,
            "项目,自然人,总和\n（七）总计,五,6\n本年新收,1,2\n3.其他,-1,1.5\n",
            "DS0222 1,8", "DS0241 2,7", "DS0221 3,1", "DS0244 4,6");

    [Theory]
    [InlineData("一千", "DS0241 2,7")]
    [InlineData("1000000000000000", "DS0242 2,7")]
    [InlineData("1.1234567", "DS0243 2,7")]
    [InlineData("-1", "DS0244 2,7")]
    [InlineData("0.5", "DS0245 2,7")]
    [InlineData("5头", "DS0246 2,7")]
    [InlineData("5万元", "DS0247 2,7")]
    [InlineData("\"12,34\"", "DS0248 2,7")]
    public void A_count_is_a_whole_number_with_a_unit_that_counts(string cell, string expected) =>
        AssertFaults(Applications, $"项目,自然人\n（七）总计,{cell}\n", expected);

    [Fact]
    public void The_editor_may_vouch_for_an_odd_count()
    {
        const string csv = "项目,自然人,总计\n（七）总计,-1,1.5\n";
        var table = ReadSound(Applications, csv, "applications.processed.individual", "applications.processed.total");
        Assert.Equal(-1, FigureOf(table, "processed", "individual").Value);
        Assert.Equal(1.5m, FigureOf(table, "processed", "total").Value);

        var diagnostics = new DiagnosticList();
        Assert.Null(Read(Applications, csv, diagnostics, "applications.processed.individual"));
        Assert.Equal(["DS0245 2,10"], Brief(diagnostics));
        Assert.Contains("“applications.processed.total: 说明文字”", diagnostics.Sorted()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_and_money_may_be_negative_or_fractions()
    {
        var table = ReadSound(Licensing, "信息内容,上一年项目数量,本年增/减,本年收费金额（单位：万元）,采购总金额\n行政许可,1751项,-48.5,-1.25,251000元\n");
        Assert.Equal(new Figure(1751, "1751项", "项", 2, 6), FigureOf(table, "licences", "last-year"));
        Assert.Equal(-48.5m, FigureOf(table, "licences", "change").Value);
        Assert.Equal(-1.25m, FigureOf(table, "licences", "amount").Value);
        Assert.Equal("元", FigureOf(table, "licences", "procurement").Unit);
    }

    [Theory]
    [InlineData("行政许可,,,5件,", "DS0247 2,8")]
    [InlineData("行政许可,,5万元,,", "DS0247 2,7")]
    [InlineData("行政许可,,,,3件", "DS0247 2,9")]
    [InlineData("行政许可,,,3美元,", "DS0246 2,8")]
    public void Money_and_counts_do_not_mix(string row, string expected) =>
        AssertFaults(Licensing, $"信息内容,上一年项目数量,本年增/减,本年收费金额,采购总金额\n{row}\n", expected);

    [Theory]
    [InlineData("本年收费金额（单位：元）", "727012578", 72701.2578)]
    [InlineData("本年收费金额(元)", "727012578", 72701.2578)]
    [InlineData("本年收费金额", "72701.2578", 72701.2578)]
    [InlineData("本年收费金额（单位：元）", "72701.2578万元", 72701.2578)]
    public void A_unit_in_the_header_overrides_the_formats(string header, string cell, double expected)
    {
        var table = ReadSound(Licensing, $"信息内容,{header}\n行政事业性收费,{cell}\n");
        Assert.Equal((decimal)expected, table.Quantity(1, 2));
    }

    [Theory]
    [InlineData("本年收费金额（单位：件）", "DS0247 1,6")]
    [InlineData("本年收费金额（单位：美元）", "DS0246 1,6")]
    [InlineData("上一年项目数量（万元）", "DS0247 1,6")]
    public void A_unit_in_the_header_fits_the_column(string header, string expected) =>
        AssertFaults(Licensing, $"信息内容,{header}\n行政许可,5\n", expected);

    [Fact]
    public void A_unit_in_a_rows_label_holds_for_its_figures()
    {
        var table = ReadSound(Statistics, "项目,统计数\n六、专项经费（单位：元）,50000\n五、行政诉讼数量（件）,3\n");
        Assert.Equal(5m, table.Quantity(4, 0));
        Assert.Equal("元", table.UnitOf(4, 0));
        Assert.Null(FigureOf(table, "litigation", "count").Unit);
        AssertFaults(Statistics, "项目,统计数\n六、专项经费（单位：件）,5\n", "DS0247 2,1");
    }

    [Theory]
    [InlineData("单位")]
    [InlineData(" 计量单位 ")]
    public void A_column_of_the_rows_units_is_compared_with_them(string header)
    {
        var table = ReadSound(Statistics, $"统计指标,{header},统计数\n四、行政复议数量,件,10\n五、行政诉讼数量,,3\n六、专项经费,万元,5\n");
        Assert.Equal(new Figure(10, "10", null, 2, 12), FigureOf(table, "review", "count"));
        Assert.Equal(3, FigureOf(table, "litigation", "count").Value);
        Assert.Equal(new Figure(5, "5", null, 4, 11), FigureOf(table, "budget", "count"));
    }

    [Fact]
    public void Another_unit_of_money_in_the_column_of_units_is_the_figures_own()
    {
        var table = ReadSound(Statistics, "统计指标,统计数,单位\n六、专项经费,50000,元\n");
        Assert.Equal(5m, table.Quantity(4, 0));
    }

    [Theory]
    [InlineData("六、专项经费,件,5", "DS0247 2,8")]
    [InlineData("四、行政复议数量,万元,5", "DS0247 2,10")]
    [InlineData("四、行政复议数量,十,5", "DS0246 2,10")]
    [InlineData("六、专项经费（单位：元）,万元,5", "DS0247 2,14")]
    public void A_wrong_unit_in_the_column_of_units_is_a_fault(string row, string expected) =>
        AssertFaults(Statistics, $"统计指标,单位,统计数\n{row}\n", expected);

    [Fact]
    public void A_column_of_units_stands_once_and_only_where_rows_have_units()
    {
        AssertFaults(Statistics, "统计指标,单位,单位,统计数\n四、行政复议数量,件,件,5\n", "DS0222 1,9");
        AssertFaults(Applications, "项目,单位,自然人\n（七）总计,件,5\n", "DS0222 1,4");
        AssertFaults(Statistics, "统计指标,单位名称,统计数\n四、行政复议数量,件,5\n", "DS0222 1,6");
    }

    [Fact]
    public void A_file_in_another_encoding_is_one_fault_not_dozens()
    {
        var diagnostics = new DiagnosticList();
        var file = new TextFile("applications.csv", "兜ヘ,礛\nセ穝Μ,5\nΩ,6\n", IsLegacyEncoding: true);
        Assert.Null(TableReader.Read(file, Applications, ImmutableHashSet<string>.Empty, diagnostics));
        Assert.Equal(["DS0229 1,1"], Brief(diagnostics));
    }

    [Fact]
    public void A_file_in_gb18030_with_one_wrong_label_is_no_encoding_fault()
    {
        var diagnostics = new DiagnosticList();
        var file = new TextFile("applications.csv", "项目,自然人\n合计数量,5\n", IsLegacyEncoding: true);
        Assert.Null(TableReader.Read(file, Applications, ImmutableHashSet<string>.Empty, diagnostics));
        Assert.Equal(["DS0221 2,1"], Brief(diagnostics));
    }
}
