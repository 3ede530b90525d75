using System.Collections.Immutable;
using System.Globalization;
using DisclosureSite.Model;

namespace DisclosureSite.Tests.Rendering;

/// <summary>
/// Jingle's report on 2020, cut down to the tables that tests look at, the year before it, and a second agency whose every word is
/// hostile.
/// </summary>
internal static class SampleArchive
{
    public const string Hostile = "<script>alert(1)</script>\"'&";

    public static Format Format { get; } = new()
    {
        Id = "cn-gov-2019",
        Title = "2019年表样",
        FirstYear = new ReportYear(2019),
        LastYear = new ReportYear(2020),
        LegalBasis = "国办公开办函〔2019〕60号",
        Place = new SourcePlace("formats/cn-gov-2019.yml"),
        Sections =
        [
            new FormatSection { Id = "overview", Title = "一、总体情况" },
            new FormatSection { Id = "disclosure", Title = "二、主动公开政府信息情况" },
            new FormatSection { Id = "applications", Title = "三、收到和处理政府信息公开申请情况" },
        ],
        Tables = [Licensing, Procurement, Applications, Review],
        Rules =
        [
            new Rule
            {
                Id = "applications/balance",
                Kind = RuleKind.Equation,
                Severity = RuleSeverity.Error,
                Text = "新收与上年结转之和，等于办理结果总计与结转下年度之和",
                LegalBasis = "表样填写说明",
                TableId = "applications",
                Each = Axis.Column,
                Left = [new RuleTerm(1, "applications", "received", null), new RuleTerm(1, "applications", "carried-in", null)],
                Right = [new RuleTerm(1, "applications", "processed", null), new RuleTerm(1, "applications", "carried-out", null)],
            },
            new Rule
            {
                Id = "applications/results",
                Kind = RuleKind.Sum,
                Severity = RuleSeverity.Error,
                Text = "总计等于各项办理结果之和",
                TableId = "applications",
                Each = Axis.Column,
                Left = [new RuleTerm(1, "applications", "processed", null)],
                Right =
                [
                    new RuleTerm(1, "applications", "granted", null),
                    new RuleTerm(1, "applications", "state-secret", null),
                    new RuleTerm(1, "applications", "third-party", null),
                ],
            },
        ],
        Indicators =
        [
            new Indicator
            {
                Id = "applications.received.total",
                Title = "新收申请",
                Kind = IndicatorKind.Figure,
                Unit = "件",
                Meaning = "当年新收到的政府信息公开申请。",
                Figure = new CellKey("applications", "received", "total"),
                IsHeadline = true,
            },
            new Indicator
            {
                Id = "disclosure-rate",
                Title = "公开率",
                Kind = IndicatorKind.Rate,
                Numerator = [new RuleTerm(1, "applications", "granted", "total")],
                Denominator = [new RuleTerm(1, "applications", "processed", "total")],
                IsHeadline = true,
            },
        ],
    };

    /// <summary>A rate that the format does not have: what is denied, of what is processed.</summary>
    public static Indicator DenialRate => new()
    {
        Id = "denial-rate",
        Title = "不予公开率",
        Kind = IndicatorKind.Rate,
        Numerator = [new RuleTerm(1, "applications", "denied", "total")],
        Denominator = [new RuleTerm(1, "applications", "processed", "total")],
        IsHeadline = true,
    };

    private static FormatTable Licensing => new()
    {
        Id = "licensing",
        Title = "第二十条第（五）项",
        SectionId = "disclosure",
        RowHeader = "信息内容",
        Columns = [Line("last-year", "上一年项目数量"), Line("change", "本年增/减") with { Kind = FigureKind.Change }, Line("decisions", "处理决定数量")],
        Rows = [Line("licences", "行政许可"), Line("other-services", "其他对外管理服务事项")],
        DerivedColumns =
        [
            new DerivedLine { Id = "this-year", Label = "本年项目数量", Terms = [new SignedIndex(1, 0), new SignedIndex(1, 1)] },
        ],
    };

    private static FormatTable Procurement => new()
    {
        Id = "procurement",
        Title = "第二十条第（九）项",
        SectionId = "disclosure",
        RowHeader = "信息内容",
        Columns = [Line("projects", "采购项目数量"), Line("amount", "采购总金额") with { Unit = "万元" }],
        Rows = [Line("procurement", "政府集中采购")],
    };

