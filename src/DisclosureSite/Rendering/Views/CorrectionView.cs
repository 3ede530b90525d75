namespace DisclosureSite.Rendering.Views;

/// <summary>A figure that was corrected after publication.</summary>
internal sealed record CorrectionView(string Id, string Date, LinkView Cell, string Was, string Now, string Reason, string? By);
