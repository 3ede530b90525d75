using System.Globalization;
using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Model;

public sealed class UnitsTests
{
    [Theory]
    [InlineData("251000", "元", "万元", "25.1")]
    [InlineData("1591", "万元", "元", "15910000")]
    [InlineData("3", "亿元", "万元", "30000")]
    [InlineData("1", "元", "亿元", "0.00000001")]
    [InlineData("-20", "元", "万元", "-0.002")]
    public void Money_converts_exactly_and_without_trailing_noughts(string value, string from, string to, string expected)
    {
        var converted = Units.Convert(decimal.Parse(value, CultureInfo.InvariantCulture), from, to);
        Assert.Equal(expected, converted.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("本年收费金额（单位：万元）", "本年收费金额（单位：元）")]
    [InlineData("金额（单位：万元，含税）（注）", "金额（单位：元，含税）（注）")]
    [InlineData("收费金额（万元）", "收费金额（元）")]
    [InlineData("采购总金额", null)]
    [InlineData("采购总金额（含税）", null)]
    [InlineData("（万元）采购", null)]
    [InlineData("金额（单位：万元", null)]
    public void A_unit_takes_the_place_of_the_one_that_a_label_states(string label, string? expected) =>
        Assert.Equal(expected, Units.Restate(label, "元"));

    [Fact]
    public void Counters_and_numbers_without_a_unit_stay_as_they_are()
    {
        Assert.Equal(5m, Units.Convert(5m, "件", "条"));
        Assert.Equal(5m, Units.Convert(5m, null, "万元"));
        Assert.Equal(5m, Units.Convert(5m, "万元", null));
    }

    [Theory]
    [InlineData("件", "条", true)]
    [InlineData("元", "万元", true)]
    [InlineData(null, "万元", true)]
    [InlineData("件", "万元", false)]
    [InlineData("万元", "件", false)]
    [InlineData("%", "件", false)]
    public void Units_fit_within_their_family_only(string? unit, string? expected, bool fits) =>
        Assert.Equal(fits, Units.AreCompatible(unit, expected));
}
