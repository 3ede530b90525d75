using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Rendering;

/// <summary>A rate is not reported but computed; of three years, 3 of 6, 0 of 0 and 1 of 4, the second has none.</summary>
public sealed class RateWithoutValueTests
{
    private static readonly Format Format = SampleArchive.Format with
    {
        LastYear = null,
        Indicators = [SampleArchive.DenialRate],
    };

    private static readonly RenderedSite Site = RenderedSite.Of(SampleArchive.Of(Report(2019, 3, 3), Report(2020, 0, 0), Report(2021, 1, 3)));

    [Theory]
    [InlineData("jingle/index.html")]
    [InlineData("indicators/denial-rate/index.html")]
    public void A_chart_says_that_it_cannot_be_computed_as_the_table_does(string page)
    {
        var chart = Site.Page(page).QuerySelectorAll("svg.line desc");

        Assert.Equal(["2019年 50.00%；2020年 无法计算；2021年 25.00%。"], chart.Select(words => words.TextContent));
    }

    [Fact]
    public void A_table_says_it_aloud() =>
        Assert.Equal("无法计算", Site.Page("indicators/denial-rate/index.html").QuerySelector("table.series td.blank .spoken")?.TextContent);

    private static Report Report(int year, int denied, int granted) =>
        SampleArchive.ReportOf(SampleArchive.Jingle, year, $"{year}年报告", [Table($"{denied}", $"{granted}", $"{denied + granted}")], format: Format);

    private static ReportTable Table(string denied, string granted, string processed)
    {
        return SampleArchive.Table(
            Format.Tables[2], Row(processed), Row("0"), Row(granted), Row(denied), Row("0"), Row(processed), Row("0"));

        static string Row(string figure) => $"{figure}|~|0|0|{figure}";
    }
}
