namespace DisclosureSite.Rendering.Views;

/// <summary>A report in the list of its agency or year.</summary>
/// <param name="First">What tells it from the others: the year or the agency.</param>
/// <param name="Report">The report.</param>
/// <param name="Published">When it was published; empty like all that follows: it was withdrawn.</param>
/// <param name="Timeliness">Whether that was in time.</param>
/// <param name="IsLate">Whether it is known to be late.</param>
/// <param name="Findings">How many rules it does not satisfy.</param>
internal sealed record ReportItemView(
    LinkView First, LinkView Report, string Published, string Timeliness, bool IsLate, string Findings);
