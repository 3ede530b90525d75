using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DisclosureSite.Importing.Documents;

/// <summary>
/// Reads text as copied from a page or from a word processor: rows with tabs between their cells, a cell a line with a tab before it, or
/// a cell a line with nothing before it.
/// </summary>
internal sealed partial class TextDocument
{
    // A label of a form is shorter; sentences are longer or end in a full stop.
    private const int LongestCell = 60;
    private const int LongestPieceOfCell = 8;
    private const int FewestNumbers = 2;
    private const int LongestGap = 16;

    private readonly string[] lines;
    private readonly ImmutableArray<DocumentBlock>.Builder blocks = ImmutableArray.CreateBuilder<DocumentBlock>();

    // Of each line, once it was looked at, whether it is a row with blanks between its cells, and whether its last cell is a number.
    private readonly (bool IsRow, bool HasFigure)?[] kinds;

    // The last answer of NextWritten, and the first line for which it holds.
    private int written = -1;
    private int writtenFrom;

    private TextDocument(string text)
    {
        lines = LineEnds.Unified(text).Split('\n');
        kinds = new (bool, bool)?[lines.Length];
    }

    /// <summary>The paragraphs and the cells of a text.</summary>
    public static SourceDocument Read(string text)
    {
        var reader = new TextDocument(text);
        reader.Read();
        return new SourceDocument(reader.blocks.DrainToImmutable());
    }

    private static bool IsBlank(string line) => string.IsNullOrWhiteSpace(line);

    private static bool IsNumber(string line) => Number().IsMatch(line);

    private static bool IsSentence(string line) => line.Length > LongestCell || line.TrimEnd() is [.., '。' or '；' or '！' or '？'];

    private static bool IsRow(string line) => line.AsSpan().Trim(" \u3000").TrimStart('\t').Contains('\t') && !IsBlank(line);

    private static bool IsCellLine(string line) => line.StartsWith('\t') && !IsSentence(line.Trim());

    private static DocumentPlace PlaceOf(int line, int column = 0) => new() { Line = line + 1, Column = column };

    private void Read()
    {
        for (var i = 0; i < lines.Length;)
        {
            if (PageLines.IsPageLine(lines[i]))
            {
                Omit(i);
                i++;
            }
            else if (IsRow(lines[i]) || (IsCellLine(lines[i]) && IsCellRun(i)))
            {
                i = ReadCells(i);
            }
            else if (AlignedRunAt(i) is var below && below > i)
            {
                i = ReadAligned(i, below);
            }
            else if (LooseRunAt(i) is var end && end > i)
            {
                blocks.Add(new DocumentCellRows(PlaceOf(i), [[.. Enumerable.Range(i, end - i).Select(LooseCellAt)]]));
                i = end;
            }
            else
            {
                AddParagraph(i);
                i++;
            }
        }
    }

    private LooseCell LooseCellAt(int line)
    {
        if (!PageLines.IsPageLine(lines[line]))
        {
            return new LooseCell(lines[line].Trim(), PlaceOf(line));
        }

        Omit(line);
        return new LooseCell("", PlaceOf(line), IsPageLine: true);
    }

    private void Omit(int line, bool isCertain = true) => blocks.Add(new DocumentPageLine(PlaceOf(line), lines[line].Trim(), isCertain));

    private void AddParagraph(int line)
    {
        if (lines[line].Trim() is { Length: > 0 } text)
        {
            blocks.Add(new DocumentParagraph(PlaceOf(line), text));
        }
    }

    // One indented line is a paragraph; a table has more.
    private bool IsCellRun(int line)
    {
        var cells = 0;
        for (var i = line; i < lines.Length && cells < 3; i++)
        {
            if (IsCellLine(lines[i]))
            {
                cells++;
            }
            else if (IsSentence(lines[i].Trim()))
            {
                break;
            }
        }

        return cells > 2;
    }

    private int ReadCells(int line)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<LooseCell>>();
        var row = ImmutableArray.CreateBuilder<LooseCell>();
        var isInRows = false;
        var isBehindPage = false;
        var i = line;
        for (; i < lines.Length; i++)
        {
            if (PageLines.IsPageLine(lines[i]))
            {
                Omit(i);
                isBehindPage = true;
            }
            else if (IsRow(lines[i]) || (isInRows && lines[i].Contains('\t', StringComparison.Ordinal)))
            {
                // Below such a row a tab stands between a blank first cell and the next.
                isInRows = true;
                isBehindPage = false;
                EndRow();
                var column = 1;
                rows.Add([.. lines[i].Split('\t').Select(cell => new LooseCell(cell.Trim(), PlaceOf(i, column++)))]);
            }
            else if (IsCellLine(lines[i]))
            {
                isInRows = false;
                isBehindPage = false;
                row.Add(new LooseCell(lines[i].Trim(), PlaceOf(i)));
            }
            else if (IsBlank(lines[i]))
            {
                var next = NextWritten(i);
                if (next < lines.Length && (IsCellLine(lines[next]) || IsRow(lines[next])))
                {
                    // A figure behind the end of a page goes on with the row before it.
                    if (!(IsNumber(lines[next]) && (isBehindPage || HasPageLine(i, next))))
                    {
                        EndRow();
                    }
                }
                else if (IsStray(next, row.Count > 0))
                {
                    Omit(next, isCertain: false);
                    isBehindPage = true;
                    i = next;
                }
                else if (next - i > 1 || row.Count == 0 || !IsPieceOfCell(next))
                {
                    break;
                }
            }
            else if (IsStray(i, row.Count > 0) && !(row.Count > 0 && row[^1].Text is [.., ',' or '，' or '.' or '．']))
            {
                Omit(i, isCertain: false);
                isBehindPage = true;
            }
            else if (row.Count > 0 && !IsSentence(lines[i]) && (!isBehindPage || IsPieceOfCell(i)))
            {
                row[^1] = row[^1] with { Text = $"{row[^1].Text}\n{lines[i].Trim()}".Trim() };
            }
            else
            {
                break;
            }
        }

