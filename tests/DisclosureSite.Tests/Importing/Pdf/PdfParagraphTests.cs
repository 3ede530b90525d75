using DisclosureSite.Importing.Documents;
using Xunit;
using static DisclosureSite.Tests.Importing.Pdf.PdfReading;

namespace DisclosureSite.Tests.Importing.Pdf;

/// <summary>Lines that are paragraphs.</summary>
public sealed class PdfParagraphTests
{
    private const double Left = 80;
    private const int LettersALine = 28;

    [Fact]
    public void Lines_are_joined_to_the_paragraphs_that_were_written()
    {
        string[] written =
        [
            "一、总体情况",
            "根据《中华人民共和国政府信息公开条例》的规定，现公布本机关年度报告，所列数据的统计期限自1月1日起至12月31日止，欢迎监督。",
            "全年主动公开政府信息9452条，其中通过政府网站公开2043条，其余通过政务新媒体公开。",
            "二、主动公开政府信息情况",
            "（一）完善制度",
            "这一段正好写满两行，每一行都是二十八个字，第一行前面空两格，所以这里要凑够字数才行了呢吧。",
            "这是下一段，前面的一段写满了行，只有空格告诉读者这里另起一段。",
        ];
        Assert.Equal(written, ParagraphsOf(Read(Print(written))));
    }

    [Fact]
    public void A_paragraph_goes_on_on_the_next_page()
    {
        string[] written = [.. Enumerable.Range(0, 30).Select(i => $"第{i}段，" + new string('字', 40 + i) + "。")];
        Assert.Equal(written, ParagraphsOf(Read(Print(written))));
    }

    [Fact]
    public void A_title_of_several_centred_lines_is_one_heading()
    {
        var paper = Print(["根据有关规定，现公布年度报告，所列数据的统计期限自1月1日起至12月31日止，全文由六个部分组成，欢迎监督。"], top: 200);
        Center(paper, 80, "某某县人民政府办公室关于");
        Center(paper, 115, "2020年政府信息公开工作年度报告");
        var title = Assert.IsType<DocumentParagraph>(Read(paper).Blocks[0]);
        Assert.Equal(("某某县人民政府办公室关于2020年政府信息公开工作年度报告", true), (title.Text, title.IsHeading));

        static void Center(PdfPaper paper, double y, string text) => paper.Text((595 - PdfPaper.WidthOf(text, 22)) / 2, y, 22, text);
    }

    [Fact]
    public void Words_keep_their_blanks_and_Chinese_gets_none()
    {
        var paper = new PdfPaper().Text(80, 100, 12, "通过 Open Data 平台公开 12 条")
            .Text(80, 140, 12, "发布时间：2021-01-22").Text(300, 140, 12, "来源：办公室");
        Assert.Equal(["通过Open Data平台公开12条", "发布时间：2021-01-22 来源：办公室"], ParagraphsOf(Read(paper)));
    }

    [Fact]
    public void Latin_lines_are_joined_with_a_blank()
    {
        var paper = new PdfPaper().Text(80, 100, 12, "The annual report of the government says what it has").Text(80, 118, 12, "published.");
        Assert.Equal(["The annual report of the government says what it has published."], ParagraphsOf(Read(paper)));
    }

    [Fact]
    public void Text_is_read_from_top_to_bottom_in_whatever_order_it_is_drawn()
    {
        var paper = new PdfPaper().Text(80, 300, 12, "第三。").Text(80, 100, 12, "第一。");
        new PdfForm([50, 50]).Row("规章", "1").Print(paper, 80, 200, PdfBorders.Lines);
        Assert.Equal(["DocumentParagraph", "DocumentTable", "DocumentParagraph"], Read(paper).Blocks.Select(block => block.GetType().Name));
    }

    [Fact]
    public void Doubles_of_characters_become_plain()
    {
        // Each as fonts of widespread programs name them.
        var paper = new PdfPaper
        {
            NamedOtherwise =
            {
                ['一'] = "\u2F00", ['行'] = "\u2F8F", ['不'] = "\uF967", ['长'] = "\u2ED3", ['民'] = "\u2EA0", ['理'] = "\uF9E4", ['龠'] = "\u2FD5",
            },
        };
        Assert.Equal(["一行不长民理龠"], ParagraphsOf(Read(paper.Text(80, 100, 12, "一行不长民理龠"))));
    }

    [Fact]
    public void A_watermark_aslant_is_left_out()
    {
        var paper = new PdfPaper().Text(80, 100, 12, "正文内容。").Draw("q 0.7 0.7 -0.7 0.7 200 300 cm BT /F1 40 Tf <6587> Tj ET Q");
        Assert.Equal(["正文内容。"], ParagraphsOf(Read(paper)));
    }

    // As word processors set paragraphs: two letters indented, lines full, headings alone.
    private static PdfPaper Print(string[] paragraphs, double top = 80)
    {
        const double size = 16;
        var paper = new PdfPaper().Page();
        var y = top;
        foreach (var paragraph in paragraphs)
        {
            var text = "\u3000\u3000" + paragraph;
            var line = "";
            foreach (var character in text)
            {
                if (PdfPaper.WidthOf(line + character, size) > LettersALine * size && character is not ('。' or '，'))
                {
                    End();
                }

                line += character;
            }

            End();

            void End()
            {
                if (y > 760)
                {
                    paper.Page();
                    y = 80;
                }

                var blank = line.Length - line.TrimStart('\u3000').Length;
                paper.Text(Left + (blank * size), y, size, line.TrimStart('\u3000'));
                y += 28;
                line = "";
            }
        }

        return paper;
    }
}
