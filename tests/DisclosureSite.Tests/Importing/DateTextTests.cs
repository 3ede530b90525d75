using DisclosureSite.Importing.Recognition;
using Xunit;

namespace DisclosureSite.Tests.Importing;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。", "2023")]
    [InlineData("时间为 2023 年 1 月 1 日至 12 月 31 日", "2023")]
    [InlineData("二〇二三年1月1日到12月31日，2022.01.01-2022.12.31", "2023 2022")]
    [InlineData("2023年1月1日至2023年12月31日，2023.1.1-12.31", "2023")]
    [InlineData("2023年1月1日至2024年12月31日", "")]
    [InlineData("2023年1月1日至12月20日，2023年12月31日", "")]
    [InlineData("2023年11月1日至12月31日", "")]
    public void Whole_years(string text, string years) => Assert.Equal(years, string.Join(' ', DateText.WholeYearsIn(text)));

    [Theory]
    [InlineData("2021年1月22日", "2021-01-22")]
    [InlineData("２０２１年 １ 月 ２２ 日", "2021-01-22")]
    [InlineData("发布时间：2021-01-22 10:31:00", "2021-01-22")]
    [InlineData("2021/3/4", "2021-03-04")]
    [InlineData("2021.12.31", "2021-12-31")]
    [InlineData("二〇二一年一月二十二日", "2021-01-22")]
    [InlineData("二○二一年十月十日", "2021-10-10")]
    [InlineData("二零二一年十二月三十日", "2021-12-30")]
    [InlineData("2021年2月30日", null)]
    [InlineData("晋政〔2021〕12号", null)]
    public void Days(string text, string? expected) =>
        Assert.Equal(expected, DateText.DayIn(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2020年静乐县政府信息公开年度报告", 2020)]
    [InlineData("静乐县人民政府二〇二〇年政府信息公开工作年度报告", 2020)]
    [InlineData("政府信息公开工作年度报告（２０２３年）", 2023)]
    [InlineData("12020年", null)]
    [InlineData("政府信息公开工作年度报告", null)]
    public void Years(string text, int? expected) => Assert.Equal(expected, DateText.YearsIn(text) is [var year, ..] ? year.Value : null);

    [Theory]
    [InlineData("2021年静乐县政府信息公开工作年度报告（2020年度）", "2020 2021")]
    [InlineData("2020年政府信息公开工作年度报告（2021年1月发布）", "2020 2021")]
    [InlineData("2021年1月公布的二〇二〇年度报告", "2020 2021")]
    [InlineData("2020年静乐县2020年度报告", "2020")]
    public void Years_the_likeliest_first(string text, string expected) => Assert.Equal(expected, string.Join(' ', DateText.YearsIn(text)));

    [Fact]
    public void Only_a_day_alone_is_a_day()
    {
        Assert.True(DateText.IsDay(" 2021年1月22日 "));
        Assert.False(DateText.IsDay("自2021年1月22日起"));
    }
}
