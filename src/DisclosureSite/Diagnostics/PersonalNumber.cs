namespace DisclosureSite.Diagnostics;

/// <summary>A number of a person in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, counted as <c>string</c> counts.</param>
/// <param name="Length">How long it is, with the spaces or hyphens in it.</param>
/// <param name="Masked">The number as it may be shown: its first three and last four characters.</param>
public readonly record struct PersonalNumber(PersonalNumberKind Kind, int Start, int Length, string Masked);
