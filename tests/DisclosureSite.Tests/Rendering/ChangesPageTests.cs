using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Narratives;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class ChangesPageTests
{
    private static readonly FormatTable Applications = SampleArchive.Format.Tables[2];
    private static readonly FormatTable Procurement = SampleArchive.Format.Tables[1];
    private static readonly FormatTable Review = SampleArchive.Format.Tables[3];

    // Received 4 → 9 (individual) and 4 → 10 (total); other 0 → 1; granted.total blank → 3; carried-in.total 2 → blank.
    private static readonly RenderedSite Site = RenderedSite.Of(SampleArchive.Of(
        SampleArchive.ReportOf(
            SampleArchive.Jingle,
            2019,
            "2019",
            [
                SampleArchive.Table(Procurement, "5|1000"),
                SampleArchive.Table(Applications, "4|~|0|0|4", "0|~|0|0|2", "4|~|0|0|", "0|~|0|0|0", "0|~|0|0|0", "4|~|0|0|4", "0|~|0|0|0"),
            ],
            narrative:
            [
                Part("overview", "一、总体情况", "全年公开100条。机构健全。人员不足。", "另外召开会议；印发文件。"),
                Part("disclosure", "二、主动公开政府信息情况", "见表。"),
            ]),
        SampleArchive.ReportOf(
            SampleArchive.Jingle,
            2020,
            "2020",
            [
                SampleArchive.Table(Procurement, "5|400"),
                SampleArchive.Table(Applications, "9|~|0|1|10", "0|~|0|0|", "4|~|0|0|3", "0|~|0|0|0", "0|~|0|0|0", "4|~|0|0|4", "0|~|0|0|0"),
                SampleArchive.Table(Review, "3|3", "0|1"),
            ],
            narrative:
            [
                Part("overview", "一、总体情况", "全年公开120条。机构健全。", "另外召开会议；开通热线！"),
                Part("applications", "三、收到和处理政府信息公开申请情况", SampleArchive.Hostile),
            ]),
        SampleArchive.Evil2020));

    private static readonly IHtmlDocument Page = Site.Page("jingle/2020/changes/index.html");

    [Fact]
    public void Only_a_report_with_one_on_the_year_before_has_a_page()
    {
        Assert.False(Site.Has("jingle/2019/changes/index.html"));
        Assert.False(Site.Has("evil/2020/changes/index.html"));
        Assert.Contains("changes/index.html", Links("jingle/2020/index.html"));
        Assert.Contains("2020/changes/index.html", Links("jingle/index.html"));
        Assert.DoesNotContain(Links("jingle/2019/index.html"), link => link!.Contains("changes", StringComparison.Ordinal));
    }

    [Fact]
    public void The_largest_changes_stand_first_those_of_one_unit_together()
    {
        var tables = Page.QuerySelectorAll("table.figure-changes");
        Assert.Equal(["单位：件3 个", "单位：万元1 个"], tables.Select(table => table.QuerySelector("caption")!.TextContent));
        Assert.Equal(
            [
                "一、本年新收政府信息公开申请数量·总计|+6|+150.0%|4|10",
                "一、本年新收政府信息公开申请数量·自然人|+5|+125.0%|4|9",
                "一、本年新收政府信息公开申请数量·其他|+1|上年为 0|0|1",
            ],
            tables[0].QuerySelectorAll("tbody tr").Select(Row));
        Assert.Equal(["政府集中采购·采购总金额|−600|−60.0%|1,000|400"], tables[1].QuerySelectorAll("tbody tr").Select(Row));
        Assert.Equal(["收到和处理政府信息公开申请情况"], tables[0].QuerySelectorAll("tbody .under").Select(under => under.TextContent).Distinct());
        Assert.Equal("../index.html#applications.received.total", tables[0].QuerySelector("tbody a")!.GetAttribute("href"));
    }

    // Of the applications' 28 printed cells 3 changed and 2 were blank in one year; of the 4 derived ones, none changed. Procurement: 1 of 2.
    [Fact]
    public void What_did_not_change_and_what_cannot_be_compared_is_counted() =>
        Assert.StartsWith("4 个数字有变化，28 个没有变化，6 个不能比较。", Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_compared_is_set_apart_with_the_reason()
    {
        var reasons = Page.QuerySelectorAll("#not-compared ~ details");
        Assert.Equal(
            ["上年有数字，本年未报告1 个", "本年有数字，上年未报告1 个", "上年的报告没有这张表4 个"],
            reasons.Select(reason => reason.QuerySelector("summary")!.TextContent));
        Assert.Equal(
            "二、上年结转政府信息公开申请数量·总计：2", Assert.Single(reasons[0].QuerySelectorAll("li")).TextContent.Trim());
        Assert.Equal("（一）予以公开·总计：3", Assert.Single(reasons[1].QuerySelectorAll("li")).TextContent.Trim());
        Assert.Contains("政府信息公开行政复议、行政诉讼情况", reasons[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_are_told_apart_as_same_new_gone_and_changed_within()
    {
        var rows = Page.GetElementById("text-1")!.ParentElement!.QuerySelectorAll(".diff-row");
        Assert.Equal(
            ["diff-row reworded", "diff-row same", "diff-row gone", "diff-row same", "diff-row replaced"], rows.Select(row => row.ClassName));
        Assert.Equal("<p>全年公开<del>100</del>条。</p>", rows[0].QuerySelector(".before p:not(.diff-label)")!.OuterHtml);
        Assert.Equal("<p>全年公开<ins>120</ins>条。</p>", rows[0].QuerySelector(".after p:not(.diff-label)")!.OuterHtml);
        Assert.Equal("人员不足。", rows[2].QuerySelector("del")!.TextContent);
        Assert.Equal("删去（2019年）", rows[2].QuerySelector(".diff-label")!.TextContent);
        Assert.Equal("印发文件。", rows[4].QuerySelector("del")!.TextContent);
        Assert.Equal("开通热线！", rows[4].QuerySelector("ins")!.TextContent);
    }

    [Fact]
    public void Parts_that_only_one_year_has_stand_too_and_hostile_words_stay_words()
    {
        var parts = Page.QuerySelectorAll(".diff");
        Assert.Equal(3, parts.Length);
        Assert.Equal(SampleArchive.Hostile, parts[1].QuerySelector("ins")!.TextContent);
        Assert.Equal("见表。", parts[2].QuerySelector("del")!.TextContent);
        Assert.Empty(Page.QuerySelectorAll("script:not([src], [type='application/ld+json'])"));
    }

    // 9 + 5 + 7 + 5 characters, and the hostile 28 of the third part; repeated: 机构健全。 and 另外召开会议；
    [Fact]
    public void How_much_repeats_last_years_text_is_measured_in_characters_of_whole_sentences()
    {
        var all = 9 + 5 + 7 + 5 + SampleArchive.Hostile.Length;
        Assert.Contains($"共 {all} 字，其中 12 字", Page.QuerySelector(".repeats-detail")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("这样的句子有 21 字", Page.QuerySelector(".repeats-detail")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("三、收到和处理政府信息公开申请情况28 字，0% 与上年相同", Page.GetElementById("text-2")!.TextContent);
    }

    [Fact]
    public void Texts_that_are_not_the_originals_own_are_not_compared_and_the_page_says_why()
    {
        var page = RenderedSite.Of(SampleArchive.Archive).Page("jingle/2020/changes/index.html");
        Assert.Equal(
            "2019年的报告没有收录文字，2020年的报告只收录了摘要。只有两年都收录了原文，文字才能比较。", page.QuerySelector(".no-text")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".diff, .repeats"));
    }

    [Fact]
    public void A_long_hostile_text_is_compared_in_bounded_time()
    {
        var before = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"甲{i % 5}。"));
        var after = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"甲{i * 3 % 7}。"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var comparison = new NarrativeComparison();
        var changes = comparison.Compare(Sentences.Of(Part("a", "a", before).Blocks), Sentences.Of(Part("a", "a", after).Blocks));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
        Assert.Equal(60_000, changes.Sum(change => change.After.Count));
        Assert.Equal(60_000, changes.Sum(change => change.Before.Count));
    }

    [Theory]
    [InlineData("他说：“好。”走了。", "他说：“好。”", "走了。")]
    [InlineData("共3.5万元；其中1,200元！？完", "共3.5万元；", "其中1,200元！？", "完")]
    public void Sentences_end_at_their_marks_and_take_closing_quotes_along(string text, params string[] expected) =>
        Assert.Equal(expected, Sentences.Of(Part("a", "a", text).Blocks).Select(sentence => sentence.Text));

    private static NarrativeSection Part(string id, string title, params string[] paragraphs) => new(
        title, id, [.. paragraphs.Select(text => new ParagraphBlock(1, [new TextInline(text)]))], new SourcePlace("report.md"));

    private static IEnumerable<string?> Links(string path) => Site.Page(path).QuerySelectorAll("main a").Select(link => link.GetAttribute("href"));

    private static string Row(IElement row) => string.Join(
        '|', row.Children.Select(cell => cell.QuerySelector("a")?.TextContent ?? cell.TextContent.Trim()));
}
