namespace DisclosureSite.Importing.Documents;

/// <summary>A cell with all that stands in it.</summary>
/// <param name="Row">The index of its first row in the grid.</param>
/// <param name="Column">The index of its first column in the grid.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="Blocks">Its lines and the tables in it.</param>
internal sealed record ContentCell(int Row, int Column, int RowSpan, int ColumnSpan, IReadOnlyList<ContentBlock> Blocks)
{
    /// <summary>Its lines, those of tables in it left out.</summary>
    public string Text => Blocks switch
    {
        [] => "",
        [ContentParagraph only] => only.Text,
        _ => string.Join('\n', Blocks.OfType<ContentParagraph>().Select(line => line.Text)),
    };
}
