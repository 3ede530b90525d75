using System.Globalization;
using System.IO.Compression;
using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents;
using Xunit;
using static DisclosureSite.Tests.Importing.Pdf.PdfReading;

namespace DisclosureSite.Tests.Importing.Pdf;

/// <summary>Files that cannot be read, and files that are made to do harm: each gets its own error.</summary>
[Collection(Alone.Name)]
public sealed class PdfFaultTests
{
    private const string NoText = "DS0821";
    private const string Encrypted = "DS0822";
    private const string Damaged = "DS0823";
    private const string Unreadable = "DS0824";
    private const string TooLong = "DS0825";
    private const string TooComplex = "DS0826";

    private const string Resources = "/Resources << /Font << /F1 3 0 R >> >>";

    [Fact]
    public void A_scan_has_no_text()
    {
        Assert.Equal(NoText, FaultOf(new PdfPaper().Fill(0, 0, 595, 842).ToBytes()));

        // What a scanner recognized is written without colour.
        Assert.Equal(NoText, FaultOf(new PdfPaper().Draw("3 Tr").Text(80, 100, 12, "总计 5").ToBytes()));
    }

    [Fact]
    public void A_page_without_text_is_remarked()
    {
        var paper = new PdfPaper().Page().Text(80, 100, 12, "正文内容。").Page().Fill(0, 0, 595, 842);
        Assert.Equal([DocumentRemark.PagesWithoutText], Read(paper).Remarks);
    }

    [Fact]
    public void A_file_with_a_password_is_told()
    {
        var keys = string.Concat(Enumerable.Repeat("3C", 32));
        var file = new PdfObjects().Add("<< /Type /Catalog /Pages 2 0 R >>").Add("<< /Type /Pages /Kids [] /Count 0 >>")
            .Add($"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{keys}> /U <{keys}> >>")
            .ToBytes("/Encrypt 3 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]");
        Assert.Equal(Encrypted, FaultOf(file));
    }

    [Fact]
    public void A_broken_file_is_told()
    {
        var whole = new PdfPaper().Text(80, 100, 12, "正文内容。").ToBytes();
        Assert.Equal(Damaged, FaultOf("%PDF-1.7\n"u8.ToArray()));
        Assert.Equal(Damaged, FaultOf(whole[..200]));
        Assert.Equal(Damaged, FaultOf([.. "%PDF-1.4\n"u8, .. new byte[100_000]]));
    }

    [Fact]
    public void Letters_that_name_no_characters_are_told()
    {
        Assert.Equal(Unreadable, FaultOf(new PdfPaper { HasUnicodeMap = false }.Text(80, 100, 12, "正文内容。").ToBytes()));

        var others = new PdfPaper();
        foreach (var character in "正文内容。")
        {
            others.NamedOtherwise[character] = ((char)('\uE000' + (character % 100))).ToString();
        }

        Assert.Equal(Unreadable, FaultOf(others.Text(80, 100, 12, "正文内容。").ToBytes()));
    }

    [Fact]
    public void Too_many_pages_are_told()
    {
        var paper = new PdfPaper();
        for (var page = 0; page < 301; page++)
        {
            paper.Page();
        }

        Assert.Equal(TooLong, FaultOf(paper.ToBytes()));
    }

    [Fact]
    public void Endless_drawing_is_told()
    {
        // More bytes of operations than are read; more boxes; more lines that no table has.
        Assert.Equal(TooComplex, FaultOf(OnePage(Zipped(new string('q', 1) + string.Concat(Enumerable.Repeat(" Q q", 1_500_000))))));
        Assert.Equal(TooComplex, FaultOf(OnePage(Zipped(string.Concat(Enumerable.Repeat("0 0 9 9 re f\n", 200_000))))));
        var lines = string.Concat(Enumerable.Range(0, 2000).Select(i => $"0 {(i * 2).ToString(CultureInfo.InvariantCulture)} m 500 {(i * 2).ToString(CultureInfo.InvariantCulture)} l S\n"));
        Assert.Equal(TooComplex, FaultOf(OnePage(Zipped(lines + "BT /F1 9 Tf 50 50 Td (A) Tj ET"), height: 5000)));
    }

