using System.Collections.Immutable;
using System.Text;

namespace DisclosureSite.Importing.Documents;

/// <summary>Reads a report that a spreadsheet saved as CSV: rows of several cells are tables, what stands alone in its row is text.</summary>
internal sealed class CsvDocument
{
    // A row of one cell within a table: a title over others, or a note.
    private const int MostBetween = 3;
    private const int LongestCell = 60;

    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly string text;
    private readonly char separator;
    private readonly List<ImmutableArray<LooseCell>> rows = [];
    private readonly ImmutableArray<DocumentBlock>.Builder blocks = ImmutableArray.CreateBuilder<DocumentBlock>();

    private CsvDocument(string text)
    {
        this.text = text.Replace("\r\r\n", "\n", StringComparison.Ordinal).ReplaceLineEndings("\n");
        separator = Separators.MaxBy(mark => this.text.Count(c => c == mark));
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
        var row = ImmutableArray.CreateBuilder<LooseCell>();
        var cell = new StringBuilder();
        var (isQuoted, line, start) = (false, 1, 1);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (isQuoted && i < text.Length)
            {
                line += c == '\n' ? 1 : 0;
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(c);
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (c == separator || c == '\n')
            {
                row.Add(new LooseCell(cell.ToString().Trim(), new DocumentPlace { Line = start, Column = row.Count + 1 }));
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add(row.DrainToImmutable());
                    start = ++line;
                }
            }
            else
            {
                cell.Append(c);
            }
        }
    }
}
