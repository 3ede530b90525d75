using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Reading.Text;
using Xunit;

namespace DisclosureSite.Tests.Reading.Text;

public sealed class TextFileReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("text-file-reader-").FullName;
    private readonly DiagnosticList diagnostics = new();

    static TextFileReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Utf8_is_read_with_and_without_a_mark()
    {
        Assert.Equal("自然人,1\r\n", Read("自然人,1\r\n"u8.ToArray())!.Text);
        Assert.Equal("自然人,1\r\n", Read([0xEF, 0xBB, 0xBF, .. "自然人,1\r\n"u8])!.Text);
        Assert.Equal(0, diagnostics.Count);
    }

    [Fact]
    public void Utf16_is_read_by_its_mark()
    {
        Assert.Equal("总计,😀", Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("总计,😀")])!.Text);
        Assert.Equal("总计,😀", Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("总计,😀")])!.Text);
        Assert.Equal(0, diagnostics.Count);
    }

    [Fact]
    public void Everything_else_is_gb18030_and_says_so()
    {
        // 自然人,１ as Chinese Excel saves it.
        var file = Read([0xD7, 0xD4, 0xC8, 0xBB, 0xC8, 0xCB, 0x2C, 0xA3, 0xB1]);
        Assert.Equal("自然人,１", file!.Text);
        Assert.True(file.IsLegacyEncoding);
        Assert.False(Read("abc"u8.ToArray())!.IsLegacyEncoding);
    }

    [Fact]
    public void Rare_characters_do_not_make_gb18030_implausible()
    {
        const string text = "朱镕基、㐂、𠮷，以上三人的姓名用字不在国标二三一二之内，但本文仍然是简体中文，读者一望便知。";
        Assert.Equal(text, Read(Encoding.GetEncoding("GB18030").GetBytes(text))!.Text);
    }

    [Fact]
    public void A_file_over_its_limit_is_refused_unread()
    {
        Assert.Null(Read(new byte[1537], maximumBytes: 1024));
        AssertOnly("DS0201", 1, 1);
        Assert.Contains("1.5 KB，超过上限 1 KB", diagnostics.Sorted()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_exactly_at_its_limit_is_read() => Assert.Equal("abc\n", Read("abc\n"u8.ToArray(), maximumBytes: 4)!.Text);

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData(new byte[] { 0xFF, 0xFE })]
    [InlineData(new byte[] { 0x0D, 0x0A, 0x20 })]
    public void A_file_without_text_is_empty(byte[] bytes)
    {
        Assert.Null(Read(bytes));
        AssertOnly("DS0202", 1, 1);
    }

    [Fact]
    public void A_workbook_is_recognized_and_the_way_out_named()
    {
        Assert.Null(Read([.. "PK\u0003\u0004\u0014\0\u0006\0"u8, .. "xl/workbook.xml"u8]));
        AssertOnly("DS0203", 1, 1);
        Assert.StartsWith("这是 Excel 工作簿（.xlsx），不是文本文件。", diagnostics.Sorted()[0].Message, StringComparison.Ordinal);
        Assert.Contains("CSV UTF-8", diagnostics.Sorted()[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0 }, "旧版 Office")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "PDF")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0 }, "PNG")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x77, 0x6F, 0x72, 0x64, 0x2F }, "Word")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00 }, "ZIP")]
    public void Other_binary_files_are_named(byte[] bytes, string name)
    {
        Assert.Null(Read(bytes));
        AssertOnly("DS0203", 1, 1);
        Assert.Contains(name, diagnostics.Sorted()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nul_is_reported_where_it_stands()
    {
        Assert.Null(Read("项目,数\n甲,\0"u8.ToArray()));
        AssertOnly("DS0204", 2, 3);
    }

    [Fact]
    public void Utf16_without_a_mark_shows_by_its_nuls()
    {
        Assert.Null(Read(Encoding.Unicode.GetBytes("a,b\n1,2\n")));
        AssertOnly("DS0204", 1, 2);
    }

    [Fact]
    public void A_mark_in_the_middle_is_reported_where_it_stands()
    {
        Assert.Null(Read([0xEF, 0xBB, 0xBF, .. "甲,1\r\n乙"u8, 0xEF, 0xBB, 0xBF, .. ",2"u8]));
        AssertOnly("DS0205", 2, 2);
    }

    [Theory]
    [InlineData('\u202A')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    public void A_mark_that_turns_what_follows_is_reported_where_it_stands(char mark)
    {
        Assert.Null(Read(Encoding.UTF8.GetBytes($"项目,数\n甲,{mark}321\n")));
        AssertOnly("DS0209", 2, 3);
    }

    [Fact]
    public void Big5_is_not_taken_for_gb18030()
    {
        Assert.Null(Read(Encoding.GetEncoding("big5").GetBytes("項目,自然人,商業企業,總計\n本年新收政府信息公開申請數量,5,0,5\n")));
        AssertOnly("DS0206", 1, 1);
    }

    [Fact]
    public void Damaged_utf8_is_not_taken_for_gb18030()
    {
        byte[] bytes = [.. "一、总体情况\n全年主动公开政府信息"u8, 0xE6, 0x9D, .. "条，办结申请五件。\n"u8];
        Assert.Null(Read(bytes));
        AssertOnly("DS0207", 2, 11);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00 })]
    [InlineData(new byte[] { 0x41, 0xD7 })]
    [InlineData(new byte[] { 0xD7, 0x20 })]
    public void Bytes_that_no_encoding_explains_are_refused(byte[] bytes)
    {
        Assert.Null(Read(bytes));
        AssertOnly("DS0206", 1, 1);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_a_fault_of_the_archive()
    {
        Assert.Null(TextFileReader.Read(Path.Combine(folder, "none.csv"), "none.csv", 1024, diagnostics));
        AssertOnly("DS0208", 1, 1);
    }

    private TextFile? Read(byte[] bytes, int maximumBytes = 1024)
    {
        var path = Path.Combine(folder, "a.csv");
        File.WriteAllBytes(path, bytes);
        return TextFileReader.Read(path, "a.csv", maximumBytes, diagnostics);
    }

    private void AssertOnly(string code, int line, int column)
    {
        var diagnostic = Assert.Single(diagnostics.Sorted());
        Assert.Equal((code, line, column), (diagnostic.Code, diagnostic.Place.Line, diagnostic.Place.Column));
    }
}
