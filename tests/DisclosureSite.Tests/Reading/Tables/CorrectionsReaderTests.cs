using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Text;
using Xunit;
using static DisclosureSite.Tests.Reading.Tables.TableSamples;

namespace DisclosureSite.Tests.Reading.Tables;

public sealed class CorrectionsReaderTests
{
    private const string Header = "date,table,row,column,was,now,reason,by\n";

    private readonly DiagnosticList diagnostics = new();

    private readonly ImmutableArray<ReportTable> tables =
    [
        ReadSound(Applications, "项目,自然人,总计\n（七）总计,0,0\n3.其他,,5\n"),
        ReadSound(Licensing, "信息内容,本年增/减,采购总金额\n行政许可,+129,1591万元\n"),
        ReadSound(Statistics, "项目,统计数\n四、行政复议数量/其他情形数,3\n"),
    ];

    [Fact]
    public void A_correction_gives_the_figure_that_now_applies_and_keeps_what_was_published()
    {
        var read = ReadCorrections(Header + "2021-03-05,applications,processed,total,0,5,合计漏填,办公室\n")!;
        var table = read.Tables[0];
        Assert.Equal(new Figure(5, "5", null, 2, 43), FigureOf(table, "processed", "total"));
        Assert.Equal(new Figure(0, "0", null, 2, 9), table.Published(5, 3));
        Assert.Equal(new SourcePlace("applications.csv", 2, 9), table.PlaceOf(5, 3));
        Assert.Equal(0, FigureOf(table, "processed", "individual").Value);
        Assert.Null(table.PublishedBeforeCorrection(5, 0));
        Assert.Same(tables[1], read.Tables[1]);

        var correction = Assert.Single(read.Corrections);
        Assert.Equal(new DateOnly(2021, 3, 5), correction.Date);
        Assert.Equal("applications.processed.total", correction.Cell.ToString());
        Assert.Equal(("0", "合计漏填", "办公室"), (correction.Was, correction.Reason, correction.By));
        Assert.Equal(new SourcePlace("corrections.csv", 2, 1), correction.Place);
    }

    [Fact]
    public void Chinese_headers_labels_titles_and_excel_dates_are_understood()
    {
        var read = ReadCorrections(
            "原因;更正为;原数;列;行;表;日期\n"
            + "笔误;6;0;合计;总计;收到和处理政府信息公开申请情况;2021/3/5\n"
            + "笔误;7;0;自然人;办理结果合计;申请情况;2021年3月6日\n"
            + "笔误;8;;自然人;（六）其他处理/其他;applications.csv;2021.3.6\n")!;
        Assert.Equal(6, FigureOf(read.Tables[0], "processed", "total").Value);
        Assert.Equal(7, FigureOf(read.Tables[0], "processed", "individual").Value);
        Assert.Equal(8, FigureOf(read.Tables[0], "other-disposal", "individual").Value);
        Assert.Null(read.Corrections[0].By);
    }

