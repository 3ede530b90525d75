using System.Collections.Immutable;
using static DisclosureSite.Rendering.Data.JsonShape;

namespace DisclosureSite.Rendering.Data;

/// <summary>The kinds of JSON files, key by key, in the words of their readers.</summary>
internal static class JsonKinds
{
    private const int FirstVersion = 1;

    private static readonly JsonShape Severity = OneOf("error", "warning", "note");
    private static readonly JsonShape Outcome = OneOf("holds", "fails", "cannot-be-judged");
    private static readonly JsonShape Status = OneOf("published", "withdrawn", "draft");
    private static readonly JsonShape Level = OneOf("county", "city", "province", "department", "township");

    private static readonly JsonKey AgencyKey = new("agency", Text, "机构的代号。");
    private static readonly JsonKey YearKey = new("year", Whole, "报告所说的年份。");

    /// <summary>An agency's report: all of its figures, and what follows from them.</summary>
    public static JsonKind Report { get; } = Of(
        "report",
        "一份报告",
        "机构/年份/report.json",
        AgencyKey,
        YearKey,
        new("format", Text, "报告所用格式的代号。"),
        new("title", Text, "报告的标题。"),
        new("published", Date.OrNull, "公布的日子；null：不知道。"),
        new("text", OneOf("full", "summary", "none"), "full 本站有报告的原文，summary 只有本站写的摘要，none 没有文字。"),
        new("scope", OneOf("all", "self"), "all 本机关及所属各机关汇总，self 仅本机关。"),
        new("status", OneOf("published", "draft"), "published 已发布，draft 草稿（只在预览中出现，不是正式数据）。"),
        new("timeliness", ObjectOf(
            new("deadline", Date.OrNull, "最迟应当公布的日子；null：没有统一的期限。"),
            new("daysLate", Whole.OrNull, "比期限迟的天数，按时的为 0；null：没有期限，或者不知道公布日期。")), "是否按时公布。"),
        new("links", ObjectOf(
            new("page", Address, "报告的页面。"),
            new("agency", Address, "机构的 JSON 文件。"),
            new("format", Address, "格式的 JSON 文件，表、行、列和规则的名称在那里。"),
            new("dataPackage", Address, "各表 CSV 文件的说明。")), "有关的文件，网址从这个文件算起。"),
        new("tables", MapOf("表", ObjectOf(
            new("additional", Flag, "true：附加表格，不属于格式；它的行和列没有代号，用名称。", IsOptional: true),
            new("title", Text, "附加表格的标题。", IsOptional: true),
            new("unit", Text, "表的单位；格中没有另写单位的，是这个单位。", IsOptional: true),
            new("rows", MapOf("行", MapOf("列", ObjectOf(
                new("value", Number.OrNull, "数值，按报告印的单位；超过 15 位的，请按十进制数读取，不要用浮点数；null：报告没有这个数字，不是 0。"),
                new("reported", Text.OrNull, "报告印的原文，更正过的是更正后的；null：报告没有印，由本站算出。"),
                new("computed", Number.OrNull, "合计格：按已报告的各项相加的数；null：不是合计，或者各项都没有报告。"),
                new("previous", Number.OrNull, "上一年的数；null：没有可比的数字。"),
                new("change", Number.OrNull, "比上一年多多少；null：没有可比的数字。"),
                new("changePercent", Number.OrNull, "比上一年多百分之几；null：没有可比的数字，或者上一年是 0。"),
                new("unit", Text, "这一格的单位，与表的单位不同时才有；格中各数都用这个单位。", IsOptional: true),
                new("derived", Flag, "true：由本站从别的数字算出。", IsOptional: true),
                new("asPublished", Text, "更正过的数字，最初公布时的原文；没有自带单位的，单位是 asPublishedUnit，没有这一项的，就是这一格的单位。", IsOptional: true),
                new("asPublishedUnit", Text, "asPublished 的单位，原文没有自带单位、又与这一格的单位不同时才有。", IsOptional: true),
                new("partial", Flag, "true：有的项没有报告，computed（算出的数字是 value）只是已报告的各项相加的数。", IsOptional: true)))), "表的各行各列。"))), "各表。"),
        new("derived", MapOf("指标", ObjectOf(
            new("value", Number.OrNull, "比例，0 到 1 之间的小数；null：无法计算。"),
            new("numerator", Number.OrNull, "分子；null：没有报告。"),
            new("denominator", Number.OrNull, "分母；null：没有报告。"),
            new("basis", OneOf("reported", "computed"), "reported 用报告印的总计，computed 用按各项相加的总计。"),
            new("small", Flag, "true：分母太小，比例仅供参考。"),
            new("partial", Flag, "true：用了各项相加而有的项没有报告的数。", IsOptional: true))), "由这份报告算出的比例。"),
        new("findings", ListOf(ObjectOf(
            new("rule", Text, "规则的代号。"),
            new("at", Text.OrNull, "在哪一行、列、表或部分核对；null：整份报告。"),
            new("outcome", Outcome, "holds 相符，fails 不符，cannot-be-judged 数字不全、无法判断。"),
            new("severity", Severity, "error 数字互相矛盾，warning 需要留意，note 只作提示。"),
            new("left", Number.OrNull, "等式左边的数；null：没有等式，或者没有报告。"),
            new("right", Number.OrNull, "等式右边的数；null：没有等式，或者都没有报告。"),
            new("difference", Number.OrNull, "左边减右边；null：两边不全。"),
            new("cells", TextList, "有关的格（表.行.列），左边的在前；别的报告的写作 机构/年份#表.行.列。相符的没有这一项。", IsOptional: true),
            new("blankCells", TextList, "其中没有报告的格。相符的，有这样的格时才有这一项。", IsOptional: true),
            new("file", Text, "在档案的哪个文件。相符的没有这一项和下面各项。", IsOptional: true),
            new("line", Whole, "第几行，从 1 数起。", IsOptional: true),
            new("column", Whole, "第几个字符，从 1 数起。", IsOptional: true),
            new("explanation", Text.OrNull, "编者的说明；null：没有。", IsOptional: true),
            new("detail", Text.OrNull, "有关的句子，或者缺少什么；null：等式已经说明。", IsOptional: true))), "全部核对，按规则的次序。"),
        new("corrections", ListOf(ObjectOf(
            new("date", Date, "更正的日子。"),
            new("cell", Text, "哪一格（表.行.列）。"),
            new("was", Text, "更正前的原文；空：原来没有报告。"),
            new("wasUnit", Text, "was 的单位，原文没有自带单位、又不是格式规定的单位时才有。", IsOptional: true),
            new("now", Text, "更正后的原文；空：改为没有报告。"),
            new("nowUnit", Text, "now 的单位，原文没有自带单位、又不是格式规定的单位时才有。", IsOptional: true),
            new("reason", Text, "为什么更正。"),
            new("by", Text.OrNull, "谁更正的；null：没有说明。"))), "公布以后的更正，按日期排列。"));

