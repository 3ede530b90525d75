namespace DisclosureSite.Rendering.Views;

/// <summary>A term of the glossary.</summary>
internal sealed record TermView(string Id, string Term, string Meaning, string? LegalBasis);
