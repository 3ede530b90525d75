using DisclosureSite.Importing.Documents;
using Xunit;
using static DisclosureSite.Tests.Importing.Pdf.PdfReading;

namespace DisclosureSite.Tests.Importing.Pdf;

/// <summary>Tables told by their lines.</summary>
public sealed class PdfTableTests
{
    // All that part columns.
    public static TheoryData<PdfBorders> EveryBorder { get; } =
        [.. Enum.GetValues<PdfBorders>().Where(borders => borders is not (PdfBorders.None or PdfBorders.RowLines or PdfBorders.Stripes))];

    [Theory]
    [MemberData(nameof(EveryBorder))]
    public void Every_figure_of_a_report_stands_at_its_place(PdfBorders borders)
    {
        PdfForm[] forms =
        [
            PdfForms.Disclosures("suqian/2024", "normative-documents", "licensing", "penalties", "fees"),
            PdfForms.Applications("suqian/2024"),
            PdfForms.Reviews("suqian/2024"),
            PdfForms.Disclosures("jingle/2020", "normative-documents", "licensing", "penalties", "fees", "procurement"),
            PdfForms.Applications("jingle/2020", size: 7),
        ];
        var paper = new PdfPaper();
        foreach (var form in forms)
        {
            form.Print(paper.Page().Text(40, 130, 12, "数据如下："), 40, 145, borders);
        }

        var tables = TablesOf(Read(paper));
        Assert.Equal(forms.Length, tables.Length);
        Assert.All(forms.Zip(tables), pair => AssertSame(pair.First, pair.Second));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_turned_page_is_read_upright(int rotation)
    {
        // The page is shown turned; the drawing is turned back so that a reader sees it upright.
        var (width, height, matrix) = rotation switch
        {
            90 => (842, 595, "0 1 -1 0 842 0 cm"),
            180 => (595, 842, "-1 0 0 -1 595 842 cm"),
            _ => (842, 595, "0 -1 1 0 0 595 cm"),
        };
        var form = PdfForms.Applications("suqian/2024");
        var upright = new PdfPaper { Width = width, Height = height, Rotation = rotation, DrawnHeight = 842 };
        form.Print(upright.Draw(matrix), 40, 100, PdfBorders.Lines);
        AssertSame(form, Assert.Single(TablesOf(Read(upright))));

        // The page is not turned, its content is: a wide table on a high page.
        var lying = new PdfPaper { Width = width, Height = height, DrawnHeight = 842 };
        form.Print(lying.Draw(matrix), 40, 100, PdfBorders.Lines);
        AssertSame(form, Assert.Single(TablesOf(Read(lying))));
    }

    [Fact]
    public void Letters_printed_twice_count_once()
    {
        var paper = new PdfPaper();
        new PdfForm([80, 80]).Row("总计", "1122").Row("其他", "0").Print(paper, 100, 100, PdfBorders.Lines);
        new PdfForm([80, 80]).Row("总计", "1122").Row("其他", "0").Print(paper, 100.4, 100, PdfBorders.Lines);
        Assert.Equal(["总计|1122", "其他|0"], RowsOf(Read(paper)));
    }

    [Fact]
    public void Struck_figures_are_no_longer_said()
    {
        var paper = new PdfPaper();
        paper.Frame(90, 100, 60, 20).Frame(150, 100, 60, 20).Text(95, 115, 10, "总计").Line(95, 117, 115, 117)
            .Text(160, 115, 10, "99").Line(160, 111.5, 170, 111.5).Text(170, 115, 10, "12").Line(170, 117, 180, 117);
        var document = Read(paper);
        Assert.Equal(["总计|12"], RowsOf(document));
        Assert.Equal([DocumentRemark.HiddenContent], document.Remarks);
    }

    [Fact]
    public void The_same_letter_in_another_size_elsewhere_is_another()
    {
        // Both stand 20 of their own steps, a fifth of their heights, from the left and 200 from the bottom.
        var paper = new PdfPaper();
        paper.Text(56.1, 842 - 560.5, 14, "1").Text(40.1, 842 - 400.5, 10, "1");
        Assert.Equal(["1", "1"], ParagraphsOf(Read(paper)));
    }

    [Fact]
    public void Dotted_tables_close_to_each_other_keep_their_cells()
    {
        var paper = new PdfPaper();
        Dotted(paper, 100, [60, 140, 140]);
        paper.Text(102, 112, 9, "规章").Text(294, 112, 9, "3").Text(434, 112, 9, "5");
        Dotted(paper, 120.8, [100, 60, 180]);
        paper.Text(102, 132, 9, "规范性文件").Text(254, 132, 9, "7").Text(434, 132, 9, "9");
        Assert.Equal(["规章|3|5", "规范性文件|7|9"], RowsOf(Read(paper)));

        static void Dotted(PdfPaper paper, double y, double[] widths)
        {
            for (var x = 100.0; x <= 440; x += 1.5)
            {
                paper.Fill(x, y, 0.75, 0.75).Fill(x, y + 14, 0.75, 0.75);
            }

            foreach (var x in widths.Aggregate(new List<double> { 100 }, (edges, width) => [.. edges, edges[^1] + width]))
            {
                for (var down = 0.0; down <= 14; down += 1.5)
                {
                    paper.Fill(x, y + down, 0.75, 0.75);
                }
            }
        }
    }

    [Fact]
    public void A_number_wider_than_its_cell_is_one_and_numbers_below_each_other_are_several()
    {
        var paper = new PdfPaper();
        paper.Frame(100, 100, 31, 50).Frame(131, 100, 31, 50).Frame(162, 100, 60, 50)
            .Text(110, 115, 10.5, "１").Text(110, 128, 10.5, "２").Text(110, 141, 10.5, "３")
            .Text(137, 115, 10, "1234").Text(142, 128, 10, "56")
            .Text(185, 115, 10, "12").Text(185, 128, 10, "34");
        Assert.Equal(["１２３|123456|12\n34"], RowsOf(Read(paper)));
    }

    [Fact]
    public void Letters_written_downwards_are_lines_of_one_cell()
    {
        var paper = new PdfPaper();
        paper.Frame(100, 100, 30, 60).Frame(130, 100, 60, 60)
            .Text(110, 120, 9, "自").Text(110, 135, 9, "然").Text(110, 150, 9, "人").Text(140, 135, 9, "12");
        Assert.Equal(["自\n然\n人|12"], RowsOf(Read(paper)));
    }

    [Fact]
    public void A_table_open_at_its_sides_keeps_its_outer_columns()
    {
        var paper = new PdfPaper();
        foreach (var y in new[] { 100, 120, 140 })
        {
            paper.Line(100, y, 400, y);
        }

        paper.Line(200, 100, 200, 140).Line(300, 100, 300, 140);
        foreach (var (text, i) in new[] { "规章", "1", "2", "其他", "3", "4" }.Select((text, i) => (text, i)))
        {
            paper.Text(130 + (100 * (i % 3)), 113 + (20 * (i / 3)), 9, text);
        }

        Assert.Equal(["规章|1|2", "其他|3|4"], RowsOf(Read(paper)));
    }

    [Fact]
    public void A_frame_around_text_is_no_table()
    {
        var paper = new PdfPaper().Frame(50, 50, 480, 700).Text(100, 100, 12, "这里只有文字。").Line(100, 104, 180, 104);
        var paragraph = Assert.IsType<DocumentParagraph>(Assert.Single(Read(paper).Blocks));
        Assert.Equal("这里只有文字。", paragraph.Text);
    }

    [Fact]
    public void Places_say_where_a_reader_finds_a_cell()
    {
        var paper = new PdfPaper().Page().Text(100, 100, 12, "第一页。").Page();
        new PdfForm([80, 80]).Row("规章", "1").Row("其他", "2").Print(paper, 100, 100, PdfBorders.Lines);
        new PdfForm([80, 80]).Row("规章", "3").Row("其他", "4").Print(paper, 100, 300, PdfBorders.Lines);
        var cell = TablesOf(Read(paper))[1].Cells[^1];
        Assert.Equal(("4", new DocumentPlace { Page = 2, Table = 2, Row = 2, Column = 2 }), (cell.Text, cell.Place));
    }

    [Fact]
    public void White_lines_and_letters_count_on_colour_only()
    {
        var paper = new PdfPaper()
            .Draw("0.1 0.2 0.5 rg").Fill(100, 100, 200, 40)
            .Draw("1 g 1 G").Line(100, 120, 300, 120, 1).Line(200, 100, 200, 140, 1).Frame(100, 100, 200, 40, 1)
            .Text(110, 113, 9, "规章").Text(210, 113, 9, "1").Text(110, 133, 9, "其他").Text(210, 133, 9, "2")
            .Text(100, 300, 9, "看不见的字").Frame(100, 310, 50, 20).Frame(150, 310, 50, 20);
        var document = Read(paper);
        Assert.Equal(["规章|1", "其他|2"], RowsOf(document));
        Assert.Single(document.Blocks);
        Assert.Equal([DocumentRemark.HiddenContent], document.Remarks);
    }
}
