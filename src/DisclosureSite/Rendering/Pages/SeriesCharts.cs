using DisclosureSite.Model;
using DisclosureSite.Rendering.Charts;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>Series as charts.</summary>
internal static class SeriesCharts
{
    private const int MostLines = 24;
    private const int MostBars = 30;
    private const int MostBarsOfMany = 10;

    /// <summary>An indicator of all agencies that have more than one value: on one scale, so that they can be compared.</summary>
    /// <returns>None where they are too many to be looked at one by one; the bars then show the newest year.</returns>
    public static IReadOnlyList<ChartView> LinesOf(SiteContext site, Indicator indicator, IReadOnlyList<Series> series)
    {
        var drawn = series.Where(HasLine).Take(MostLines + 1).ToList();
        if (drawn.Count is 0 or > MostLines)
        {
            return [];
        }

        var axis = ValueAxis.Of(drawn.SelectMany(ValuesOf), indicator.Kind == IndicatorKind.Rate);
        var (first, last) = (drawn.Min(one => one.Points[0].Year), drawn.Max(one => one.Points[^1].Year));
        return
        [
            .. drawn.Select((one, index) => new ChartView(
                one.Agency.ShortName,
                Addresses.Of(one.Agency),
                drawn.Count == 1 ? indicator.Unit : null,
                ChartSvg.Line(
                    new LineChart(
                        $"chart-{Texts.Count(index + 1)}",
                        Texts.ChartOverYears(one.Agency.ShortName + indicator.Title),
                        PointsOf(site, one, isLinked: drawn.Count == 1),
                        one.Breaks,
                        axis,
                        first,
                        last,
                        IsSmall: drawn.Count > 1),
                    Addresses.Of(indicator)))),
        ];
    }

    /// <summary>The few indicators shown first, of one agency, each on its own scale.</summary>
    /// <param name="site">The site.</param>
    /// <param name="agency">Whose.</param>
    /// <param name="page">The site path of the page that they stand in.</param>
    /// <param name="until">The year that they must reach; null: those that ended before are shown too.</param>
    public static IReadOnlyList<ChartView> LinesOf(SiteContext site, Agency agency, string page, ReportYear? until = null)
    {
        List<ChartView> charts = [];
        foreach (var indicator in site.Headlines)
        {
            if (site.Derived.FindSeries(indicator, agency) is { } series && HasLine(series)
                && (until is not { } year || series.At(year) is not null))
            {
                var points = PointsOf(site, series, isLinked: false);
                var (first, last) = (points[0].Year, points[^1].Year);
                charts.Add(new ChartView(
                    indicator.Title,
                    Addresses.Of(indicator),
                    indicator.Unit,
                    ChartSvg.Line(
                        new LineChart(
                            $"chart-{Texts.Count(charts.Count + 1)}",
                            Texts.ChartOverYears(agency.ShortName + indicator.Title),
                            // By keyboard readers reach what does not stand there anyway.
                            ChartSvg.ShowsAllValues(points, first, last, isSmall: true) ? points : PointsOf(site, series, isLinked: true),
                            series.Breaks,
                            AxisOf(series),
                            first,
                            last,
                            IsSmall: true),
                        page)));
            }
        }

        return charts;
    }

    /// <summary>The agencies by rank; null: fewer than two have one.</summary>
    /// <param name="site">The site.</param>
    /// <param name="indicator">What is ranked.</param>
    /// <param name="ranked">The agencies.</param>
    /// <param name="page">The site path of the page that it stands in.</param>
    public static (ChartView? Chart, string? Note) BarsOf(SiteContext site, Indicator indicator, Ranking ranked, string page) =>
        ranked.Count < 2
            ? (null, null)
            : (BarsOf(site, indicator, ranked, page, "ranking-chart", MostBars), ranked.Count > MostBars ? Texts.RankingCut(MostBars, ranked.Count) : null);

