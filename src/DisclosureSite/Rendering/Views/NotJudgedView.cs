namespace DisclosureSite.Rendering.Views;

/// <summary>A rule that cannot be judged at one place or several of a report.</summary>
/// <param name="Rule">The rule in a sentence, without its full stop.</param>
/// <param name="Details">The sentences, or what else is not known; empty: figures are not reported.</param>
/// <param name="Blanks">The figures that would be needed and are not reported.</param>
/// <param name="More">How many further ones there are, in words; null: these are all.</param>
internal sealed record NotJudgedView(string Rule, IReadOnlyList<string> Details, IReadOnlyList<LinkView> Blanks, string? More);
