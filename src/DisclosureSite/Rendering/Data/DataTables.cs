using System.Collections.Immutable;

namespace DisclosureSite.Rendering.Data;

/// <summary>What each kind of CSV file holds, column by column, in the words of its readers.</summary>
internal static class DataTables
{
    private const string FormatFile = "data/formats/{format}.json";

    private static readonly CsvReference ToAgency = new(["agency"], DataResources.Agencies, ["agency"]);
    private static readonly CsvReference ToLabels = new(
        ["format", "table", "row", "column"], DataResources.Labels, ["format", "table", "row", "column"]);

    private static readonly CsvReference ToReport = new(["agency", "year"], DataResources.Reports, ["agency", "year"]);

    private static readonly CsvColumn Agency = new("agency", CsvType.Text, "机构", "机构的代号，也是它在本站网址中的名称；名称等见 agencies.csv。") { IsRequired = true };
    private static readonly CsvColumn Year = new("year", CsvType.Year, "年份", "报告所说的年份，不是公布的年份。") { IsRequired = true };
    private static readonly CsvColumn Format = new("format", CsvType.Text, "格式", "报告所用格式的代号；表、行、列的名称见 labels.csv，它们和规则的详情见这个格式的文件。")
    {
        IsRequired = true,
        DescribedAt = FormatFile,
    };

    private static readonly ImmutableArray<CsvColumn> CorrectionColumns =
    [
        new("date", CsvType.Date, "更正日期", "更正的日子。") { IsRequired = true },
        new("table", CsvType.Text, "表", "表的代号。") { IsRequired = true },
        new("row", CsvType.Text, "行", "行的代号；附加表格没有代号，是行名。") { IsRequired = true },
        new("column", CsvType.Text, "列", "列的代号；附加表格没有代号，是列名。") { IsRequired = true },
        new("was", CsvType.Text, "原来", "更正前的原文；空：原来没有报告。没有自带单位的，单位见 report.json 里这条更正的 wasUnit，那里没有的，是格式规定的单位。"),
        new("now", CsvType.Text, "现在", "更正后的原文；空：改为没有报告。单位同上，见 nowUnit。"),
        new("reason", CsvType.Text, "原因", "为什么更正。") { IsRequired = true },
        new("by", CsvType.Text, "更正者", "谁更正的；空：没有说明。"),
    ];

    /// <summary>Every figure: <c>figures.csv</c>, <c>figures-&lt;year&gt;.csv</c>.</summary>
    public static CsvTable Figures { get; } = new()
    {
        Meaning = "一行一个数字：报告印出的，和由它们算出的。已撤下的报告没有数字。",
        Columns =
        [
            Agency,
            Year,
            Format,
            new("table", CsvType.Text, "表", "表的代号。") { IsRequired = true, DescribedAt = FormatFile + "#/tables" },
            new("row", CsvType.Text, "行", "行的代号；附加表格没有代号，是行名。") { IsRequired = true },
            new("column", CsvType.Text, "列", "列的代号；附加表格没有代号，是列名。") { IsRequired = true },
            new("value", CsvType.Number, "数值", "数值，已换算成 unit 的单位；空：报告没有这个数字，不是 0。") { UnitColumn = "unit" },
            new("unit", CsvType.Text, "单位", "数值的单位，按格式的规定；空：没有单位，或者不知道。"),
            new("reported", CsvType.Text, "原文", "报告印的原文，更正过的是更正后的；空：没有报告，或者是算出的数字。没有自带单位的，单位是 header_unit。"),
            new("computed", CsvType.Number, "各项之和", "格式规定为合计的，按已报告的各项相加的数；空：不是合计，或者各项都没有报告。") { UnitColumn = "unit" },
            new("finding", CsvType.Text, "不符的规则", "在这里不符的规则的代号，几条之间有空格；空：没有不符。") { DescribedAt = FormatFile + "#/rules" },
            new("as_published", CsvType.Text, "更正前的原文", "更正过的数字，最初公布时的原文；空：没有更正，或者原来没有报告。"),
            new("derived", CsvType.Flag, "算出", "true：报告没有印，由本站从别的数字算出；空：报告印的。"),
            new("header_unit", CsvType.Text, "表头的单位", "报告在这一列的表头里或者这一行的行名旁边印的单位，reported 和 as_published 没有自带单位的，都是这个单位；空：没有印，它们的单位就是 unit。"),
            new("partial", CsvType.Flag, "各项不全", "true：有的项没有报告，computed（算出的数字是 value）只是已报告的各项相加的数；空：各项都报告了，或者不是相加的数。"),
        ],
        Key = ["agency", "year", "table", "row", "column"],
        References = [ToReport, ToLabels],
    };

