using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Reading.Narratives;

public sealed class NarrativeLinkTests
{
    [Theory]
    [InlineData("[a](https://www.gov.cn/x?a=1#b)", "https://www.gov.cn/x?a=1#b")]
    [InlineData("[a](HTTP://www.gov.cn)", "HTTP://www.gov.cn")]
    [InlineData("<https://www.gov.cn/>", "https://www.gov.cn/")]
    [InlineData("[a](mailto:a@b.cn)", "mailto:a@b.cn")]
    [InlineData("<a@b.cn>", "mailto:a@b.cn")]
    [InlineData("[a](/years/2020/)", "/years/2020/")]
    [InlineData("[a](../2019/index.html)", "../2019/index.html")]
    [InlineData("[a](#applications)", "#applications")]
    [InlineData("[a](a/b:c)", "a/b:c")]
    [InlineData("[a](attachments/原件.pdf)", "attachments/原件.pdf")]
    [InlineData("[a](./attachments/%E5%8E%9F%E4%BB%B6.pdf)", "./attachments/%E5%8E%9F%E4%BB%B6.pdf")]
    [InlineData("[a](attachments/page.html)", "attachments/page.html.txt")]
    public void A_link_may_lead_here_to_the_web_or_to_a_mail_box(string markdown, string href)
    {
        var link = Assert.IsType<LinkInline>(Assert.Single(NarrativeText.Paragraph(markdown)));
        Assert.Equal((href, new SourcePlace("r.md", 4)), (link.Href, link.Place));
    }

    [Theory]
    [InlineData("见[这里](javascript:alert(1))", "DS0306 4,2")]
    [InlineData("见[这里](JavaScript:alert(1))", "DS0306 4,2")]
    [InlineData("见[这里](&#106;avascript:alert(1))", "DS0306 4,2")]
    [InlineData("见[这里](javascript&colon;alert(1))", "DS0306 4,2")]
    [InlineData("见[这里](java&Tab;script:alert(1))", "DS0307 4,2")]
    [InlineData("见[这里](java&NewLine;script:alert(1))", "DS0307 4,2")]
    [InlineData("见[这里](<java\tscript:alert(1)>)", "DS0307 4,2")]
    [InlineData("见[这里](&#1;javascript:alert(1))", "DS0307 4,2")]
    [InlineData("见[这里](< javascript:alert(1)>)", "DS0307 4,2")]
    [InlineData("见[这里](data:text/html,x)", "DS0306 4,2")]
    [InlineData("见[这里](vbscript:x)", "DS0306 4,2")]
    [InlineData("见[这里](file:///etc/passwd)", "DS0306 4,2")]
    [InlineData("见[这里](ftp://a.cn/)", "DS0306 4,2")]
    [InlineData("见[这里](//evil.cn/x)", "DS0306 4,2")]
    [InlineData("见[这里](/\\\\evil.cn/x)", "DS0307 4,2")]
    [InlineData("见[这里](https:evil.cn)", "DS0307 4,2")]
    [InlineData("见[这里](https://)", "DS0307 4,2")]
    [InlineData("见[这里](https://user:secret@a.cn/)", "DS0307 4,2")]
    [InlineData("见[这里](mailto:)", "DS0307 4,2")]
    [InlineData("见[这里]()", "DS0308 4,2")]
    [InlineData("见<javascript:alert(1)>", "DS0306 4,2")]
    [InlineData("𠮷见<ftp://a.cn/>", "DS0306 4,3")]
    [InlineData("甲\n\n> 乙 **丙[丁](javascript:x)**", "DS0306 6,8")]
    [InlineData("| a |\n|---|\n| [x](data:,) |", "DS0306 6,3")]
    [InlineData("### 见[x](data:,)", "DS0306 4,6")]
    public void A_link_that_a_browser_might_run_or_take_elsewhere_is_a_fault(string markdown, string fault) =>
        Assert.Equal([fault], NarrativeText.Faults(markdown));

    [Theory]
    [InlineData("[a](attachments/无.pdf)", "DS0309 4,1")]
    [InlineData("[a](attachments/../report.md)", "DS0309 4,1")]
    [InlineData("[a](attachments/)", "DS0309 4,1")]
    [InlineData("![图](https://a.cn/x.png)", "DS0310 4,1")]
    [InlineData("![图](data:image/png;base64,xx)", "DS0310 4,1")]
    [InlineData("![图](//a.cn/x.png)", "DS0310 4,1")]
    [InlineData("![图](chart.png)", "DS0310 4,1")]
    [InlineData("![图](attachments/chart.svg)", "DS0309 4,1")]
    public void What_is_shown_or_downloaded_must_be_attached(string markdown, string fault) =>
        Assert.Equal([fault], NarrativeText.Faults(markdown));

    [Fact]
    public void A_picture_keeps_its_words()
    {
        var image = Assert.IsType<ImageInline>(Assert.Single(NarrativeText.Paragraph("![柱状**图**](attachments/chart.png)")));
        Assert.Equal(("attachments/chart.png", "柱状图"), (image.Source, image.Alternative));
    }

    [Fact]
    public void A_link_definition_would_vanish_and_is_a_fault() =>
        Assert.Equal(["DS0312 6,1"], NarrativeText.Faults("甲\n\n[注]: 本表按部门统计\n"));
}
