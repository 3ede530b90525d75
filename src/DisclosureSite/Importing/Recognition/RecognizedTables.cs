using DisclosureSite.Importing.Documents;
using DisclosureSite.Model;

namespace DisclosureSite.Importing.Recognition;

/// <summary>Takes what is found of the tables of a format in a document.</summary>
internal sealed class RecognizedTables(Format format)
{
    private readonly List<UnplacedCell> unplaced = [];

    /// <summary>The format against which the document was held.</summary>
    public Format Format { get; } = format;

    /// <summary>Its tables, in order.</summary>
    public List<FilledTable> Tables { get; } = [.. format.Tables.Select(table => new FilledTable(table))];

    /// <summary>What stands in the document's tables and in no table of the format, in the document's order.</summary>
    public IReadOnlyList<UnplacedCell> Unplaced => unplaced;

    /// <summary>How well the format fits: what was found of it, less the numbers that it has no place for.</summary>
    public int Score =>
        Tables.Sum(table => table.Lines + (2 * table.Filled)) - (3 * unplaced.Count(cell => CellText.IsNumber(cell.Text)));

    /// <summary>Places a cell of a table.</summary>
    public void Place(FilledTable table, int row, int column, string text, DocumentPlace place)
    {
        if (TableWords.Include(Format, text))
        {
            // The title of the next table, which stands over a blank cell.
            Leave(text, place, UnplacedReason.Words, table.Table.Rows[row].Label);
            return;
        }

        var cell = new PlacedCell(CellText.Figure(text), place);
        if (CellText.IsShare(cell.Text) && !CellText.IsShare(table.Table.UnitOf(row, column) ?? ""))
        {
            Leave(cell.Text, place, UnplacedReason.Share, table.Table.Rows[row].Label);
        }
        else if (!table.Place(row, column, cell))
        {
            Leave(cell.Text, place, UnplacedReason.FoundTwice, table.Table.Rows[row].Label);
        }
    }

    /// <summary>Notes something that has no place; blanks are nothing.</summary>
    public void Leave(string text, DocumentPlace place, UnplacedReason reason, string? near = null, string? nearest = null)
    {
        text = CellText.OneLine(text);
        if (!CellText.IsNothing(text))
        {
            unplaced.Add(new UnplacedCell(text, place, reason, near is null ? null : CellText.OneLine(near), nearest));
        }
    }

    /// <summary>Notes what stands in a cell instead of words.</summary>
    public void Leave(UnreadContent unread, DocumentPlace place, string? near) =>
        unplaced.Add(new UnplacedCell(
            CellText.OneLine(unread.Text),
            place,
            unread.Kind switch
            {
                UnreadKind.Formula => UnplacedReason.Formula,
                UnreadKind.Picture => UnplacedReason.Picture,
                _ => UnplacedReason.TableInCell,
            },
            near is null ? null : CellText.OneLine(near)));
}