    [Theory]
    [InlineData(1_000, 1, 1, false)]
    [InlineData(1_001, 1, 1, true)]
    [InlineData(60, 50, 1, false)]
    [InlineData(60, 51, 1, true)]
    [InlineData(500, 2, 50, false)]
    [InlineData(500, 2, 51, true)]
    public void More_lines_and_words_than_a_page_can_hold_are_told(int lines, int pieces, int letters, bool isRefused)
    {
        var paper = new PdfPaper { Width = 6000, Height = 12_000 };
        for (var line = 0; line < lines; line++)
        {
            for (var piece = 0; piece < pieces; piece++)
            {
                paper.Text(20 + (piece * 100 * letters), 20 + (line * 10), 2, new string('字', letters));
            }
        }

        Assert.Equal(isRefused ? [TooComplex] : [], FaultsOf(paper));
    }

    [Fact]
    public void More_letters_than_any_report_are_told()
    {
        var paper = new PdfPaper { Width = 2000, IsPacked = true };
        for (var page = 0; page < 20; page++)
        {
            paper.Page();
            for (var line = 0; line < 50; line++)
            {
                paper.Text(20, 150 + (line * 10), 8, new string('字', page < 19 ? 200 : 201));
            }
        }

        Assert.Equal([TooComplex], FaultsOf(paper));
    }

    [Fact]
    public void A_small_file_that_unfolds_to_a_huge_one_is_told()
    {
        // A gigabyte of blanks in a megabyte, packed once and twice.
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var blanks = new byte[1024 * 1024];
            for (var i = 0; i < 1024; i++)
            {
                deflate.Write(blanks);
            }
        }

