using System.Text;

namespace DisclosureSite.Reading.Text;

/// <summary>A kind of file that is no text, as editors know it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Advice">What to do with it.</param>
internal sealed record BinaryKind(string Name, string Advice)
{
    private const string SaveAsCsv = "请在 Excel 或 WPS 表格中打开它，“另存为”选择“CSV UTF-8（逗号分隔）(*.csv)”，再放进来。";
    private const string SaveAsText = "请在 Word 或 WPS 文字中打开它，“另存为”选择“纯文本 (*.txt)”、编码选“UTF-8”，再把文字放进来。";
    private const string UseText = "这里要用 UTF-8 编码的文本文件；原件可以放进 attachments 文件夹。";

    private static readonly BinaryKind Workbook = new(" Excel 工作簿（.xlsx）", SaveAsCsv);
    private static readonly BinaryKind WordDocument = new(" Word 文档（.docx）", SaveAsText);
    private static readonly BinaryKind Zip = new("压缩文件（ZIP）", UseText);

    // The first bytes of a file tell its kind whatever its name says.
    private static readonly (byte[] Magic, BinaryKind Kind)[] Known =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], new("旧版 Office 或 WPS 文件（.xls、.doc、.et、.wps）", SaveAsCsv)),
        ("%PDF-"u8.ToArray(), new(" PDF 文件", UseText)),
        ("{\\rtf"u8.ToArray(), new(" RTF 文件（.rtf）", SaveAsText)),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], new("图片（PNG）", UseText)),
        ([0xFF, 0xD8, 0xFF], new("图片（JPEG）", UseText)),
        ("GIF87a"u8.ToArray(), new("图片（GIF）", UseText)),
        ("GIF89a"u8.ToArray(), new("图片（GIF）", UseText)),
        ([0x1F, 0x8B, 0x08], new("压缩文件（GZIP）", UseText)),
        ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], new("压缩文件（RAR）", UseText)),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], new("压缩文件（7z）", UseText)),
    ];

    /// <summary>The kind that the file's bytes show; null: none that is known, so it may be text.</summary>
    public static BinaryKind? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return bytes.IndexOf("xl/"u8) >= 0 ? Workbook : bytes.IndexOf("word/"u8) >= 0 ? WordDocument : Zip;
        }

        foreach (var (magic, kind) in Known)
        {
            if (bytes.StartsWith(magic))
            {
                // Old Office files name their main stream in UTF-16.
                return magic[0] == 0xD0 && bytes.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0
                    ? kind with { Advice = SaveAsText }
                    : kind;
            }
        }

        return null;
    }
}
