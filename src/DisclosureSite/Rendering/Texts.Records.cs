using DisclosureSite.Model;

namespace DisclosureSite.Rendering;

/// <summary>The words of the public records: when reports were published, what was corrected, and what can be downloaded.</summary>
internal static partial class Texts
{
    public const string NavigationData = "数据";
    public const string TimelinessTitle = "公布时间";
    public const string TimelinessDescription = "各机构每年的报告是否在法定期限前公布：按时、迟了多少天，还是没有收录。";
    public const string TimelinessMatrix = "各机构各年报告的公布时间";
    public const string TimelinessByYear = "按年份统计";
    public const string TimelinessOnTime = "按时";
    public const string TimelinessUnknown = "日期未知";
    public const string TimelinessNoDeadline = "无统一期限";
    public const string CorrectionsTitle = "更正记录";
    public const string CorrectionsDescription = "报告公布以后改过的每一个数字：哪一天改的、原来是多少、改成多少、为什么。";
    public const string CorrectionsCaption = "全部更正，最新的在前";
    public const string NoCorrections = "本站收录的报告还没有更正。";
    public const string BlankCell = "空白";
    public const string DataTitle = "数据下载";
    public const string DataDescription = "本站的全部数字都可以下载：每份报告、每张表、每个指标和每一年的数据文件。";

    public static string DaysLate(int days) => $"迟 {days} 天";

    public static string CorrectionsSummary(int corrections, int reports) => $"{reports} 份报告共更正 {corrections} 次。";

    public static string Licence(string? licence) => licence ?? "本站没有另外声明许可。报告由各机构依法公开，引用时请注明出处。";

    /// <summary>How to cite the archive, after GB/T 7714: an electronic resource that is updated.</summary>
    public static string Citation(Site site, string? address) =>
        $"{(site.Operator is { } by ? by + ". " : "")}{site.Title}[DB/OL]. {CitedWhere(address)}";

    /// <summary>The end of a citation: its day, left to the reader, and where it stands.</summary>
    public static string CitedWhere(string? address) => $"[引用日期]. {address ?? "（本站网址）"}.";

    public static string IndicatorFiles(int count) => $"{count} 个指标，每个一个文件";

    public static string ReportCount(int count) => $"{count} 份报告";
}