    /// <summary><c>agencies.csv</c>.</summary>
    public static CsvTable Agencies { get; } = new()
    {
        Meaning = "一行一个机构。",
        Columns =
        [
            Agency,
            new("name", CsvType.Text, "名称", "机构的全称。") { IsRequired = true },
            new("short", CsvType.Text, "简称", "机构的简称；没有简称的，是全称。") { IsRequired = true },
            new("level", CsvType.Text, "级别", "county 县级政府，city 市级政府，province 省级政府，department 部门，township 乡镇、街道。")
            {
                IsRequired = true,
                Values = ["county", "city", "province", "department", "township"],
            },
            new("parent", CsvType.Text, "上级", "上级机构的代号；空：本站没有它的上级。"),
            new("region_code", CsvType.Text, "行政区划代码", "六位行政区划代码（GB/T 2260）；空：没有填写。"),
            new("aliases", CsvType.Text, "其他名称", "曾用名和别名，几个之间用“；”隔开；空：没有。"),
            new("from", CsvType.Year, "起始年份", "第一个应当有报告的年份；空：没有填写。"),
            new("until", CsvType.Year, "截止年份", "最后一个应当有报告的年份；空：仍然存在，或者没有填写。"),
            new("successor", CsvType.Text, "后继机构", "接替它的机构的代号；空：没有。"),
            new("deadline", CsvType.Text, "公布期限", "它自己的公布期限，次年的几月几日（03-31）；空：按级别的法定期限。"),
            new("guide", CsvType.Text, "公开指南", "政府信息公开指南的网址；空：没有填写。"),
            new("apply", CsvType.Text, "申请公开", "申请政府信息公开的网址；空：没有填写。"),
            new("reports", CsvType.Whole, "报告份数", "本站收录的报告份数，不含已撤下的。") { IsRequired = true, Unit = "份" },
            new("path", CsvType.Text, "网址", "它的页面，从本站首页的网址算起。") { IsRequired = true },
        ],
        Key = ["agency"],
        References =
        [
            new(["parent"], null, ["agency"]),
            new(["successor"], null, ["agency"]),
        ],
    };

    /// <summary><c>reports.csv</c>.</summary>
    public static CsvTable Reports { get; } = new()
    {
        Meaning = "一行一份报告，已撤下的也在内。",
        Columns =
        [
            Agency,
            Year,
            new("title", CsvType.Text, "标题", "报告的标题。") { IsRequired = true },
            new("publisher", CsvType.Text, "公布者", "公布报告的单位；没有另外写明的，是机构自己。") { IsRequired = true },
            Format,
            new("status", CsvType.Text, "状态", "published 已发布，withdrawn 已撤下，draft 草稿（只在预览中出现，不是正式数据）。")
            {
                IsRequired = true,
                Values = ["published", "withdrawn", "draft"],
            },
            new("scope", CsvType.Text, "范围", "all 本机关及所属各机关汇总，self 仅本机关。") { IsRequired = true, Values = ["all", "self"] },
            new("text", CsvType.Text, "文字", "full 本站有报告的原文，summary 只有本站写的摘要，none 没有文字；空：报告已撤下。") { Values = ["full", "summary", "none"] },
            new("period_start", CsvType.Date, "统计开始", "数字从哪一天算起。") { IsRequired = true },
            new("period_end", CsvType.Date, "统计结束", "数字算到哪一天。") { IsRequired = true },
            new("published", CsvType.Date, "公布日期", "报告公布的日子；空：不知道。"),
            new("deadline", CsvType.Date, "期限", "最迟应当公布的日子；空：没有统一的期限。"),
            new("days_late", CsvType.Whole, "迟几天", "比期限迟的天数，按时的为 0；空：没有期限，不知道公布日期，或者报告已撤下。") { Unit = "天" },
            new("source", CsvType.Text, "原文网址", "报告原文的网址；空：没有填写。"),
            new("holds", CsvType.Whole, "相符", "核对相符的处数；空：报告已撤下。") { Unit = "处" },
            new("fails", CsvType.Whole, "不符", "不符的处数；空：报告已撤下。") { Unit = "处" },
            new("cannot_be_judged", CsvType.Whole, "无法判断", "数字不全、无法判断的处数；空：报告已撤下。") { Unit = "处" },
            new("corrections", CsvType.Whole, "更正", "公布以后更正的次数；空：报告已撤下。") { Unit = "次" },
            new("withdrawn", CsvType.Date, "撤下日期", "撤下的日子；空：没有撤下，或者没有说明。"),
            new("withdrawal_reason", CsvType.Text, "撤下原因", "为什么撤下；空：没有撤下，或者没有说明。"),
            new("last_change", CsvType.Date, "最后更新", "报告公布、最后一次更正或者撤下的日子；空：不知道。"),
            new("path", CsvType.Text, "网址", "报告的页面，从本站首页的网址算起；report.json 和各表的 CSV 在同一个文件夹。") { IsRequired = true },
        ],
        Key = ["agency", "year"],
        References = [ToAgency],
    };

