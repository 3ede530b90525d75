using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DisclosureSite.Checking;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Formats;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Text;
using Xunit;

namespace DisclosureSite.Tests.Checking;

/// <summary>
/// What the statutory formats' narrative rules make of sentences, against the figures of 宿迁市 2024: received 3525, carried in 121,
/// processed 3521 (not handled 117, disposed otherwise 469), carried out 125; reviews 170 with 36 pending; lawsuits 25 with 7
/// pending and 52 with 13.
/// </summary>
public sealed class StatutoryNarrativeTests
{
    private static readonly Format Format = BuiltInFormats.Load().Single(format => format.Id == "cn-gov-2021");
    private static readonly ImmutableArray<ReportTable> Tables = ReadTables("suqian/2024", Format);

    [Theory]
    [InlineData("narrative/received", "2024年，全市各级行政机关共收到政府信息公开申请3525件，较上年增长0.4%")]
    [InlineData("narrative/received", "全年共收到公民、法人和其他组织提出的政府信息公开申请 3,525 件")]
    [InlineData("narrative/received", "一是依法办理申请，全市新收依申请公开申请３５２５件，上年结转121件")]
    [InlineData("narrative/received", "本年度收到信息公开申请总数为3646件")]
    [InlineData("narrative/processed", "全年共办结政府信息公开申请3521件")]
    [InlineData("narrative/processed", "全市共收到政府信息公开申请3525件，已办结3521件")]
    [InlineData("narrative/processed", "2024年全市共答复政府信息公开申请2935件")]
    [InlineData("narrative/carried-out", "全年办结3521件，结转下年度继续办理125件")]
    [InlineData("narrative/carried-out", "另有125件按规定结转至下年度办理")]
    [InlineData("narrative/review", "因政府信息公开工作被申请行政复议134件、提起行政诉讼57件")]
    [InlineData("narrative/litigation", "因政府信息公开工作被申请行政复议134件、提起行政诉讼57件")]
    [InlineData("narrative/review", "全年政府信息公开行政复议案件170件")]
    [InlineData("narrative/litigation", "全市政府信息公开行政诉讼案件共77件")]
    public void A_statement_that_fits_the_tables_holds(string rule, string sentence)
    {
        var finding = Assert.Single(Judge(sentence), finding => finding.Rule.Id == rule);
        Assert.Equal(FindingOutcome.Holds, finding.Outcome);
    }

    [Theory]
    [InlineData("narrative/received", "2024年，全市共收到政府信息公开申请3520件", 3520)]
    [InlineData("narrative/processed", "全年共办结政府信息公开申请3500件", 3500)]
    [InlineData("narrative/carried-out", "结转下年度继续办理124件", 124)]
    [InlineData("narrative/review", "因政府信息公开被申请行政复议135件", 135)]
    [InlineData("narrative/litigation", "因政府信息公开工作被申请行政复议134件，提起行政诉讼58件", 58)]
    public void A_statement_that_fits_no_reading_is_noted(string rule, string sentence, int stated)
    {
        var finding = Assert.Single(Judge(sentence), finding => finding.Rule.Id == rule);
        Assert.Equal((FindingOutcome.Fails, RuleSeverity.Note), (finding.Outcome, finding.Rule.Severity));
        Assert.Equal(stated, finding.Left);
    }

