namespace DisclosureSite.Importing.Documents;

/// <summary>A cell of a table.</summary>
/// <param name="Row">The index of its first row in the grid.</param>
/// <param name="Column">The index of its first column in the grid.</param>
/// <param name="RowSpan">How many rows it covers, at least one.</param>
/// <param name="ColumnSpan">How many columns it covers, at least one.</param>
/// <param name="Text">Its words as printed, its lines separated by LF, trimmed; empty: blank.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record DocumentCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, DocumentPlace Place)
{
    /// <summary>What stands in the cell instead of words; null: it is blank, or its words say all.</summary>
    public UnreadContent? Unread { get; init; }
}
