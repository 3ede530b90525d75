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

    private static void Row(PdfPaper paper, double y, params string[] texts)
    {
        double[] middles = [120, 250, 350, 450];
        foreach (var (text, middle) in texts.Zip(middles).Where(cell => cell.First.Length > 0))
        {
            paper.Text(middle == middles[0] ? 80 : middle - (PdfPaper.WidthOf(text, 9) / 2), y, 9, text);
        }
    }
}