    /// <summary><c>missing.csv</c>.</summary>
    public static CsvTable Missing { get; } = new()
    {
        Meaning = "一行一份缺少的报告：应当有而本站没有收录，不等于没有公布。应当有的，是从机构的起始年份（没有填写的，从本站收录的第一份）到截止年份、最迟到本站最后一年的报告；已撤下的不算缺少。",
        Columns =
        [
            Agency,
            Year,
            new("deadline", CsvType.Date, "期限", "最迟应当公布的日子；空：没有统一的期限。"),
        ],
        Key = ["agency", "year"],
        References = [ToAgency],
    };

    /// <summary><c>labels.csv</c>.</summary>
    public static CsvTable Labels { get; } = new()
    {
        Meaning = "一行一格：各个格式的表和各报告的附加表格里，每一格的表、行、列叫什么。按 format、table、row、column 与 figures.csv 连接。",
        Columns =
        [
            new("format", CsvType.Text, "格式", "格式的代号。") { IsRequired = true, DescribedAt = FormatFile },
            new("table", CsvType.Text, "表", "表的代号。") { IsRequired = true, DescribedAt = FormatFile + "#/tables" },
            new("row", CsvType.Text, "行", "行的代号；附加表格没有代号，是行名。") { IsRequired = true },
            new("column", CsvType.Text, "列", "列的代号；附加表格没有代号，是列名。") { IsRequired = true },
            new("table_title", CsvType.Text, "表的名称", "表的标题；附加表格的标题各报告不同的，是最近一年的。") { IsRequired = true },
            new("row_heading", CsvType.Text, "行的组名", "这一行在哪些标题下面，从外到内，用“·”隔开；空：不在标题下面。"),
            new("row_label", CsvType.Text, "行的名称", "表上印的行名；算出的行是本站起的名称。") { IsRequired = true },
            new("column_heading", CsvType.Text, "列的组名", "这一列在哪些标题下面，写法相同；空：不在标题下面。"),
            new("column_label", CsvType.Text, "列的名称", "表上印的列名；算出的列是本站起的名称。") { IsRequired = true },
            new("unit", CsvType.Text, "单位", "格式规定的单位；空：没有规定。每个数字的单位见 figures.csv。"),
            new("derived", CsvType.Flag, "算出", "true：表上没有，由本站从别的数字算出；空：表上印的。"),
        ],
        Key = ["format", "table", "row", "column"],
    };

    /// <summary><c>findings.csv</c>.</summary>
    public static CsvTable Findings { get; } = new()
    {
        Meaning = "一行一处核对：只有不符的和无法判断的。相符的处数在 reports.csv，逐处的在各报告的 report.json。",
        Columns =
        [
            Agency,
            Year,
            Format,
            new("rule", CsvType.Text, "规则", "规则的代号。") { IsRequired = true, DescribedAt = FormatFile + "#/rules" },
            new("at", CsvType.Text, "位置", "在哪一行、列、表或部分核对，是它的代号；空：整份报告。"),
            new("outcome", CsvType.Text, "结果", "fails 不符，cannot-be-judged 数字不全、无法判断。") { IsRequired = true, Values = ["fails", "cannot-be-judged"] },
            new("severity", CsvType.Text, "轻重", "error 数字互相矛盾，warning 需要留意，note 只作提示。") { IsRequired = true, Values = ["error", "warning", "note"] },
            new("left", CsvType.Number, "左边", "等式左边的数；空：没有等式，或者没有报告。"),
            new("right", CsvType.Number, "右边", "等式右边的数；空：没有等式，或者都没有报告。"),
            new("difference", CsvType.Number, "相差", "左边减右边；空：两边不全。"),
            new("cells", CsvType.Text, "有关的格", "等式中的各格（表.行.列），左边的在前，几格之间用“；”隔开；别的报告的写作 机构/年份#表.行.列。"),
            new("blank_cells", CsvType.Text, "没有报告的格", "其中没有报告的各格，写法相同。"),
            new("detail", CsvType.Text, "说明", "有关的句子，或者缺少什么；空：等式已经说明。"),
            new("explanation", CsvType.Text, "编者说明", "编者对这一处的说明；空：没有。"),
        ],
        References = [ToReport],
    };

