using System.Collections.Immutable;

namespace DisclosureSite.Rendering.Data;

/// <summary>The CSV files with data of the whole archive.</summary>
internal static class DataResources
{
    public const string Agencies = "agencies";
    public const string Reports = "reports";
    public const string Labels = "labels";

    /// <summary>Those that there is one of.</summary>
    public static ImmutableArray<DataResource> Lists =>
    [
        new("figures", Addresses.AllFigures, Texts.AllFiguresTitle, DataTables.Figures),
        new(Reports, Addresses.ReportList, Texts.ReportListTitle, DataTables.Reports),
        new("missing", Addresses.MissingList, Texts.MissingListTitle, DataTables.Missing),
        new(Agencies, Addresses.AgencyList, Texts.AgencyListTitle, DataTables.Agencies),
        new(Labels, Addresses.LabelList, Texts.LabelListTitle, DataTables.Labels),
        new("indicators", Addresses.IndicatorList, Texts.IndicatorListTitle, DataTables.Indicators),
        new("findings", Addresses.FindingList, Texts.FindingListTitle, DataTables.Findings),
        new("corrections", Addresses.CorrectionList, Texts.CorrectionListTitle, DataTables.Corrections),
    ];

    /// <summary>Those, one for each year, and one for each indicator.</summary>
    public static IEnumerable<DataResource> OfArchive(SiteContext site) =>
    [
        .. Lists,
        .. site.Archive.Years.Reverse().Select(year =>
            new DataResource($"figures-{year}", Addresses.FiguresOf(year), Texts.FiguresTitle(year), DataTables.Figures)),
        .. site.Derived.Indicators.Select(indicator =>
            new DataResource($"series-{indicator.Id}", Addresses.CsvOf(indicator), Texts.SeriesTitle(indicator), DataTables.Series)),
    ];
}
