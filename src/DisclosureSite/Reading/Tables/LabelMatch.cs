namespace DisclosureSite.Reading.Tables;

/// <summary>What a label names, and under what the labels after it stand.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Index">Of a line, its index in the table.</param>
/// <param name="Parent">The id of the group or line under which the next label is looked for first; null: at the top.</param>
/// <param name="Unit">The unit that stands in brackets behind the label; null: none.</param>
internal readonly record struct LabelMatch(LabelMatchKind Kind, int Index, string? Parent, string? Unit);
