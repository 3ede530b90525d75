using DisclosureSite.Importing.Documents;
using Xunit;
using static DisclosureSite.Tests.Importing.Pdf.PdfReading;

namespace DisclosureSite.Tests.Importing.Pdf;

/// <summary>Tables without lines.</summary>
public sealed class PdfLooseTableTests
{
    [Fact]
    public void Columns_are_told_by_where_words_stand()
    {
        var paper = new PdfPaper().Text(80, 60, 12, "二、主动公开政府信息情况");
        Row(paper, 120, "信息内容", "本年制发件数", "本年废止件数", "现行有效件数");
        Row(paper, 140, "规章", "2", "1", "12");
        Row(paper, 160, "行政规范性文件", "50", "227", "420");
        paper.Text(80, 200, 12, "以上数据截至年底。");
        var document = Read(paper);
        Assert.Equal(["信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|2|1|12", "行政规范性文件|50|227|420"], RowsOf(document));
        Assert.Equal(["二、主动公开政府信息情况", "以上数据截至年底。"], ParagraphsOf(document));
        Assert.Equal([DocumentRemark.TablesWithoutLines], document.Remarks);
    }

    [Fact]
    public void A_label_over_two_lines_belongs_to_the_figures_beside_it()
    {
        var paper = new PdfPaper();
        Row(paper, 120, "项目", "自然人", "商业企业", "总计");
        Row(paper, 140, "一、新收", "5", "0", "5");
        paper.Text(80, 160, 9, "二、上年结转政府信");
        Row(paper, 166, "", "7", "", "7");
        paper.Text(80, 172, 9, "息公开申请数量");
        Row(paper, 192, "三、结转", "1", "0", "1");
        Assert.Equal(["项目|自然人|商业企业|总计", "一、新收|5|0|5", "二、上年结转政府信\n息公开申请数量|7||7", "三、结转|1|0|1"], RowsOf(Read(paper)));
    }

    [Theory]
    [InlineData(206, "二、上年结转政府信息公开申请\n区分处理")]
    [InlineData(176, "区分处理\n二、上年结转政府信息公开申请")]
    public void Words_beside_a_label_over_all_columns_stay_its_words(double y, string label)
    {
        // Of the row whose label takes both columns of labels, neither is left for the words at its side.
        var paper = new PdfPaper();
        Print(paper, 120, (80, "项目"), (300, "自然人"), (400, "商业企业"), (480, "总计"));
        Print(paper, 140, (80, "一、结果"), (150, "1.国家秘密"), (310, "1"), (415, "2"), (485, "3"));
        Print(paper, 160, (150, "2.其他法律"), (310, "4"), (415, "5"), (485, "9"));
        Print(paper, 190, (80, "二、上年结转政府信息公开申请"), (310, "7"), (415, "8"), (485, "15"));
        paper.Text(87, y, 9, "区分处理");
        var rows = RowsOf(Read(paper));
        Assert.Equal($"{label}|7|8|15", rows[^1]);
    }

    [Fact]
    public void A_small_title_in_the_middle_between_two_rows_has_a_place_of_its_own()
    {
        var paper = new PdfPaper();
        Print(paper, 120, (80, "项目"), (300, "自然人"), (400, "商业企业"), (480, "总计"));
        Print(paper, 140, (80, "一、结果"), (150, "1.国家秘密"), (310, "1"), (415, "2"), (485, "3"));
        Print(paper, 160, (150, "2.其他法律"), (310, "4"), (415, "5"), (485, "9"));
        Print(paper, 190, (150, "3.其他处理"), (310, "7"), (415, "8"), (485, "15"));
        paper.Text(80, 174.5, 6, "二、其他");
        Assert.Equal("二、其他|3.其他处理|7|8|15", RowsOf(Read(paper))[^1]);
    }

    [Fact]
    public void Words_over_a_table_that_goes_on_from_none_stay_words()
    {
        // The table of the page before has room below it, and ends there.
        var paper = new PdfPaper().Page().Text(80, 780, 9, "各项工作都已经完成。").Page();
        Row(paper, 120, "信息内容", "本年制发件数", "本年废止件数", "现行有效件数");
        Row(paper, 140, "规章", "2", "1", "12");
        Row(paper, 160, "行政规范性文件", "50", "227", "420");
        paper.Page().Text(80, 60, 9, "另一个表的内容");
        Row(paper, 82, "其他文件", "7", "8", "9");
        Row(paper, 102, "公告通知", "4", "5", "6");
        var document = Read(paper);
        Assert.Equal(["各项工作都已经完成。", "另一个表的内容"], ParagraphsOf(document));
        Assert.Equal("公告通知|4|5|6", RowsOf(document)[^1]);
    }

