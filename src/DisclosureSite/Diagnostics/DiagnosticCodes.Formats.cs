namespace DisclosureSite.Diagnostics;

public static partial class DiagnosticCodes
{
    /// <summary>An id that cannot be part of an address.</summary>
    public static DiagnosticKind FormatIdMalformed { get; } = Error(
        "DS0601", "malformed id in a format", "“{0}”不能作名称。请只用小写英文字母、数字和连字符，例如 {1}，不超过 {2} 个字符。");

    /// <summary>An id that stands twice where each must be different.</summary>
    public static DiagnosticKind FormatIdRepeated { get; } = Error(
        "DS0602", "duplicate id in a format", "名称“{0}”重复，第 {1} 行已经用过。请换一个名称。");

    /// <summary>A label or an alias that two lines of one group share.</summary>
    public static DiagnosticKind FormatLabelRepeated { get; } = Error(
        "DS0603", "duplicate label in a format", "标签“{0}”在同一级里重复，第 {1} 行已经用过。请改写其中一个，或者把它们放进不同的分组。");

    /// <summary>A format that ends before it begins.</summary>
    public static DiagnosticKind FormatYearsReversed { get; } = Error(
        "DS0604", "a format's last year before its first", "结束年份 {0} 早于起始年份 {1}。请核对 first-year 和 last-year。");

    /// <summary>A rule, sum or indicator that names a table which the format does not have.</summary>
    public static DiagnosticKind FormatTableUnknown { get; } = Error(
        "DS0605", "unknown table in a format", "这个格式里没有名为“{0}”的表{1}。请改正表名。");

    /// <summary>A rule, sum or indicator that names a row or column which its table does not have.</summary>
    public static DiagnosticKind FormatLineUnknown { get; } = Error(
        "DS0606", "unknown row or column in a format", "表“{0}”里没有名为“{1}”的{2}{3}。请改正名称。");

    /// <summary>An equation or a sum that cannot be read.</summary>
    public static DiagnosticKind EquationMalformed { get; } = Error(
        "DS0607", "malformed equation", "看不懂算式“{0}”。请写成 {1}；减号两边要有空格。");

    /// <summary>A row or column that a sum counts twice, or that is its own part.</summary>
    public static DiagnosticKind SumPartRepeated { get; } = Error(
        "DS0608", "a sum counts something twice", "“{0}”在这个合计里重复计入。请在 total 和 parts 里只写一次。");

    /// <summary>A table id that means something else as the name of a file or in the id of a rule.</summary>
    public static DiagnosticKind TableIdReserved { get; } = Error(
        "DS0609", "reserved table id", "表名“{0}”另有用途，不能使用。请换一个名称。");

    /// <summary>A regular expression that cannot be used.</summary>
    public static DiagnosticKind PatternMalformed { get; } = Error(
        "DS0610", "malformed pattern", "正则表达式“{0}”不能使用。请检查括号和转义；不能使用前后断言、反向引用和原子组。");

    /// <summary>A pattern that does not say where the number stands.</summary>
    public static DiagnosticKind PatternWithoutGroup { get; } = Error(
        "DS0611", "pattern without its group", "正则表达式“{0}”里缺少“(?<{1}>…)”。请用它标出{2}。");

    /// <summary>A rule that is of no kind, or of two.</summary>
    public static DiagnosticKind RuleKindUnclear { get; } = Error(
        "DS0612", "a rule of no kind or of several", "规则“{0}”要写且只写一种：equation，或者 total 和 parts，或者 patterns。");

    /// <summary>A rule of form that nothing judges.</summary>
    public static DiagnosticKind FormRuleUnknown { get; } = Error(
        "DS0613", "unknown rule of form", "没有名为“{0}”的形式规则{1}。可以写的有：{2}。");

    /// <summary>A table that stands in a section which the format does not have.</summary>
    public static DiagnosticKind FormatSectionUnknown { get; } = Error(
        "DS0614", "unknown section in a format", "这个格式里没有名为“{0}”的部分{1}。请改正 section。");

    /// <summary>More of something than any form has.</summary>
    public static DiagnosticKind FormatTooLarge { get; } = Error(
        "DS0615", "a format over its limits", "“{0}”太多：有 {1}，最多 {2}。请精简。");

    /// <summary>An indicator that is neither a figure nor a rate, or both.</summary>
    public static DiagnosticKind IndicatorKindUnclear { get; } = Error(
        "DS0616", "an indicator that is neither a figure nor a rate", "指标要么写 figure，要么写 rate、numerator 和 denominator。请只写一种。");

    /// <summary>A cell that is not named as <c>table.row.column</c>.</summary>
    public static DiagnosticKind CellKeyMalformed { get; } = Error(
        "DS0617", "malformed name of a cell", "“{0}”没有指明单元格。请写成“{1}”。");

    /// <summary>A group without figures where a figure is needed.</summary>
    public static DiagnosticKind GroupWithoutTotal { get; } = Error(
        "DS0618", "a group without a total", "分组“{0}”没有自己的数字。请给它加上 total: true，或者逐一写出其中各项。");

    /// <summary>A phrase in braces that the format does not define.</summary>
    public static DiagnosticKind PhraseUnknown { get; } = Error(
        "DS0619", "unknown phrase in a pattern", "没有名为“{0}”的短语{1}。请在 phrases 里写明，或者改正名称。");

    /// <summary>Two formats of the archive that would both apply to one year.</summary>
    public static DiagnosticKind FormatsOverlap { get; } = Error(
        "DS0620", "two formats for one year", "{0}年同时适用“{1}”和“{2}”两个格式。请调整年份，或者给其中一个加上 only-by-name: true。");

    /// <summary>Two files with a format of the same id.</summary>
    public static DiagnosticKind FormatRepeated { get; } = Error(
        "DS0621", "two formats of one id", "格式“{0}”重复，{1} 里已经有了。请换一个名称。");

    /// <summary>A rule along lines that another table named in it does not have.</summary>
    public static DiagnosticKind RuleLinesDiffer { get; } = Error(
        "DS0622", "a rule along lines that another table lacks", "表“{0}”缺少“{1}”，不能与表“{2}”逐{3}比较。请把算式写成“表.行.列”。");

    /// <summary>A line that is computed from nothing printed.</summary>
    public static DiagnosticKind GroupIsEmpty { get; } = Error(
        "DS0623", "a group without rows", "分组“{0}”里没有可以相加的项。请补上，或者删除这个分组。");
}
