namespace DisclosureSite.Rendering.Views;

/// <summary>The glossary.</summary>
internal sealed record GlossaryView(IReadOnlyList<TermView> Terms);
