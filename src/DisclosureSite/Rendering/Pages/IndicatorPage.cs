using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>An indicator: what it means, how it is computed, and its values by agency and year.</summary>
internal static class IndicatorPage
{
    private const int MostCells = 3500;

    public static IEnumerable<OutputFile> Of(SiteContext site, Indicator indicator, IReadOnlyList<Series> series)
    {
        var slices = SlicesOf(site.Archive, indicator, series.Count);
        var ranked = new Lazy<Ranking>(() => new Ranking(series, NewestOf(series)));
        return slices.Select(slice => site.Page(
            PageTemplate.Indicator,
            slice.Path,
            slice.TitleOf(indicator.Title),
            Texts.IndicatorDescription(indicator),
            () => ViewOf(site, indicator, series, ranked.Value, slices, slice),
            subject: data => data.Indicator(indicator)));
    }

    /// <summary>The pages over which an indicator's agencies go.</summary>
    /// <param name="archive">What they are of.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="series">How many agencies have it.</param>
    public static IReadOnlyList<PageSlice> SlicesOf(Archive archive, Indicator indicator, int series) =>
        PageSlice.Of(Addresses.Of(indicator), series, Math.Max(1, MostCells / Math.Max(1, archive.Years.Length)));

    /// <summary>Where an indicator stands in the form, or how it is computed, in the words of the form.</summary>
    public static string FormulaOf(SiteContext site, Indicator indicator)
    {
        var format = site.FormatOf(indicator);
        if (indicator.Figure is not { } figure || format.FindTable(figure.Table) is not { } table)
        {
            return Labels.OfRate(format, indicator);
        }

        var formula = Texts.FigureFormula(table.Title, Labels.OfRow(table, figure.Row), Labels.OfColumn(table, figure.Column));
        return IsComputed(site, indicator) ? Texts.ComputedFormula(formula) : formula;
    }

    /// <summary>Whether no report prints an indicator's values: rates, and sums that the form leaves to its readers.</summary>
    public static bool IsComputed(SiteContext site, Indicator indicator) =>
        indicator.Figure is not { } figure
        || (site.FormatOf(indicator).FindTable(figure.Table) is { } table
            && TableCell.Find(table, figure.Row, figure.Column) is { } cell
            && !cell.IsPrinted(table));

    // Years of which no agency has a value yet would rank nobody.
    private static ReportYear NewestOf(IReadOnlyList<Series> series) =>
        series.SelectMany(one => one.Points).Where(point => point.Value is not null).Select(point => point.Year).DefaultIfEmpty().Max();

    private static IndicatorView ViewOf(
        SiteContext site, Indicator indicator, IReadOnlyList<Series> series, Ranking ranked, IReadOnlyList<PageSlice> slices, PageSlice slice)
    {
        var (ranking, note) = slice.IsFirst ? SeriesCharts.BarsOf(site, indicator, ranked, slice.Path) : (null, null);
        var terms = site.TermsOn(slice.Path);
        return new IndicatorView
        {
            Title = indicator.Title,
            Path = Addresses.Of(indicator),
            IsFirst = slice.IsFirst,
            Pages = slice.LinksTo(slices, other => Texts.PlacesFromTo(other.Start + 1, other.End)),
            Unit = indicator.Unit,
            Meaning = indicator.Meaning is { } meaning ? terms.Of(meaning) : null,
            LegalBasis = indicator.LegalBasis,
            Formula = terms.Of(FormulaOf(site, indicator)),
            IsRate = indicator.Kind == IndicatorKind.Rate,
            Replaces = site.Derived.Indicators.FirstOrDefault(other => other.Id == indicator.Replaces) is { } earlier ? LinkTo(earlier) : null,
            ReplacedBy = [.. site.Derived.Indicators.Where(other => other.Replaces == indicator.Id).Select(LinkTo)],
            Lines = slice.IsFirst ? SeriesCharts.LinesOf(site, indicator, series) : [],
            Ranking = ranking,
            RankingNote = note,
            Values = ValuesOf(site, indicator, ranked, slice),
            CsvPath = Addresses.CsvOf(indicator),
        };
    }

    private static LinkView LinkTo(Indicator indicator) => new(indicator.Title, Addresses.Of(indicator));

    private static SeriesTableView ValuesOf(SiteContext site, Indicator indicator, Ranking ranked, PageSlice slice)
    {
        var years = site.Archive.Years;
        var tables = new SeriesTables(site);
        List<SeriesRowView> rows =
        [
            .. ranked.Series[slice.Start..slice.End].Select(one => new SeriesRowView(
                one.Agency.ShortName,
                Addresses.Of(one.Agency),
                IsTotal: false,
                tables.CellsOf(one, years),
                ranked.RankOf(one.Agency) is { } rank ? Texts.Count(rank) : null)),
        ];

        var totals = years.Select(year => site.Derived.FindTotal(indicator, year)).ToList();
        if (totals.Exists(total => total is not null))
        {
            rows.Add(new SeriesRowView(
                slice.IsPart ? Texts.TotalOfAll : Texts.Total,
                null,
                IsTotal: true,
                [.. totals.Select(tables.TotalOf)]));
        }

        var isRanked = ranked.Count > 1;
        return new SeriesTableView(
            Texts.IndicatorTable(indicator),
            Texts.Agency,
            [.. years.Select(year => new SeriesColumnView(year.ToString(), Addresses.Of(year), IsRanked: isRanked && year == ranked.Year))],
            rows,
            tables.Notes)
        {
            IsByYear = true,
            RankHeader = isRanked ? Texts.RankOf(ranked.Year) : null,
            IsSortable = ranked.Series.Length > 1 && !slice.IsPart,
        };
    }
}