    /// <summary>An agency and its reports.</summary>
    public static JsonKind Agency { get; } = Of(
        "agency",
        "一个机构",
        "机构/index.json",
        AgencyKey,
        new("name", Text, "全称。"),
        new("short", Text, "简称；没有简称的，是全称。"),
        new("level", Level, "county 县级政府，city 市级政府，province 省级政府，department 部门，township 乡镇、街道。"),
        new("parent", Text.OrNull, "上级机构的代号；null：本站没有它的上级。"),
        new("regionCode", Text.OrNull, "六位行政区划代码（GB/T 2260）；null：没有填写。"),
        new("aliases", TextList, "曾用名和别名。"),
        new("from", Whole.OrNull, "第一个应当有报告的年份；null：没有填写。"),
        new("until", Whole.OrNull, "最后一个应当有报告的年份；null：仍然存在，或者没有填写。"),
        new("successor", Text.OrNull, "接替它的机构的代号；null：没有。"),
        new("deadline", Text.OrNull, "它自己的公布期限，次年的几月几日（03-31）；null：按级别的法定期限。"),
        new("guide", Text.OrNull, "政府信息公开指南的网址；null：没有填写。"),
        new("apply", Text.OrNull, "申请政府信息公开的网址；null：没有填写。"),
        new("links", ObjectOf(
            new("page", Address, "机构的页面。"),
            new("index", Address, "总目录。")), "有关的文件，网址从这个文件算起。"),
        new("reports", ListOf(ObjectOf(
            YearKey,
            new("title", Text, "标题。"),
            new("format", Text, "所用格式的代号。"),
            new("status", Status, "published 已发布，withdrawn 已撤下，draft 草稿（只在预览中出现，不是正式数据）。"),
            new("published", Date.OrNull, "公布的日子；null：不知道。"),
            new("deadline", Date.OrNull, "最迟应当公布的日子；null：没有统一的期限。"),
            new("daysLate", Whole.OrNull, "比期限迟的天数，按时的为 0；null：没有期限，不知道公布日期，或者报告已撤下。"),
            new("findings", ObjectOf(
                new("holds", Whole, "相符的处数。"),
                new("fails", Whole, "不符的处数。"),
                new("cannotBeJudged", Whole, "无法判断的处数。")).OrNull, "核对的结果；null：报告已撤下。"),
            new("corrections", Whole.OrNull, "更正的次数；null：报告已撤下。"),
            new("links", ObjectOf(
                new("page", Address, "报告的页面。"),
                new("json", Address.OrNull, "报告的 JSON 文件；null：报告已撤下。")), "有关的文件，网址从这个文件算起。"))), "各年的报告，按年份排列。"),
        new("missing", ListOf(ObjectOf(
            YearKey,
            new("deadline", Date.OrNull, "最迟应当公布的日子；null：没有统一的期限。"))), "应当有而本站没有收录的报告，不等于没有公布；按年份排列。"));