        EndRow();
        blocks.Add(new DocumentCellRows(PlaceOf(line), rows.DrainToImmutable()));
        return i;

        void EndRow()
        {
            if (row.Count > 0)
            {
                rows.Add(row.DrainToImmutable());
            }
        }
    }

    // 自 然 人 over three lines.
    private bool IsPieceOfCell(int line) =>
        line < lines.Length && lines[line].Trim() is { Length: > 0 and <= LongestPieceOfCell } text && !Heading().IsMatch(text);

    // A number alone on a line without a tab, among cells with tabs: of a cell that is blank it would make a figure.
    private bool IsStray(int line, bool isBehindCell)
    {
        if (line >= lines.Length || lines[line].Contains('\t', StringComparison.Ordinal) || !PageLines.IsPageNumber(lines[line]))
        {
            return false;
        }

        var next = NextWritten(line + 1);
        return isBehindCell || (next < lines.Length && (IsCellLine(lines[next]) || IsRow(lines[next])));
    }

    private bool HasPageLine(int first, int end)
    {
        for (var line = first; line < end; line++)
        {
            if (PageLines.IsPageLine(lines[line]))
            {
                return true;
            }
        }

        return false;
    }

    private int NextWritten(int line)
    {
        if (line >= writtenFrom && line <= written)
        {
            return written;
        }

        writtenFrom = line;
        while (line < lines.Length && ((IsBlank(lines[line]) && !lines[line].StartsWith('\t')) || PageLines.IsPageLine(lines[line])))
        {
            line++;
        }

        return written = line;
    }

    // Rows with blanks between their cells: one of labels, and below it one with figures at least. What it returns is as below.
    private int AlignedRunAt(int line)
    {
        // Rows of several figures without labels above them are no narrative either.
        if (!KindAt(line).IsRow || AlignedCellsAt(line) is not [_, .., var last] first || (IsNumber(last) && !(first.Length > 2 && IsNumber(first[^2]))))
        {
            return line;
        }

        var (end, hasFigures) = (line + 1, IsNumber(last));
        for (var i = line + 1; i < lines.Length && (hasFigures || i - line <= 2 * LongestGap); i++)
        {
            if (IsBlank(lines[i]) || PageLines.IsPageLine(lines[i]))
            {
                continue;
            }

            if (!KindAt(i).IsRow)
            {
                break;
            }

            hasFigures |= KindAt(i).HasFigure;
            end = i + 1;
        }

        return hasFigures ? end : line;
    }

    // Each line is looked at once, from however many it is reached.
    private (bool IsRow, bool HasFigure) KindAt(int line)
    {
        if (kinds[line] is { } known)
        {
            return known;
        }

        var cells = AlignedCellsAt(line);
        var isRow = cells.Length > 1 && !IsSentence(lines[line]);
        var kind = (isRow, isRow && IsNumber(cells[^1]));
        kinds[line] = kind;
        return kind;
    }

    // One blank between labels divides them where the row below has as many cells.
    private string[] AlignedCellsAt(int line)
    {
        var cells = AlignedLines.CellsOf(lines[line]);
        if (cells is not [var only] || only.Split(' ') is not [_, _, ..] words)
        {
            return cells;
        }

        var next = line + 1;
        while (next < lines.Length && IsBlank(lines[next]) && next - line < LongestGap)
        {
            next++;
        }

        return next < lines.Length && AlignedLines.CellsOf(lines[next]) is { Length: > 1 } below && below.Length == words.Length && IsNumber(below[^1]) ? words : cells;
    }

    private int ReadAligned(int line, int end)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<LooseCell>>();
        for (var i = line; i < end; i++)
        {
            if (PageLines.IsPageLine(lines[i]))
            {
                Omit(i);
            }
            else if (!IsBlank(lines[i]))
            {
                rows.Add([.. AlignedCellsAt(i).Select(cell => new LooseCell(cell, PlaceOf(i)))]);
            }
        }

        blocks.Add(new DocumentCellRows(PlaceOf(line), rows.DrainToImmutable()) { TellsColumns = false });
        return end;
    }

    // Lines of labels and numbers, each alone on its line. From the first label on; what it returns is the end, or the line itself where none begins.
    private int LooseRunAt(int line)
    {
        if (IsBlank(lines[line]) || IsSentence(lines[line].Trim()))
        {
            return line;
        }

        var numbers = 0;
        var last = line;
        var sinceNumber = 0;
        for (var i = line; i < lines.Length && sinceNumber <= LongestGap + (numbers == 0 ? LongestGap : 0); i++)
        {
            if (IsNumber(lines[i]))
            {
                numbers++;
                last = i + 1;
                sinceNumber = 0;
            }
            else if (!IsBlank(lines[i]) && !PageLines.IsPageLine(lines[i]))
            {
                if (IsSentence(lines[i].Trim()) || lines[i].Contains('\t'))
                {
                    break;
                }

                sinceNumber++;
            }
        }

        // Blank lines behind the last number may be its row's last cells.
        while (numbers > 0 && last < lines.Length && IsBlank(lines[last]))
        {
            last++;
        }

        return numbers >= FewestNumbers ? last : line;
    }

    [GeneratedRegex(@"^\s*[+\-−–＋－]?[0-9０-９][0-9０-９,，.．]*\s*(?:[万亿]?元|件|条|个|项|次|份)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
