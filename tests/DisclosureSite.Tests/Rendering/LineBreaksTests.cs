using DisclosureSite.Rendering;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class LineBreaksTests
{
    [Theory]
    [InlineData("宿迁市2024年政府信息公开工作年度报告", "宿迁市2024年<wbr>政府信息公开<wbr>工作年度报告")]
    [InlineData("政府信息公开", "政府信息公开")]
    [InlineData("《政府信息公开条例》", "《政府信息公开条例》")]
    [InlineData("2024年1月1日至2024年12月31日", "<span>2024年1月1日</span>至<span>2024年12月31日</span>")]
    [InlineData("（二）部分公开（区分处理的）·自然人", "（二）部分公开（区分处理的<span class=\"whole\">）·</span>自然人")]
    [InlineData("相符 14 处，无法判断 0 处", "相符&#xA0;14&#xA0;处，无法判断&#xA0;0&#xA0;处")]
    [InlineData("〔（七）总计·甲〕 ＝ 〔1.甲〕 ＋ 上年的〔乙〕（表中每一列）", "<span>〔（七）总计·甲〕 ＝</span> <span>〔1.甲〕 ＋</span> <span>上年的〔乙〕</span>（表中每一列）")]
    [InlineData("<b>&\"·x", "&lt;b&gt;&amp;<span class=\"whole\">&quot;·</span>x")]
    public void Lines_end_between_phrases_and_not_within_what_belongs_together(string text, string html) =>
        Assert.Equal(html, LineBreaks.Of(text).Html);
}
