namespace DisclosureSite.Diagnostics;

public static partial class DiagnosticCodes
{
    /// <summary>An explanation whose key names no rule of the report.</summary>
    public static DiagnosticKind ExplanationOfUnknownRule { get; } = Error(
        "DS0550",
        "explanation of an unknown rule",
        "explanations 里的“{0}”不对应任何规则{1}。键应写成“规则/位置”，例如 applications/balance/total；请改正，或删除这一条。");

    /// <summary>An explanation of a rule at a place where it was not judged.</summary>
    public static DiagnosticKind ExplanationOfUnjudgedPlace { get; } = Error(
        "DS0551",
        "explanation of a place where the rule was not judged",
        "explanations 里的“{0}”没有对应的检查结果：规则存在，但没有在这个位置检查{1}。请改正位置，或删除这一条。");

    /// <summary>An explanation of a rule that holds.</summary>
    public static DiagnosticKind ExplanationOfHoldingFinding { get; } = Error(
        "DS0552",
        "explanation of a rule that holds",
        "explanations 里的“{0}”检查结果已经相符，不需要说明。请删除这一条。");

    /// <summary>An explanation whose key names no cell of the report.</summary>
    public static DiagnosticKind ExplanationOfUnknownCell { get; } = Error(
        "DS0553",
        "explanation of an unknown cell",
        "explanations 里的“{0}”不对应任何单元格{1}。键应写成“表.行.列”，例如 review-litigation.review.total；请改正，或删除这一条。");
}
