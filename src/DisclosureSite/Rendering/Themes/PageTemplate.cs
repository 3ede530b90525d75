using System.Collections.Immutable;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering;

/// <summary>A kind of page: the name of its template, which is also the name of its view in there, and what the view holds.</summary>
internal sealed record PageTemplate(string Name, Type View)
{
    public static PageTemplate Home { get; } = new("home", typeof(HomeView));

    public static PageTemplate Agency { get; } = new("agency", typeof(AgencyView));

    public static PageTemplate Report { get; } = new("report", typeof(ReportView));

    public static PageTemplate Withdrawn { get; } = new("withdrawn", typeof(WithdrawnView));

    public static PageTemplate Year { get; } = new("year", typeof(YearView));

    public static PageTemplate Indicators { get; } = new("indicators", typeof(IndicatorsView));

    public static PageTemplate Indicator { get; } = new("indicator", typeof(IndicatorView));

    public static PageTemplate Checks { get; } = new("checks", typeof(ChecksView));

    public static PageTemplate About { get; } = new("about", typeof(AboutView));

    public static PageTemplate Text { get; } = new("text", typeof(TextView));

    public static PageTemplate Glossary { get; } = new("glossary", typeof(GlossaryView));

    public static PageTemplate Timeliness { get; } = new("timeliness", typeof(TimelinessView));

    public static PageTemplate Corrections { get; } = new("corrections", typeof(CorrectionsView));

    public static PageTemplate Search { get; } = new("search", typeof(SearchView));

    public static PageTemplate Data { get; } = new("data", typeof(DataView));

    public static PageTemplate DataGuide { get; } = new("data-guide", typeof(DataGuideView));

    public static PageTemplate Moved { get; } = new("moved", typeof(MovedView));

    public static PageTemplate NotFound { get; } = new("not-found", typeof(NotFoundView));

    public static PageTemplate Changes { get; } = new("changes", typeof(ChangesView));

    public static PageTemplate Compare { get; } = new("compare", typeof(CompareView));

    /// <summary>The templates that every theme must have.</summary>
    public static ImmutableArray<PageTemplate> All =>
    [
        Home, Agency, Report, Withdrawn, Changes, Compare, Year, Indicators, Indicator, Checks, Timeliness, Corrections, Data, DataGuide, Search,
        About, Text, Glossary, Moved, NotFound,
    ];

    /// <summary>The view's name in the template.</summary>
    public string Variable => Name.Replace('-', '_');
}
