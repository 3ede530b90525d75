using Xunit;

namespace DisclosureSite.Tests.Indexing;

/// <summary>Texts and what they fold to, by the program and, in the browser tests, by the theme's script.</summary>
public static class FoldingCases
{
    /// <summary>The text, and what it folds to.</summary>
    public static TheoryData<string, string> All { get; } = new()
    {
        { "政府信息公开", "政府信息公开" },
        { "政府資訊公開條例", "政府资讯公开条例" },
        { "乾隆後裔，髮與發", "干隆后裔,发与发" },
        { "１２３４５６７８９０万元", "1234567890万元" },
        { "ＡＢＣａｂｃ", "abcabc" },
        { "（一）、①㈠㎡", "(一)、1(一)m2" },
        { "共 15 件", "共15件" },
        { "Open  Data\nPortal", "open data portal" },
        { "公开，\n（二）", "公开,(二)" },
        { "  前后  ", "前后" },
        { "a\u00A0b\u3000c", "a b c" },
        { "e\u0301cole É", "école é" },
        { "カ\u3099", "ガ" },
        { "零\u200B宽\uFEFF软\u00AD连", "零宽软连" },
        { "−48", "-48" },
        { "𝟏𝟐 😀 𠀀", "12 😀𠀀" },
        { "ﬁ ǅ Σ", "fi dž σ" },
        { "\0\u0001", "" },
    };
}
