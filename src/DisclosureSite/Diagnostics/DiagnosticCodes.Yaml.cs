namespace DisclosureSite.Diagnostics;

public static partial class DiagnosticCodes
{
    /// <summary>YAML that cannot be read, for a reason without a code of its own.</summary>
    public static DiagnosticKind YamlSyntax { get; } = Error(
        "DS0101", "YAML syntax", "这里不合 YAML 的写法。请检查这一行和上一行的引号、括号、冒号和缩进。");

    /// <summary>A key that the file does not know, with the nearest one that it does.</summary>
    public static DiagnosticKind UnknownKey { get; } = Error(
        "DS0102", "unknown key", "不认识的项“{0}”{1}。请改正或删除这一项。");

    /// <summary>A key followed by a Chinese colon, or by a colon without a space.</summary>
    public static DiagnosticKind WrongColon { get; } = Error(
        "DS0103", "a key needs a half-width colon and a space", "“{0}”后面要用半角冒号加一个空格。请写成“{0}: 内容”。");

    /// <summary>A tab where spaces must indent.</summary>
    public static DiagnosticKind TabIndentation { get; } = Error(
        "DS0104", "tab used for indentation", "行首用了制表符（Tab）。请改用空格缩进。");

    /// <summary>An anchor or an alias.</summary>
    public static DiagnosticKind YamlReference { get; } = Error(
        "DS0105", "YAML anchor or alias", "不允许使用 YAML 的引用（以 & 或 * 开头）。如果是普通文字，请放进双引号里。");

    /// <summary>A tag.</summary>
    public static DiagnosticKind YamlTag { get; } = Error(
        "DS0106", "YAML tag", "不允许使用 YAML 的类型标记（以 ! 开头）。如果是普通文字，请放进双引号里。");

    /// <summary>A key that stands twice in one mapping.</summary>
    public static DiagnosticKind DuplicateKey { get; } = Error(
        "DS0107", "duplicate key", "“{0}”重复，第 {1} 行已经写过。请只保留一个。");

    /// <summary>Several documents in one file, or a line of dashes or dots that begins or ends one.</summary>
    public static DiagnosticKind SeveralDocuments { get; } = Error(
        "DS0108", "several YAML documents", "一个文件只能有一份内容。请删除多余的“---”或“...”行，以及后面的另一份内容。");

    /// <summary>Mappings and lists nested deeper than any file needs.</summary>
    public static DiagnosticKind YamlTooDeep { get; } = Error(
        "DS0109", "YAML nested too deep", "嵌套超过 {0} 层。请检查括号和缩进。");

    /// <summary>Something other than a key and its value.</summary>
    public static DiagnosticKind KeyExpected { get; } = Error(
        "DS0110", "no keys and values", "这里应当是一项一行的“名称: 内容”。请检查是否漏写了名称或半角冒号。");

    /// <summary>A key that must be there, or one that is there without a value.</summary>
    public static DiagnosticKind MissingKey { get; } = Error(
        "DS0111", "missing key", "缺少“{0}”。请补上“{0}: 内容”。");

    /// <summary>A text where a list or keys are expected, or the other way round.</summary>
    public static DiagnosticKind WrongShape { get; } = Error(
        "DS0112", "value of the wrong shape", "“{0}”的内容应当是{1}，这里却是{2}。请照此改写。");

    /// <summary>A date that is not written as <c>2021-01-22</c>.</summary>
    public static DiagnosticKind DateForm { get; } = Error(
        "DS0113", "wrong date", "“{0}”的日期“{1}”写法不对。请写成“年-月-日”，例如 {2}。");

    /// <summary>A date that no calendar has.</summary>
    public static DiagnosticKind ImpossibleDate { get; } = Error(
        "DS0114", "impossible date", "“{0}”的日期 {1} 不存在。请核对月份和日期。");

    /// <summary>A text where a whole number is expected.</summary>
    public static DiagnosticKind NotAnInteger { get; } = Error(
        "DS0115", "not a whole number", "“{0}”应当是整数，这里却是“{1}”。请只写半角数字。");

    /// <summary>A text where a year is expected.</summary>
    public static DiagnosticKind NotAYear { get; } = Error(
        "DS0116", "not a year", "“{0}”应当是年份，这里却是“{1}”。请写四位半角数字，例如 2020。");

    /// <summary>A word that is none of the few possible ones.</summary>
    public static DiagnosticKind NotAChoice { get; } = Error(
        "DS0117", "not one of the choices", "“{0}”不能是“{1}”{2}。可以写的有：{3}。");

    /// <summary>A quotation mark without its second.</summary>
    public static DiagnosticKind UnclosedQuote { get; } = Error(
        "DS0118", "unclosed quote in YAML", "从这里开始的引号没有合上。请在内容末尾补上同样的引号。");

    /// <summary>A bracket without its second, or a missing comma between two brackets.</summary>
    public static DiagnosticKind UnclosedBracket { get; } = Error(
        "DS0119", "unclosed bracket in YAML", "括号没有合上，或者各项之间缺少半角逗号。请检查从这里开始的 [ ] 或 {{ }}；换行书写时，后面各行要缩进。");

    /// <summary>A line that is not in line with the ones that it belongs to.</summary>
    public static DiagnosticKind WrongIndentation { get; } = Error(
        "DS0120", "wrong indentation", "从这里开始的各项没有对齐，或者引号后面还有多余的文字。请让同一级的各项从同一列开始。");

    /// <summary>A colon and a space in the middle of a text without quotes.</summary>
    public static DiagnosticKind ColonInValue { get; } = Error(
        "DS0121", "colon in a text without quotes", "内容里有“: ”，会被当成新的一项。请把整个内容放进双引号里，或检查这一行的缩进。");

    /// <summary>A text without quotes that begins with a character which YAML keeps for itself.</summary>
    public static DiagnosticKind ForbiddenStart { get; } = Error(
        "DS0122", "text begins with a reserved character", "内容不能以这个符号开头。请把整个内容放进双引号里。");

    /// <summary>A backslash that means nothing.</summary>
    public static DiagnosticKind WrongEscape { get; } = Error(
        "DS0123", "unknown escape", "双引号里的反斜杠“\\”有特殊含义，这里的写法不对。请改用单引号，或把“\\”写成“\\\\”。");

    /// <summary>A text of several lines that does not begin on the line after its sign.</summary>
    public static DiagnosticKind WrongBlockText { get; } = Error(
        "DS0124", "malformed text of several lines", "“|”或“>”后面不能写文字。请另起一行，比名称多缩进两格。");

    /// <summary>A list or a mapping in the place of a key.</summary>
    public static DiagnosticKind KeyIsNoText { get; } = Error(
        "DS0125", "key is no text", "名称只能是文字。如果名称里有特殊符号，请放进双引号里。");

    /// <summary>A character that no reader could see and no page may hold: its code.</summary>
    public static DiagnosticKind ControlCharacter { get; } = Error(
        "DS0126", "control character in a text", "内容里有不可见的控制字符（{0}），不能发布。请删除它；双引号里的反斜杠“\\”有特殊含义，普通的反斜杠请改用单引号。");

    /// <summary>A key that must have a value, and has none.</summary>
    public static DiagnosticKind EmptyKey { get; } = Error(
        "DS0127", "key without a value", "“{0}”后面是空的。请在冒号后面补上内容，写成“{0}: 内容”。");
}
