using System.Globalization;
using DisclosureSite.Rendering;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("3525", 3525L)]
    [InlineData("-48", -48L)]
    [InlineData("4294967296", 4294967296L)]
    [InlineData("-4294967295", -4294967295L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775807", -long.MaxValue)]
    public void A_whole_number_is_one(string number, long expected)
    {
        Assert.True(Numbers.IsWhole(Of(number), out var whole));
        Assert.Equal(expected, whole);
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("1591.0")]
    [InlineData("9223372036854775808")]
    [InlineData("18446744073709551616")]
    [InlineData("79228162514264337593543950335")]
    public void A_number_with_decimals_or_too_large_is_none(string number) => Assert.False(Numbers.IsWhole(Of(number), out _));

    [Theory]
    [InlineData("3525", "3,525")]
    [InlineData("0", "0")]
    [InlineData("-48", "−48")]
    [InlineData("-1591", "−1,591")]
    [InlineData("-1591.50", "−1,591.5")]
    public void A_number_is_shown_in_groups_with_the_sign_that_is_as_wide_as_plus(string number, string expected) =>
        Assert.Equal(expected, Numbers.Show(Of(number)));

    private static decimal Of(string number) => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
}
