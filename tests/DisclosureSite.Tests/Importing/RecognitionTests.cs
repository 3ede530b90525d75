using System.Collections.Immutable;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Importing;

/// <summary>Tables of the bundled reports, printed as documents print them, come out figure for figure.</summary>
public sealed class RecognitionTests
{
    public static TheoryData<string, int> Reports => new() { { "jingle", 2020 }, { "suqian", 2023 }, { "suqian", 2024 } };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Tables_with_merged_titles(string agency, int year) =>
        AssertAllFound(Report(agency, year), report => Statutory(report).SelectMany(table => Below(table, PrintedTable.Of(table))));

    [Theory]
    [MemberData(nameof(Reports))]
    public void Labels_broken_over_lines_and_spaced(string agency, int year) =>
        AssertAllFound(Report(agency, year), report => Statutory(report).SelectMany(table => Below(table, PrintedTable.Of(table, Broken))));

    [Theory]
    [MemberData(nameof(Reports))]
    public void Labels_in_full_width_with_other_brackets(string agency, int year) =>
        AssertAllFound(Report(agency, year), report => Statutory(report).SelectMany(table => Below(table, PrintedTable.Of(table, Wide))));

    [Theory]
    [MemberData(nameof(Reports))]
    public void Review_and_litigation_in_one_row(string agency, int year) =>
        AssertAllFound(Report(agency, year), report => Statutory(report).SelectMany(table =>
            Below(table, table.Id == "review-litigation" ? PrintedTable.OneRow(table, Broken) : PrintedTable.Of(table))));

    [Theory]
    [MemberData(nameof(Reports))]
    public void All_tables_in_one_grid_with_titles_between(string agency, int year) =>
        AssertAllFound(Report(agency, year), report => [Stacked([.. Statutory(report).Select(table => PrintedTable.Of(table, title: table.Format.Title))])]);

    [Theory]
    [MemberData(nameof(Reports))]
    public void Tables_cut_by_the_end_of_a_page(string agency, int year) =>
        AssertAllFound(Report(agency, year), report => Statutory(report).SelectMany(table =>
        {
            var printed = PrintedTable.Of(table);
            return Below(table, printed.RowCount < 8 ? [printed] : [.. Cut(printed, printed.RowCount / 2)]);
        }));

    [Theory]
    [MemberData(nameof(Reports))]
    public void Copied_rows_with_tabs(string agency, int year) =>
        AssertAllFound(Report(agency, year), report => Statutory(report).SelectMany(table => Below(table, Loose(PrintedTable.Of(table), isInRows: true))));

    [Theory]
    [MemberData(nameof(Reports))]
    public void Cells_each_on_a_line(string agency, int year) =>
        AssertAllFound(Report(agency, year), report => Statutory(report).SelectMany(table =>
            Below(table, Loose(table.Id == "review-litigation" ? PrintedTable.OneRow(table) : PrintedTable.Of(table), isInRows: false))));

    [Fact]
    public void A_column_that_the_form_lacks_is_listed_and_a_row_becomes_a_table()
    {
        var table = Report("suqian", 2024).FindTable("licensing")!;
        var printed = PrintedTable.Of(table);
        var extra = printed with
        {
            RowCount = printed.RowCount + 1,
            ColumnCount = printed.ColumnCount + 1,
            Cells =
            [
                .. printed.Cells,
                Cell(0, 2, "备查件数"), Cell(1, 2, "77"),
                Cell(2, 0, "其他许可"), Cell(2, 1, "88"), Cell(2, 2, "99"),
            ],
        };
        var flow = DocumentFlow.Of(new SourceDocument([extra]), [Report("suqian", 2024).Format]);
        Assert.Equal(
            ["备查件数 UnknownColumn ", "77 UnknownColumn 行政许可", "99 UnknownColumn 其他许可"],
            flow.Tables.Unplaced.Select(cell => $"{cell.Text} {cell.Reason} {cell.Near}"));
        Assert.Equal(["信息内容 本年处理决定数量", "其他许可 88"], Assert.Single(flow.Items.OfType<FlowTable>()).Rows.Select(row => string.Join(' ', row)));
        Assert.Equal(table[0, 0].Reported, flow.Tables.Tables.Find(filled => filled.Table.Id == "licensing")![0, 0]!.Text);
    }

    [Theory]
    [InlineData("规章", "77", "77 UnknownColumn 规章", "3")]
    [InlineData("规章", "1,077", "1,077 UnknownColumn 规章", "3")]
    [InlineData("公告", "77", "77 UnknownColumn 公告", null)]
    [InlineData("行政规范性文", "77", "77 UnknownRow 行政规范性文;3 UnknownRow 行政规范性文;9 UnknownRow 行政规范性文", null)]
    public void A_figure_behind_the_label_below_no_label_of_the_header_is_listed(string label, string figure, string expected, string? placed)
    {
        var table = new DocumentTable(default, 3, 5,
        [
            Cell(0, 0, ""), Cell(0, 1, "信息内容"), Cell(0, 2, ""), Cell(0, 3, "本年废止件数"), Cell(0, 4, "现行有效件数"),
            Cell(1, 0, "1"), Cell(1, 1, label), Cell(1, 2, figure), Cell(1, 3, "3"), Cell(1, 4, "9"),
            Cell(2, 0, "2"), Cell(2, 1, "行政规范性文件"), Cell(2, 2, ""), Cell(2, 3, "4"), Cell(2, 4, "8"),
        ]);
        var tables = DocumentFlow.Of(new SourceDocument([table]), [Report("suqian", 2024).Format]).Tables;
        Assert.Equal(expected, string.Join(';', tables.Unplaced.Select(cell => $"{cell.Text} {cell.Reason} {cell.Near}")));
        Assert.Equal([placed, "4"], [tables.Tables[0][0, 1]?.Text, tables.Tables[0][1, 1]!.Text]);
    }