    /// <summary>An indicator and its series.</summary>
    public static JsonKind Indicator { get; } = Of(
        "indicator",
        "一个指标",
        "indicators/指标.json",
        new("id", Text, "指标的代号。"),
        new("title", Text, "名称。"),
        new("kind", OneOf("figure", "rate"), "figure 表中的一个数字，rate 比例（0 到 1 之间的小数）。"),
        new("unit", Text.OrNull, "数值的单位；null：没有单位。"),
        new("meaning", Text.OrNull, "含义；null：名称已经说明。"),
        new("legalBasis", Text.OrNull, "在法规中的出处；null：没有。"),
        new("formula", Text, "取自哪一格，或者怎样计算，用表中的话说。"),
        new("formats", TextList, "有这个指标的格式的代号。"),
        new("replaces", Text.OrNull, "它代替的、含义不同的旧指标的代号；null：没有。"),
        new("links", ObjectOf(
            new("page", Address, "指标的页面。"),
            new("csv", Address, "同样数值的 CSV 文件。"),
            new("index", Address, "总目录。")), "有关的文件，网址从这个文件算起。"),
        new("series", ListOf(ObjectOf(
            AgencyKey,
            new("name", Text, "机构的全称。"),
            new("points", ListOf(ObjectOf(
                new("year", Whole, "年份。"),
                new("value", Number.OrNull, "数值；null：报告没有这个数字，或者比例无法计算。"),
                new("change", Number.OrNull, "比上一年多多少；null：没有可比的数字。"),
                new("changePercent", Number.OrNull, "比上一年多百分之几；null：没有可比的数字，或者上一年是 0。"),
                new("numerator", Number.OrNull, "比例的分子；null：没有报告。", IsOptional: true),
                new("denominator", Number.OrNull, "比例的分母；null：没有报告。", IsOptional: true),
                new("basis", OneOf("reported", "computed"), "比例用报告印的总计（reported），还是按各项相加的总计（computed）。", IsOptional: true),
                new("asPublished", Text, "更正过的数字，最初公布时的原文；没有自带单位的，单位是 asPublishedUnit，没有这一项的，就是 unit。", IsOptional: true),
                new("asPublishedUnit", Text, "asPublished 的单位，原文没有自带单位、又与 unit 不同时才有。", IsOptional: true),
                new("contradicted", Flag, "true：这个合计与报告自己的各项之和不符，各项之和见 report.json 的 computed。", IsOptional: true),
                new("small", Flag, "true：分母太小，比例仅供参考。", IsOptional: true),
                new("partial", Flag, "true：由各项相加而有的项没有报告，或者比例用了这样的数；没有 change。", IsOptional: true))), "各年的数值，按年份排列。"),
            new("breaks", ListOf(ObjectOf(
                new("year", Whole, "从哪一年起。"),
                new("reason", Text, "为什么与以前不可比。"))), "口径改变的年份。"))), "各机构的数值，按代号排列。"),
        new("totals", ListOf(ObjectOf(
            new("year", Whole, "年份。"),
            new("value", Number.OrNull, "合计；null：没有机构报告。"),
            new("covered", Whole, "合计了几个机构。"),
            new("partial", Whole, "其中几个机构的数字由各项相加而有的项没有报告；不是 0 的，实际的合计可能不同。"),
            new("notReported", Whole, "几个机构有报告而没有这个数字。"),
            new("included", Whole, "几个机构已含在上级的报告中，没有重复计算。"))), "各机构每年的合计；比例没有合计。"));

