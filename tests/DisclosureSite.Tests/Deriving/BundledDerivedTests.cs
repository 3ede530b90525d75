using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Deriving;

public sealed class BundledDerivedTests
{
    [Theory]
    [InlineData("disclosure-rate", 0.5402, 1902, 3521)]
    [InlineData("denial-rate", 0.0261, 92, 3521)]
    [InlineData("unable-rate", 0.2673, 941, 3521)]
    [InlineData("completion-rate", 0.9657, 3521, 3646)]
    [InlineData("individual-share", 0.9759, 3440, 3525)]
    [InlineData("review-correction-rate", 0.1343, 18, 134)]
    [InlineData("litigation-loss-rate", 0, 0, 57)]
    public void The_rates_of_suqian_2024_are_those_worked_out_by_hand(string id, double value, int numerator, int denominator)
    {
        var rate = Rate("suqian", 2024, id);
        Assert.Equal(((decimal)value, numerator, denominator, false), (rate.Value, rate.Numerator, rate.Denominator, rate.IsComputed));
    }

    [Fact]
    public void Jingle_s_total_of_nought_gives_way_to_what_its_parts_make()
    {
        var rate = Rate("jingle", 2020, "disclosure-rate");
        Assert.Equal((1m, 5m, 5m, true), (rate.Value, rate.Numerator, rate.Denominator, rate.IsComputed));
        Assert.True(rate.IsSmall);
        var completion = Rate("jingle", 2020, "completion-rate");
        Assert.Equal((1m, 5m, 5m, true), (completion.Value, completion.Numerator, completion.Denominator, completion.IsComputed));
        Assert.False(Rate("jingle", 2020, "individual-share").IsComputed);
        Assert.Equal(0m, Rate("jingle", 2020, "review-correction-rate").Value);
        var loss = Rate("jingle", 2020, "litigation-loss-rate");
        Assert.Equal((null, 0m, 0m), (loss.Value, loss.Numerator, loss.Denominator));

        var processed = At("jingle", 2020, "applications", "processed", "total");
        Assert.Equal((0m, 5m, true), (processed.Quantity, processed.Computed, processed.ContradictsComputed));
    }

    [Theory]
    [InlineData("received", 3511, 14, 0.4)]
    [InlineData("processed", 3486, 35, 1.0)]
    [InlineData("denied", 142, -50, -35.2)]
    [InlineData("unable", 1078, -137, -12.7)]
    [InlineData("not-handled", 406, -289, -71.2)]
    [InlineData("disposed-otherwise", 341, 128, 37.5)]
    public void Suqian_s_figures_changed_from_2023_to_2024(string row, int previous, int change, double percent)
    {
        var figure = At("suqian", 2024, "applications", row, "total");
        Assert.Equal((previous, change, (decimal)percent), (figure.Previous, figure.Change, figure.ChangePercent));
    }

    [Fact]
    public void This_year_s_numbers_follow_from_last_year_s_and_their_change()
    {
        Assert.Equal(1880, At("jingle", 2020, "licensing", "licences", "this-year").Quantity);
        Assert.Equal(1410, At("jingle", 2020, "licensing", "other-services", "this-year").Quantity);
        Assert.Equal(448, At("jingle", 2020, "penalties", "penalties", "this-year").Quantity);
        Assert.Equal(67, At("jingle", 2020, "penalties", "coercion", "this-year").Quantity);
        Assert.Equal(12, At("jingle", 2020, "fees", "fees", "this-year").Quantity);
    }

    [Fact]
    public void The_series_of_applications_has_both_years_and_no_break()
    {
        var indicator = BundledArchive.Derived.Indicators.Single(found => found.Id == "applications.received.total");
        var series = BundledArchive.Derived.FindSeries(indicator, BundledArchive.Archive.FindAgency("suqian")!)!;
        Assert.Equal(
            [new SeriesPoint(new ReportYear(2023), 3511, null, null, null), new SeriesPoint(new ReportYear(2024), 3525, 14, 0.4m, null)],
            series.Points);
        Assert.Empty(series.Breaks);
        var total = BundledArchive.Derived.FindTotal(indicator, new ReportYear(2024))!;
        Assert.Equal((3525m, 1, 0, 0), (total.Value, total.Covered, total.NotReported, total.Included));
    }

    [Fact]
    public void Jingle_published_in_time_and_has_since_been_missing()
    {
        var derived = BundledArchive.Derived;
        Assert.Equal(
            new Timeliness(new DateOnly(2021, 3, 31), 0), derived.Of(BundledArchive.Report("jingle", 2020)).Timeliness);
        Assert.Equal(Presence.Missing, derived.PresenceOf(BundledArchive.Archive.FindAgency("jingle")!, new ReportYear(2023)));
    }

    [Fact]
    public void Tables_alone_are_those_of_the_report_without_the_year_before()
    {
        foreach (var report in BundledArchive.Archive.Reports)
        {
            var whole = BundledArchive.Derived.Of(report).Tables;
            var alone = BundledArchive.Derived.TablesOf(report);
            Assert.Equal(whole.Select(FiguresOf), alone.Select(FiguresOf));
            Assert.All(alone.SelectMany(table => CellsOf(table)), figure => Assert.Null(figure.Previous));
        }

        Assert.Contains(BundledArchive.Archive.Reports, report => BundledArchive.Derived.Of(report).Tables.SelectMany(CellsOf).Any(figure => figure.Previous is not null));

        static List<DerivedFigure> FiguresOf(DerivedTable table) => [.. CellsOf(table).Select(figure => figure with { Previous = null })];

        static List<DerivedFigure> CellsOf(DerivedTable table) =>
            [.. Enumerable.Range(0, table.RowIds.Length).SelectMany(row => Enumerable.Range(0, table.ColumnIds.Length).Select(column => table[row, column]))];
    }

    private static Rate Rate(string agency, int year, string id) =>
        BundledArchive.Derived.Of(BundledArchive.Report(agency, year)).Rates.Single(rate => rate.Indicator.Id == id);

    private static DerivedFigure At(string agency, int year, string tableId, string row, string column)
    {
        var table = BundledArchive.Derived.Of(BundledArchive.Report(agency, year)).Tables.Single(found => found.Table.Id == tableId);
        return table[table.RowIds.IndexOf(row), table.ColumnIds.IndexOf(column)];
    }
}
