namespace DisclosureSite.Rendering.Views;

/// <summary>A rule with what came of it.</summary>
/// <param name="Anchor">Its id in the page.</param>
/// <param name="Id">Its name.</param>
/// <param name="Text">The rule in a sentence.</param>
/// <param name="Level">How grave a failure is, in words.</param>
/// <param name="Formula">As an equation; null: it is none.</param>
/// <param name="LegalBasis">The document that states it; null: it follows from the figures' meaning.</param>
/// <param name="Counts">How often it holds, fails and cannot be judged.</param>
/// <param name="Findings">Where it fails; none: nowhere, or they stand on other pages.</param>
/// <param name="Years">Those other pages.</param>
internal sealed record RuleView(
    string Anchor,
    string Id,
    string Text,
    string Level,
    string? Formula,
    string? LegalBasis,
    string Counts,
    IReadOnlyList<FindingView> Findings,
    IReadOnlyList<LinkView> Years);
