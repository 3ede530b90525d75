namespace DisclosureSite.Rendering.Views;

/// <summary>The page that a withdrawn report leaves.</summary>
internal sealed record WithdrawnView(string Title, LinkView Agency, LinkView Year, string Notice, LinkView? Previous, LinkView? Next);