    /// <summary>A year's agencies by rank, once for each indicator of which two or more have a value; of many agencies the first.</summary>
    /// <param name="site">The site.</param>
    /// <param name="indicators">What is ranked.</param>
    /// <param name="year">Of which year.</param>
    public static IReadOnlyList<ChartView> BarsOf(SiteContext site, IEnumerable<Indicator> indicators, ReportYear year)
    {
        List<ChartView> charts = [];
        foreach (var indicator in indicators)
        {
            var ranked = new Ranking([.. site.Archive.Agencies.Select(agency => site.Derived.FindSeries(indicator, agency)).OfType<Series>()], year);
            if (ranked.Count > 1)
            {
                var chart = BarsOf(site, indicator, ranked, Addresses.Of(year), $"ranking-{Texts.Count(charts.Count + 1)}", MostBarsOfMany);
                charts.Add(chart with
                {
                    Title = ranked.Count > MostBarsOfMany ? Texts.RankingFirst(indicator, MostBarsOfMany) : indicator.Title,
                    Path = Addresses.Of(indicator),
                });
            }
        }

        return charts;
    }

    private static ChartView BarsOf(SiteContext site, Indicator indicator, Ranking ranked, string page, string id, int most)
    {
        var title = Texts.Ranking(indicator, ranked.Year);
        var bars = ranked.Series
            .Take(Math.Min(most, ranked.Count))
            .Select(one => BarOf(site, one, ranked.Year))
            .ToList();
        return new ChartView(title, null, null, ChartSvg.Bars(new BarChart(id, title, bars), page));
    }

    private static ChartBar BarOf(SiteContext site, Series series, ReportYear year)
    {
        var point = series.At(year)!;
        var value = point.Value!.Value;
        return new ChartBar(
            series.Agency.ShortName,
            value,
            Numbers.Show(series.Indicator, value) + series.Indicator.Unit,
            site.Archive.FindReport(series.Agency.Slug, year) is { } report ? Addresses.Of(report) : null)
        {
            IsPartial = point.IsPartial,
        };
    }

    /// <summary>The trend of a series up to a year; empty where there is none.</summary>
    public static HtmlText SparkOf(Series series, ReportYear until)
    {
        var points = series.Points.Where(point => point.Year <= until).Select(point => PointOf(series, point, path: null)).ToList();
        return ChartSvg.Spark(points, series.Breaks, AxisOf(series));
    }

    /// <summary>The trend of a sum; empty where there is none.</summary>
    public static HtmlText SparkOf(Indicator indicator, YearTrend? trend) => trend is null or { Points.Length: < 2 }
        ? HtmlText.Empty
        : ChartSvg.Spark(
            [.. trend.Points.Select(point => new ChartPoint(point.Year, point.Value, Numbers.Show(point.Value), Path: null))],
            [],
            ValueAxis.Of(trend.Points.Select(point => point.Value), indicator.Kind == IndicatorKind.Rate));

    private static bool HasLine(Series series) => ValuesOf(series).Skip(1).Any();

    private static IEnumerable<decimal> ValuesOf(Series series) => series.Points.Select(point => point.Value).OfType<decimal>();

    private static ValueAxis AxisOf(Series series) => ValueAxis.Of(ValuesOf(series), series.Indicator.Kind == IndicatorKind.Rate);

    private static List<ChartPoint> PointsOf(SiteContext site, Series series, bool isLinked) =>
    [
        .. series.Points.Select(point => PointOf(
            series,
            point,
            isLinked && site.Archive.FindReport(series.Agency.Slug, point.Year) is { } report ? PathOf(report, series.Indicator) : null)),
    ];

    private static ChartPoint PointOf(Series series, SeriesPoint point, string? path) =>
        new(point.Year, point.Value, point.Value is { } value ? Numbers.Show(series.Indicator, value) : Texts.NoValue(point), path) { IsPartial = point is { Value: not null, IsPartial: true } };

    private static string PathOf(Report report, Indicator indicator) =>
        indicator.Figure is { } cell ? Addresses.Of(report, cell) : Addresses.Of(report);
}
