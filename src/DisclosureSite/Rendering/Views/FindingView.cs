namespace DisclosureSite.Rendering.Views;

/// <summary>A rule that a report does not satisfy, at one place.</summary>
/// <param name="Id">Its id in the report's page.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="SeverityText">The same in words.</param>
/// <param name="Rule">The rule in a sentence.</param>
/// <param name="Place">The row or column; empty: the report as a whole.</param>
/// <param name="Equation">What stands against what; null: the rule is no equation.</param>
/// <param name="Detail">The sentence, or what is missing; null: the equation says it all.</param>
/// <param name="Explanation">What the editor says; null: nothing.</param>
/// <param name="Cells">The figures involved.</param>
/// <param name="Source">The file and line.</param>
/// <param name="Report">The report, where findings of several are listed; null in its own page.</param>
internal sealed record FindingView(
    string Id,
    string Severity,
    string SeverityText,
    string Rule,
    string Place,
    string? Equation,
    string? Detail,
    string? Explanation,
    IReadOnlyList<LinkView> Cells,
    string Source,
    LinkView? Report);
