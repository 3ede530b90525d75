using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Model;

public sealed class ReportYearTests
{
    [Theory]
    [InlineData("2020", true)]
    [InlineData("1900", true)]
    [InlineData("2999", true)]
    [InlineData("1899", false)]
    [InlineData("3000", false)]
    [InlineData("020", false)]
    [InlineData("02020", false)]
    [InlineData(" 2020", false)]
    [InlineData("２０２０", false)]
    [InlineData("+202", false)]
    public void A_year_is_four_ascii_digits(string text, bool expected) =>
        Assert.Equal(expected, ReportYear.TryParse(text, out _));
}
