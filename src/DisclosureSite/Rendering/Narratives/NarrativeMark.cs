using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Narratives;

/// <summary>A number in a narrative that leads to the figure that it speaks of.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Words">What stands there, in words.</param>
/// <param name="Fails">Whether the two differ.</param>
internal sealed record NarrativeMark(NarrativeSpan Span, string Href, string Words, bool Fails);
