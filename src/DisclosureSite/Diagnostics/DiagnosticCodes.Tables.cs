namespace DisclosureSite.Diagnostics;

public static partial class DiagnosticCodes
{
    /// <summary>A file over its limit: its size and the limit, in readable form.</summary>
    public static DiagnosticKind FileTooLarge { get; } = Error(
        "DS0201", "file over its size limit", "文件大小为 {0}，超过上限 {1}。请删去多余内容，或拆成几个文件。");

    /// <summary>A file without any text.</summary>
    public static DiagnosticKind FileEmpty { get; } = Error(
        "DS0202", "empty file", "文件是空的。请填写内容；确实不需要的话，请删除这个文件。");

    /// <summary>Not text at all: what it is, and what to do.</summary>
    public static DiagnosticKind FileIsBinary { get; } = Error(
        "DS0203", "binary file where text is expected", "这是{0}，不是文本文件。{1}");

    /// <summary>A NUL character: damaged, binary, or UTF-16 without its mark.</summary>
    public static DiagnosticKind FileHoldsNul { get; } = Error(
        "DS0204", "NUL bytes in a text file",
        "文件中有空字符（NUL），可能已损坏，或不是文本文件。请用原来的软件打开，另存为 UTF-8 编码的文本。");

    /// <summary>A byte order mark that is not at the file's beginning.</summary>
    public static DiagnosticKind ByteOrderMarkInside { get; } = Error(
        "DS0205", "byte order mark in the middle of a file",
        "文件中间有一个看不见的字节顺序标记（BOM），多半是把几个文件拼在一起时带进来的。请删除这里的不可见字符后重新保存。");

    /// <summary>Bytes that no accepted encoding explains.</summary>
    public static DiagnosticKind FileNotDecodable { get; } = Error(
        "DS0206", "text in an encoding that is not accepted, or damaged",
        "无法识别文件的编码：不是 UTF-8、UTF-16，也不是简体中文（GB18030）。请另存为 UTF-8 编码。");

    /// <summary>UTF-8 with damaged bytes.</summary>
    public static DiagnosticKind Utf8Damaged { get; } = Error(
        "DS0207", "damaged UTF-8", "这里有损坏的 UTF-8 字符。请改正这个字符后，用 UTF-8 编码重新保存。");

    /// <summary>The operating system does not let the file be read.</summary>
    public static DiagnosticKind FileNotReadable { get; } = Error(
        "DS0208", "file that cannot be read", "无法读取文件。请检查文件是否存在、是否有读取权限、是否被其他软件占用。");
}