    private static FormatTable Applications => new()
    {
        Id = "applications",
        Title = "收到和处理政府信息公开申请情况",
        SectionId = "applications",
        Unit = "件",
        Note = "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
        Columns =
        [
            Line("individual", "自然人"),
            Line("organisations", "法人或其他组织小计") with { Optional = true },
            Line("business", "商业企业") with { ParentId = "organisation" },
            Line("other", "其他") with { ParentId = "organisation" },
            Line("total", "总计"),
        ],
        ColumnGroups = [new FormatGroup { Id = "organisation", Label = "法人或其他组织" }],
        Rows =
        [
            Line("received", "一、本年新收政府信息公开申请数量"),
            Line("carried-in", "二、上年结转政府信息公开申请数量"),
            Line("granted", "（一）予以公开") with { ParentId = "result" },
            Line("state-secret", "1.属于国家秘密") with { ParentId = "denied" },
            Line("third-party", "2.保护第三方合法权益") with { ParentId = "denied" },
            Line("processed", "（七）总计") with { ParentId = "result" },
            Line("carried-out", "四、结转下年度继续办理"),
        ],
        RowGroups =
        [
            new FormatGroup { Id = "result", Label = "三、本年度办理结果" },
            new FormatGroup { Id = "denied", Label = "（三）不予公开", ParentId = "result" },
        ],
        DerivedRows =
        [
            new DerivedLine { Id = "denied", Label = "（三）不予公开", IsSum = true, Terms = [new SignedIndex(1, 3), new SignedIndex(1, 4)] },
        ],
        Totals = [new TotalDefinition("applications/results", Axis.Row, 5, [2, 3, 4])],
    };

    private static FormatTable Review => new()
    {
        Id = "review-litigation",
        Title = "政府信息公开行政复议、行政诉讼情况",
        SectionId = "applications",
        Columns = [Line("other", "其他结果"), Line("total", "总计")],
        Rows = [Line("review", "行政复议"), Line("litigation-direct", "未经复议直接起诉") with { ParentId = "litigation" }],
        RowGroups = [new FormatGroup { Id = "litigation", Label = "行政诉讼" }],
    };

    private static FormatTable Channels(string title, string row, string column) => new()
    {
        Id = "channels",
        Title = title,
        Unit = "条",
        IsAdditional = true,
        Columns = [Line(column, column)],
        Rows = [Line("政府网站", "政府网站"), Line("政务微博", "政务微博"), Line(row, row)],
    };

    public static Agency Jingle { get; } = new()
    {
        Slug = "jingle",
        Name = "静乐县人民政府",
        ShortName = "静乐县",
        Level = AgencyLevel.County,
        GuideUrl = "https://example.gov.cn/guide",
        Place = new SourcePlace("reports/jingle/agency.yml"),
    };

    public static Agency Evil { get; } = new()
    {
        Slug = "evil",
        Name = Hostile,
        ShortName = Hostile,
        Level = AgencyLevel.Department,
        Aliases = [Hostile],
        ParentSlug = "jingle",
        RegionCode = Hostile,
        GuideUrl = "javascript:alert(1)",
        Place = new SourcePlace("reports/evil/agency.yml"),
    };

    /// <summary>Jingle's report on 2020: (七)总计 is printed as 0 although five applications were granted.</summary>
    public static Report Jingle2020 { get; } = ReportOf(
        Jingle,
        2020,
        "2020年静乐县政府信息公开年度报告",
        [
            Table(Format.Tables[0], "1751|+129|925", "1458|-48|1200"),
            Table(Format.Tables[1], "5|1591万元"),
            Table(Format.Tables[2], "5|~|0|0|5", "0|~|0|0|0", "5|~|0|0|5", "0|~|0|0|0", "0|~|0|0|0", "0|~|0|0|0", "0|~|0|0|0"),
            Table(Format.Tables[3], "3|3", "0|1"),
            Table(Channels("主动公开渠道", "总计", "数量"), "2043", "", "9452"),
        ],
        new DateOnly(2021, 1, 22),
        NarrativeText.Summary,
        explanations: [("applications/balance/individual", "原文如此。")]);

    /// <summary>Jingle's report on 2019, with one figure corrected.</summary>
    public static Report Jingle2019 { get; } = ReportOf(
        Jingle,
        2019,
        "2019年静乐县政府信息公开年度报告",
        [
            Table(Format.Tables[2], "4|~|0|0|4", "0|~|0|0|0", "4|~|0|0|4", "0|~|0|0|0", "0|~|0|0|0", "4|~|0|0|4", "0|~|0|0|0"),
        ],
        new DateOnly(2020, 4, 10),
        NarrativeText.None);

    public static Report Evil2020 { get; } = ReportOf(
        Evil,
        2020,
        Hostile,
        [
            Table(Format.Tables[2], "1|1|1|0|9", "0|0|0|0|0", "||||", "||||", "||||", "1|0|0|0|1", "0|0|0|0|0"),
            Table(Channels(Hostile, "=1+1", "a b.c_d"), "3", "/", "4"),
        ],
        null,
        NarrativeText.Full,
        narrative:
        [
            new NarrativeSection(Hostile, "overview",
            [
                new ParagraphBlock(5,
                [
                    new TextInline(Hostile),
                    new EmphasisInline(true, [new TextInline(Hostile)]),
                    new LinkInline("../2019/", [new TextInline("坏链接")], new SourcePlace("reports/evil/2020/report.md", 9, 3)),
                    new LinkInline("../../jingle/2020/", [new TextInline("好链接")], new SourcePlace("reports/evil/2020/report.md", 9, 9)),
                    new CodeInline(Hostile),
                    new LineBreakInline(),
                ]),
                new HeadingBlock(6, 3, [new TextInline(Hostile)]),
                new CodeBlock(7, Hostile),
                new ListBlock(8, 3, [[new ParagraphBlock(8, [new TextInline(Hostile)])]]),
                new QuoteBlock(9, [new ParagraphBlock(9, [new TextInline(Hostile)])]),
                new TextTableBlock(10, [[new TextInline(Hostile)]], [[[new TextInline(Hostile)]]]),
                new ThematicBreakBlock(11),
            ],
            new SourcePlace("reports/evil/2020/report.md", 4)),
        ],
        explanations: [("applications.received.total", Hostile), ("applications/balance/total", Hostile)],
        publisher: Hostile,
        sourceUrl: "javascript:alert(1)",
        corrections:
        [
            new Correction(
                new DateOnly(2021, 5, 1),
                new CellKey("applications", "received", "total"),
                "8",
                new Figure(9, "9", null, 2, 5),
                Hostile,
                Hostile,
                new SourcePlace("reports/evil/2020/corrections.csv", 2)),
        ]);

