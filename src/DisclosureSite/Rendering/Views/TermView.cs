namespace DisclosureSite.Rendering.Views;

/// <summary>A term of the glossary.</summary>
/// <param name="Id">Its id in the page.</param>
/// <param name="Term">The word.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="LegalBasis">The article that defines it; null: none.</param>
/// <param name="Indicators">Indicators that speak of it.</param>
internal sealed record TermView(string Id, string Term, string Meaning, string? LegalBasis, IReadOnlyList<LinkView> Indicators);