    /// <summary>What there is to load.</summary>
    public static JsonKind Index { get; } = Of(
        "index",
        "总目录",
        "data/index.json",
        new("documentation", Address, "说明这些文件的页面。"),
        new("dataPackage", Address, "CSV 文件的说明（Data Package）。"),
        new("schemas", MapOf("种类", Address), "各种 JSON 文件的 JSON Schema。"),
        new("files", ListOf(ObjectOf(
            new("title", Text, "是什么。"),
            new("mediaType", Text, "文件的类型。"),
            new("address", Address, "网址。"))), "整个档案的数据文件。"),
        new("formats", ListOf(ObjectOf(
            new("id", Text, "格式的代号。"),
            new("title", Text, "名称。"),
            new("firstYear", Whole, "从哪一年的报告起。"),
            new("lastYear", Whole.OrNull, "到哪一年的报告止；null：仍然有效。"),
            new("json", Address, "格式的 JSON 文件。"))), "报告所用的格式。"),
        new("indicators", ListOf(ObjectOf(
            new("id", Text, "指标的代号。"),
            new("title", Text, "名称。"),
            new("kind", OneOf("figure", "rate"), "figure 数字，rate 比例。"),
            new("unit", Text.OrNull, "单位；null：没有单位。"),
            new("json", Address, "指标的 JSON 文件。"),
            new("csv", Address, "指标的 CSV 文件。"))), "全部指标。"),
        new("years", ListOf(ObjectOf(
            YearKey,
            new("reports", Whole, "收录几份报告，不含已撤下的。"),
            new("figures", Address, "这一年的全部数字（CSV）。"))), "有报告的年份。"),
        new("agencies", ListOf(ObjectOf(
            AgencyKey,
            new("name", Text, "全称。"),
            new("level", Level, "级别。"),
            new("parent", Text.OrNull, "上级机构的代号；null：本站没有它的上级。"),
            new("json", Address, "机构的 JSON 文件。"))), "全部机构，按代号排列。"),
        new("reports", ListOf(ObjectOf(
            AgencyKey,
            YearKey,
            new("title", Text, "标题。"),
            new("status", Status, "published 已发布，withdrawn 已撤下，draft 草稿。"),
            new("published", Date.OrNull, "公布的日子；null：不知道。"),
            new("lastChange", Date.OrNull, "公布、最后一次更正或者撤下的日子；null：不知道。"),
            new("json", Address.OrNull, "报告的 JSON 文件；null：报告已撤下。"))), "全部报告，按机构和年份排列。"));

    /// <summary>A statutory format with its rules and indicators.</summary>
    public static JsonKind Format { get; } = Of("format", "一种格式", "data/formats/格式.json", FormatKeys());

    /// <summary>All of them, what a program loads first first.</summary>
    public static ImmutableArray<JsonKind> All => [Index, Agency, Report, Indicator, Format];

    private static JsonKind Of(string name, string title, string where, params ReadOnlySpan<JsonKey> keys) => new(
        name,
        FirstVersion,
        title,
        where,
        ObjectOf(
        [
            new("$schema", Address, "这种文件的 JSON Schema 的网址，从这个文件算起。"),
            new("schema", Always(FirstVersion), "这种文件的版本。"),
            new("notice", ObjectOf(
                new("title", Text, "是什么的数据。"),
                new("publisher", Text.OrNull, "谁公布的；null：没有说明。"),
                new("licence", Text, "许可。"),
                new("lastChange", Date.OrNull, "内容最后更新的日子；null：不知道。"),
                new("citation", Text, "怎样引用（GB/T 7714）。"),
                new("address", Text.OrNull, "在网上的地址；null：本站没有写明自己的域名。")), "来源、许可和怎样引用。"),
            .. keys,
        ]));