        var once = packed.ToArray();
        Assert.Equal(TooComplex, FaultOf(OnePage(("/Filter /FlateDecode", once))));
        Assert.Equal(TooComplex, FaultOf(OnePage(("/Filter [/FlateDecode /FlateDecode]", Zip(once)))));
        Assert.Equal(TooComplex, FaultOf(OnePage(("/Filter /RunLengthDecode", [.. Enumerable.Repeat((byte)129, 4_000_000)]))));
    }

    [Fact]
    public void A_row_that_claims_to_be_endless_is_told()
    {
        Assert.Equal(TooComplex, FaultOf(OnePage(("/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>", Zip("q Q"u8.ToArray())))));
    }

    [Theory]
    [InlineData("300 2000000000 500", "", false)]
    [InlineData("", "<00000000> <FFFFFFFF> <0000>", false)]
    [InlineData("", "<000000> <FFFFFF> <0000>", true)]
    public void Endless_ranges_of_codes_are_told(string widths, string ranges, bool isPacked)
    {
        Assert.Equal(TooComplex, FaultOf(new PdfPaper { Widths = widths, Ranges = ranges, IsPacked = isPacked }.Text(80, 100, 12, "正文内容。").ToBytes()));
    }

    [Fact]
    public void Forms_that_draw_each_other_end()
    {
        // Each draws the next ten times: a thousand million times in all.
        var file = new PdfObjects().Add("<< /Type /Catalog /Pages 2 0 R >>").Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
            .Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>")
            .AddStream("", "/X Do");
        for (var i = 0; i < 10; i++)
        {
            file.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {6 + i} 0 R >> >>", string.Concat(Enumerable.Repeat("/X Do ", 10)));
        }

        file.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "q Q");
        Assert.Contains(FaultOf(file.ToBytes()), new[] { TooComplex, "DS0827" });

        // Two that draw each other.
        var circle = new PdfObjects().Add("<< /Type /Catalog /Pages 2 0 R >>").Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
            .Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /A 5 0 R /B 6 0 R >> >> >>")
            .AddStream("", "/A Do")
            .AddStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "/B Do")
            .AddStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "/A Do");
        Assert.Equal(TooComplex, FaultOf(circle.ToBytes()));
    }

    [Fact]
    public void Deep_nesting_and_circles_end_in_an_error()
    {
        Assert.NotNull(FaultOf(OnePage(("", Encoding.Latin1.GetBytes(new string('[', 500_000))))));
        Assert.NotNull(FaultOf(OnePage(("", Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("<</A", 200_000)))))));

        // Pages that contain themselves; a length that is its own.
        Assert.NotNull(FaultOf(new PdfObjects().Add("<< /Type /Catalog /Pages 2 0 R >>").Add("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>").ToBytes()));
        foreach (var circle in new[] { "3 0 R", "% see\n[ 3 0 R ]", "(a) [3 0 R]" })
        {
            Assert.Equal(Damaged, FaultOf(new PdfObjects().Add("<< /Type /Catalog /Pages 2 0 R >>").Add("<< /Type /Pages /Kids 3 0 R /Count 9 >>").Add(circle).ToBytes()));
        }

        Assert.Equal(Damaged, FaultOf(new PdfObjects().Add("<< /Type /Catalog /Pages 2 0 R >>").Add("<< /Type /Pages /Kids 3 0 R /Count 9 >>").Add("4 0 R").Add("[3 0 R]").ToBytes()));
        Assert.Equal(Damaged, FaultOf(WithPackedObjects("/Filter /FlateDecode", Zip("3 0 4 8 [4 0 R] [3 0 R] "u8.ToArray()))));
        Assert.Equal(Damaged, FaultOf(WithPackedObjects("", "3 0 4 8 [4 0 R] [3 0 R] "u8.ToArray())));
        var previous = new PdfObjects().Add("<< /Type /Catalog /Pages 2 0 R >>").Add("<< /Type /Pages /Kids [] /Count 0 >>").ToBytes("/Prev 9");
        Assert.NotNull(FaultOf(previous));
    }

    private static string[] FaultsOf(PdfPaper paper)
    {
        var diagnostics = new DiagnosticList();
        var document = DocumentReader.Read("报告.pdf", paper.ToBytes(), diagnostics);
        Assert.Equal(diagnostics.HasErrors, document is null);
        return [.. diagnostics.Sorted().Select(diagnostic => diagnostic.Code)];
    }

    // Pages in objects 3 and 4, which stand in a stream of objects, told by a stream of places.
    private static byte[] WithPackedObjects(string filter, byte[] objects)
    {
        var file = new PdfObjects().Add("<< /Type /Catalog /Pages 2 0 R >>").Add("<< /Type /Pages /Kids 3 0 R /Count 9 >>");
        file.Add("null").Add("null").AddStream($"/Type /ObjStm /N 2 /First 8 {filter}", objects);
        byte[] places = [0, 0, 0, 0, 255, .. file.Place(1), .. file.Place(2), 2, 0, 0, 5, 0, 2, 0, 0, 5, 1, .. file.Place(5)];
        return file.AddStream("/Type /XRef /Size 6 /W [1 3 1] /Root 1 0 R", places).ToBytesWithStreamOfPlaces();
    }

    private static byte[] OnePage((string Entries, byte[] Content) stream, int height = 842) =>
        new PdfObjects().Add("<< /Type /Catalog /Pages 2 0 R >>").Add("<< /Type /Pages /Kids [4 0 R] /Count 1 >>")
            .Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
            .Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {height}] {Resources} /Contents 5 0 R >>")
            .AddStream(stream.Entries, stream.Content)
            .ToBytes();

    private static (string Entries, byte[] Content) Zipped(string text) => ("/Filter /FlateDecode", Zip(Encoding.Latin1.GetBytes(text)));

    private static byte[] Zip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }
}