    /// <summary><c>corrections.csv</c> of the archive.</summary>
    public static CsvTable Corrections { get; } = new()
    {
        Meaning = "一行一次更正，按机构、年份和日期排列。",
        Columns = [Agency, Year, .. CorrectionColumns],
        References = [ToReport],
    };

    /// <summary><c>corrections.csv</c> of a report.</summary>
    public static CsvTable CorrectionsOfReport { get; } = new()
    {
        Meaning = "一行一次更正，按日期排列。",
        Columns = CorrectionColumns,
    };

    /// <summary><c>indicators.csv</c>.</summary>
    public static CsvTable Indicators { get; } = new()
    {
        Meaning = "一行一个指标。",
        Columns =
        [
            new("id", CsvType.Text, "代号", "指标的代号；取自表中一个数字的，是这个数字的 表.行.列。") { IsRequired = true },
            new("title", CsvType.Text, "名称", "指标的名称。") { IsRequired = true },
            new("kind", CsvType.Text, "种类", "figure 表中的一个数字，rate 比例（0 到 1 之间的小数）。") { IsRequired = true, Values = ["figure", "rate"] },
            new("unit", CsvType.Text, "单位", "数值的单位；空：没有单位。"),
            new("meaning", CsvType.Text, "含义", "指标的含义；空：名称已经说明。"),
            new("legal_basis", CsvType.Text, "依据", "它在法规中的出处；空：没有。"),
            new("numerator", CsvType.Text, "分子", "比例的分子，用表中的话说；空：不是比例。"),
            new("denominator", CsvType.Text, "分母", "比例的分母，用表中的话说；空：不是比例。"),
            new("formats", CsvType.Text, "格式", "有这个指标的格式的代号，几个之间有空格。") { IsRequired = true },
            new("replaces", CsvType.Text, "代替", "它代替的、含义不同的旧指标的代号；空：没有。"),
            new("path", CsvType.Text, "网址", "它的页面，从本站首页的网址算起。") { IsRequired = true },
        ],
        Key = ["id"],
    };

    /// <summary><c>/indicators/&lt;id&gt;.csv</c>.</summary>
    public static CsvTable Series { get; } = new()
    {
        Meaning = "一行一个机构一年，只有所用格式有这个指标的报告。",
        Columns =
        [
            Agency,
            new("name", CsvType.Text, "名称", "机构的全称。") { IsRequired = true },
            Year,
            new("value", CsvType.Number, "数值", "数值；空：报告没有这个数字，或者比例无法计算。") { UnitColumn = "unit" },
            new("unit", CsvType.Text, "单位", "数值的单位；空：没有单位。"),
            new("change", CsvType.Number, "变化", "比上一年多多少；比例是两年的比例相减（先不取整），0.01 就是 1 个百分点；空：没有可比的数字。") { UnitColumn = "unit" },
            new("change_percent", CsvType.Number, "变化率", "比上一年多百分之几，一位小数；空：没有可比的数字，或者上一年是 0。") { Unit = "%" },
            new("numerator", CsvType.Number, "分子", "比例的分子；空：不是比例，或者没有报告。"),
            new("denominator", CsvType.Number, "分母", "比例的分母；空：不是比例，或者没有报告。"),
            new("basis", CsvType.Text, "取数", "比例的数取自哪里：reported 报告印的总计，computed 按各项相加的总计；空：不是比例。") { Values = ["reported", "computed"] },
            new("break", CsvType.Text, "口径改变", "从这一年起口径改变、与以前不可比的原因；空：没有改变。"),
            new("as_published", CsvType.Text, "更正前的原文", "更正过的数字，最初公布时的原文；空：没有更正。没有自带单位的，单位是 as_published_unit。"),
            new("as_published_unit", CsvType.Text, "更正前的单位", "as_published 的单位，原文没有自带单位、又与 unit 不同时才有；空：就是 unit。"),
            new("contradicted", CsvType.Flag, "与各项之和不符", "true：这个合计与报告自己的各项之和不符，各项之和见 figures.csv 的 computed；空：没有不符。"),
            new("small", CsvType.Flag, "分母太小", "true：比例的分母太小，说明不了多少；空：不是。"),
            new("partial", CsvType.Flag, "各项不全", "true：由各项相加而有的项没有报告，或者比例用了这样的数，没有 change；空：不是。"),
        ],
        Key = ["agency", "year"],
        References = [ToReport],
    };
}
