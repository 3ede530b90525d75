using DisclosureSite.Model;

namespace DisclosureSite.Diagnostics;

public static partial class DiagnosticCodes
{
    private const string PrivacyPrefix = "DS09";

    /// <summary>The number of an identity card: where, the number masked, and the key that vouches for it.</summary>
    public static DiagnosticKind IdentityCardNumber { get; } = Warning(
        "DS0901", "number of an identity card",
        "{0}里有身份证号码“{1}”。请删去或遮住；确实应当公开的，请在 report.md 的 explanations 里写明“{2}: 原因”。");

    /// <summary>The number of a mobile telephone: where, the number masked, and the key that vouches for it.</summary>
    public static DiagnosticKind MobileNumber { get; } = Warning(
        "DS0902", "number of a mobile telephone",
        "{0}里有手机号码“{1}”。请删去或换成办公电话；确实应当公开的，请在 report.md 的 explanations 里写明“{2}: 原因”。");

    /// <summary>The number of a bank card: where, the number masked, and the key that vouches for it.</summary>
    public static DiagnosticKind BankCardNumber { get; } = Warning(
        "DS0903", "number of a bank card",
        "{0}里有银行卡号“{1}”。请删去或遮住；确实应当公开的，请在 report.md 的 explanations 里写明“{2}: 原因”。");

    /// <summary>A person named in an attachment's properties: the names, and the key that vouches for them.</summary>
    public static DiagnosticKind AttachmentAuthor { get; } = Warning(
        "DS0904", "person named in an attachment's properties",
        "附件的文档属性、批注或修订里留有人名：{0}。请在 Word、Excel 或 WPS 里用“检查文档”删除个人信息后重新放入；可以公开的，请在 report.md 的 explanations 里写明“{1}: 原因”。");

    /// <summary>Comments in an attachment: how many, and the key that vouches for them.</summary>
    public static DiagnosticKind AttachmentComments { get; } = Warning(
        "DS0905", "comments in an attachment",
        "附件里有 {0} 处批注，读者打开就能看到。请删除批注后重新放入；可以公开的，请在 report.md 的 explanations 里写明“{1}: 原因”。");

    /// <summary>Tracked changes in an attachment: how many, and the key that vouches for them.</summary>
    public static DiagnosticKind AttachmentChanges { get; } = Warning(
        "DS0906", "tracked changes in an attachment",
        "附件里有 {0} 处修订痕迹，改掉的文字读者也能看到。请接受或拒绝全部修订后重新放入；可以公开的，请在 report.md 的 explanations 里写明“{1}: 原因”。");

    /// <summary>An attachment that cannot be looked into, and the key that vouches for it.</summary>
    public static DiagnosticKind AttachmentOpaque { get; } = Warning(
        "DS0907", "attachment that cannot be looked into",
        "附件打不开（可能加了密、损坏、太大，或者不是它的扩展名所说的格式），无法检查里面有没有人名、批注和修订。请换一个文件；已经另行检查过的，请在 report.md 的 explanations 里写明“{0}: 原因”。");

    /// <summary>An explanation that vouches for something personal that is not there.</summary>
    public static DiagnosticKind PrivacyExplanationUnused { get; } = Warning(
        "DS0908", "explanation of something personal that is not there",
        "explanations 里的“{0}”没有对应的内容{1}。请改正，或删除这一条。");

    /// <summary>Whether <c>--strict</c> refuses a warning: something personal would go out, and nobody vouches for it.</summary>
    public static bool FailsStrict(Diagnostic diagnostic) =>
        diagnostic.Code.StartsWith(PrivacyPrefix, StringComparison.Ordinal) && diagnostic.Code != PrivacyExplanationUnused.Code;
}
