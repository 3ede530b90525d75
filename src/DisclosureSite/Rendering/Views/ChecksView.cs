namespace DisclosureSite.Rendering.Views;

/// <summary>The page of all rules and of every finding that fails.</summary>
internal sealed record ChecksView(string Summary, IReadOnlyList<FormatChecksView> Formats);
