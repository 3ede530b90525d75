using System.Globalization;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering;

/// <summary>The words on pages that do not stand in templates.</summary>
internal static partial class Texts
{
    public const string NotReportedMark = "—";
    public const string NotReported = "未报告";
    public const string NotExisting = "当年机构不存在";
    public const string Missing = "缺";
    public const string Withdrawn = "已撤下";
    public const string Present = "有";
    public const string Unknown = "未知";
    public const string Agency = "机构";
    public const string Indicator = "指标";
    public const string Total = "合计";
    public const string NavigationHome = "首页";
    public const string NavigationIndicators = "指标";
    public const string NavigationChecks = "核对";
    public const string NavigationGlossary = "名词解释";
    public const string NotFound = "找不到这个页面";
    public const string Matrix = "各机构各年报告收录情况";
    public const string OtherTables = "附加表格";
    public const string TextSummary = "以下文字是本站写的摘要，不是报告原文；统计表中的数字照原文录入。";
    public const string TextNone = "本站只收录这份报告的统计表，没有收录文字部分。";
    public const string StatusSummary = "文字为摘要";
    public const string StatusNone = "未收录文字";
    public const string StatusFull = "文字为报告原文";
    public const string StatusDraft = "草稿，尚未发布";
    public const string ScopeAll = "本机关及所属各机关汇总";
    public const string ScopeSelf = "仅本机关";
    public const string BasisComputed = "报告的总计与各项不符或未报告，此处按各项之和计算";
    public const string RateComputed = "按各项相加的数计算";
    public const string RatePartial = "有的项报告没有填，按已填的各项相加计算";
    public const string RatePartialShort = "有的项报告没有填";
    public const string RateWithoutFigures = "需要的数字报告没有填全";
    public const string RateOverNought = "分母为 0";
    public const string PartialSum = "有的项未报告";
    public const string NotComparedInPart = "有的项未报告，不算变化";
    public const string InPart = "（报告不全）";
    public const string PartialMark = "‡";
    public const string PartialNote = "带 ‡ 的数字由本站算出，其中有的项报告没有填，实际的数可能不同；不计算变化。";
    public const string ContradictedMark = "†";
    public const string ContradictedNote = "带 † 的数字是报告的合计，与报告中各分项之和不符，详见该年报告的“数字核对”。";
    public const string Unchanged = "持平";
    public const string RateNone = "无法计算";
    public const string OnTime = "按时公布";
    public const string PublishedUnknown = "公布日期未知";
    public const string LatenessUnknown = "无法判断";
    public const string NoDeadline = "无统一期限";
    public const string WithdrawnNotice = "这份报告已经撤下，本站不再显示其中的数字和文字。";
    public const string ReportJson = "全部数据（JSON）";
    public const string CorrectionsCsv = "更正记录（CSV）";
    public const string NoRuleFails = "没有不符之处";
    public const string FactLevel = "级别";
    public const string FactRegionCode = "行政区划代码";
    public const string FactAliases = "其他名称";
    public const string FactYears = "存续";
    public const string Minus = " － ";
    public const string Plus = " ＋ ";
    public const string PreviousReport = "上一份";
    public const string NextReport = "下一份";

    public static string CollectedFrom(ReportYear? first) => first is { } year ? $"本站从{year}年起收录" : "本站还没有收录";

    public static string DidYouMean(string nearest) => $"，是不是“{nearest}”";

    public static string UnknownName(string name) => $"“{name}”不存在";

    public static string TemplateTooLong => "一页的步骤太多，可能是循环套循环";

    public static string LinkNeedsSitePath(string target) => $"link 过滤器需要以 / 开头的站内地址，得到的是“{target}”";

    public static string LinkToMissingAsset(string target) => $"主题里没有“{target}”这个文件";

    public static string PercentagePoints(string change) => $"{change} 个百分点";

    public static string FullTitle(string title, string site) => $"{title} - {site}";

    public static string Year(ReportYear year) => $"{year}年";

    public static string YearReports(ReportYear year) => $"{year}年政府信息公开工作年度报告";

    public static string ReportLink(Report report) => $"{report.Agency.Name}{report.Year}年报告";

