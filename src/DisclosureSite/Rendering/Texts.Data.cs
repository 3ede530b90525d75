using DisclosureSite.Model;
using DisclosureSite.Rendering.Data;

namespace DisclosureSite.Rendering;

/// <content>The words of data files and of the page that explains them.</content>
internal static partial class Texts
{
    public const string AgencyListTitle = "全部机构";
    public const string ReportListTitle = "全部报告";
    public const string MissingListTitle = "全部缺少的报告";
    public const string LabelListTitle = "表、行、列的名称和单位";
    public const string IndicatorListTitle = "全部指标";
    public const string AllFiguresTitle = "全部年份的全部数字";
    public const string FindingListTitle = "全部不符和无法判断之处";
    public const string CorrectionListTitle = "全部更正";
    public const string ReportsAsSource = "各机构公布的政府信息公开工作年度报告，原文网址见 data/reports.csv 的 source 列";
    public const string CorrectionsOfReportTitle = "公布以后的更正";
    public const string ReportPackage = "以上文件的说明（Data Package）";
    public const string LabelColumn = "行的名称。";
    public const string CellsAsPrinted = "报告印的原文，更正过的是更正后的。";

    public const string DataPackageFile = "这些文件的说明书（Data Package）：每一列的名称、含义和单位，许可、最后更新的日子和怎样引用。CSV 文件自己写不下这些。";

    // What Excel and WPS open, without the header.
    private const int MostSheetRows = (1 << 20) - 1;

    public static string Sentence(string words) => words + "。";

    public static string AllFigures(int count) =>
        $"{AllFiguresTitle}，{Numbers.Show(count)} 行"
        + (count > MostSheetRows ? $"；Excel、WPS 最多打开 {Numbers.Show(MostSheetRows)} 行，请用下面每一年的文件，内容相同。" : "。");

    public static string CsvFile(string title) => $"{title}（CSV）";

    public static string FiguresTitle(ReportYear year) => $"{year}年的全部数字";

    public static string SeriesTitle(Indicator indicator) => $"各机构历年的{indicator.Title}";

    /// <summary>A notice in one line.</summary>
    public static string NoticeLine(DataNotice notice) =>
        $"{notice.Title}。许可：{notice.Licence.TrimEnd('。')}。最后更新：{(notice.LastChange is { } day ? Numbers.Iso(day) : Unknown)}。引用：{notice.Citation}";

    /// <summary>Several texts in one field of a data file.</summary>
    public static string DataList(IEnumerable<string> texts) => string.Join('；', texts);

    public static string TableMeaning(FormatTable table) => $"与报告中的表“{table.Title}”行列相同。";

    public static string DraftTitle(string title) => $"{title}（{StatusDraft}）";
}
