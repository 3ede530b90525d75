using System.Globalization;

namespace DisclosureSite.Benchmarks.Synthetic;

/// <summary>The figures of one invented report.</summary>
internal sealed record SyntheticReport
{
    private const double FailingShare = 0.02;
    private const double BlankNoughtsShare = 0.05;
    private const double BlankWeiboShare = 0.2;

    private static readonly (string Label, double Share)[] ResultsBeforeOthers =
    [
        ("（一）予以公开", 0),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 0.09),
        ("1.属于国家秘密", 0.001), ("2.其他法律行政法规禁止公开", 0.008), ("3.危及“三安全一稳定”", 0.002),
        ("4.保护第三方合法权益", 0.01), ("5.属于三类内部事务信息", 0.006), ("6.属于四类过程性信息", 0.004),
        ("7.属于行政执法案卷", 0.006), ("8.属于行政查询事项", 0.006),
        ("1.本机关不掌握相关政府信息", 0.28), ("2.没有现成信息需要另行制作", 0.01), ("3.补正后申请内容仍不明确", 0.002),
        ("1.信访举报投诉类申请", 0.05), ("2.重复申请", 0.01), ("3.要求提供公开出版物", 0.001),
        ("4.无正当理由大量反复申请", 0.01), ("5.要求行政机关确认或重新出具已获取信息", 0.002),
    ];

    private static readonly (string Label, double Share)[] OthersOf2019 = [("（六）其他处理", 0.1)];

    private static readonly (string Label, double Share)[] OthersOf2021 =
    [
        ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", 0.015),
        ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", 0.005), ("3.其他", 0.08),
    ];

    public required SyntheticAgency Agency { get; init; }

    public required int Year { get; init; }

    public required IReadOnlyList<SyntheticTable> Tables { get; init; }

    public required YearEnd End { get; init; }

    public required int Received { get; init; }

    public required int CarriedIn { get; init; }

    public required int Processed { get; init; }

    public required int Reviews { get; init; }

    public required int Lawsuits { get; init; }

    public required Channels Disclosed { get; init; }

    /// <summary>The figures of a year that follow from those of the year before.</summary>
    public static SyntheticReport Draw(SyntheticAgency agency, int year, YearEnd before, Random random)
    {
        var isFormat2021 = year >= 2021;
        var applications = DrawApplications(agency, isFormat2021 ? OthersOf2021 : OthersOf2019, before.CarriedOut, random);
        var reviews = DrawReviews(agency, random);
        var disclosed = Channels.Draw(agency, random.NextDouble() < BlankWeiboShare, random);

        var rules = (Made: before.Rules > 0 ? random.Next(3) : 0, Repealed: before.Rules > 2 ? random.Next(2) : 0);
        var normative = (Made: random.Next((agency.Scale / 30) + 2), Repealed: random.Next((before.Normative / 10) + 1));
        var changes = isFormat2021 ? new int[before.Items.Length] : DrawChanges(before.Items, random);

        var end = new YearEnd(
            applications.CarriedOut,
            before.Rules + rules.Made - rules.Repealed,
            before.Normative + normative.Made - normative.Repealed,
            [.. before.Items.Zip(changes, (items, change) => items + change)]);

        return new SyntheticReport
        {
            Agency = agency,
            Year = year,
            End = end,
            Received = applications.Received,
            CarriedIn = before.CarriedOut.Sum(),
            Processed = applications.Processed,
            Reviews = reviews.Rows[0].Total,
            Lawsuits = reviews.Rows[1].Total + reviews.Rows[2].Total,
            Disclosed = disclosed,
            Tables =
            [
                .. isFormat2021
                    ? TablesOf2021(rules, normative, end, agency, random)
                    : TablesOf2019(rules, normative, before, changes, end, agency, random),
                applications.Table,
                reviews.Table,
                disclosed.ToTable(),
            ],
        };
    }

    private static IEnumerable<SyntheticTable> TablesOf2021(
        (int Made, int Repealed) rules, (int Made, int Repealed) normative, YearEnd end, SyntheticAgency agency, Random random) =>
    [
        new("normative-documents", ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        [
            ["规章", Text(rules.Made), Text(rules.Repealed), Text(end.Rules)],
            ["行政规范性文件", Text(normative.Made), Text(normative.Repealed), Text(end.Normative)],
        ]),
        new("licensing", ["信息内容", "本年处理决定数量"], [["行政许可", Decisions(agency, random)]]),
        new("penalties", ["信息内容", "本年处理决定数量"],
            [["行政处罚", Decisions(agency, random)], ["行政强制", Decisions(agency, random)]]),
        new("fees", ["信息内容", "本年收费金额（单位：万元）"],
            [["行政事业性收费", (random.Next(agency.Scale * 50_000) / 10_000m).ToString("0.####", CultureInfo.InvariantCulture)]]),
    ];

    private static IEnumerable<SyntheticTable> TablesOf2019(
        (int Made, int Repealed) rules, (int Made, int Repealed) normative, YearEnd before, int[] changes, YearEnd end,
        SyntheticAgency agency, Random random)
    {
        string[] Items(string label, int item) => [label, Text(before.Items[item]), Signed(changes[item])];

        string[] header = ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"];
        return
        [
            new("normative-documents", ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
            [
                ["规章", Text(rules.Made), Text(rules.Made), Text(end.Rules)],
                ["规范性文件", Text(normative.Made), Text(normative.Made), Text(end.Normative)],
            ]),
            new("licensing", header,
            [
                [.. Items("行政许可", 0), Decisions(agency, random)],
                [.. Items("其他对外管理服务事项", 1), Decisions(agency, random)],
            ]),
            new("penalties", header,
                [[.. Items("行政处罚", 2), Decisions(agency, random)], [.. Items("行政强制", 3), Decisions(agency, random)]]),
            new("fees", header[..3], [Items("行政事业性收费", 4)]),
            new("procurement", ["信息内容", "采购项目数量", "采购总金额"],
            [
                [
                    "政府集中采购", Text(random.Next(1, 60)),
                    random.Next(2) == 0 ? Text(random.Next(20, 9000)) + "万元" : Text(random.Next(200, 90_000) * 100) + "元",
                ],
            ]),
        ];
    }

    private static (SyntheticTable Table, int Received, int Processed, int[] CarriedOut) DrawApplications(
        SyntheticAgency agency, (string Label, double Share)[] others, int[] carriedIn, Random random)
    {
        (string Label, double Share)[] results = [.. ResultsBeforeOthers, .. others];
        var received = Applicants.Split((int)(agency.Scale * (0.7 + (0.6 * random.NextDouble()))), random);
        var resultsByKind = new int[results.Length, received.Length];
        var processed = new int[received.Length];
        var carriedOut = new int[received.Length];
        for (var kind = 0; kind < received.Length; kind++)
        {
            var all = received[kind] + carriedIn[kind];
            carriedOut[kind] = (int)(all * 0.08 * random.NextDouble());
            processed[kind] = all - carriedOut[kind];

            var left = processed[kind];
            for (var result = 1; result < results.Length; result++)
            {
                var number = Math.Min(left, (int)Math.Round(processed[kind] * results[result].Share * 2 * random.NextDouble()));
                resultsByKind[result, kind] = number;
                left -= number;
            }

            resultsByKind[0, kind] = left;
        }

        List<int[]> figures = [WithTotal(received), WithTotal(carriedIn)];
        for (var result = 0; result < results.Length; result++)
        {
            figures.Add(WithTotal([.. Enumerable.Range(0, received.Length).Select(kind => resultsByKind[result, kind])]));
        }

        figures.Add(WithTotal(processed));
        figures.Add(WithTotal(carriedOut));
        if (random.NextDouble() < FailingShare)
        {
            figures[^2][0]++;
        }

        string[] labels =
        [
            "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量",
            .. results.Select(result => result.Label), "（七）总计", "四、结转下年度继续办理",
        ];
        var isBlankForNought = random.NextDouble() < BlankNoughtsShare;
        var table = new SyntheticTable("applications", ["项目", .. Applicants.Labels],
            [.. labels.Zip(figures, (label, row) => Row(label, row, isBlankForNought))]);
        return (table, received.Sum(), processed.Sum(), carriedOut);
    }

    private static (SyntheticTable Table, (string Label, int Total)[] Rows) DrawReviews(SyntheticAgency agency, Random random)
    {
        var most = (agency.Scale / 20) + 2;
        string[] labels = ["行政复议", "未经复议直接起诉", "复议后起诉"];
        int[][] figures = [.. labels.Select(_ => WithTotal([random.Next(most), random.Next(3), random.Next(most / 2), random.Next(most / 3)]))];
        var table = new SyntheticTable("review-litigation", ["类别", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"],
            [.. labels.Zip(figures, (label, row) => Row(label, row, isBlankForNought: false))]);
        return (table, [.. labels.Zip(figures, (label, row) => (label, row[^1]))]);
    }

    private static int[] DrawChanges(int[] items, Random random) =>
        [.. items.Select(number => random.Next(-number / 10, (number / 10) + 1))];

    private static string[] Row(string label, int[] figures, bool isBlankForNought) =>
        [label, .. figures.Select(figure => isBlankForNought && figure == 0 ? "" : Text(figure))];

    private static int[] WithTotal(int[] figures) => [.. figures, figures.Sum()];

    private static string Decisions(SyntheticAgency agency, Random random) => Text(random.Next(agency.Scale * 40));

    private static string Signed(int change) => change.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    private static string Text(int figure) => figure.ToString(CultureInfo.InvariantCulture);
}
