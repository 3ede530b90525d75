using DisclosureSite.Importing.Documents;
using Xunit;
using static DisclosureSite.Tests.Importing.Pdf.PdfReading;

namespace DisclosureSite.Tests.Importing.Pdf;

/// <summary>What a page break cuts, and what stands in the margins.</summary>
public sealed class PdfPageBreakTests
{
    [Theory]
    [InlineData(PdfBorders.Lines)]
    [InlineData(PdfBorders.ThinBoxes)]
    [InlineData(PdfBorders.FramesApart)]
    public void A_table_over_three_pages_is_one(PdfBorders borders)
    {
        var form = PdfForms.Applications("suqian/2024");
        var paper = new PdfPaper();
        foreach (var (first, end, number) in new[] { (0, 9, 1), (9, 20, 2), (20, 28, 3) })
        {
            paper.Page().Text(260, 40, 9, "年度报告").Text(285, 815, 9, $"- {number} -");
            var bottom = form.Print(paper, 40, 780 - HeightOf(form, first, end), borders, first, end);
            Assert.InRange(bottom, 779, 781);
        }

        AssertSame(form, Assert.IsType<DocumentTable>(Assert.Single(Read(paper).Blocks)));
    }

    [Fact]
    public void Rows_alone_at_the_top_of_a_page_stay_apart()
    {
        // As wide as the page's text, so that each might go on in the next.
        var paper = new PdfPaper().Page().Text(60, 740, 9, "各项工作都已完成，各项工作都已完成，各项工作都已完成，各项工作都已完成，各项工作都已完成。").Page();
        foreach (var (y, label, figure) in new[] { (60, "行政处罚", "2676474"), (75, "行政强制", "29351") })
        {
            paper.Text(60, y, 9, label).Text(430, y, 9, figure);
        }

        new PdfForm([100, 80]).Row("信息内容", "金额").Row("行政事业性收费", "25").Print(paper, 60, 100, PdfBorders.Lines);
        Assert.Equal(["行政处罚 2676474", "行政强制 29351"], ParagraphsOf(Read(paper))[1..]);
    }

    [Fact]
    public void Headers_repeated_on_each_page_stand_once()
    {
        var form = PdfForms.Applications("suqian/2024");
        var paper = new PdfPaper().Page();
        form.Print(paper, 40, 780 - HeightOf(form, 0, 15), PdfBorders.Lines, 0, 15);
        var end = form.Print(paper.Page(), 40, 60, PdfBorders.Lines, 0, 3);
        form.Print(paper, 40, end, PdfBorders.Lines, 15);
        AssertSame(form, Assert.Single(TablesOf(Read(paper))));
    }

    [Fact]
    public void A_row_without_a_border_at_the_break_is_one()
    {
        var paper = new PdfPaper().Page();
        new PdfForm([100, 80]).Row("规章", "1").Row("行政规", "2").Print(paper, 40, 740, PdfBorders.Lines, isOpenBelow: true);
        paper.Page();
        foreach (var x in new[] { 40, 140, 220 })
        {
            paper.Line(x, 50, x, 90);
        }

        paper.Line(40, 70, 220, 70).Line(40, 90, 220, 90).Text(60, 63, 9, "范性文件").Text(60, 83, 9, "其他").Text(180, 83, 9, "3");
        Assert.Equal(["规章|1", "行政规\n范性文件|2", "其他|3"], RowsOf(Read(paper)));
    }

    [Fact]
    public void A_numbered_row_goes_on_in_one_without_a_number_and_figures()
    {
        Assert.Equal(["1.不掌握|4", "2.没有现成信息\n需要另行制作|5", "3.其他|6"], RowsOf(CutAt("需要另行制作", "")));
        Assert.Equal(["1.不掌握|4", "2.没有现成信息|5", "补正|7", "3.其他|6"], RowsOf(CutAt("补正", "7")));
        Assert.Equal(["1.不掌握|4", "2.没有现成信息|5", "4.补正|", "3.其他|6"], RowsOf(CutAt("4.补正", "")));

        static SourceDocument CutAt(string label, string number)
        {
            var paper = new PdfPaper().Page();
            new PdfForm([100, 80]).Row("1.不掌握", "4").Row("2.没有现成信息", "5").Print(paper, 40, 740, PdfBorders.Lines);
            new PdfForm([100, 80]).Row(label, number).Row("3.其他", "6").Print(paper.Page(), 40, 50, PdfBorders.Lines);
            return Read(paper);
        }
    }

    [Fact]
    public void Tables_of_other_widths_or_with_text_or_room_between_them_are_two()
    {
        foreach (var (width, text, top) in new[] { (120, "", 740), (100, "续表", 740), (100, "", 400) })
        {
            var paper = new PdfPaper().Page().Text(40, 60, 9, "上文。").Text(40, 790, 9, "注。");
            paper = new PdfPaper().Page();
            new PdfForm([100, 80]).Row("规章", "1").Row("其他", "2").Print(paper, 40, top, PdfBorders.Lines);
            if (top < 700)
            {
                paper.Page().Text(40, 780, 9, "另起一页，写到底。").Page();
            }

            paper.Page();
            if (text.Length > 0)
            {
                paper.Text(40, 130, 9, text);
            }

            new PdfForm([width, 80]).Row("规章", "3").Row("其他", "4").Print(paper, 40, 150, PdfBorders.Lines);
            Assert.Equal(2, TablesOf(Read(paper)).Length);
        }
    }

    [Theory]
    [InlineData("- 1 -", "- 2 -")]
    [InlineData("— 1 —", "— 2 —")]
    [InlineData("－11－", "－12－")]
    [InlineData("第1页 共2页", "第2页 共2页")]
    [InlineData("第 1 页", "第 2 页")]
    [InlineData("1/2", "2/2")]
    [InlineData("5", "6")]
    [InlineData("Page 1 of 2", "Page 2 of 2")]
    [InlineData("某某市人民政府办公室", "某某市人民政府办公室")]
    public void What_the_margins_repeat_is_left_out(string first, string second)
    {
        foreach (var y in new[] { 30, 820 })
        {
            var paper = new PdfPaper()
                .Page().Text(64, 120, 12, "第一段文字，说明总体情况和工作成效，内容完整。").Text(280, y, 9, first)
                .Page().Text(64, 120, 12, "第二段文字，说明存在的问题和改进情况，各不相同。").Text(280, y, 9, second)
                .Text(40, 140, 12, "的。").Text(40, 400, 12, "二、工作。");
            Assert.Equal(["第一段文字，说明总体情况和工作成效，内容完整。", "第二段文字，说明存在的问题和改进情况，各不相同。的。", "二、工作。"], ParagraphsOf(Read(paper)));
        }
    }

    [Fact]
    public void What_stands_in_a_margin_once_is_kept()
    {
        var paper = new PdfPaper()
            .Page().Text(40, 60, 12, "2020年年度报告").Text(40, 120, 12, "第一段文字，说明总体情况和工作成效，内容完整。").Text(40, 800, 12, "合计 120")
            .Page().Text(40, 60, 12, "47").Text(40, 120, 12, "第二段文字，说明存在的问题和改进情况，各不相同。");
        Assert.Equal(5, ParagraphsOf(Read(paper)).Length);
    }

    private static double HeightOf(PdfForm form, int first, int end) => form.Print(new PdfPaper(), 0, 0, PdfBorders.Lines, first, end);
}