    [Theory]
    [InlineData("2023年，全市共收到政府信息公开申请3511件")]
    [InlineData("去年全市共收到政府信息公开申请3511件")]
    [InlineData("上年结转政府信息公开申请121件")]
    [InlineData("2019年至2024年，全市共收到政府信息公开申请9999件")]
    [InlineData("《条例》实施以来，累计收到政府信息公开申请99999件")]
    [InlineData("上半年，全市共收到政府信息公开申请1700件")]
    [InlineData("其中，市本级收到政府信息公开申请300件")]
    [InlineData("市政府办公室全年共收到政府信息公开申请30件")]
    [InlineData("市公安局依法办理申请，全年共收到政府信息公开申请30件")]
    [InlineData("市局全年共收到政府信息公开申请30件")]
    [InlineData("各县区收到政府信息公开申请2000件")]
    [InlineData("通过政府网站平台收到政府信息公开申请1500件")]
    [InlineData("收到当面申请12件，信函申请800件")]
    [InlineData("收到公民申请3440件")]
    [InlineData("收到自然人提出的申请3440件")]
    [InlineData("答复互动交流信息82条")]
    [InlineData("办理人大代表建议82件，答复82件")]
    [InlineData("按时办结3000件，延期办结521件")]
    [InlineData("同意公开答复1431件")]
    [InlineData("预计2025年收到政府信息公开申请4000件")]
    [InlineData("市政府作为复议机关，受理政府信息公开行政复议案件20件")]
    [InlineData("因政府信息公开被纠正的行政复议18件")]
    [InlineData("因政府信息公开引发的行政复议、行政诉讼共191件")]
    [InlineData("全市办理行政复议案件900件")]
    [InlineData("未经复议直接提起政府信息公开行政诉讼25件")]
    [InlineData("2023年结转下年度办理121件")]
    [InlineData("行政诉讼案件结转下年度20件")]
    [InlineData("政务热线12345全年回复400件")]
    [InlineData("发布政策解读稿件75篇次（其中本级政策解读10篇次）")]
    public void A_sentence_that_may_speak_of_something_else_accuses_nobody(string sentence) =>
        Assert.DoesNotContain(Judge(sentence), finding => finding.Outcome == FindingOutcome.Fails);

    [Fact]
    public void The_channels_of_jingle_add_up_although_one_is_left_blank()
    {
        var finding = Assert.Single(Judge(
            "全年主动公开政府信息9452条，通过政府网站公开政府信息2043条，政务微博公开条，政务微信公开6729条，其他方式公开680条"));

        Assert.Equal(("narrative/parts", FindingOutcome.Holds), (finding.Rule.Id, finding.Outcome));
        Assert.Equal((9452, 9452), (finding.Left, finding.Right));
    }

    [Fact]
    public void Channels_that_do_not_add_up_are_noted()
    {
        var finding = Assert.Single(Judge("全年主动公开政府信息9453条，其中政府网站2043条，政务微信6729条，其他方式680条"));

        Assert.Equal(("narrative/parts", FindingOutcome.Fails), (finding.Rule.Id, finding.Outcome));
    }

    private static IEnumerable<Finding> Judge(string sentence)
    {
        var place = new SourcePlace("reports/suqian/2024/report.md", 3);
        var agency = new Agency { Slug = "suqian", Name = "宿迁市人民政府", ShortName = "宿迁", Level = AgencyLevel.City, Place = place };
        var report = new Report
        {
            Agency = agency,
            Year = new ReportYear(2024),
            Format = Format,
            Title = "宿迁市2024年政府信息公开工作年度报告",
            Period = new ReportPeriod(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)),
            TitlePlace = place,
            File = place.File,
            Text = NarrativeText.Full,
            Tables = Tables,
            Narrative =
            [
                new NarrativeSection("一、总体情况", "overview", [new ParagraphBlock(5, [new TextInline($"以下是情况。{sentence}。")])], place),
            ],
        };
        var archive = new Archive(new Site { Title = "试" }, [Format], [agency], [report], [], []);
        return Checker.Check(archive, new DiagnosticList()).Of(report).Where(finding => finding.Rule.Kind == RuleKind.Narrative);
    }

    private static ImmutableArray<ReportTable> ReadTables(string report, Format format)
    {
        var diagnostics = new DiagnosticList();
        return
        [
            .. format.Tables.Select(table => TableReader.Read(
                new TextFile($"reports/{report}/{table.Id}.csv", File.ReadAllText(Path.Combine(Input(), "reports", report, $"{table.Id}.csv")), false),
                table,
                ImmutableHashSet<string>.Empty,
                diagnostics)!),
        ];
    }

    private static string Input([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "input"));
}
