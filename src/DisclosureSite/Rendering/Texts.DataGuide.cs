using DisclosureSite.Model;
using DisclosureSite.Rendering.Data;

namespace DisclosureSite.Rendering;

/// <content>The words of the page that explains the data files.</content>
internal static partial class Texts
{
    public const string DataGuideTitle = "数据文件说明";
    public const string DataGuideDescription = "本站每一种数据文件的网址、各列各项的含义和单位、例子，以及怎样用 Excel、WPS、Python、R 和 SQLite 读取。";
    public const string FiguresWhere = "data/figures.csv，data/figures-年份.csv";
    public const string SeriesKind = "一个指标的历年数值";
    public const string SeriesWhere = "indicators/指标.csv";
    public const string ReportTableKind = "报告中的一张表";
    public const string ReportTableWhere = "机构/年份/表.csv";
    public const string ReportTableMeaning = "行列与报告中的表相同，格里是报告印的原文，更正过的是更正后的（可能带单位、正负号或“—”）。要计算，请用 figures.csv。";
    public const string ReportCorrectionsKind = "一份报告的更正";
    public const string ReportCorrectionsWhere = "机构/年份/corrections.csv，没有更正的报告没有这个文件";
    public const string ReportWorkbookKind = "一份报告（Excel）";
    public const string ReportWorkbookWhere = "机构/年份/report.xlsx";
    public const string ReportPackageKind = "一份报告的 CSV 文件的说明（Data Package）";
    public const string ReportPackageWhere = "机构/年份/datapackage.json";
    public const string ReportsFeedKind = "新收录的报告（Atom 订阅）";
    public const string CorrectionsFeedKind = "更正和撤下（Atom 订阅）";
    public const string AgencyFeedKind = "一个机构的报告和更正（Atom 订阅）";
    public const string AgencyFeedWhere = "机构/feed.xml";
    public const string Spreadsheets = "Excel、WPS 表格";
    public const string PythonSteps = "只用 Python 自带的模块。空的数值读成 None，不要当作 0。有超过 15 位的数的，把 float 换成 decimal.Decimal，一位也不会少。";
    public const string PandasSteps = "原文各列按文字读，免得“0012”变成 12。";
    public const string RSteps = "只用 R 自带的函数。原文各列按文字读。";
    public const string JsonWithPython = "JSON 文件（Python）";
    public const string JsonSteps = "从总目录开始，找到每份报告的文件。文件里的网址都从那个文件自己算起，用 urljoin 接上。";
    public const string DatabaseWithPython = "SQLite 数据库（Python）";
    public const string DatabaseSteps =
        "只用 Python 自带的模块。NULL 读成 None，不要当作 0；超过 15 位的小数读成文字，一位不少。有哪些视图、怎样全文检索，见“数据下载”的“数据库”一节。";

    public const string ProofOfCopy = "核对下载的副本";
    public const string ProofOfCopySteps =
        "下载了整个网站的，在它的文件夹里核对每个文件是否与发布时相同（macOS 上把 sha256sum 换成 shasum -a 256）。什么也没有显示，就是全部相同。";

    public const string ProofOfCopyCode = "sha256sum --check --quiet manifest-sha256.txt";
    public const string DataPackageTools = "Data Package 工具";
    public const string DataPackageSteps = "把 datapackage.json 和它列出的文件按原来的文件夹放好，就可以连同类型一起读取和检查，例如用 frictionless：";
    public const string DataPackageCode = "pip install frictionless\nfrictionless validate datapackage.json";
    public const string UnknownHost = "https://本站网址/";

    public static string SpreadsheetSteps(string file) =>
        $"下载 {file}，双击打开；文件是 UTF-8 编码，中文不会乱码。以“'”开头的文字，本来以“=”“+”“-”“@”开头，加一个“'”是为了不被当作公式。代号、区划代码有前导 0 的，请用“数据”→“自文本/CSV”导入，把这一列设为文本。Excel 和 WPS 只保留 15 位数字，更长的数要准确，也这样做。";

