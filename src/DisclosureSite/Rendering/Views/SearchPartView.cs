namespace DisclosureSite.Rendering.Views;

/// <summary>Pages of one kind that belong together.</summary>
/// <param name="Title">What they have in common; null: they are all of their kind, and in sight.</param>
/// <param name="Count">How many there are, for readers.</param>
/// <param name="IsOpen">Whether they are in sight at first.</param>
/// <param name="Links">The pages.</param>
internal sealed record SearchPartView(string? Title, string Count, bool IsOpen, IReadOnlyList<LinkView> Links);
