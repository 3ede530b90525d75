using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;

namespace DisclosureSite.Rendering;

/// <summary>Words of the pages on changes and comparison.</summary>
internal static partial class Texts
{
    public const string FromNought = "上年为 0";
    public const string NotReportedNow = "上年有数字，本年未报告";
    public const string NotReportedBefore = "本年有数字，上年未报告";
    public const string TableNotReportedBefore = "上年的报告没有这张表";
    public const string NotInFormBefore = "上年的报告格式里没有这一项";
    public const string GoneFromForm = "本年的报告里不再有这一项";
    public const string UnitsDiffer = "两年的单位不同";
    public const string Same = "相同";
    public const string New = "新增";
    public const string Gone = "删去";
    public const string Reworded = "改动";
    public const string CompareTitle = "比较";
    public const string ChangesName = "与上年相比";

    public static string CompareDescription => "把任意机构、任意年份的报告并排比较，最多四份。";

    public static string ChangesTitle(Report report, Report previous) => $"{report.Agency.ShortName}：{report.Year}年与{previous.Year}年相比";

    public static string ChangesDescription(Report report, Report previous) =>
        $"{report.Agency.Name}{report.Year}年政府信息公开工作年度报告与{previous.Year}年相比：哪些数字变了，文字增删了什么。";

    public static string ChangesLink(Report report, Report previous) => $"与{previous.Year}年相比的变化";

    public static string ChangedSummary(int changed, int unchanged, int notCompared, int blank)
    {
        var words = changed == 0 ? "没有数字改变" : $"{changed} 个数字有变化";
        return words
            + (unchanged > 0 ? $"，{unchanged} 个没有变化" : "")
            + (notCompared > 0 ? $"，{notCompared} 个不能比较" : "")
            + (blank > 0 ? $"，{blank} 个两年都未报告" : "") + "。";
    }

    public static string ScopesDiffer(Report report, Report previous) =>
        $"两份报告的统计范围不同（{previous.Year}年：{Scope(previous)}；{report.Year}年：{Scope(report)}），所以数字不作比较。";

    public static string ChangesCaption(string? unit) => unit is null ? "没有注明单位的数字" : $"单位：{unit}";

    public static string ChangesCount(int count) => $"{count} 个";

    public static string OtherChanges(int count) => $"其余 {count} 个变化较小的数字";

    public static string FigureLabel(string row, string column) => $"{row}·{column}";

    public static string WholeTable(string table, int count) => $"{table}（整张表，{count} 个数字）";

    public static string FigureWithValue(string label, string value) => $"{label}：{value}";

    public static string BreakBetween(string reason) => $"口径改变：{reason}";

    public static string NoTextToCompare(Report report, Report previous)
    {
        List<string> reasons = [];
        foreach (var one in (Report[])[previous, report])
        {
            if (one.TextAtHand != NarrativeText.Full)
            {
                reasons.Add($"{one.Year}年的报告" + (one.TextAtHand == NarrativeText.None ? "没有收录文字" : "只收录了摘要"));
            }
        }

        return $"{string.Join("，", reasons)}。只有两年都收录了原文，文字才能比较。";
    }

    public static string Repeats(Repetition repetition, Report previous) =>
        $"正文 {Share(repetition.Repeated, repetition.Characters)} 与{previous.Year}年相同";

    public static string RepeatsDetail(Repetition repetition, Report report, Report previous) =>
        $"{report.Year}年的正文共 {Numbers.Show((decimal)repetition.Characters)} 字，其中 {Numbers.Show((decimal)repetition.Repeated)} 字所在的句子在{previous.Year}年的正文里一字不差地出现过；"
        + $"如果不计句中的数字，这样的句子有 {Numbers.Show((decimal)repetition.RepeatedButForNumbers)} 字（{Share(repetition.RepeatedButForNumbers, repetition.Characters)}）。"
        + "字数含标点，不含空白；句子以“。！？；”和分段为界，不论位置。";

    public static string RepeatsInPart(Repetition repetition) => repetition.Characters == 0
        ? "本年没有这一部分"
        : $"{Numbers.Show((decimal)repetition.Characters)} 字，{Share(repetition.Repeated, repetition.Characters)} 与上年相同";

    public static string ConsecutiveYears(ReportYear earlier, ReportYear later) => $"{earlier}—{later}年";

    public static IEnumerable<string> CompareNotes(Report report)
    {
        yield return report.Format.Title;
        yield return Scope(report);
        if (report.Status == ReportStatus.Draft)
        {
            yield return StatusDraft;
        }
    }

    public static string PartWithoutTitle => "开头";

    private static string Scope(Report report) => report.Scope == ReportScope.All ? ScopeAll : ScopeSelf;

    private static string Share(int part, int whole) =>
        whole == 0 ? "0%" : Numbers.ShowShare(Math.Round(part * 100m / whole, 1, MidpointRounding.AwayFromZero));
}