    public static string PythonCode(string file, CellKey? figure) => $$"""
        import csv

        with open("{{file}}", encoding="utf-8-sig", newline="") as lines:
            for line in csv.DictReader(lines):
                value = float(line["value"]) if line["value"] else None
                {{PythonCondition(figure)}}
                    print(line["agency"], value, line["unit"])
        """.ReplaceLineEndings("\n");

    public static string PandasCode(string file, CellKey? figure) => $$"""
        import pandas

        figures = pandas.read_csv("{{file}}", dtype={"reported": str, "as_published": str})
        print({{PandasSelection(figure)}}[["agency", "value", "unit"]])
        """.ReplaceLineEndings("\n");

    public static string RCode(string file, CellKey? figure) => $"""
        figures <- read.csv("{file}", fileEncoding = "UTF-8-BOM", na.strings = "", colClasses = c(reported = "character", as_published = "character"))
        subset(figures, {RCondition(figure)}, c(agency, value, unit))
        """.ReplaceLineEndings("\n");

    public static string JsonCode(string index) => $"""
        import json
        from urllib.parse import urljoin
        from urllib.request import urlopen

        start = "{index}"
        index = json.load(urlopen(start))
        for entry in index["reports"]:
            if entry["json"]:
                report = json.load(urlopen(urljoin(start, entry["json"])))
                print(report["title"], report["derived"])
        """.ReplaceLineEndings("\n");

    public static string DatabaseCode(Indicator indicator) => $"""
        import sqlite3

        archive = sqlite3.connect("archive.sqlite")
        query = "SELECT agency, year, value, unit FROM indicators_by_year WHERE indicator = ? ORDER BY agency, year"
        for agency, year, value, unit in archive.execute(query, ["{indicator.Id}"]):
            print(agency, year, value, unit)
        """.ReplaceLineEndings("\n");

    public static string InAngles(string text) => $"〈{text}〉";

    public static string TypeOf(CsvColumn column) => column.Type switch
    {
        CsvType.Text => "文字",
        CsvType.Whole => "整数",
        CsvType.Number => "数",
        CsvType.Year => "年份",
        CsvType.Date => "日期",
        CsvType.Flag => "true",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    } + (column.Unit is { } unit ? $"（{unit}）" : "") + (column.IsRequired ? "" : "，可空");

    public static string TypeOf(JsonKey key) =>
        TypeOf(key.Shape) + (key.Shape.IsNullable ? "，可为 null" : "") + (key.IsOptional ? "，可省略" : "");

    private static string PythonCondition(CellKey? figure) => figure is null
        ? "if value is not None:"
        : $"""if (line["table"], line["row"], line["column"]) == ("{figure.Table}", "{figure.Row}", "{figure.Column}"):""";

    private static string PandasSelection(CellKey? figure) => figure is null
        ? "figures"
        : $"""figures.query("table == '{figure.Table}' and row == '{figure.Row}' and column == '{figure.Column}'")""";

    private static string RCondition(CellKey? figure) => figure is null
        ? "TRUE"
        : $"""table == "{figure.Table}" & row == "{figure.Row}" & column == "{figure.Column}" """.TrimEnd();

    private static string TypeOf(JsonShape shape) => shape switch
    {
        { Constant: { } constant } => Count(constant),
        { Format: "date" } => "日期",
        { Format: not null } => "网址",
        _ => shape.Kind switch
        {
            JsonShapeKind.Text => "文字",
            JsonShapeKind.Whole => "整数",
            JsonShapeKind.Number => "数",
            JsonShapeKind.Flag => "true 或 false",
            JsonShapeKind.Object => "对象",
            JsonShapeKind.Map => $"对象，名称是{shape.Names}",
            JsonShapeKind.List => "列表",
            _ => throw new ArgumentOutOfRangeException(nameof(shape)),
        },
    };
}
