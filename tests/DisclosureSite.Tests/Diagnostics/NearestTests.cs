using DisclosureSite.Diagnostics;
using Xunit;

namespace DisclosureSite.Tests.Diagnostics;

public sealed class NearestTests
{
    private static readonly string[] Known = ["title", "publisher", "published", "总计", "自然人"];

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("TITLE", "title")]
    [InlineData("publishd", "published")]
    [InlineData("publishes", "publisher")]
    [InlineData("合计", "总计")]
    [InlineData("自然", "自然人")]
    public void The_nearest_word_is_found(string text, string expected) => Assert.Equal(expected, Nearest.Of(text, Known));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("deadline")]
    [InlineData("商业企业")]
    public void A_word_that_nobody_meant_is_not_offered(string text) => Assert.Null(Nearest.Of(text, Known));

    [Fact]
    public void Long_input_is_not_compared() => Assert.Null(Nearest.Of(new string('t', 100_000), Known));
}
