namespace DisclosureSite.Rendering.Views;

/// <summary>Which reports came in time.</summary>
/// <param name="Years">In numbers, by year.</param>
/// <param name="YearsCaption">The title of these.</param>
/// <param name="Matrix">Each agency and year.</param>
internal sealed record TimelinessView(IReadOnlyList<TimelinessYearView> Years, string YearsCaption, SeriesTableView Matrix);
