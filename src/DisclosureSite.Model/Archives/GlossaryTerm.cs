namespace DisclosureSite.Model;

/// <summary>An entry of <c>glossary.yml</c>.</summary>
/// <param name="Term">The word.</param>
/// <param name="Meaning">What it means, in plain words.</param>
/// <param name="LegalBasis">The article that defines it; null: none.</param>
/// <param name="Place">Where it stands.</param>
public sealed record GlossaryTerm(string Term, string Meaning, string? LegalBasis, SourcePlace Place);
