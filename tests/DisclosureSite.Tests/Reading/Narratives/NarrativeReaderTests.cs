using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Reading.Narratives;

public sealed class NarrativeReaderTests
{
    private static readonly Format Format = new()
    {
        Id = "f",
        Title = "格式",
        FirstYear = new ReportYear(2019),
        Tables = [],
        Place = new SourcePlace("formats/f.yml"),
        Sections =
        [
            new FormatSection { Id = "general", Title = "一、总体情况" },
            new FormatSection { Id = "problems", Title = "五、存在的主要问题及改进情况", Aliases = ["五、政府信息公开工作存在的主要问题及改进情况"] },
        ],
    };

    [Fact]
    public void Headings_of_the_second_level_begin_the_parts()
    {
        var diagnostics = new DiagnosticList();
        var sections = NarrativeText.Sections("前言\n\n## 一、总体情况\n甲\n\n### 小结\n乙\n\n## 附录\n", diagnostics, Format);

        Assert.Empty(diagnostics.Sorted());
        Assert.Equal(["", "一、总体情况", "附录"], sections.Select(section => section.Title));
        Assert.Equal([null, "general", null], sections.Select(section => section.SectionId));
        Assert.Equal([new SourcePlace("r.md", 4), new("r.md", 6), new("r.md", 12)], sections.Select(section => section.Place));
        Assert.Equal([(7, "甲"), (9, "小结"), (10, "乙")], NarrativePlainText.Paragraphs(sections[1].Blocks));
        Assert.Equal(3, Assert.IsType<HeadingBlock>(sections[1].Blocks[1]).Level);
        Assert.Empty(sections[2].Blocks);
    }

    [Theory]
    [InlineData("##一、总体情况\n\n甲\n", "r.md(4,1)", "##一、总体情况")]
    [InlineData("＃＃ 一、总体情况\n甲\n", "r.md(4,1)", "＃＃ 一、总体情况")]
    [InlineData("甲\n一、总体情况\n\n乙\n", "r.md(5,1)", "一、总体情况")]
    [InlineData("**一、总体情况**\n\n乙\n", "r.md(4,1)", "**一、总体情况**")]
    public void A_line_that_was_meant_for_a_title_is_told(string body, string place, string line)
    {
        var diagnostics = new DiagnosticList();
        NarrativeText.Sections(body, diagnostics, Format);
        Assert.Equal(
            $"{place}: warning DS0316: “{line}”像是“一、总体情况”这一部分的标题，但是没有当作标题。标题前要有两个半角井号和一个空格，写成“## 一、总体情况”，单独一行。",
            Assert.Single(diagnostics.Sorted()).ToString());
    }

    [Theory]
    [InlineData("一、总体情况\n\n五、存在的主要问题及改进情况\n\n## 一、总体情况\n甲\n\n## 五、存在的主要问题及改进情况\n乙\n")]
    [InlineData("本报告由总体情况等部分组成。\n\n- 一、总体情况\n\n一、总体情况良好。\n")]
    public void A_line_of_contents_is_no_title(string body)
    {
        var diagnostics = new DiagnosticList();
        NarrativeText.Sections(body, diagnostics, Format);
        Assert.Empty(diagnostics.Sorted());
    }

    [Theory]
    [InlineData("总体情况")]
    [InlineData("一、总体情况")]
    [InlineData("一.总体情况")]
    [InlineData("（一）总体情况：")]
    [InlineData("第一部分 总体情况")]
    [InlineData("1、总体情况")]
    [InlineData("一、 总 体　情况")]
    [InlineData("**一、总体情况**")]
    public void A_part_is_found_however_its_title_is_numbered_and_typed(string title)
    {
        var sections = NarrativeText.Sections($"## {title}\n", new DiagnosticList(), Format);
        Assert.Equal("general", Assert.Single(sections).SectionId);
    }

    [Fact]
    public void A_part_is_found_by_an_alias_and_only_once()
    {
        var sections = NarrativeText.Sections(
            "## 政府信息公开工作存在的主要问题及改进情况\n\n## 存在的主要问题及改进情况\n\n## 一般情况\n", new DiagnosticList(), Format);
        Assert.Equal(["problems", null, null], sections.Select(section => section.SectionId));
    }

    [Fact]
    public void The_title_repeated_as_a_heading_is_left_out_and_another_one_is_a_part_with_a_warning()
    {
        var diagnostics = new DiagnosticList();
        var sections = NarrativeText.Sections("# 2020年 报告\n\n# 总体情况\n甲\n", diagnostics, Format, "2020年报告");

        Assert.Equal("总体情况", Assert.Single(sections).Title);
        var warning = Assert.Single(diagnostics.Sorted());
        Assert.Equal(DiagnosticSeverity.Warning, warning.Severity);
        Assert.Equal(("DS0314", new SourcePlace("r.md", 6)), (warning.Code, warning.Place));
    }

    [Fact]
    public void A_heading_without_words_is_a_fault() => Assert.Equal(["DS0313 4,1"], NarrativeText.Faults("##\n\n甲\n"));

