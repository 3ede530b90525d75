using DisclosureSite.Model;

namespace DisclosureSite.Rendering;

/// <content>The words of the workbooks.</content>
internal static partial class Texts
{
    public const string ReportWorkbook = "全部表格（Excel，按印刷的样子排）";
    public const string IndicatorWorkbook = "全部指标（Excel）";
    public const string SheetOfNotice = "说明";
    public const string SheetOfChecks = "计算和核对";
    public const string SheetOfIndicators = "指标";
    public const string SheetOfValues = "数值";
    public const string SheetOfRates = "比例";
    public const string SheetOfBreaks = "口径改变";
    public const string SheetOfContradictions = "合计不符";
    public const string SheetOfPartialSums = "各项不全";
    public const string SheetWithoutName = "表";

    public const string WorkbookTitle = "名称";
    public const string WorkbookPublisher = "公布单位";
    public const string WorkbookOperator = "主办单位";
    public const string WorkbookStatus = "状态";
    public const string WorkbookFormat = "报告格式";
    public const string WorkbookPublished = "公布日期";
    public const string WorkbookLicence = "许可";
    public const string WorkbookLastChange = "最后更新";
    public const string WorkbookCitation = "怎样引用";
    public const string WorkbookAddress = "网址";
    public const string WorkbookHowToRead = "怎样读";
    public const string WorkbookPrintedOtherwise = "印的文字";
    public const string WorkbookPrintedOtherwiseNote = "下列单元格不能照样显示报告印的文字：";
    public const string WorkbookBlanks = "空白的单元格是没有报告的数字，不是 0。";
    public const string WorkbookFigures = "每张表一页，按报告的样子排；单元格里是数，单位是格式规定的单位，显示成报告印的样子（例如带“+”），可以直接计算；报告用了别的单位的，已换算，原文列在下面。更正过的数字是更正后的。";
    public const string WorkbookComputed = "本站算出的数字、不符和无法判断之处、更正在最后一页“计算和核对”，不在各表里。";
    public const string IndicatorsHowToRead =
        "“数值”一页一行是一个机构一年的报告，一列是一个指标；主要指标另有各页，一行一个机构，一列一年。“比例”一页有分子、分母，比例是 0 到 1 之间的数，显示成百分数。";
    public const string IndicatorsBreaks = "“口径改变”一页写明哪个指标从哪一年起与以前的年份不可比。";
    public const string IndicatorsContradictions = "“合计不符”一页列出与报告自己的各项之和不符的合计；各项之和在那份报告的 report.xlsx 里。";
    public const string IndicatorsPartialSums =
        "“各项不全”一页列出由本站算出而有的项没有报告的数字，和用了这样的数的比例；实际的数可能不同，不要与别的年份、别的机构比较。";
    public const string IndicatorsRows = "Excel 一页最多 1,048,576 行；放不下时接着写在名称带（2）、（3）的页里。";
    public const string IndicatorsDrafts = "含尚未发布的草稿。";
    public const string RatesBlock = "比例";
    public const string RatesNumerator = "分子";
    public const string RatesDenominator = "分母";
    public const string RatesBasis = "总计取自";
    public const string DerivedBlock = "本站由报告的数字算出的";
    public const string ContradictedBlock = "合计与各项之和不符";
    public const string FailingBlock = "核对不符";
    public const string NotJudgedBlock = "无法判断的";
    public const string CorrectionsBlock = "公布以后的更正";
    public const string NothingHere = "没有。";
    public const string ColumnTable = "表";
    public const string ColumnRow = "行";
    public const string ColumnColumn = "列";
    public const string ColumnValue = "数值";
    public const string ColumnUnit = "单位";
    public const string ColumnReported = "报告的数";
    public const string ColumnComputed = "各项之和";
    public const string ColumnRule = "规则";
    public const string ColumnPlace = "位置";
    public const string ColumnLeft = "左边";
    public const string ColumnRight = "右边";
    public const string ColumnDifference = "相差";
    public const string ColumnDetail = "详情";
    public const string ColumnExplanation = "说明";
    public const string ColumnBlanks = "没有报告的数字";
    public const string ColumnDate = "日期";
    public const string ColumnWas = "原来";
    public const string ColumnNow = "现在";
    public const string ColumnReason = "原因";
    public const string ColumnBy = "更正者";
    public const string ColumnYear = "年份";
    public const string ColumnAgencySlug = "机构代号";
    public const string ColumnIndicatorId = "指标代号";
    public const string ColumnMeaning = "意义";
    public const string ColumnLegalBasis = "法律依据";
    public const string ColumnMain = "主要指标";
    public const string ColumnFromYear = "从哪一年起";
    public const string ColumnAgencies = "机构数";
    public const string Yes = "是";

    /// <summary>Where the totals of a rate come from.</summary>
    public static string BasisOf(Rate rate) =>
        (rate.IsComputed ? "各项相加" : "报告") + (rate.IsPartial ? "，有的项未报告" : "");

    public static string PrintedOtherwise(string cells, string printed) => $"{cells}：报告印作“{printed}”";
}
