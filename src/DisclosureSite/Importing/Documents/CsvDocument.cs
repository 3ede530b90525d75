using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace DisclosureSite.Importing.Documents;

/// <summary>Reads a report that a spreadsheet saved as CSV: rows of several cells are tables, what stands alone in its row is text.</summary>
internal sealed class CsvDocument
{
    // A row of one cell within a table: a title over others, or a note.
    private const int MostBetween = 3;
    private const int LongestCell = 60;

    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly string text;
    private readonly List<ImmutableArray<LooseCell>> rows = [];
    private readonly ImmutableArray<DocumentBlock>.Builder blocks = ImmutableArray.CreateBuilder<DocumentBlock>();

    private CsvDocument(string text)
    {
        this.text = LineEnds.Unified(text);
    }

    /// <summary>Whether a file is to be read so, by its name.</summary>
    public static bool IsCsv(string file) => file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>The paragraphs and the rows of a text.</summary>
    public static SourceDocument Read(string text)
    {
        var document = new CsvDocument(text);
        document.ReadRows();
        document.ReadBlocks();
        return new SourceDocument(document.blocks.DrainToImmutable());
    }

    private static int Written(ImmutableArray<LooseCell> row) => row.Count(cell => cell.Text.Length > 0);

    private static bool IsSentence(ImmutableArray<LooseCell> row) =>
        row.First(cell => cell.Text.Length > 0).Text is { Length: > LongestCell } or [.., '。' or '；' or '！' or '？'];

    private void ReadBlocks()
    {
        for (var i = 0; i < rows.Count;)
        {
            var end = TableEnd(i);
            if (end > i)
            {
                blocks.Add(new DocumentCellRows(rows[i][0].Place, [.. rows[i..end]]));
                i = end;
                continue;
            }

            blocks.AddRange(rows[i].Where(cell => cell.Text.Length > 0).SelectMany(cell =>
                cell.Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => new DocumentParagraph(cell.Place, line))));
            i++;
        }
    }

    private int TableEnd(int first)
    {
        var end = first;
        for (var i = first; i < rows.Count && i - end <= MostBetween; i++)
        {
            var written = Written(rows[i]);
            if (written > 1)
            {
                end = i + 1;
            }
            else if (i == first || (written == 1 && IsSentence(rows[i])))
            {
                break;
            }
        }

        return end;
    }

    private void ReadRows()
    {
        using var csv = CsvReader.Create(new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(text)), OptionsFor(text));
        var line = 1;
        while (csv.Read())
        {
            var row = ImmutableArray.CreateBuilder<LooseCell>(csv.FieldCount);
            var start = line;
            for (var i = 0; i < csv.FieldCount; i++)
            {
                row.Add(new LooseCell(csv.GetString(i).Trim(), new DocumentPlace { Line = start, Column = i + 1 }));
                line += csv.GetRawSpan(i).Count((byte)'\n');
            }

            rows.Add(row.MoveToImmutable());
            line++;
        }
    }

    private static CsvReaderOptions OptionsFor(string text) => new()
    {
        Separator = Separators.MaxBy(mark => text.Count(c => c == mark)),
        DetectSeparatorHint = false,
        HasHeader = false,
        SkipEmptyLines = false,
    };
}
