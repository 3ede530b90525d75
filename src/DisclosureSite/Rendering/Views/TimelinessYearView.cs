namespace DisclosureSite.Rendering.Views;

/// <summary>How the reports of a year came, in numbers.</summary>
/// <param name="Year">The year.</param>
/// <param name="Path">The site path of its page; null: no report is of that year, and it has no page.</param>
/// <param name="OnTime">Reports by the deadline.</param>
/// <param name="Late">Reports after it.</param>
/// <param name="Unknown">Reports of unknown day.</param>
/// <param name="NoDeadline">Reports for which there is no deadline.</param>
/// <param name="Missing">Reports that should be there and are not.</param>
/// <param name="Withdrawn">Reports that were withdrawn.</param>
internal sealed record TimelinessYearView(
    string Year, string? Path, string OnTime, string Late, string Unknown, string NoDeadline, string Missing, string Withdrawn);
