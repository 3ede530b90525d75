using System.Collections.Immutable;

namespace DisclosureSite.Importing.Documents;

/// <summary>
/// Sets out nested contents in reading order: tables that only place their contents dissolve, a table inside a cell follows the table
/// that holds it.
/// </summary>
internal sealed class ContentAssembler
{
    private readonly ImmutableArray<DocumentBlock>.Builder blocks = ImmutableArray.CreateBuilder<DocumentBlock>();
    private int tables;

    private ContentAssembler()
    {
    }

    /// <summary>The blocks of a document.</summary>
    public static ImmutableArray<DocumentBlock> Of(IEnumerable<ContentBlock> contents)
    {
        var assembler = new ContentAssembler();
        assembler.Add(contents);
        return assembler.blocks.DrainToImmutable();
    }

    private void Add(IEnumerable<ContentBlock> contents)
    {
        foreach (var content in contents)
        {
            switch (content)
            {
                case ContentParagraph paragraph:
                    blocks.Add(new DocumentParagraph(default, paragraph.Text, paragraph.IsHeading));
                    break;
                case ContentText text:
                    blocks.AddRange(text.Blocks);
                    break;
                case ContentTable { IsLayout: true } table:
                    Add(table.Cells.SelectMany(cell => cell.Blocks));
                    break;
                case ContentTable table:
                    AddTable(table);
                    // The words of a frame are the cell's own.
                    Add(table.Cells.SelectMany(cell => cell.Blocks.Where(block => block is ContentTable { IsFrame: false })));
                    break;
            }
        }
    }

    private void AddTable(ContentTable table)
    {
        var number = ++tables;
        blocks.Add(new DocumentTable(
            new DocumentPlace { Table = number },
            table.RowCount,
            table.ColumnCount,
            [
                .. table.Cells.Select(cell => new DocumentCell(
                    cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text,
                    new DocumentPlace { Table = number, Row = cell.Row + 1, Column = cell.Column + 1 }) { Unread = cell.Unread }),
            ]));
    }
}