    private static JsonKey[] FormatKeys()
    {
        JsonKey id = new("id", Text, "代号。");
        JsonKey aliases = new("aliases", TextList, "各地报告中意思相同的其他写法。");
        JsonKey unit = new("unit", Text.OrNull, "单位；null：同表的单位。");
        var terms = ListOf(ObjectOf(
            new("sign", Whole, "1 加，-1 减。"),
            new("table", Text, "表的代号。"),
            new("row", Text.OrNull, "行的代号；null：正在核对的那一行。"),
            new("column", Text.OrNull, "列的代号；null：正在核对的那一列。"),
            new("yearOffset", Whole, "0 本年的报告，-1 上一年的报告。")));
        var lines = ListOf(ObjectOf(
            id,
            new("label", Text, "表上印的名称。"),
            aliases,
            unit,
            new("kind", OneOf("count", "change", "money", "number").OrNull, "格中是什么数：count 件数，change 增减，money 金额，number 任意的数；null：同表。"),
            new("optional", Flag, "true：官方表样没有，有些机构加上的。"),
            new("parent", Text.OrNull, "属于哪一组或哪一行；null：不属于。")));
        var groups = ListOf(ObjectOf(
            id,
            new("label", Text, "表上印的名称。"),
            aliases,
            new("parent", Text.OrNull, "属于哪一组；null：不属于。")));
        var derived = ListOf(ObjectOf(
            id,
            new("label", Text, "名称。"),
            unit,
            new("sum", Flag, "true：已报告的各项之和；false：有一项没有报告就不计算。"),
            new("terms", ListOf(ObjectOf(
                new("sign", Whole, "1 加，-1 减。"),
                new("id", Text, "哪一行或哪一列。"))), "由哪些行或列算出。")));
        return
        [
            id,
            new("title", Text, "名称。"),
            new("firstYear", Whole, "适用于从哪一年起的报告。"),
            new("lastYear", Whole.OrNull, "适用到哪一年的报告；null：仍然有效。"),
            new("onlyByName", Flag, "true：只用于写明用它的报告，不管哪一年。"),
            new("legalBasis", Text.OrNull, "规定它的文件；null：没有写明。"),
            new("verified", Flag, "false：名称和规则没有与官方表样核对过。"),
            new("links", ObjectOf(new JsonKey("index", Address, "总目录。")), "有关的文件，网址从这个文件算起。"),
            new("sections", ListOf(ObjectOf(
                id,
                new("title", Text, "标题。"),
                aliases,
                new("optional", Flag, "true：可以没有。"))), "报告的各部分。"),
            new("tables", ListOf(ObjectOf(
                id,
                new("title", Text, "标题。"),
                aliases,
                new("section", Text.OrNull, "在哪一部分；null：在最后。"),
                new("unit", Text.OrNull, "单位；null：没有。"),
                new("kind", OneOf("count", "change", "money", "number"), "行和列没有另外写明时，格中是什么数。"),
                new("layout", OneOf("rows", "merged-groups", "one-row"), "怎样排印：rows 逐行，merged-groups 组名在行的左边合并，one-row 排成一行。"),
                new("rowHeader", Text, "行名这一列的标题。"),
                new("columnsHeader", Text.OrNull, "各列上面的总标题；null：没有。"),
                new("note", Text.OrNull, "印在表上的注；null：没有。"),
                new("columns", lines, "各列，按表上的次序。"),
                new("rows", lines, "各行，按表上的次序。"),
                new("columnGroups", groups, "几列共有的标题。"),
                new("rowGroups", groups, "几行共有的标题。"),
                new("derivedColumns", derived, "由本站算出的列。"),
                new("derivedRows", derived, "由本站算出的行。"),
                new("totals", ListOf(ObjectOf(
                    new("rule", Text, "这样规定的规则。"),
                    new("axis", OneOf("row", "column"), "合计是一行（row）还是一列（column）。"),
                    new("total", Text, "合计的行或列。"),
                    new("parts", TextList, "它合计的行或列。"))), "表中的合计。"))), "各表。"),
            new("rules", ListOf(ObjectOf(
                id,
                new("kind", OneOf("sum", "equation", "form", "narrative"), "sum 合计等于各项之和，equation 两边相等，form 报告的形式，narrative 文字与表一致。"),
                new("severity", Severity, "不符有多重：error 数字互相矛盾，warning 需要留意，note 只作提示。"),
                new("text", Text, "规则，一句话。"),
                new("legalBasis", Text.OrNull, "依据；null：由数字的含义而来。"),
                new("table", Text.OrNull, "在哪张表核对；null：不在表中。"),
                new("each", OneOf("row", "column").OrNull, "逐行（row）还是逐列（column）核对；null：只核对一次。"),
                new("equation", Text.OrNull, "等式，用表中的话说；null：没有等式。"),
                new("left", terms, "等式左边。"),
                new("right", terms, "等式右边。"))), "核对的规则。"),
            new("indicators", ListOf(ObjectOf(
                id,
                new("title", Text, "名称。"),
                new("kind", OneOf("figure", "rate"), "figure 表中的一个数字，rate 比例。"),
                new("unit", Text.OrNull, "单位；null：没有。"),
                new("meaning", Text.OrNull, "含义；null：名称已经说明。"),
                new("legalBasis", Text.OrNull, "在法规中的出处；null：没有。"),
                new("figure", Text.OrNull, "取自哪一格（表.行.列）；null：是比例。"),
                new("numerator", terms, "比例的分子。"),
                new("denominator", terms, "比例的分母。"),
                new("breakReason", Text.OrNull, "从这个格式起与以前不可比的原因；null：可比。"),
                new("replaces", Text.OrNull, "它代替的、含义不同的旧指标；null：没有。"))), "由这个格式的报告得到的指标。"),
        ];
    }
}
