using DisclosureSite.Rendering.Charts;
using Xunit;

namespace DisclosureSite.Tests.Rendering.Charts;

public sealed class ValueAxisTests
{
    [Theory]
    [InlineData(new[] { 3511, 3525 }, false, "0 1,000 2,000 3,000 4,000")]
    [InlineData(new[] { 440, 170 }, false, "0 200 400 600")]
    [InlineData(new[] { 2 }, false, "0 1 2")]
    [InlineData(new[] { 0, 0 }, false, "0 1")]
    [InlineData(new int[0], false, "0 1")]
    [InlineData(new[] { 18_000 }, false, "0 0.5万 1万 1.5万 2万")]
    [InlineData(new[] { 1_808_595 }, false, "0 50万 100万 150万 200万")]
    [InlineData(new[] { 350_000_000 }, false, "0 1亿 2亿 3亿 4亿")]
    [InlineData(new[] { -40, 100 }, false, "−50 0 50 100")]
    public void Marks_are_round_and_hold_nought(int[] values, bool isRate, string expected)
    {
        var axis = ValueAxis.Of(values.Select(value => (decimal)value), isRate);

        Assert.Equal(expected, string.Join(' ', axis.Ticks.Select(axis.Label)));
    }

    [Fact]
    public void Rates_are_marked_in_per_cent()
    {
        var axis = ValueAxis.Of([0.4357m, 0.5402m], isRate: true);

        Assert.Equal("0% 20% 40% 60%", string.Join(' ', axis.Ticks.Select(axis.Label)));
    }

    [Fact]
    public void Nought_throughout_does_not_divide_by_nought() =>
        Assert.Equal(0m, ValueAxis.Of([0m], isRate: true).ShareOf(0));

    [Fact]
    public void A_share_is_the_way_from_end_to_end() =>
        Assert.Equal(0.5m, ValueAxis.Of([400m], isRate: false).ShareOf(200));
}
