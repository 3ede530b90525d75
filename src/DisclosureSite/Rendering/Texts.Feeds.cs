using DisclosureSite.Model;

namespace DisclosureSite.Rendering;

/// <summary>The words of the feeds and of what tells that a report was withdrawn.</summary>
internal static partial class Texts
{
    public const string WithdrawnDayUnknown = "日期未注明";
    public const string WithdrawnReasonUnknown = "没有注明";

    /// <summary>What a withdrawn report's page says: since when, and why.</summary>
    public static string WithdrawnSince(Withdrawal? withdrawal) =>
        (withdrawal?.Date is { } day ? $"这份报告已于 {Numbers.Show(day)}撤下，本站不再显示其中的数字和文字。" : WithdrawnNotice)
        + (withdrawal?.Reason is { } reason ? Sentence($"原因：{reason.TrimEnd('。')}") : "");

    public static string DataOf(Report report) => $"{report.Title}：数据";

    public static string FeedOfReports(Site site) => $"{site.Title}：新收录的报告";

    public static string FeedOfCorrections(Site site) => $"{site.Title}：更正和撤下";

    public static string FeedOfAgency(Agency agency, Site site) => $"{agency.Name}：报告和更正（{site.Title}）";

    public static string WithdrawnEntry(Report report) => $"已撤下：{NamedTitle(report)}";

    public static string CorrectionEntry(Report report, string cell) => $"更正：{NamedTitle(report)}，{cell}";

    public static string CorrectionText(string was, string now, string reason) => $"更正前 {was}，更正后 {now}。原因：{reason}";
}
