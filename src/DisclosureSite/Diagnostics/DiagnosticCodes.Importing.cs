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
}
