namespace DisclosureSite.Rendering.Narratives;

/// <summary>A stretch of a narrative beside that of the year before.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">The sentences of the year before.</param>
/// <param name="After">This year's.</param>
internal sealed record TextChange(TextChangeKind Kind, IReadOnlyList<Sentence> Before, IReadOnlyList<Sentence> After);