    /// <summary>A report's title where it stands among those of other agencies: one that names none is preceded by the agency's name.</summary>
    public static string NamedTitle(Report report)
    {
        const string government = "人民政府";
        var agency = report.Agency;
        return agency.Aliases.Add(agency.Name).Add(agency.ShortName)
            .Any(name => report.Title.Contains(name.EndsWith(government, StringComparison.Ordinal) ? name[..^government.Length] : name, StringComparison.Ordinal))
                ? report.Title
                : $"{agency.Name} {report.Title}";
    }

    public static string WithdrawnReport(string title) => $"{title}（{Withdrawn}）";

    public static string Facts(int agencies, int reports, ReportYear first, ReportYear last) => first == last
        ? $"收录 {agencies} 个机构{first}年的 {reports} 份报告。"
        : $"收录 {agencies} 个机构{first}—{last}年的 {reports} 份报告。";

    public static string NoReports => "还没有收录报告。";

    public static string SiteDescription(string title) =>
        $"{title}收录各机构历年的政府信息公开工作年度报告：原文的统计数字、逐年变化、核对结果和可下载的数据。";

    /// <summary>Why there is no value: a rate is not reported, it is computed.</summary>
    public static string NoValue(SeriesPoint point) => point.Rate is null ? NotReported : RateNone;

    public static string Coverage(YearTotal total) => (total.Covered == 1 ? "1\u00a0个机构的数字" : $"{total.Covered}\u00a0个机构合计") + CoverageMore(total);

    /// <summary>The same as a note on a total, or on those of some columns.</summary>
    /// <param name="total">One of them.</param>
    /// <param name="columns">What the columns are called; null: it holds for all.</param>
    public static string CoverageNote(YearTotal total, IEnumerable<string>? columns) =>
        $"{(columns is null ? "" : $"{List(columns)}：")}包含 {total.Covered}\u00a0个机构的数字{CoverageMore(total)}。";

    private static string CoverageMore(YearTotal total) =>
        (total.Partial > 0 ? total.Covered == 1 ? "，报告不全" : $"，其中 {total.Partial}\u00a0个报告不全" : "")
        + (total.NotReported > 0 ? $"，{total.NotReported}\u00a0个未报告" : "")
        + (total.Included > 0 ? $"，{total.Included}\u00a0个已含在上级报告中" : "");

