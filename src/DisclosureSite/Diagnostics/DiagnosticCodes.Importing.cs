namespace DisclosureSite.Diagnostics;

public static partial class DiagnosticCodes
{
    /// <summary>A document beyond what is read.</summary>
    public static DiagnosticKind DocumentTooLarge { get; } = Error(
        "DS0801", "document too large", "这个文件超过 {0} MB，没有导入。请去掉其中的图片后另存一份，再导入。");

    /// <summary>A file that holds no report that can be read.</summary>
    public static DiagnosticKind DocumentOfOtherKind { get; } = Error(
        "DS0802", "file that cannot be imported",
        "这是{0}，不能导入。能导入的是 .docx、.xlsx、.pdf（有文字的）、网页（.html）和文本（.txt）；旧版 .doc、.xls 和 WPS 文件请先另存为 .docx、.xlsx。");

    /// <summary>A PDF of pictures.</summary>
    public static DiagnosticKind PdfWithoutText { get; } = Error(
        "DS0821", "PDF without text",
        "这个 PDF 里没有文字，大概是扫描件或图片，不能导入。请找到生成它的 Word 等原件导入；只有扫描件的，请把文字和数字录入 Word 或文本文件，核对后再导入。");

    /// <summary>A PDF that asks for a password.</summary>
    public static DiagnosticKind PdfEncrypted { get; } = Error(
        "DS0822", "PDF with a password", "这个 PDF 要输入密码才能打开，不能导入。请去掉密码另存一份，再导入。");

    /// <summary>A PDF that is broken.</summary>
    public static DiagnosticKind PdfDamaged { get; } = Error(
        "DS0823", "damaged PDF", "这个 PDF 已损坏或不完整，读不出来。请重新下载；能用阅读软件打开的，请“打印”成新的 PDF，再导入。");

    /// <summary>A PDF whose fonts do not tell which characters their letters are.</summary>
    public static DiagnosticKind PdfUnreadable { get; } = Error(
        "DS0824", "PDF with letters of unknown meaning",
        "这个 PDF 看起来有文字，但字体没有写明是哪些字，复制出来会是乱码，不能导入。请找到生成它的 Word 等原件导入，或从原件重新输出 PDF。");

    /// <summary>A PDF of too many pages: the most that are read.</summary>
    public static DiagnosticKind PdfTooLong { get; } = Error(
        "DS0825", "PDF with too many pages", "这个 PDF 超过 {0} 页，没有导入。请只留下报告的各页，另存一份再导入。");

    /// <summary>A PDF that draws or unfolds to too much.</summary>
    public static DiagnosticKind PdfTooComplex { get; } = Error(
        "DS0826", "PDF with too much content", "这个 PDF 里的图形或内容过多，没有导入。请只留下报告的文字和表格，另存一份再导入。");

    /// <summary>A PDF whose reading finds no end.</summary>
    public static DiagnosticKind PdfTooSlow { get; } = Error(
        "DS0827", "PDF that takes too long to read", "读取这个 PDF 用时过长，已经停止，没有导入。请“打印”成新的 PDF，再导入。");
}