    public static Archive Archive { get; } = Of(Jingle2019, Jingle2020, Evil2020);

    public static Archive Of(params Report[] reports) => new(
        new Site { Title = "示例档案", Operator = Hostile, Host = "https://example.gov.cn", BasePath = "/gk/" },
        reports.Select(report => report.Format).DefaultIfEmpty(Format).Distinct(),
        reports.Select(report => report.Agency).Distinct(),
        reports,
        [
            new FreePage("about", "关于这个档案", [new ParagraphBlock(1, [new TextInline(Hostile)])], new SourcePlace("about.md")),
            new FreePage("help", Hostile, [new ParagraphBlock(1, [new TextInline(Hostile)])], new SourcePlace("help.md")),
        ],
        [new GlossaryTerm(Hostile, Hostile, Hostile, new SourcePlace("glossary.yml"))]);

    /// <summary>A table of procurement whose file states the unit of its amount, 251000, in the header or beside the row; null: not there.</summary>
    public static ReportTable ProcurementIn(string? header, string? row) => new(
        Format.Tables[1],
        "procurement.csv",
        [new Figure(5, "5", null, 2, 1), new Figure(251000, "251000", row, 2, 3)],
        [true],
        [true, true],
        [null, header]);

    public static Report ReportOf(
        Agency agency,
        int year,
        string title,
        ImmutableArray<ReportTable> tables,
        DateOnly? published = null,
        NarrativeText text = NarrativeText.Full,
        ReportStatus status = ReportStatus.Published,
        ImmutableArray<NarrativeSection> narrative = default,
        (string Key, string Text)[]? explanations = null,
        string? publisher = null,
        string? sourceUrl = null,
        ImmutableArray<Correction> corrections = default,
        ImmutableArray<Attachment> attachments = default,
        Withdrawal? withdrawal = null,
        Format? format = null) => new()
        {
            Agency = agency,
            Year = new ReportYear(year),
            Format = format ?? Format,
            Title = title,
            Published = published,
            Publisher = publisher,
            SourceUrl = sourceUrl,
            Period = new ReportPeriod(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
            Text = text,
            Scope = ReportScope.All,
            Status = status,
            Narrative = narrative.IsDefault ? [] : narrative,
            Tables = tables,
            Corrections = corrections.IsDefault ? [] : corrections,
            Attachments = attachments.IsDefault ? [] : attachments,
            Withdrawal = withdrawal,
            Explanations = [.. (explanations ?? []).Select(said => new Explanation(said.Key, said.Text, new SourcePlace("report.md", 9)))],
            TitlePlace = new SourcePlace($"reports/{agency.Slug}/{year}/report.md", 2),
            File = $"reports/{agency.Slug}/{year}/report.md",
        };

    /// <summary>A table from its cells, rows by rows with | between; ~: the file lacks this column.</summary>
    public static ReportTable Table(FormatTable format, params string[] rows)
    {
        var cells = rows.Select(row => row.Split('|')).ToArray();
        var figures = cells.SelectMany((row, line) => row.Select((cell, column) => Read(cell, line + 2, (column * 4) + 3))).ToArray();
        return new ReportTable(
            format,
            $"reports/sample/{format.Id}.csv",
            figures,
            [.. cells.Select(_ => true)],
            [.. cells[0].Select(cell => cell != "~")],
            [.. cells[0].Select(_ => (string?)null)],
            format.Id == "applications" && cells[0][^1] == "9" ? new() { [(0, 4)] = new Figure(8, "8", null, 2, 19) } : null);
    }

    private static Figure Read(string cell, int line, int column)
    {
        if (cell is "" or "~" or "/")
        {
            return new Figure(null, cell == "~" ? "" : cell, null, cell == "~" ? 0 : line, cell == "~" ? 0 : column);
        }

        var unit = cell.EndsWith("万元", StringComparison.Ordinal) ? "万元" : null;
        var number = decimal.Parse(cell[..^(unit?.Length ?? 0)], NumberStyles.Number | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return new Figure(number, cell, unit, line, column);
    }

    private static FormatLine Line(string id, string label) => new() { Id = id, Label = label };
}