    public static string Level(AgencyLevel level) => level switch
    {
        AgencyLevel.County => "县级人民政府",
        AgencyLevel.City => "市级人民政府",
        AgencyLevel.Province => "省级人民政府",
        AgencyLevel.Department => "部门",
        AgencyLevel.Township => "乡镇、街道",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static string Severity(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "数字不符",
        RuleSeverity.Warning => "需要留意",
        RuleSeverity.Note => "提示",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static string RuleLevel(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "不符记为错误",
        RuleSeverity.Warning => "不符需要留意",
        RuleSeverity.Note => "不符只作提示",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static string Outcome(FindingOutcome outcome) => outcome switch
    {
        FindingOutcome.Holds => "holds",
        FindingOutcome.Fails => "fails",
        FindingOutcome.CannotBeJudged => "cannot-be-judged",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string SeverityId(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        RuleSeverity.Note => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static string Timeliness(Report report, Timeliness timeliness) => (report.Published, timeliness) switch
    {
        (null, _) => PublishedUnknown,
        (_, { Deadline: null }) => NoDeadline,
        (_, { IsLate: true, DaysLate: { } days, Deadline: { } deadline }) => $"迟于期限（{Numbers.Show(deadline)}）{days} 天",
        _ => OnTime,
    };

    public static string Period(ReportPeriod period) => $"{Numbers.Show(period.Start)}至{Numbers.Show(period.End)}";

    public static string FormatYears(Format format) => format.LastYear switch
    {
        null => $"{format.FirstYear}年起的报告",
        { } last when last == format.FirstYear => $"{last}年的报告",
        { } last => $"{format.FirstYear}—{last}年的报告",
    };

    public static string FailingFindings(int count) => $"{count} 处核对不符";

    public static string Corrections(int count) => $"{count} 次更正";

    public static string FindingsSummary(int holds, int fails, int cannotBeJudged) =>
        $"共核对 {holds + fails + cannotBeJudged} 处：相符 {holds} 处，不符 {fails} 处，无法判断 {cannotBeJudged} 处。"
        + (cannotBeJudged > 0 ? "无法判断，是因为需要的数字或者日期没有报告全，或者文字有几种读法。" : "");

    public static string FurtherFigures(int all) => $"等 {all} 个数字";

    public static string NothingFailsOf(int cannotBeJudged) =>
        cannotBeJudged == 0 ? NoRuleFails : $"{NoRuleFails}，{cannotBeJudged} 处无法判断";

    public static string RuleCounts(int holds, int fails, int cannotBeJudged) =>
        $"相符 {Numbers.Show(holds)} 处，不符 {Numbers.Show(fails)} 处，无法判断 {Numbers.Show(cannotBeJudged)} 处";

    public static string ChecksSummary(int reports, int holds, int fails, int cannotBeJudged) =>
        $"{Numbers.Show(reports)} 份报告共核对 {Numbers.Show(holds + fails + cannotBeJudged)} 处：{RuleCounts(holds, fails, cannotBeJudged)}。";

    public static string Equation(decimal? left, decimal? right, decimal? difference) =>
        $"左边 {Numbers.Show(left, null)}，右边 {Numbers.Show(right, null)}"
        + (difference is { } known ? $"，相差 {Numbers.Show(Math.Abs(known))}" : "");

    /// <summary>What both sides of a finding come to: of a sum, what the report states and what its parts add up to.</summary>
    public static string Equation(Finding finding)
    {
        if (finding.Rule.Kind != RuleKind.Sum || finding is not { Left: { } total, Right: { } parts, Difference: { } difference })
        {
            return Equation(finding.Left, finding.Right, finding.Difference);
        }

        var sum = finding.BlankCells.IsEmpty ? "各项之和" : "已报告的各项之和";
        return $"报告的总计 {Numbers.Show(total)}，{sum} {Numbers.Show(parts)}，相差 {Numbers.Show(Math.Abs(difference))}";
    }

    /// <summary>A cell with its figure.</summary>
    public static string WithFigure(string label, decimal figure) => $"{label}：{Numbers.Show(figure)}";

    public static string Computed(decimal computed, string? unit, bool isPartial) =>
        $"{(isPartial ? "已报各项之和" : "各项之和")} {Numbers.Show(computed)}{unit}";

    public static string FailsAt(int number) => $"核对不符 {number}";

    public static string Corrected(string was) => was.Length == 0 ? "更正，此前为空" : $"更正，此前为 {was}";

    public static string Explained(string text) => $"说明：{text}";

    public static string ChangeSpoken(string change) => $"比上年 {change}";

    public static string TableUnit(string unit) => $"单位：{unit}";

    /// <summary>A label with its unit, in place of another that it states.</summary>
    public static string HeaderWithUnit(string label, string unit) =>
        label.Contains($"（{unit}）", StringComparison.Ordinal) || label.Contains($"单位：{unit}", StringComparison.Ordinal) ? label
        : Units.Restate(label, unit) ?? $"{label}（{unit}）";

    public static string Fraction(decimal numerator, decimal denominator) => $"{Numbers.Show(numerator)} ÷ {Numbers.Show(denominator)}";

    public static string SmallDenominator => $"分母小于 {Rate.SmallDenominator}，比例仅供参考";

    public static string SmallDenominatorShort => $"分母不足 {Rate.SmallDenominator}，仅供参考";

    public static string ReportedAgainstComputed(string reported, string computed, bool isCorrected, bool isPartial) =>
        $"{(isCorrected ? "更正后为" : "报告写")} {reported}，{SumOf(computed, isPartial)}";

    public static string ComputedWithoutReported(string computed, bool isPartial) => $"报告未写，{SumOf(computed, isPartial)}";

    public static string TableCsv(string title) => $"{title}（CSV）";

    public static string AttachmentLink(Attachment attachment) => $"{attachment.Name}（{Numbers.ShowSize(attachment.Length)}）";

    public static string YearSummary(ReportYear year, int reports, int withdrawn, int missing, int late) =>
        $"本站收录{year}年报告 {reports} 份"
        + (withdrawn > 0 ? $"，{Withdrawn} {withdrawn} 份" : "")
        + (missing > 0 ? $"，缺 {missing} 份" : "")
        + (late > 0 ? $"，迟于期限公布 {late} 份" : "") + "。";

    public static string YearTable(ReportYear year) => $"{year}年各机构主要指标";

    public static string AgencyTable(Agency agency) => $"{agency.Name}历年指标";

    public static string IndicatorTable(Indicator indicator) =>
        indicator.Unit is { } unit ? $"{indicator.Title}：各机构历年数值（单位：{unit}）" : $"{indicator.Title}：各机构历年数值";

    public static string Break(string year, string reason) => $"{year}年起口径改变，与之前的数字不可比：{reason}";

    public static string SmallRateNote => $"带 * 的比例分母小于 {Rate.SmallDenominator}，仅供参考。";

    public static string Years(string text) => $"{text}年";

    public static string FromUntil(ReportYear? from, ReportYear? until) => (from, until) switch
    {
        ({ } first, { } last) => $"{first}—{last}年",
        ({ } first, null) => $"{first}年起",
        (null, { } last) => $"至{last}年",
        _ => "",
    };

    public static string AgencyReports(Agency agency) => $"{agency.Name}的报告";

    public static string YearReportsCaption(ReportYear year) => $"{year}年收录的报告";

    public static string FiguresLink(ReportYear year) => $"{year}年全部数字（CSV）";

    public static string YearDescription(ReportYear year) => $"{year}年各机构政府信息公开工作年度报告的主要数字、公布时间和核对结果。";

    public static string LateLink(Report report, Timeliness timeliness) => $"{report.Agency.Name}（{Timeliness(report, timeliness)}）";

    public static string List(IEnumerable<string> items) => string.Join("、", items);

    public static string Equals(string left, string right) => $"{left} ＝ {right}";

    public static string Quotient(string numerator, string denominator) => $"{numerator} ÷ {denominator}";

    public static string InBrackets(string text) => $"（{text}）";

    public static string PreviousReportLink(Report report) => $"{PreviousReport}：{report.Year}年";

    public static string NextReportLink(Report report) => $"{NextReport}：{report.Year}年";

    public static string IndicatorDescription(Indicator indicator) => $"{indicator.Title}：各机构历年数值、含义和计算方法。";

    public static string AgencyDescription(Agency agency) => $"{agency.Name}历年政府信息公开工作年度报告：报告、指标变化、核对结果。";

    public static string ReportDescription(Report report) => $"{report.Title}（{report.Agency.Name}）：统计表、与上年的变化、核对结果和数据下载。";

    public static string IndicatorsDescription => "本站跟踪的全部指标：含义、单位和历年数值。";

    public static string IndicatorsTitle => "指标";

    public static string ChecksTitle => "数字核对";

    public static string ChecksDescription => "用哪些规则核对报告中的数字，以及每一处不符。";

    public static string AboutTitle => "关于本站";

    public static string AboutDescription => "本站的数字从哪里来、怎样计算，以及使用时要注意什么。";

    public static string GlossaryTitle => "名词解释";

    public static string GlossaryDescription => "政府信息公开工作年度报告中的名词是什么意思，出自哪一条规定。";

    public static string ComputedFormula(string formula) => $"{formula}；报告没有印出，由本站算出";

    public static string FigureFormula(string table, string row, string column) => $"“{table}”表中“{row}”一行、“{column}”一列的数字";

    public static string InYear(string year, string label) => $"{year}年的{label}";

    public static string LastYears(string label) => $"上年的{label}";

    public static string Label(string label) => $"〔{label}〕";

    public static string EachRow => "（表中每一行）";

    public static string EachColumn => "（表中每一列）";

    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    // What is not reported is not nought.
    private static string SumOf(string computed, bool isPartial) =>
        isPartial ? $"已报告的各项相加为 {computed}，还有项未报告" : $"按各项相加为 {computed}";
}
