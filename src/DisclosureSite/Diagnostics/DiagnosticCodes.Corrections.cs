namespace DisclosureSite.Diagnostics;

public static partial class DiagnosticCodes
{
    /// <summary>A column that corrections.csv does not know: its name, and the one probably meant.</summary>
    public static DiagnosticKind UnknownCorrectionColumn { get; } = Error(
        "DS0501", "unknown column in corrections.csv",
        "不认识的栏“{0}”{1}。更正表的表头是：日期,表格,行,栏,更正前,更正后,原因,更正人。");

    /// <summary>A column that corrections.csv lacks: its name, English and Chinese.</summary>
    public static DiagnosticKind MissingCorrectionColumn { get; } = Error(
        "DS0502", "missing column in corrections.csv",
        "更正表的第一行缺少“{1}”这一栏（英文写“{0}”）。请补上，下面每行也在同样的位置填上内容。完整的第一行是：日期,表格,行,栏,更正前,更正后,原因,更正人；“更正人”可以不写。");

    /// <summary>A date in a form that is not read: the cell's text.</summary>
    public static DiagnosticKind CorrectionDateMalformed { get; } = Error(
        "DS0503", "correction with a malformed date", "“{0}”不是日期。请写成 2024-01-05 这样的年-月-日。");

    /// <summary>A day that the calendar does not have: the cell's text.</summary>
    public static DiagnosticKind CorrectionDateImpossible { get; } = Error(
        "DS0504", "correction with an impossible date", "没有“{0}”这一天。请改正日期。");

    /// <summary>Corrections of one cell whose dates go back: the date, and the line of the correction before.</summary>
    public static DiagnosticKind CorrectionsOutOfOrder { get; } = Error(
        "DS0505", "corrections of one cell whose dates go backwards",
        "同一个数字的更正要按日期先后排列，“{0}”早于第 {1} 行的更正。请改正日期，或调换这两行。");

    /// <summary>No reason is given.</summary>
    public static DiagnosticKind CorrectionWithoutReason { get; } = Error(
        "DS0506", "correction without a reason", "没有写更正的原因。请在“原因”一栏说明，读者会看到。");

    /// <summary>A table that the report does not have: its name, and the one probably meant.</summary>
    public static DiagnosticKind CorrectionOfUnknownTable { get; } = Error(
        "DS0511", "correction in a table that the report does not have",
        "这份报告没有“{0}”这张表{1}。请写表格的文件名（不带 .csv）或标题。");

    /// <summary>A row that the table does not have: the table, the label, and the one probably meant.</summary>
    public static DiagnosticKind CorrectionOfUnknownRow { get; } = Error(
        "DS0512", "correction in a row that the table does not have",
        "表格“{0}”里没有“{1}”这一行{2}。请写有数字的行的名称。");

    /// <summary>A column that the table does not have: the table, the label, and the one probably meant.</summary>
    public static DiagnosticKind CorrectionOfUnknownColumn { get; } = Error(
        "DS0513", "correction in a column that the table does not have",
        "表格“{0}”里没有“{1}”这一栏{2}。请写有数字的栏的名称。");

    /// <summary>A label that several rows or columns bear: it.</summary>
    public static DiagnosticKind CorrectionOfAmbiguousLine { get; } = Error(
        "DS0514", "correction of a label that several rows or columns bear",
        "有几处都叫“{0}”，分不清是哪一个。请写成“上级/{0}”，例如“四、行政复议数量/其他情形数”。");

    /// <summary>What was corrected does not stand there: the text, what does, and the cell.</summary>
    public static DiagnosticKind CorrectionOfAnotherFigure { get; } = Error(
        "DS0515", "correction whose was does not match",
        "“更正前”写的是“{0}”，但{2}在此之前是“{1}”。请核对：“更正前”要与表格里公布的数一致；多次更正的，要与上一次更正后的数一致。");

    /// <summary>The figure before and after is the same: it and the cell.</summary>
    public static DiagnosticKind CorrectionChangesNothing { get; } = Error(
        "DS0516", "correction that changes nothing", "{1}更正前后都是“{0}”，没有变化。请改正，或删除这一行。");

    /// <summary>A correction dated before the report's publication or a century after: its date and that of the publication.</summary>
    public static DiagnosticKind CorrectionDateUnlikely { get; } = Warning(
        "DS0517", "correction dated before the report's publication or a century after",
        "更正日期 {0} 早于报告的发布日期（没有写的，按统计期间的最后一天）{1}，或者晚了一百年以上。请核对年份。");

    /// <summary>
    /// A figure without a unit, where the row or column was named by a label that states another unit than the report's figure has: the
    /// figure, the label's unit and the figure's.
    /// </summary>
    public static DiagnosticKind CorrectionOfUnclearUnit { get; } = Error(
        "DS0518", "correction whose unit is unclear",
        "“更正后”的“{0}”没有写单位，而这一行写的行名或栏名说是“{1}”，报告里这个数的单位却是“{2}”。请在数后面写上单位，例如“{0}{2}”或“{0}{1}”。");

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

    /// <summary>An explanation of a rule across years, without the report of the year before: its key and that year.</summary>
    public static DiagnosticKind ExplanationNeedsYearBefore { get; } = Warning(
        "DS0554",
        "explanation that needs the report of the year before",
        "explanations 里的“{0}”暂时用不上：它要与{1}年的报告比较，而档案里没有那一年可以比较的报告（没有收录、是草稿、已撤下，或者范围不同）。"
        + "不必删除；有了那份报告，它会重新起作用。");

    /// <summary>An explanation that explains nothing: its key.</summary>
    public static DiagnosticKind ExplanationWithoutText { get; } = Error(
        "DS0555",
        "explanation without text",
        "explanations 里的“{0}”后面没有写说明。请在冒号和空格后面写明原因，例如“{0}: 原文如此。”；不用说明的，删去这一行。");
}
