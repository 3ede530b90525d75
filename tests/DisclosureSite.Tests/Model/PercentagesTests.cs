using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Model;

public sealed class PercentagesTests
{
    [Fact]
    public void Changes_round_half_away_from_zero()
    {
        Assert.Equal(0.4m, Percentages.OfChange(3511, 3525));
        Assert.Equal(12.5m, Percentages.OfChange(8, 9));
        Assert.Equal(0.3m, Percentages.OfChange(400, 401)); // 0.25
        Assert.Equal(-0.3m, Percentages.OfChange(400, 399)); // −0.25
    }

    [Fact]
    public void A_change_from_a_negative_figure_has_the_sign_of_the_change() =>
        Assert.Equal(50.0m, Percentages.OfChange(-48, -24));

    [Fact]
    public void There_is_no_percentage_from_a_nought_or_of_something_not_reported()
    {
        Assert.Null(Percentages.OfChange(0, 5));
        Assert.Null(Percentages.OfChange(null, 5));
        Assert.Null(Percentages.OfChange(5, null));
    }

    [Fact]
    public void Shares_have_four_decimals()
    {
        Assert.Equal(0.3333m, Percentages.Share(1, 3));
        Assert.Equal(0.0001m, Percentages.Share(1, 20_000)); // 0.00005
        Assert.Equal(1m, Percentages.Share(5, 5));
    }
}
