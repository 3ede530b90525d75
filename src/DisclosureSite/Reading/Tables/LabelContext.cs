namespace DisclosureSite.Reading.Tables;

/// <summary>Under what the next label is looked for first.</summary>
/// <param name="Parent">The id of a group, or of a line with lines below it; null: the top.</param>
/// <param name="IsRead">Whether that one stood in the file itself, rather than a line below it.</param>
internal readonly record struct LabelContext(string? Parent, bool IsRead);
