using DisclosureSite.Serving;
using Xunit;

namespace DisclosureSite.Tests.Serving;

public sealed class PreviewTextsTests
{
    [Theory]
    [InlineData(0, 2, 1, true, "2 个警告，1 处核对不符（网站已更新）")]
    [InlineData(0, 0, 1, true, "1 处核对不符（网站已更新）")]
    [InlineData(1, 0, 0, false, "1 个错误：网站没有更新，")]
    [InlineData(0, 0, 0, false, "网站没有更新，")]
    public void The_heading_counts_what_there_is(int errors, int warnings, int findings, bool isUpToDate, string begin) =>
        Assert.StartsWith(begin, PreviewTexts.Heading(errors, warnings, findings, isUpToDate), StringComparison.Ordinal);
}
