using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Text;
using Xunit;

namespace DisclosureSite.Tests.Reading.Tables;

/// <summary>Small tables with what the statutory ones make difficult, and short ways to read files of them.</summary>
internal static class TableSamples
{
    /// <summary>Rows under nested groups; columns with an optional one; numbered labels.</summary>
    public static FormatTable Applications { get; } = new()
    {
        Id = "applications",
        Title = "收到和处理政府信息公开申请情况",
        Aliases = ["申请情况"],
        Unit = "件",
        Columns =
        [
            new() { Id = "individual", Label = "自然人" },
            new() { Id = "other", Label = "其他", Aliases = ["其他组织"], ParentId = "organisation" },
            new() { Id = "organisations", Label = "法人或其他组织小计", Optional = true },
            new() { Id = "total", Label = "总计", Aliases = ["合计"] },
        ],
        ColumnGroups = [new() { Id = "organisation", Label = "法人或其他组织" }],
        Rows =
        [
            new() { Id = "received", Label = "一、本年新收政府信息公开申请数量" },
            new() { Id = "partly-granted", Label = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ParentId = "results" },
            new() { Id = "security-stability", Label = "3.危及“三安全一稳定”", ParentId = "denied" },
            new() { Id = "other-refusal", Label = "4.其他", ParentId = "denied" },
            new() { Id = "other-disposal", Label = "3.其他", ParentId = "disposed" },
            new() { Id = "processed", Label = "（七）总计", Aliases = ["办理结果合计"], ParentId = "results" },
        ],
        RowGroups =
        [
            new() { Id = "results", Label = "三、本年度办理结果" },
            new() { Id = "denied", Label = "（三）不予公开", ParentId = "results" },
            new() { Id = "disposed", Label = "（六）其他处理", ParentId = "results" },
        ],
    };

    /// <summary>Every kind of figure: a count, a change, money, and money whose unit stands in the cell.</summary>
    public static FormatTable Licensing { get; } = new()
    {
        Id = "licensing",
        Title = "第二十条第（五）项",
        Columns =
        [
            new() { Id = "last-year", Label = "上一年项目数量", Unit = "项" },
            new() { Id = "change", Label = "本年增/减", Unit = "项", Kind = FigureKind.Change },
            new() { Id = "amount", Label = "本年收费金额（单位：万元）", Unit = "万元" },
            new() { Id = "procurement", Label = "采购总金额", Kind = FigureKind.Money },
        ],
        Rows = [new() { Id = "licences", Label = "行政许可" }, new() { Id = "fees", Label = "行政事业性收费" }],
    };

    /// <summary>Rows that have figures and rows below them; one label under two of them; units by row.</summary>
    public static FormatTable Statistics { get; } = new()
    {
        Id = "statistics",
        Title = "统计表",
        Columns = [new() { Id = "count", Label = "统计数" }],
        Rows =
        [
            new() { Id = "review", Label = "四、行政复议数量", Unit = "件" },
            new() { Id = "review-other", Label = "（一）其他情形数", Unit = "件", ParentId = "review" },
            new() { Id = "litigation", Label = "五、行政诉讼数量", Unit = "件" },
            new() { Id = "litigation-other", Label = "（一）其他情形数", Unit = "件", ParentId = "litigation" },
            new() { Id = "budget", Label = "六、专项经费", Unit = "万元" },
        ],
    };

    public static ReportTable? Read(FormatTable table, string csv, DiagnosticList diagnostics, params string[] vouched) =>
        TableReader.Read(new TextFile($"{table.Id}.csv", csv, false), table, vouched.ToImmutableHashSet(), diagnostics);

    /// <summary>Reads a file without faults.</summary>
    public static ReportTable ReadSound(FormatTable table, string csv, params string[] vouched)
    {
        var diagnostics = new DiagnosticList();
        var read = Read(table, csv, diagnostics, vouched);
        Assert.Empty(diagnostics.Sorted());
        Assert.NotNull(read);
        return read;
    }

    /// <summary>Reads a file with faults: each as <c>code line,column</c>.</summary>
    public static void AssertFaults(FormatTable table, string csv, params string[] expected)
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(Read(table, csv, diagnostics));
        Assert.Equal(expected, Brief(diagnostics));
    }

    public static IEnumerable<string> Brief(DiagnosticList diagnostics) =>
        diagnostics.Sorted().Select(fault => $"{fault.Code} {fault.Place.Line},{fault.Place.Column}");

    public static Figure FigureOf(ReportTable table, string row, string column) =>
        table[table.Format.RowIndex(row), table.Format.ColumnIndex(column)];
}
