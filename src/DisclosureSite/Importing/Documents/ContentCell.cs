namespace DisclosureSite.Importing.Documents;

/// <summary>A cell with all that stands in it.</summary>
/// <param name="Row">The index of its first row in the grid.</param>
/// <param name="Column">The index of its first column in the grid.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="Blocks">Its lines and the tables in it.</param>
internal sealed record ContentCell(int Row, int Column, int RowSpan, int ColumnSpan, IReadOnlyList<ContentBlock> Blocks)
{
    /// <summary>Whether a picture or an embedded object stands in it.</summary>
    public bool HasPicture { get; init; }

    /// <summary>Its lines; those of tables in it left out, but for tables of one cell, which are frames.</summary>
    public string Text => Blocks switch
    {
        [] => "",
        [ContentParagraph only] => only.Text,
        _ => string.Join('\n', Lines(Blocks)),
    };

    /// <summary>What stands in it instead of words; null: it is blank, or its words say all.</summary>
    public UnreadContent? Unread =>
        Text.Length > 0 ? null
        : Blocks.OfType<ContentTable>().FirstOrDefault(table => !table.IsFrame) is { } table
            ? new UnreadContent(UnreadKind.Table, string.Join(' ', table.Cells.Select(cell => cell.Text).Where(text => text.Length > 0)))
        : HasPicture ? new UnreadContent(UnreadKind.Picture, "")
        : null;

    private static IEnumerable<string> Lines(IEnumerable<ContentBlock> blocks) => blocks.SelectMany(block => block switch
    {
        ContentParagraph line => [line.Text],
        ContentTable { IsFrame: true } frame => frame.Cells[0].Text is { Length: > 0 } text ? [text] : [],
        _ => Enumerable.Empty<string>(),
    });
}
