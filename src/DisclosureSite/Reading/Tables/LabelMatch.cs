namespace DisclosureSite.Reading.Tables;

/// <summary>What a label names.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Index">Of a line, its index in the table.</param>
/// <param name="Next">Under what the next label is looked for first.</param>
/// <param name="Unit">The unit that stands in brackets behind the label; null: none.</param>
internal readonly record struct LabelMatch(LabelMatchKind Kind, int Index, LabelContext Next, string? Unit);
