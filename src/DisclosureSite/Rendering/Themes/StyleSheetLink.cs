namespace DisclosureSite.Rendering;

/// <summary>An address in a style sheet.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="Length">Its characters.</param>
internal readonly record struct StyleSheetLink(int Start, int Length);
