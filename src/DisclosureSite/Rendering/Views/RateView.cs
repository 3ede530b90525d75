namespace DisclosureSite.Rendering.Views;

/// <summary>A rate of a report.</summary>
/// <param name="Title">The indicator.</param>
/// <param name="Path">Its page.</param>
/// <param name="Value">In per cent, or why there is none.</param>
/// <param name="Fraction">Numerator and denominator; empty: one of them is not reported.</param>
/// <param name="Notes">Whether a computed total was used, and whether the denominator is small.</param>
internal sealed record RateView(string Title, string Path, string Value, string Fraction, IReadOnlyList<string> Notes);
