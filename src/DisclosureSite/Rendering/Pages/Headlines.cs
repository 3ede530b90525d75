using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The few figures shown first, each with what must be known to read it.</summary>
internal static class Headlines
{
    /// <summary>Those of one report.</summary>
    public static IReadOnlyList<HeadlineView> Of(SiteContext site, DerivedReport derived)
    {
        var report = derived.Report;
        List<HeadlineView> headlines = [];
        foreach (var indicator in site.Headlines)
        {
            if (site.Derived.FindSeries(indicator, report.Agency) is { } series && series.At(report.Year) is { } point)
            {
                headlines.Add(new HeadlineView(
                    indicator.Title,
                    Addresses.Of(indicator),
                    point.Value is null ? Texts.NoValue(point) : Numbers.Show(indicator, point.Value) + indicator.Unit,
                    SeriesCharts.SparkOf(series, report.Year),
                    NotesOf(site, derived, indicator, point))
                {
                    IsComputed = IndicatorPage.IsComputed(site, indicator),
                });
            }
        }

        return headlines;
    }

    /// <summary>Those of a year, summed over the agencies; rates cannot be summed.</summary>
    public static IReadOnlyList<HeadlineView> Of(SiteContext site, ReportYear year)
    {
        List<HeadlineView> headlines = [];
        foreach (var indicator in site.Headlines)
        {
            if (site.Derived.FindTotal(indicator, year) is { Value: { } value } total)
            {
                var trend = site.Derived.FindTrend(indicator, year);
                headlines.Add(new HeadlineView(
                    indicator.Title,
                    Addresses.Of(indicator),
                    Numbers.Show(value) + indicator.Unit,
                    SeriesCharts.SparkOf(indicator, trend),
                    NotesOf(site, total, trend)));
            }
        }

        return headlines;
    }

    // The change is of the agencies that count in both years; where these are not all of either year, it says so.
    private static List<HeadlineNoteView> NotesOf(SiteContext site, YearTotal total, YearTrend? trend)
    {
        var coverage = new HeadlineNoteView("coverage", Texts.Coverage(total));
        if (trend is null)
        {
            return [coverage];
        }

        var isWhole = trend.Compared == total.Covered && trend.Compared == site.Derived.FindTotal(total.Indicator, total.Year.Previous)?.Covered;
        var change = trend.Change == 0 ? Texts.Unchanged : Numbers.ShowChange(trend.Change, trend.ChangePercent);
        List<HeadlineNoteView> notes = isWhole
            ? [new HeadlineNoteView("change", Texts.ChangeSpoken(change)), coverage]
            : [coverage, new HeadlineNoteView("change", Texts.ChangeOfSome(trend.Compared, change))];
        if (trend.Points.Length > 1 && trend.Followed != (isWhole ? total.Covered : trend.Compared))
        {
            notes.Add(new HeadlineNoteView("coverage", Texts.TrendOfSome(trend.Followed)));
        }

        return notes;
    }

    private static List<HeadlineNoteView> NotesOf(SiteContext site, DerivedReport derived, Indicator indicator, SeriesPoint point)
    {
        List<HeadlineNoteView> notes = [];
        if (Numbers.ShowChange(indicator, point) is { Length: > 0 } change)
        {
            notes.Add(new HeadlineNoteView("change", Texts.ChangeSpoken(change)));
        }

        if (SumOf(site, derived, indicator) is { } sum)
        {
            notes.Add(sum);
        }

        if (point.Rate is { Value: not null, IsComputed: true })
        {
            notes.Add(new HeadlineNoteView("doubt", Texts.RateComputed));
        }

        if (point is { Value: not null, IsPartial: true })
        {
            notes.Add(new HeadlineNoteView("doubt", Texts.RatePartialShort));
        }

        if (point.Rate is { IsSmall: true })
        {
            notes.Add(new HeadlineNoteView("doubt", Texts.SmallDenominatorShort));
        }

        return notes;
    }

    private static bool IsCorrected(ReportTable table, CellKey key) =>
        TableCell.FindShown(table, key.Row, key.Column) is var (row, column) && table.PublishedBeforeCorrection(row, column) is not null;

    // A sum that differs contradicts nothing where a part not reported may make up for it: the rule decides.
    // In the words and the unit of the report's own format, which need not be the newest.
    private static HeadlineNoteView? SumOf(SiteContext site, DerivedReport derived, Indicator indicator)
    {
        var own = derived.Report.Format.Indicators.FirstOrDefault(other => string.Equals(other.Id, indicator.Id, StringComparison.Ordinal));
        if (own?.Figure is not { } key
            || derived.Tables.FirstOrDefault(table => string.Equals(table.Table.Id, key.Table, StringComparison.Ordinal)) is not { } table)
        {
            return null;
        }

        var (row, column) = (table.RowIds.IndexOf(key.Row), table.ColumnIds.IndexOf(key.Column));
        if (row < 0 || column < 0)
        {
            return null;
        }

        var figure = table[row, column];
        return figure switch
        {
            { IsDerived: true } or { Computed: null } => null,
            { Quantity: { } reported, Computed: { } computed } when site.IsContradicted(own, derived.Report.Agency, derived.Report.Year) =>
                new HeadlineNoteView("fails", Texts.ReportedAgainstComputed(
                    Numbers.Show(reported) + own.Unit, Numbers.Show(computed) + own.Unit, IsCorrected(table.Table, key), figure.IsPartial)),
            { Quantity: null, Computed: { } computed } =>
                new HeadlineNoteView("doubt", Texts.ComputedWithoutReported(Numbers.Show(computed) + own.Unit, figure.IsPartial)),
            _ => null,
        };
    }
}