    [Fact]
    public void A_figure_may_be_corrected_again_from_what_it_became()
    {
        var read = ReadCorrections(
            Header
            + "2021-05-01,applications,processed,total,0,5,漏填,\n"
            + "2021-04-01,applications,processed,individual,0,4,漏填,\n"
            + "2021-06-01,applications,processed,total,5,6,再核,\n")!;
        Assert.Equal(6, FigureOf(read.Tables[0], "processed", "total").Value);
        Assert.Equal(0, read.Tables[0].Published(5, 3).Value);
        Assert.Equal(["2021-04-01", "2021-05-01", "2021-06-01"], read.Corrections.Select(entry => entry.Date.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void A_correction_may_report_what_was_not_and_withdraw_what_was()
    {
        var read = ReadCorrections(
            Header
            + "2021-05-01,applications,other-disposal,individual,—,1,漏填,\n"
            + "2021-05-01,applications,other-disposal,total,5,,误填,\n"
            + "2021-05-01,applications,received,other,,2,漏填,\n")!;
        Assert.Equal(1, FigureOf(read.Tables[0], "other-disposal", "individual").Value);
        Assert.False(FigureOf(read.Tables[0], "other-disposal", "total").IsReported);
        Assert.Equal(2, FigureOf(read.Tables[0], "received", "other").Value);
        Assert.True(read.Tables[0].HasRow(0));
        Assert.True(read.Tables[0].HasColumn(1));
    }

    [Fact]
    public void Figures_are_compared_as_numbers_with_their_units()
    {
        var read = ReadCorrections(
            Header
            + "2021-05-01,licensing,licences,change,129,-129,符号错误,\n"
            + "2021-05-01,licensing,licences,procurement,15910000元,1600,笔误,\n")!;
        Assert.Equal(-129, FigureOf(read.Tables[1], "licences", "change").Value);
        Assert.Equal(("万元", 1600m), (FigureOf(read.Tables[1], "licences", "procurement").Unit, FigureOf(read.Tables[1], "licences", "procurement").Value));
    }

    [Fact]
    public void A_bare_number_counts_in_the_unit_of_the_figure_that_it_replaces()
    {
        var read = ReadCorrections(
            Header
            + "2021-05-01,licensing,licences,procurement,1591,16000000元,笔误,\n"
            + "2021-05-02,licensing,licences,procurement,1600万元,16000001,笔误,\n")!;
        Assert.Equal(("元", 16000001m), (FigureOf(read.Tables[1], "licences", "procurement").Unit, FigureOf(read.Tables[1], "licences", "procurement").Value));
    }

    [Theory]
    [InlineData("5月1日,applications,processed,total,0,5,漏填,", "DS0503 2,1")]
    [InlineData("2021-5,applications,processed,total,0,5,漏填,", "DS0503 2,1")]
    [InlineData("21-05-01,applications,processed,total,0,5,漏填,", "DS0503 2,1")]
    [InlineData("2021-02-29,applications,processed,total,0,5,漏填,", "DS0504 2,1")]
    [InlineData("2021-13-01,applications,processed,total,0,5,漏填,", "DS0504 2,1")]
    [InlineData("2021-05-01,applications,processed,total,0,5,,", "DS0506 2,45")]
    [InlineData("2021-05-01,application,processed,total,0,5,漏填,", "DS0511 2,12")]
    [InlineData("2021-05-01,applications,处理总数,total,0,5,漏填,", "DS0512 2,25")]
    [InlineData("2021-05-01,applications,（三）不予公开,total,0,5,漏填,", "DS0512 2,25")]
    [InlineData("2021-05-01,applications,processed,自燃人,0,5,漏填,", "DS0513 2,35")]
    [InlineData("2021-05-01,applications,其他,total,0,5,漏填,", "DS0514 2,25")]
    [InlineData("2021-05-01,applications,processed,total,1,5,漏填,", "DS0515 2,41")]
    [InlineData("2021-05-01,applications,processed,total,,5,漏填,", "DS0515 2,41")]
    [InlineData("2021-05-01,applications,processed,total,无效,5,漏填,", "DS0515 2,41")]
    [InlineData("2021-05-01,licensing,licences,procurement,1591元,5,漏填,", "DS0515 2,43")]
    [InlineData("2021-05-01,applications,processed,total,0,0件,漏填,", "DS0516 2,41")]
    [InlineData("2021-05-01,licensing,licences,procurement,1591,15910000元,笔误,", "DS0516 2,43")]
    [InlineData("2021-05-01,applications,processed,total,0,五,漏填,", "DS0241 2,43")]
    [InlineData("2021-05-01,applications,processed,total,0,-5,漏填,", "DS0244 2,43")]
    [InlineData("2021-05-01,applications,processed,total,0,5万元,漏填,", "DS0247 2,43")]
    [InlineData("2021-05-01,applications,processed,total,0,5", "DS0232 2,44")]
    [InlineData("2021-05-01,applications,processed,total,0,5,漏填,办公室,又及", "DS0231 2,52")]
    [InlineData("昨天,applications,processed,total,0,五,,", "DS0503 2,1", "DS0241 2,35", "DS0506 2,37")]
    public void A_faulty_correction_is_named(string row, params string[] expected)
    {
        Assert.Null(ReadCorrections(Header + row + "\n"));
        Assert.Equal(expected, Brief(diagnostics));
    }

    [Theory]
    [InlineData("date,table,row,column,was,now,grund\n2021-05-01,applications,processed,total,0,5,x\n", "DS0501 1,31")]
    [InlineData("date,table,row,column,was,now,日期,reason\n2021-05-01,applications,processed,total,0,5,x,y\n", "DS0224 1,31")]
    [InlineData("date,table,row,column,was,now\n2021-05-01,applications,processed,total,0,5\n", "DS0502 1,30")]
    public void A_faulty_header_is_named(string csv, string expected)
    {
        Assert.Null(ReadCorrections(csv));
        Assert.Equal([expected], Brief(diagnostics));
    }

    [Theory]
    [InlineData("日期,表格,行,栏,原数,新数,原因\n", "corrections.csv(1,14): error DS0501: 不认识的栏“新数”，是不是“现数”。更正表的表头是：日期,表格,行,栏,更正前,更正后,原因,更正人。")]
    [InlineData("日期,表格,行,栏,更正钱,更正后,原因\n", "corrections.csv(1,11): error DS0501: 不认识的栏“更正钱”，是不是“更正前”。更正表的表头是：日期,表格,行,栏,更正前,更正后,原因,更正人。")]
    [InlineData("日期,表格,行,栏,更正后,原因\n", "corrections.csv(1,17): error DS0502: 更正表的第一行缺少“更正前”这一栏（英文写“was”）。请补上，下面每行也在同样的位置填上内容。完整的第一行是：日期,表格,行,栏,更正前,更正后,原因,更正人；“更正人”可以不写。")]
    public void No_column_is_advised_that_is_there_already(string header, string expected)
    {
        Assert.Null(ReadCorrections(header + "2021-05-01,applications,processed,total,0,5,漏填\n"));
        Assert.Contains(expected, diagnostics.Sorted().Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("采购总金额", "12000元", null)]
    [InlineData("采购总金额", "12000", null)]
    [InlineData("采购总金额（元）", "12000", null)]
    [InlineData("采购总金额（万元）", "1.2万元", null)]
    [InlineData("采购总金额（万元）", "", null)]
    [InlineData("采购总金额（万元）", "1.2", "corrections.csv(2,46): error DS0518: “更正后”的“1.2”没有写单位，而这一行写的行名或栏名说是“万元”，报告里这个数的单位却是“元”。请在数后面写上单位，例如“1.2元”或“1.2万元”。")]
    public void A_bare_figure_is_not_taken_in_another_unit_than_the_label_that_names_its_column(string column, string now, string? expected)
    {
        var read = CorrectionsReader.Read(
            new TextFile("corrections.csv", $"{Header}2021-05-01,licensing,行政许可,{column},15910000,{now},录错,\n", false),
            [ReadSound(Licensing, "信息内容,本年增/减,采购总金额（元）\n行政许可,+129,15910000\n")],
            ImmutableHashSet<string>.Empty,
            ImmutableHashSet<string>.Empty,
            diagnostics);
        Assert.Equal(expected is null, read is not null);
        Assert.Equal(expected is null ? [] : [expected], diagnostics.Sorted().Select(fault => fault.ToString()));
    }

    [Fact]
    public void A_figure_that_was_printed_in_another_unit_is_named_with_it()
    {
        Assert.Null(CorrectionsReader.Read(
            new TextFile("corrections.csv", Header + "2021-05-01,licensing,行政许可,采购总金额,1591,1592万元,录错,\n", false),
            [ReadSound(Licensing, "信息内容,本年增/减,采购总金额（元）\n行政许可,+129,15910000\n")],
            ImmutableHashSet<string>.Empty,
            ImmutableHashSet<string>.Empty,
            diagnostics));
        Assert.Contains("在此之前是“15910000（元）”。", Assert.Single(diagnostics.Sorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_dates_of_one_cells_corrections_go_forward()
    {
        Assert.Null(ReadCorrections(
            Header
            + "2021-05-02,applications,processed,total,0,5,漏填,\n"
            + "2021-05-01,applications,processed,total,5,6,漏填,\n"));
        Assert.Equal(["DS0505 3,1"], Brief(diagnostics));
    }

    [Fact]
    public void What_a_correction_started_from_is_what_stands_there_then()
    {
        Assert.Null(ReadCorrections(
            Header
            + "2021-05-01,applications,processed,total,0,5,漏填,\n"
            + "2021-05-02,applications,processed,total,0,6,漏填,\n"));
        Assert.Equal(
            "corrections.csv(3,41): error DS0515: “更正前”写的是“0”，但收到和处理政府信息公开申请情况“（七）总计 · 总计”在此之前是“5”。"
            + "请核对：“更正前”要与表格里公布的数一致；多次更正的，要与上一次更正后的数一致。",
            Assert.Single(diagnostics.Sorted()).ToString());
    }

    [Fact]
    public void Corrections_of_a_table_with_faults_are_not_blamed_for_it()
    {
        Assert.NotNull(ReadCorrections(Header + "2021-05-01,penalties,penalties,decisions,1,5,漏填,\n"));
        Assert.Equal(0, diagnostics.Count);
    }

    [Fact]
    public void Labels_of_an_additional_table_are_understood()
    {
        var channels = TableReader.ReadAdditional(
            new TextFile("channels.csv", "渠道,数量\n政府网站,2043\n", false),
            new AdditionalTable("channels", "主动公开渠道", "条", null, null, new SourcePlace("report.md")),
            ImmutableHashSet<string>.Empty,
            diagnostics)!;
        var read = CorrectionsReader.Read(
            new TextFile("corrections.csv", Header + "2021-05-01,主动公开渠道,政府网站,数量,2043条,2050,笔误,\n", false),
            [channels],
            ImmutableHashSet<string>.Empty,
            ImmutableHashSet<string>.Empty,
            diagnostics);
        Assert.Equal(2050, read!.Tables[0][0, 0].Value);
        Assert.Equal("channels.政府网站.数量", read.Corrections[0].Cell.ToString());
    }

    private CorrectedTables? ReadCorrections(string csv) => CorrectionsReader.Read(
        new TextFile("corrections.csv", csv, false), tables, ImmutableHashSet.Create("penalties"), ImmutableHashSet<string>.Empty, diagnostics);
}
