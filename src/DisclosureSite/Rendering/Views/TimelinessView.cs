namespace DisclosureSite.Rendering.Views;

/// <summary>Which reports came in time.</summary>
/// <param name="IsFirst">Whether it is the first of its pages, on which all is explained.</param>
/// <param name="Years">In numbers, by year; on the first page.</param>
/// <param name="YearsCaption">The title of these.</param>
/// <param name="Matrix">Each agency and year.</param>
/// <param name="Pages">The pages over which the agencies go; none: they stand on one.</param>
internal sealed record TimelinessView(
    bool IsFirst,
    IReadOnlyList<TimelinessYearView> Years,
    string YearsCaption,
    SeriesTableView Matrix,
    IReadOnlyList<PageLinkView> Pages);