    [Theory]
    [InlineData("其他对外管理服务事项办理总量 88", "88 UnknownTable 其他对外管理服务事项办理总量")]
    [InlineData("其他事项 1,088件", "")]
    [InlineData("全年办理其他对外管理服务事项 88 件。", "")]
    [InlineData("附件 2", "")]
    public void A_row_of_one_figure_between_two_halves_of_a_table_is_listed(string line, string expected)
    {
        var printed = PrintedTable.Of(Report("suqian", 2024).FindTable("licensing")!);
        var other = PrintedTable.Of(Report("suqian", 2024).FindTable("penalties")!);
        var flow = DocumentFlow.Of(new SourceDocument([printed, new DocumentParagraph(default, line), other]), [Report("suqian", 2024).Format]);
        Assert.Equal(expected, string.Join(';', flow.Tables.Unplaced.Select(cell => $"{cell.Text} {cell.Reason} {cell.Near}")));
        Assert.Single(flow.Items);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_row_of_one_figure_before_or_behind_a_table_is_listed(int place)
    {
        List<DocumentBlock> blocks = [PrintedTable.Of(Report("suqian", 2024).FindTable("licensing")!)];
        blocks.Insert(place, new DocumentParagraph(default, "其他对外管理服务事项办理总量 88"));
        var flow = DocumentFlow.Of(new SourceDocument([.. blocks]), [Report("suqian", 2024).Format]);
        Assert.Equal(["88"], flow.Tables.Unplaced.Select(cell => cell.Text));
    }

    [Fact]
    public void A_label_of_a_header_that_a_page_cuts_in_two_cells_is_one_label()
    {
        var table = new DocumentTable(default, 4, 4,
        [
            Cell(0, 0, "信息内容"), Cell(0, 1, "本年制发"), Cell(0, 2, "本年废止件数"), Cell(0, 3, "现行"),
            Cell(1, 0, ""), Cell(1, 1, "件数"), Cell(1, 2, ""), Cell(1, 3, "有效件数"),
            Cell(2, 0, "规章"), Cell(2, 1, "12"), Cell(2, 2, "3"), Cell(2, 3, "9"),
            Cell(3, 0, "行政规范性文件"), Cell(3, 1, "14"), Cell(3, 2, "4"), Cell(3, 3, "8"),
        ]);
        var tables = DocumentFlow.Of(new SourceDocument([table]), [Report("suqian", 2024).Format]).Tables;
        Assert.Empty(tables.Unplaced);
        Assert.Equal(["12", "3", "9", "14", "4", "8"], Enumerable.Range(0, 6).Select(i => tables.Tables[0][i / 3, i % 3]?.Text));
    }

    [Fact]
    public void Figures_beside_pieces_of_labels_without_a_header_are_listed()
    {
        var table = new DocumentTable(default, 5, 3,
        [
            Cell(0, 0, "三安全一"), Cell(1, 0, "稳定”"), Cell(1, 1, "353"), Cell(1, 2, "371"),
            Cell(2, 0, "4.保护第"), Cell(3, 0, "三方合法"), Cell(4, 0, "权益"), Cell(4, 1, "396"), Cell(4, 2, "414"),
        ]);
        var own = new DocumentTable(default, 3, 3,
        [
            Cell(0, 0, "渠道"), Cell(0, 1, "数量"), Cell(0, 2, "说明"), Cell(1, 0, "政府网站"), Cell(1, 1, "51"), Cell(1, 2, "较多"),
            Cell(2, 0, "政务微信"), Cell(2, 1, "52"), Cell(2, 2, "较少"),
        ]);
        var flow = DocumentFlow.Of(new SourceDocument([table, own]), [Report("suqian", 2024).Format]);
        Assert.Equal(["353", "371", "396", "414"], flow.Tables.Unplaced.Select(cell => cell.Text));
        Assert.Equal(2, flow.Items.OfType<FlowTable>().Count());
    }

    [Theory]
    [InlineData("三安全一 稳定” 保护第 三方合法", true)]
    [InlineData("三安全一 稳定” 三方合法", false)]
    [InlineData("三安全一 稳定” 保护第 三方合法 甲一甲 乙二乙 丙三丙", true)]
    [InlineData("三安全一 稳定” 保护第 三方合法 甲一甲 乙二乙 丙三丙 丁四丁", false)]
    [InlineData("安 稳 护 益", false)]
    [InlineData("年度办理 不予公 法提供 不予处", true)]
    public void Four_pieces_of_labels_that_are_most_of_its_words_tell_a_forms_table(string words, bool isForms)
    {
        var labels = words.Split(' ');
        var table = new DocumentTable(
            default, labels.Length, 2, [.. labels.SelectMany((label, row) => new[] { Cell(row, 0, label), Cell(row, 1, $"{row + 300}") })]);
        var flow = DocumentFlow.Of(new SourceDocument([table]), [Report("suqian", 2024).Format]);
        Assert.Equal(isForms ? labels.Length : 0, flow.Tables.Unplaced.Count);
    }

    [Fact]
    public void A_header_whose_last_row_a_page_cuts_has_an_empty_row_behind_it()
    {
        var table = Report("suqian", 2024).FindTable("review-litigation")!;
        var printed = PrintedTable.OneRow(table);
        var last = printed.RowCount - 1;
        var cut = printed with
        {
            RowCount = printed.RowCount + 1,
            Cells =
            [
                .. printed.Cells.Select(cell => cell.Row == last ? cell with { Row = last + 1 }
                    : cell.Row == last - 1 && cell.Column < 5 ? cell with { RowSpan = 2 } : cell),
            ],
        };
        var filled = DocumentFlow.Of(new SourceDocument([cut]), [Report("suqian", 2024).Format]).Tables.Tables.Find(each => each.Table.Id == table.Id)!;
        Assert.Equal(
            Enumerable.Range(0, 15).Select(i => table[i / 5, i % 5].Reported),
            Enumerable.Range(0, 15).Select(i => filled[i / 5, i % 5]?.Text));
    }

    [Fact]
    public void A_row_of_one_figure_in_one_cell_is_listed()
    {
        var printed = PrintedTable.Of(Report("suqian", 2024).FindTable("licensing")!);
        var extra = printed with
        {
            RowCount = printed.RowCount + 1,
            Cells = [.. printed.Cells, Cell(printed.RowCount, 0, "其他对外管理服务事项办理总量 88") with { ColumnSpan = printed.ColumnCount }],
        };
        var flow = DocumentFlow.Of(new SourceDocument([extra]), [Report("suqian", 2024).Format]);
        Assert.Equal(["88 其他对外管理服务事项办理总量"], flow.Tables.Unplaced.Select(cell => $"{cell.Text} {cell.Near}"));
    }

    [Fact]
    public void A_figure_in_a_cell_merged_over_two_columns_is_nobodys()
    {
        var format = Report("suqian", 2024).Format;
        var table = new DocumentTable(default, 2, 4,
        [
            Cell(0, 0, "信息内容"), Cell(0, 1, "本年制发件数"), Cell(0, 2, "本年废止件数"), Cell(0, 3, "现行有效件数"),
            Cell(1, 0, "规章"), Cell(1, 1, "3") with { ColumnSpan = 2 }, Cell(1, 3, "9"),
        ]);
        var tables = DocumentFlow.Of(new SourceDocument([table]), [format]).Tables;
        Assert.Equal("3 Merged 规章", string.Join(';', tables.Unplaced.Select(cell => $"{cell.Text} {cell.Reason} {cell.Near}")));
        Assert.Null(tables.Tables[0][0, 0]);
        Assert.Equal("9", tables.Tables[0][0, 2]!.Text);
    }

    [Theory]
    [InlineData("其他主动公开文件（含以本单位名义正式签发的）", "186", "86", "255", "信息内容 本年新制作数量 本年新公开数量 对外公开总数量/其他主动公开文件（含以本单位名义正式签发的） 186 86 255|")]
    [InlineData("其他主动公开文件", "", "—", "255", "信息内容 本年新制作数量 本年新公开数量 对外公开总数量/其他主动公开文件  — 255|")]
    [InlineData("规范性文", "186", "86", "255", "| 186 UnknownRow 规范性文件, 86 UnknownRow 规范性文件, 255 UnknownRow 规范性文件")]
    [InlineData("文件", "186", "86", "255", "| 186 UnknownRow , 86 UnknownRow , 255 UnknownRow ")]
    [InlineData("其他主动公开文件", "186", "见附件", "255", "| 186 UnknownRow , 见附件 UnknownRow , 255 UnknownRow ")]
    [InlineData("其他主动公开文件", "186", "86", "25.5%", "| 186 UnknownRow , 86 UnknownRow , 25.5% UnknownRow ")]
    public void A_row_that_an_agency_reports_beyond_the_form_becomes_a_table_of_its_own(
        string label, string first, string second, string third, string expected)
    {
        var table = new DocumentTable(default, 4, 4,
        [
            Cell(0, 0, "信息内容"), Cell(0, 1, "本年新\n制作数量"), Cell(0, 2, "本年新\n公开数量"), Cell(0, 3, "对外公开总数量"),
            Cell(1, 0, "规章"), Cell(1, 1, "0"), Cell(1, 2, "0"), Cell(1, 3, "0"),
            Cell(2, 0, "规范性文件"), Cell(2, 1, "2"), Cell(2, 2, "2"), Cell(2, 3, "19"),
            Cell(3, 0, label), Cell(3, 1, first), Cell(3, 2, second), Cell(3, 3, third),
        ]);
        var flow = DocumentFlow.Of(new SourceDocument([table]), [Report("jingle", 2020).Format]);
        var beside = flow.Items.OfType<FlowTable>().SelectMany(own => own.Rows).Select(row => string.Join(' ', row));
        Assert.Equal(
            expected,
            $"{string.Join('/', beside)}|{string.Join(',', flow.Tables.Unplaced.Select(cell => $" {cell.Text} {cell.Reason} {cell.Nearest}"))}");
        Assert.Equal("19", flow.Tables.Tables[0][1, 2]!.Text);
    }

    // As a city published it: its editor had drawn the figures' edges elsewhere than those of their header.
    [Theory]
    [InlineData(2, 1, 1, "7|+2|9|")]
    [InlineData(1, 1, 2, "7|+2|9|")]
    [InlineData(1, 2, 1, "7|+2|9|")]
    [InlineData(3, 1, 0, "||+2| 7 Merged 行政许可")]
    public void As_many_figures_as_columns_are_those_in_their_order_if_each_is_below_its_own(int first, int second, int third, string expected)
    {
        var table = new DocumentTable(default, 2, 5,
        [
            Cell(0, 0, "信息内容"), Cell(0, 1, "上一年项目数量"), Cell(0, 2, "本年增/减") with { ColumnSpan = 2 }, Cell(0, 4, "处理决定数量"),
            Cell(1, 0, "行政许可"), Cell(1, 1, "7") with { ColumnSpan = first }, Cell(1, 1 + first, "+2") with { ColumnSpan = second },
            .. third == 0 ? (DocumentCell[])[] : [Cell(1, 1 + first + second, "9") with { ColumnSpan = third }],
        ]);
        var tables = DocumentFlow.Of(new SourceDocument([table]), [Report("jingle", 2020).Format]).Tables;
        var filled = tables.Tables.Find(each => each.Table.Id == "licensing")!;
        Assert.Equal(
            expected,
            $"{filled[0, 0]?.Text}|{filled[0, 1]?.Text}|{filled[0, 2]?.Text}|{string.Concat(tables.Unplaced.Select(cell => $" {cell.Text} {cell.Reason} {cell.Near}"))}");
    }

    [Fact]
    public void As_many_figures_as_columns_stay_apart_if_one_is_not_below_its_own()
    {
        var table = new DocumentTable(default, 2, 6,
        [
            Cell(0, 0, "信息内容"), Cell(0, 1, "上一年项目数量"), Cell(0, 2, "本年增/减"), Cell(0, 3, "处理决定数量") with { ColumnSpan = 3 },
            Cell(1, 0, "行政许可"), Cell(1, 1, "7") with { ColumnSpan = 3 }, Cell(1, 4, "+2"), Cell(1, 5, "9"),
        ]);
        var tables = DocumentFlow.Of(new SourceDocument([table]), [Report("jingle", 2020).Format]).Tables;
        Assert.Contains(tables.Unplaced, cell => cell is { Text: "7", Reason: UnplacedReason.Merged });
        Assert.Null(tables.Tables.Find(each => each.Table.Id == "licensing")![0, 0]);
    }

    [Theory]
    [InlineData("", "12", "| 12 SharedHeader 行政许可")]
    [InlineData("", "12%", "| 12% SharedHeader 行政许可")]
    [InlineData("40", "12%", "40| 12% Share 行政许可")]
    [InlineData("40", "12", "40| 12 FoundTwice 行政许可")]
    [InlineData("40", "", "40|")]
    [InlineData("12.5％", "", "| 12.5％ Share 行政许可")]
    [InlineData(null, "12", "| 12 SharedHeader 行政许可")]
    public void Of_two_columns_under_one_header_shares_fill_no_count(string? first, string second, string expected)
    {
        var table = new DocumentTable(default, 2, 3,
        [
            Cell(0, 0, "信息内容"), Cell(0, 1, "本年处理决定数量") with { ColumnSpan = 2 },
            Cell(1, 0, "行政许可"), .. first is null ? (DocumentCell[])[] : [Cell(1, 1, first)], Cell(1, 2, second),
        ]);
        var tables = DocumentFlow.Of(new SourceDocument([table]), [Report("suqian", 2024).Format]).Tables;
        var filled = tables.Tables.Find(each => each.Table.Id == "licensing")!;
        Assert.Equal(expected, $"{filled[0, 0]?.Text}|{string.Concat(tables.Unplaced.Select(cell => $" {cell.Text} {cell.Reason} {cell.Near}"))}");
    }

    [Fact]
    public void Blank_cells_stay_blank_and_signs_stay_signs()
    {
        var table = new DocumentTable(default, 2, 4,
        [
            Cell(0, 0, "信息内容"), Cell(0, 1, "本年制发件数"), Cell(0, 2, "本年废止件数"), Cell(0, 3, "现行有效件数"),
            Cell(1, 0, "规章"), Cell(1, 1, ""), Cell(1, 2, "—"), Cell(1, 3, "1,2\n34"),
        ]);
        var filled = DocumentFlow.Of(new SourceDocument([table]), [Report("suqian", 2024).Format]).Tables.Tables[0];
        Assert.Equal(["", "—", "1,234"], Enumerable.Range(0, 3).Select(column => filled[0, column]!.Text));
        Assert.Equal((2, 1), (filled.Filled, filled.Blank));
    }

    [Fact]
    public void Several_numbers_in_one_cell_are_no_figure()
    {
        Assert.Equal("5 / 3", CellText.Figure("5\n3"));
        Assert.Equal("12 / 345", CellText.Figure("12\t345"));
        Assert.Equal("1,234", CellText.Figure("1,\n234"));
        Assert.Equal("25.10", CellText.Figure("25.\n10"));
    }

    [Fact]
    public void A_second_table_of_a_kind_fills_nothing_and_is_listed()
    {
        DocumentTable Of(string made, string repealed) => new(default, 2, 4,
        [
            Cell(0, 0, "信息内容"), Cell(0, 1, "本年制发件数"), Cell(0, 2, "本年废止件数"), Cell(0, 3, "现行有效件数"),
            Cell(1, 0, "规章"), Cell(1, 1, made), Cell(1, 2, repealed), Cell(1, 3, "9"),
        ]);
        var tables = DocumentFlow.Of(
            new SourceDocument([Of("3", ""), new DocumentParagraph(default, "汇总"), Of("5", "6")]), [Report("suqian", 2024).Format]).Tables;
        Assert.Equal(["3", "", "9"], Enumerable.Range(0, 3).Select(column => tables.Tables[0][0, column]!.Text));
        Assert.Equal(["5 FoundTwice", "6 FoundTwice", "9 FoundTwice"], tables.Unplaced.Select(cell => $"{cell.Text} {cell.Reason}"));
    }

    [Fact]
    public void A_second_row_of_figures_under_row_labels_fills_nothing_either()
    {
        var table = Report("jingle", 2020).FindTable("review-litigation")!;
        var printed = Loose(PrintedTable.OneRow(table), isInRows: false);
        var tables = DocumentFlow.Of(new SourceDocument([printed, printed]), [Report("jingle", 2020).Format]).Tables;
        Assert.Equal(15, tables.Unplaced.Count(cell => cell.Reason == UnplacedReason.FoundTwice));
        Assert.Equal(15, tables.Tables.Find(filled => filled.Table == table.Format)!.Filled);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Pages_numbers_between_the_halves_of_a_table(string agency, int year) =>
        AssertAllFound(Report(agency, year), report => Statutory(report).SelectMany(table =>
        {
            var printed = PrintedTable.Of(table);
            return printed.RowCount < 8 ? Below(table, printed)
                : Below(table, Cut(printed, printed.RowCount / 2).SelectMany((half, i) => i == 0 ? [half] : (DocumentBlock[])[new DocumentParagraph(default, "- 3 -"), half]));
        }));

    [Fact]
    public void A_half_that_does_not_fit_is_listed()
    {
        var printed = PrintedTable.Of(Report("suqian", 2024).FindTable("applications")!);
        var half = Cut(printed, 12).Last();
        var tables = DocumentFlow.Of(new SourceDocument([half]), [Report("suqian", 2024).Format]).Tables;
        Assert.Equal(half.Cells.Count(cell => CellText.IsNumber(cell.Text)), tables.Unplaced.Count(cell => CellText.IsNumber(cell.Text)));
    }

    [Fact]
    public void Rows_pasted_from_a_spreadsheet_keep_their_columns_where_cells_are_blank()
    {
        var rows = new[]
        {
            "\t申请人情况", "\t自然人\t法人或其他组织\t\t\t\t\t总计", "\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t",
            "一、本年新收政府信息公开申请数量\t5\t\t0\t\t\t\t", "二、上年结转政府信息公开申请数量\t\t\t\t\t\t\t7",
        };
        var document = TextDocument.Read(string.Join('\n', rows));
        var tables = DocumentFlow.Of(document, [Report("suqian", 2024).Format]).Tables;
        var filled = tables.Tables.Find(table => table.Table.Id == "applications")!;
        Assert.Empty(tables.Unplaced);
        string[] Row(int row) => [.. Enumerable.Range(0, filled.Table.Columns.Length).Where(column => !filled.Table.Columns[column].Optional).Select(column => filled[row, column]?.Text ?? "")];
        Assert.Equal(["5", "", "0", "", "", "", ""], Row(0));
        Assert.Equal(["", "", "", "", "", "", "7"], Row(1));
    }

    [Fact]
    public void Rows_of_blanks_are_read_where_they_are_whole_and_else_listed()
    {
        var document = TextDocument.Read("信息内容    本年制发件数  本年废止件数  现行有效件数\n规章    3      5\n行政规范性文件  5  6  7\n");
        var tables = DocumentFlow.Of(document, [Report("suqian", 2024).Format]).Tables;
        Assert.Equal(["3 WrongCount 规章", "5 WrongCount 规章"], tables.Unplaced.Select(cell => $"{cell.Text} {cell.Reason} {cell.Near}"));
        Assert.Equal(["", "5", "6", "7"], new[] { tables.Tables[0][0, 0], tables.Tables[0][1, 0], tables.Tables[0][1, 1], tables.Tables[0][1, 2] }.Select(cell => cell?.Text ?? ""));
    }

    [Fact]
    public void What_cannot_be_read_of_a_cell_is_listed_with_its_row()
    {
        var table = new DocumentTable(default, 3, 2,
        [
            Cell(0, 0, "信息内容"), Cell(0, 1, "本年处理决定数量"),
            Cell(1, 0, "行政处罚"), Cell(1, 1, "") with { Unread = new UnreadContent(UnreadKind.Formula, "=A1+1") },
            Cell(2, 0, "行政强制"), Cell(2, 1, "") with { Unread = new UnreadContent(UnreadKind.Picture, "") },
        ]);
        var tables = DocumentFlow.Of(new SourceDocument([table]), [Report("suqian", 2024).Format]).Tables;
        Assert.Equal(
            ["=A1+1 Formula 行政处罚", "图片 Picture 行政强制"],
            tables.Unplaced.Select(cell => $"{DisclosureSite.Importing.ImportTexts.Content(cell)} {cell.Reason} {cell.Near}"));
    }

    [Fact]
    public void The_form_of_2014_with_units_before_its_figures()
    {
        var format = BundledArchive.Archive.Formats.First(format => format.Id == "cn-gov-2014");
        var table = new DocumentTable(default, 3, 3,
        [
            Cell(0, 0, "统计指标"), Cell(0, 1, "单位"), Cell(0, 2, "统计数"),
            Cell(1, 0, "（一）主动公开政府信息数"), Cell(1, 1, "条"), Cell(1, 2, "9452"),
            Cell(2, 0, "其中：主动公开规范性文件数"), Cell(2, 1, "条"), Cell(2, 2, "12"),
        ]);
        var tables = DocumentFlow.Of(new SourceDocument([table]), [format]).Tables;
        Assert.Empty(tables.Unplaced);
        Assert.Equal(2, tables.Tables[0].Filled);
    }

    [Fact]
    public void A_number_in_the_column_of_units_is_listed()
    {
        var format = BundledArchive.Archive.Formats.First(format => format.Id == "cn-gov-2014");
        var table = new DocumentTable(default, 2, 3,
        [
            Cell(0, 0, "统计指标"), Cell(0, 1, "单位"), Cell(0, 2, "统计数"),
            Cell(1, 0, "（一）主动公开政府信息数"), Cell(1, 1, "77"), Cell(1, 2, "9452"),
        ]);
        var tables = DocumentFlow.Of(new SourceDocument([table]), [format]).Tables;
        Assert.Equal(["77 UnknownColumn"], tables.Unplaced.Select(cell => $"{cell.Text} {cell.Reason}"));
    }

    [Fact]
    public void A_part_of_a_table_whose_labels_stand_behind_merged_titles_is_listed()
    {
        var part = new DocumentTable(default, 2, 3,
        [
            Cell(0, 0, "三、本年度办理结果") with { RowSpan = 2 }, Cell(0, 1, "（一）予以公开"), Cell(0, 2, "1408"),
            Cell(1, 1, "1.属于国家秘密"), Cell(1, 2, "21"),
        ]);
        var tables = DocumentFlow.Of(new SourceDocument([part]), [Report("suqian", 2024).Format]).Tables;
        Assert.Equal(["1408 UnknownTable", "21 UnknownTable"], tables.Unplaced.Select(cell => $"{cell.Text} {cell.Reason}"));
    }

    [Fact]
    public void A_part_of_a_table_whose_labels_are_broken_is_listed()
    {
        var part = new DocumentTable(default, 2, 3,
        [
            Cell(0, 0, "2.申请人逾期未按收"), Cell(0, 1, "38"), Cell(0, 2, "113 114,114"),
            Cell(1, 0, "费通知要求缴纳费用、"), Cell(1, 1, ""), Cell(1, 2, ""),
        ]);
        var tables = DocumentFlow.Of(new SourceDocument([part]), [Report("suqian", 2024).Format]).Tables;
        Assert.Equal(["38", "113 114,114"], tables.Unplaced.Select(cell => cell.Text));
    }

    [Fact]
    public void A_part_of_a_table_with_columns_of_the_form_alone_is_listed()
    {
        var part = new DocumentTable(default, 2, 4,
        [
            Cell(0, 0, "自然人"), Cell(0, 1, "商业企业"), Cell(0, 2, "科研机构"), Cell(0, 3, "总计"),
            Cell(1, 0, "11"), Cell(1, 1, "12"), Cell(1, 2, "13"), Cell(1, 3, "14"),
        ]);
        var tables = DocumentFlow.Of(new SourceDocument([part]), [Report("suqian", 2024).Format]).Tables;
        Assert.Equal(["11", "12", "13", "14"], tables.Unplaced.Select(cell => cell.Text));
    }

    [Theory]
    [InlineData("行政强制 29351", "29351 行政强制")]
    [InlineData("行政强制 29351 网站 12", "29351 行政强制;12 行政强制")]
    [InlineData("密 0 １２ — 1,234 -5", "0 密;１２ 密;1,234 密;-5 密")]
    [InlineData("11 12", "11 ;12 ")]
    [InlineData("29351", "29351 ")]
    [InlineData("全年办理行政许可 1751 件，行政处罚 483 件。", "")]
    [InlineData("2025年 1月 20日", "")]
    [InlineData("联系电话 6522222", "")]
    [InlineData("— 无", "")]
    public void Figures_of_a_row_that_stands_in_the_text_are_listed_and_stay_there(string text, string expected)
    {
        var flow = DocumentFlow.Of(new SourceDocument([new DocumentParagraph(default, text)]), [Report("suqian", 2024).Format]);
        Assert.Equal(expected, string.Join(';', flow.Tables.Unplaced.Select(cell => $"{cell.Text} {cell.Near}")));
        Assert.Equal(CellText.OneLine(text), Assert.IsType<FlowParagraph>(Assert.Single(flow.Items)).Text);
    }

    [Fact]
    public void The_title_of_a_table_is_no_figure_of_a_cell_above_it()
    {
        var table = new DocumentTable(default, 2, 2,
            [Cell(0, 0, "信息内容"), Cell(0, 1, "本年处理决定数量"), Cell(1, 0, "行政许可"), Cell(1, 1, "第二十条第（六）项")]);
        var tables = DocumentFlow.Of(new SourceDocument([table]), [Report("suqian", 2024).Format]).Tables;
        Assert.Equal("第二十条第（六）项 Words 行政许可", string.Join(';', tables.Unplaced.Select(cell => $"{cell.Text} {cell.Reason} {cell.Near}")));
        Assert.Null(tables.Tables.Find(each => each.Table.Id == "licensing")![0, 0]);
    }

    [Theory]
    [InlineData(1, 1, "||3|9|")]
    [InlineData(1, 2, "||3|9|")]
    [InlineData(2, 1, "|||9|3 Merged 规章")]
    public void A_label_that_reaches_below_the_header_of_a_figure_is_no_figure(int second, int third, string expected)
    {
        var table = new DocumentTable(default, 2, 3 + Math.Max(second, third),
        [
            Cell(0, 0, "信息内容"), Cell(0, 1, "本年制发件数"), Cell(0, 2, "本年废止件数"), Cell(0, 3, "现行有效件数") with { ColumnSpan = Math.Max(second, third) },
            Cell(1, 0, "规章") with { ColumnSpan = 2 }, Cell(1, 2, "3") with { ColumnSpan = second }, Cell(1, 2 + second, "9") with { ColumnSpan = third },
        ]);
        var tables = DocumentFlow.Of(new SourceDocument([table]), [Report("suqian", 2024).Format]).Tables;
        var filled = tables.Tables[0];
        Assert.Equal(
            expected,
            $"|{filled[0, 0]?.Text}|{filled[0, 1]?.Text}|{filled[0, 2]?.Text}|{string.Join(';', tables.Unplaced.Select(cell => $"{cell.Text} {cell.Reason} {cell.Near}"))}");
    }

    [Fact]
    public void A_row_alone_in_a_frame_is_listed()
    {
        var frame = new DocumentTable(default, 1, 2, [Cell(0, 0, "行政强制"), Cell(0, 1, "29351")]);
        var tables = DocumentFlow.Of(new SourceDocument([frame]), [Report("suqian", 2024).Format]).Tables;
        Assert.Equal("29351", Assert.Single(tables.Unplaced).Text);
    }

    [Fact]
    public void A_unit_of_the_print_is_kept()
    {
        var table = new DocumentTable(default, 2, 2,
            [Cell(0, 0, "信息内容"), Cell(0, 1, "本年收费金额（单位：元）"), Cell(1, 0, "行政事业性收费"), Cell(1, 1, "2500")]);
        var filled = DocumentFlow.Of(new SourceDocument([table]), [Report("suqian", 2024).Format]).Tables.Tables.Find(each => each.Table.Id == "fees")!;
        Assert.Equal(["信息内容|本年收费金额（单位：元）", "行政事业性收费|2500"], DisclosureSite.Importing.TableCsv.Of(filled).Select(row => string.Join('|', row)));
    }

    [Fact]
    public void A_unit_of_the_print_is_kept_where_each_cell_stands_on_a_line_of_its_own()
    {
        ImmutableArray<LooseCell> cells = [.. new[] { "信息内容", "本年收费金额（单位：元）", "行政事业性收费", "2500" }.Select(text => new LooseCell(text, default))];
        var filled = DocumentFlow.Of(new SourceDocument([new DocumentCellRows(default, [cells])]), [Report("suqian", 2024).Format]).Tables.Tables.Find(each => each.Table.Id == "fees")!;
        Assert.Equal(["信息内容|本年收费金额（单位：元）", "行政事业性收费|2500"], DisclosureSite.Importing.TableCsv.Of(filled).Select(row => string.Join('|', row)));
    }

    [Theory]
    [InlineData("单位：元", true)]
    [InlineData("（金额单位：人民币千元）", true)]
    [InlineData("注：本表收费金额单位为元。", true)]
    [InlineData("备注：行政事业性收费以元为单位", true)]
    [InlineData("单位：亿元、件", true)]
    [InlineData("单位：万元", false)]
    [InlineData("单位：件", false)]
    [InlineData("发布单位：元宝区人民政府", false)]
    [InlineData("本单位为元旦期间的值班作了安排。", false)]
    public void A_unit_of_money_beside_a_table_is_listed_where_it_is_another_than_the_forms(string words, bool isListed)
    {
        var table = new DocumentTable(default, 2, 2, [Cell(0, 0, "信息内容"), Cell(0, 1, "本年收费金额"), Cell(1, 0, "行政事业性收费"), Cell(1, 1, "2500")]);
        var paragraph = new DocumentParagraph(new DocumentPlace { Line = 7 }, words);
        foreach (var blocks in new ImmutableArray<DocumentBlock>[] { [paragraph, table], [table, paragraph] })
        {
            var unplaced = DocumentFlow.Of(new SourceDocument(blocks), [Report("suqian", 2024).Format]).Tables.Unplaced;
            Assert.Equal(isListed ? [(words, 7)] : [], unplaced.Select(cell => (cell.Text, cell.Place.Line)));
        }
    }

    [Fact]
    public void Figures_without_their_columns_are_listed_and_not_guessed()
    {
        ImmutableArray<LooseCell> cells = [.. new[] { "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "规章", "3", "4", "行政规范性文件", "5", "6", "7" }.Select(text => new LooseCell(text, default))];
        var tables = DocumentFlow.Of(new SourceDocument([new DocumentCellRows(default, [cells])]), [Report("suqian", 2024).Format]).Tables;
        Assert.Equal(["3 WrongCount 规章", "4 WrongCount 规章"], tables.Unplaced.Select(cell => $"{cell.Text} {cell.Reason} {cell.Near}"));
        Assert.Equal(["5", "6", "7"], Enumerable.Range(0, 3).Select(column => tables.Tables[0][1, column]!.Text));
    }

    [Fact]
    public void The_format_is_told_by_the_tables()
    {
        var all = BundledArchive.Archive.Formats;
        foreach (var (agency, year) in new[] { ("jingle", 2020), ("suqian", 2024) })
        {
            var report = Report(agency, year);
            var document = new SourceDocument([.. Statutory(report).Select(table => PrintedTable.Of(table))]);
            Assert.Same(report.Format, DocumentFlow.Of(document, all).Tables.Format);
            Assert.Same(report.Format, DocumentFlow.Of(document, all.Reverse()).Tables.Format);
        }
    }

    private static DocumentCell Cell(int row, int column, string text) =>
        new(row, column, 1, 1, text, new DocumentPlace { Row = row + 1, Column = column + 1 });

    private static Report Report(string agency, int year) => BundledArchive.Report(agency, year);

    private static IEnumerable<ReportTable> Statutory(Report report) => report.Tables.Where(table => !table.Format.IsAdditional);

    private static IEnumerable<DocumentBlock> Below(ReportTable table, params IEnumerable<DocumentBlock> printed) =>
        printed.Prepend(new DocumentParagraph(default, table.Format.Title));

    private static DocumentCellRows Loose(DocumentTable table, bool isInRows)
    {
        var rows = PrintedTable.Rows(table).Select(row => row.Select(text => new LooseCell(text, default)).ToImmutableArray()).ToImmutableArray();
        return new DocumentCellRows(default, isInRows ? rows : [[.. rows.SelectMany(row => row)]]);
    }

    private static string Broken(string label) => string.Join("\n", label.Chunk(2).Select(piece => string.Join('\u3000', piece)));

    private static string Wide(string label) =>
        label.Replace('（', '(').Replace('）', ')').Replace(".", "、", StringComparison.Ordinal).Replace('“', '"').Replace('”', '"');

    private static DocumentTable Stacked(List<DocumentTable> tables)
    {
        var cells = ImmutableArray.CreateBuilder<DocumentCell>();
        var rows = 0;
        foreach (var table in tables)
        {
            cells.AddRange(table.Cells.Select(cell => cell with { Row = cell.Row + rows }));
            rows += table.RowCount;
        }

        return new DocumentTable(default, rows, tables.Max(table => table.ColumnCount), cells.DrainToImmutable());
    }

    // The lower half repeats no header; merged titles go on as cells without words, or begin anew.
    private static IEnumerable<DocumentTable> Cut(DocumentTable table, int at)
    {
        yield return table with
        {
            RowCount = at,
            Cells = [.. table.Cells.Where(cell => cell.Row < at).Select(cell => cell with { RowSpan = Math.Min(cell.RowSpan, at - cell.Row) })],
        };
        yield return table with
        {
            RowCount = table.RowCount - at,
            Cells =
            [
                .. table.Cells.Where(cell => cell.Row < at && cell.Row + cell.RowSpan > at)
                    .Select(cell => cell with { Row = 0, RowSpan = cell.Row + cell.RowSpan - at, Text = "" }),
                .. table.Cells.Where(cell => cell.Row >= at).Select(cell => cell with { Row = cell.Row - at }),
            ],
        };
    }

    private static void AssertAllFound(Report report, Func<Report, IEnumerable<DocumentBlock>> print)
    {
        var tables = DocumentFlow.Of(new SourceDocument([.. print(report)]), BundledArchive.Archive.Formats).Tables;
        Assert.Same(report.Format, tables.Format);
        Assert.Empty(tables.Unplaced);
        foreach (var expected in Statutory(report))
        {
            var filled = tables.Tables.Find(table => table.Table == expected.Format)!;
            for (var row = 0; row < expected.Format.Rows.Length; row++)
            {
                for (var column = 0; column < expected.Format.Columns.Length; column++)
                {
                    if (!expected.Format.Columns[column].Optional)
                    {
                        Assert.Equal(expected[row, column].Reported, filled[row, column]?.Text ?? $"no cell {expected.Id} {row} {column}");
                    }
                }
            }
        }
    }
}