    [Fact]
    public void Raw_html_is_text()
    {
        Assert.Equal(
            [new TextInline("<script>alert(1)</script>"), new LineBreakInline(), new TextInline("<b>粗</b> & < <!-- x -->")],
            NarrativeText.Paragraph("<script>alert(1)</script>  \n<b>粗</b> &amp; &lt; <!-- x -->"));
    }

    [Fact]
    public void Emphasis_works_beside_chinese_punctuation()
    {
        var content = NarrativeText.Paragraph("**重点：**内容*说明*。");
        var strong = Assert.IsType<EmphasisInline>(content[0]);
        Assert.True(strong.Strong);
        Assert.Equal([new TextInline("重点：")], strong.Content);
        Assert.Equal(new TextInline("内容"), content[1]);
        Assert.False(Assert.IsType<EmphasisInline>(content[2]).Strong);
        Assert.Equal(new TextInline("。"), content[3]);
    }

    [Theory]
    [InlineData("主动\n公开", "主动公开")]
    [InlineData("受理\n3525件", "受理3525件")]
    [InlineData("共3525\n件", "共3525件")]
    [InlineData("完成。\nPDF文件", "完成。PDF文件")]
    [InlineData("Word\n文件", "Word 文件")]
    [InlineData("open\ndata", "open data")]
    [InlineData("10\n20", "10 20")]
    [InlineData("“甲”\n“乙”", "“甲”“乙”")]
    [InlineData("“one”\n“two”", "“one”“two”")]
    [InlineData("one”\ntwo", "one” two")]
    [InlineData("甲\r\n乙", "甲乙")]
    [InlineData("甲   \r\n  乙", "甲\n乙")]
    [InlineData("**甲**\n乙", "甲乙")]
    [InlineData("甲\n[乙](/about/)", "甲乙")]
    [InlineData("𠮷\n𠮷", "𠮷𠮷")]
    public void The_end_of_a_line_within_chinese_is_nothing(string markdown, string expected) =>
        Assert.Equal(expected, NarrativePlainText.Of(NarrativeText.Paragraph(markdown)));

    [Fact]
    public void An_ideographic_space_at_the_beginning_of_a_line_begins_a_paragraph()
    {
        var blocks = NarrativeText.Blocks("　　第一段\n续行\n　　第二段\r\n　　第三段");
        Assert.Equal([(4, "第一段续行"), (6, "第二段"), (7, "第三段")], NarrativePlainText.Paragraphs(blocks));
    }

    [Fact]
    public void An_indented_line_is_no_code()
    {
        var blocks = NarrativeText.Blocks("正文\n\n        静乐县人民政府办公室\n        2021年1月22日");
        Assert.Equal([(4, "正文"), (6, "静乐县人民政府办公室2021年1月22日")], NarrativePlainText.Paragraphs(blocks));
        Assert.All(blocks, block => Assert.IsType<ParagraphBlock>(block));
    }

    [Fact]
    public void Lists_quotations_code_and_lines_keep_their_lines()
    {
        var blocks = NarrativeText.Blocks("3. 甲\n4. 乙\n   - 丙\n\n> 引文\n\n```\n[a](javascript:x)\n```\n\n---\n");
        var numbered = Assert.IsType<ListBlock>(blocks[0]);
        Assert.Equal((4, 3), (numbered.Line, numbered.Start));
        var inner = Assert.IsType<ListBlock>(numbered.Items[1][1]);
        Assert.Equal((6, null), (inner.Line, inner.Start));
        Assert.Equal((8, "引文"), Assert.Single(NarrativePlainText.Paragraphs(Assert.IsType<QuoteBlock>(blocks[1]).Content)));
        Assert.Equal(new CodeBlock(10, "[a](javascript:x)"), blocks[2]);
        Assert.Equal(new ThematicBreakBlock(14), blocks[3]);
    }

    [Fact]
    public void A_table_in_the_text_is_text()
    {
        var table = Assert.IsType<TextTableBlock>(Assert.Single(NarrativeText.Blocks("| 渠道 | 数量 |\n|---|---:|\n| 网站 | **2043** |\n| 微博 |\n")));
        Assert.Equal(4, table.Line);
        Assert.Equal(["渠道", "数量"], table.Header.Select(NarrativePlainText.Of));
        Assert.Equal(["网站", "2043"], table.Rows[0].Select(NarrativePlainText.Of));
        Assert.Equal(["微博", ""], table.Rows[1].Select(NarrativePlainText.Of));
    }

    [Fact]
    public void A_bar_without_a_table_stays_a_bar() =>
        Assert.Equal([new TextInline("甲 | 乙 [ 丙")], NarrativeText.Paragraph("甲 | 乙 [ 丙"));

    [Fact]
    public void An_underlined_heading_stands_where_its_words_are()
    {
        var section = Assert.Single(NarrativeText.Sections("\n总体情况\n------\n甲\n", new DiagnosticList(), Format));
        Assert.Equal(("general", new SourcePlace("r.md", 5)), (section.SectionId, section.Place));
    }
}