    [Fact]
    public void Tables_below_each_other_have_their_own_columns()
    {
        var paper = new PdfPaper();
        Print(paper, 120, (80, "信息内容"), (200, "上一年项目数量"), (300, "本年增/减"), (400, "处理决定数量"));
        Print(paper, 140, (80, "行政许可"), (260, "11"), (340, "+12"), (450, "13"));
        Print(paper, 160, (80, "行政强制"));
        Print(paper, 180, (80, "第二十条第（八）项"));
        Print(paper, 200, (80, "信息内容"), (280, "上一年项目数量"), (420, "本年增/减"));
        Print(paper, 220, (80, "行政事业性收费"), (345, "14"), (460, "-15"));
        Assert.Equal(
            [
                "信息内容|上一年项目数量|本年增/减|处理决定数量", "行政许可|11|+12|13", "行政强制|||", "第二十条第（八）项|||",
                "信息内容|上一年项目数量|本年增/减", "行政事业性收费|14|-15",
            ],
            RowsOf(Read(paper)));
    }

    [Fact]
    public void Figures_that_stand_beside_all_labels_of_the_header_have_a_column_of_their_own()
    {
        // The last column is blank: which of the labels stand over the figures? Not those that are nearest.
        var paper = new PdfPaper();
        Print(paper, 120, (80, "信息内容"), (200, "制发"), (300, "废止"), (400, "有效"));
        Print(paper, 140, (80, "规章"), (204, "11"), (264, "12"));
        Print(paper, 160, (80, "规范性文件"), (204, "21"), (264, "22"));
        Assert.Equal(["信息内容|制发||废止|有效", "规章|11|12||", "规范性文件|21|22||"], RowsOf(Read(paper)));
    }

    [Fact]
    public void Two_figures_of_a_row_in_one_column_make_no_table()
    {
        var paper = new PdfPaper();
        Print(paper, 120, (80, "信息内容"), (200, "制发"), (300, "废止"));
        Print(paper, 140, (80, "规章"), (200, "1111111111111"), (300, "12"));
        Print(paper, 160, (80, "规范性文件"), (195, "21"), (240, "22"), (300, "23"));
        Print(paper, 180, (80, "其他"), (205, "31"), (300, "32"));
        Assert.Empty(TablesOf(Read(paper)));
    }

    [Fact]
    public void Labels_of_a_header_stand_below_their_group()
    {
        var paper = new PdfPaper();
        Print(paper, 110, (207, "自"), (250, "法人或其他组织"));
        Print(paper, 113.5, (440, "总"));
        Print(paper, 119, (207, "然"));
        Print(paper, 125, (252, "商业"), (302, "科研"), (440, "计"));
        Print(paper, 128, (207, "人"));
        Print(paper, 137, (252, "企业"), (302, "机构"));
        Print(paper, 150, (80, "一、新收"), (210, "1"), (258, "2"), (308, "3"), (446, "6"));
        Print(paper, 165, (80, "二、结转"), (210, "4"), (258, "0"), (308, "0"), (446, "4"));
        Assert.Equal(["|自\n然\n人|法人或其他组织|总\n计", "||商业\n企业|科研\n机构|", "一、新收|1|2|3|6", "二、结转|4|0|0|4"], RowsOf(Read(paper)));
    }

    [Fact]
    public void One_row_of_many_figures_is_a_table()
    {
        var paper = new PdfPaper();
        Print(paper, 120, [.. Enumerable.Range(0, 12).Select(i => (60 + (40.0 * i), "维持"))]);
        Print(paper, 140, [.. Enumerable.Range(0, 12).Select(i => (64 + (40.0 * i), $"{i + 10}"))]);
        Assert.Equal([string.Join('|', Enumerable.Repeat("维持", 12)), "10|11|12|13|14|15|16|17|18|19|20|21"], RowsOf(Read(paper)));
    }

    [Fact]
    public void Paragraphs_and_lists_are_no_tables()
    {
        var paper = new PdfPaper()
            .Text(80, 100, 12, "联系人：张三").Text(300, 100, 12, "电话：12345678")
            .Text(80, 120, 12, "1. 公开政府信息9452条，通过网站公开2043条。")
            .Text(80, 140, 12, "2. 回应热点7次，发布解读稿件75篇。");
        Assert.Equal(3, ParagraphsOf(Read(paper)).Length);
        Assert.Empty(Read(paper).Remarks);
    }

    private static void Print(PdfPaper paper, double y, params (double X, string Text)[] pieces)
    {
        foreach (var (x, text) in pieces)
        {
            paper.Text(x, y, 9, text);
        }
    }

    private static void Row(PdfPaper paper, double y, params string[] texts)
    {
        double[] middles = [120, 250, 350, 450];
        foreach (var (text, middle) in texts.Zip(middles).Where(cell => cell.First.Length > 0))
        {
            paper.Text(middle == middles[0] ? 80 : middle - (PdfPaper.WidthOf(text, 9) / 2), y, 9, text);
        }
    }
}
