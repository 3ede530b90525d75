using System.Collections.Immutable;
using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Deriving;

public sealed class RateTests
{
    private static readonly FormatTable Table = Sample.Table("t", "granted partly denied processed", "person firm total").With(
        totals:
        [
            new TotalDefinition("t/results", Axis.Row, 3, [0, 1, 2]),
            new TotalDefinition("t/row-total", Axis.Column, 2, [0, 1]),
        ]);

    private static readonly Format Format = Sample.Format(
        [Table],
        [
            Sample.Rule("t/results", RuleKind.Sum, "t.processed.* = t.granted.* + t.partly.* + t.denied.*", Axis.Column),
            Sample.Rule("t/row-total", RuleKind.Sum, "t.*.total = t.*.person + t.*.firm", Axis.Row),
        ],
        [
            Sample.RateIndicator("disclosure-rate", "t.granted.total + t.partly.total", "t.processed.total"),
            Sample.RateIndicator("person-share", "t.processed.person", "t.processed.total - t.denied.total"),
        ]);

    [Fact]
    public void A_rate_is_of_the_reported_totals_where_they_hold()
    {
        var rate = Rates("granted 1 1 2\npartly 1 0 1\ndenied 3 1 4\nprocessed 5 2 7")[0];
        Assert.Equal((0.4286m, 3m, 7m, false), (rate.Value, rate.Numerator, rate.Denominator, rate.IsComputed));
        Assert.True(rate.IsSmall);
    }

    [Fact]
    public void A_total_that_fails_gives_way_to_the_sum_of_its_parts()
    {
        var rate = Rates("granted 5 0 5\npartly 0 0 0\ndenied 0 0 0\nprocessed 0 0 0")[0];
        Assert.Equal((1.0m, 5m, 5m, true), (rate.Value, rate.Numerator, rate.Denominator, rate.IsComputed));
    }

    [Fact]
    public void So_does_one_that_is_blank_in_the_numerator_too()
    {
        var rate = Rates("granted 2 1 -\npartly 1 0 1\ndenied 3 1 4\nprocessed 6 2 -")[0];
        // granted.total: 2 + 1 along the row; processed.total: 6 + 2 along the row, for down the column a part is blank.
        Assert.Equal((0.5m, 4m, 8m, true), (rate.Value, rate.Numerator, rate.Denominator, rate.IsComputed));
    }

    [Theory]
    [InlineData("granted 2 1 3\npartly 1 0 1\ndenied - - -\nprocessed - - -")]
    [InlineData("granted 5 0 5\npartly 0 0 0\ndenied - - -\nprocessed 3 - 3")]
    public void No_total_is_computed_of_parts_of_which_one_is_blank(string figures)
    {
        var rate = Rates(figures)[0];
        Assert.Equal((null, null, false), (rate.Value, rate.Denominator, rate.IsComputed));
    }

    [Fact]
    public void A_total_that_the_parts_above_it_contradict_gives_way_to_no_sum_along_its_row()
    {
        // 5 granted of 0 processed, 0 + 0 along the row: nothing tells the denominator.
        var rates = Rates("granted 5 0 5\npartly 0 0 0\ndenied - 0 -\nprocessed 0 0 0");
        Assert.Equal((null, 5m, null, false), (rates[0].Value, rates[0].Numerator, rates[0].Denominator, rates[0].IsComputed));
        Assert.Equal((null, null, false), (rates[1].Value, rates[1].Numerator, rates[1].IsComputed));
    }

    [Fact]
    public void A_reported_total_stands_where_a_blank_part_may_make_up_for_the_difference()
    {
        // 2 + 0 of 7 are reported: a denominator of 2 would take the blank for nought.
        var rate = Rates("granted 1 1 2\npartly 0 0 0\ndenied - - -\nprocessed 5 2 7")[0];
        Assert.Equal((0.2857m, 2m, 7m, false), (rate.Value, rate.Numerator, rate.Denominator, rate.IsComputed));
    }

    [Fact]
    public void A_total_without_parts_is_all_there_is()
    {
        var rate = Rates("granted - - 3\npartly - - 1\ndenied - - 4\nprocessed - - 8")[0];
        Assert.Equal((0.5m, false), (rate.Value, rate.IsComputed));
    }

    [Theory]
    [InlineData("granted 0 0 0\npartly 0 0 0\ndenied 0 0 0\nprocessed 0 0 0")]
    [InlineData("granted - - -\npartly 0 1 1\ndenied 0 0 0\nprocessed 0 1 1")]
    [InlineData("partly 0 1 1\ndenied 0 0 0\nprocessed 0 1 1")]
    public void Without_a_denominator_or_with_anything_not_reported_there_is_no_rate(string figures) =>
        Assert.Null(Rates(figures)[0].Value);

    [Fact]
    public void Terms_are_subtracted_and_parts_stand_as_reported()
    {
        var rate = Rates("granted 1 1 2\npartly 1 0 1\ndenied 3 1 4\nprocessed 5 2 7")[1];
        Assert.Equal((1.6667m, 5m, 3m), (rate.Value, rate.Numerator, rate.Denominator));
    }

    [Fact]
    public void Without_the_table_there_is_no_rate() =>
        Assert.All(
            Derive(Sample.Report(Format, Sample.Agency("here"), 2020, [])),
            rate => Assert.Equal((null, null, null), (rate.Value, rate.Numerator, rate.Denominator)));

    private static ImmutableArray<Rate> Rates(string figures) =>
        Derive(Sample.Report(Format, Sample.Agency("here"), 2020, [Table.Figures(figures)]));

    private static ImmutableArray<Rate> Derive(Report report)
    {
        var archive = Sample.Archive(report);
        return Deriver.Derive(archive, Checker.Check(archive, new DiagnosticList())).Of(report).Rates;
    }
}
