using System.Collections.Immutable;
using System.Globalization;
using DisclosureSite.Checking;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Formats;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Checking;

/// <summary>The narrative rules of the built-in formats, on sentences as reports print them, with 宿迁's figures of 2024.</summary>
public sealed class BuiltInNarrativeTests
{
    private static readonly Format Format = BuiltInFormats.Load().Single(format => format.Id == "cn-gov-2021");

    private static readonly ReportTable Applications = Format.FindTable("applications")!.Figures(
        """
        # total
        received 3525
        carried-in 121
        granted 1431
        partly-granted 471
        processed 3521
        carried-out 125
        """);

    private static readonly ReportTable Reviews = Format.FindTable("review-litigation")!.Figures(
        """
        review 88 18 28 36 170
        litigation-direct 7 0 11 7 25
        litigation-after-review 33 0 6 13 52
        """);

    [Theory]
    [InlineData("因政府信息公开引发行政复议134件，行政诉讼57件", "narrative/review Holds 134 134", "narrative/litigation Holds 57 57")]
    [InlineData("因政府信息公开引发行政复议170件", "narrative/review Holds 170 170")]
    [InlineData("因政府信息公开引发行政复议171件", "narrative/review Fails 171 170")]
    [InlineData("2024年，全市新收政府信息公开申请3525件，结转下年度125件", "narrative/received Holds 3525 3525", "narrative/carried-out Holds 125 125")]
    [InlineData("2024年，全市共收到政府信息公开申请3,646件", "narrative/received Holds 3646 3646")]
    [InlineData("2024年，全市共收到政府信息公开申请3526件", "narrative/received Fails 3526 3525")]
    public void Statements_are_found_and_read_as_they_may_be_meant(string sentence, params string[] expected) =>
        Assert.Equal(expected, Judge(sentence));

    [Theory]
    [InlineData("2023年，全市新收政府信息公开申请3511件")]
    [InlineData("上半年收到政府信息公开申请1200件")]
    [InlineData("其中市本级收到政府信息公开申请97件")]
    [InlineData("2025年计划办理政府信息公开申请4000件")]
    [InlineData("市政府办公室收到政府信息公开申请97件")]
    [InlineData("自2020年以来累计收到政府信息公开申请9000件")]
    public void Other_years_parts_and_plans_accuse_nobody(string sentence) => Assert.Empty(Judge(sentence));

    [Fact]
    public void The_parts_of_jingle_s_total_are_read_with_the_one_that_has_no_number() =>
        Assert.Equal(
            ["narrative/parts Holds 9452 9452"],
            Judge("全年主动公开政府信息9452条，通过政府网站公开政府信息2043条，政务微博公开条，政务微信公开6729条，其他方式公开680条"));

    private static ImmutableArray<string> Judge(string sentence)
    {
        var report = Sample.Report(
            Format, Sample.Agency("suqian", AgencyLevel.City), 2024, [Applications, Reviews], Sample.Narrative(("overview", [sentence + "。"])));
        return
        [
            .. Checker.Check(Sample.Archive(report), new DiagnosticList()).Of(report)
                .Where(finding => finding.Rule.Kind == RuleKind.Narrative)
                .Select(finding => string.Create(
                    CultureInfo.InvariantCulture, $"{finding.Rule.Id} {finding.Outcome} {finding.Left} {finding.Right}")),
        ];
    }
}
