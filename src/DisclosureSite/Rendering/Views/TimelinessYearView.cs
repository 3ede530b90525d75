namespace DisclosureSite.Rendering.Views;

/// <summary>How the reports of a year came, in numbers.</summary>
internal sealed record TimelinessYearView(
    LinkView Year, string OnTime, string Late, string Unknown, string NoDeadline, string Missing, string Withdrawn);
