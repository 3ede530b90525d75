namespace DisclosureSite.Rendering.Views;

/// <summary>The rules of a format.</summary>
internal sealed record FormatChecksView(string Title, string? LegalBasis, IReadOnlyList<RuleView> Rules);
