using System.Buffers;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>The lines of a table, before its words are known.</summary>
/// <param name="x">Where lines from top to bottom stand, ascending.</param>
/// <param name="y">Where lines from left to right lie, ascending.</param>
/// <param name="floors">Whether a line is drawn there: [line from left to right, column].</param>
/// <param name="sides">Whether a line is drawn there: [line from top to bottom, row].</param>
internal sealed class PdfGridFrame(List<double> x, List<double> y, bool[,] floors, bool[,] sides)
{
    // Points; a row or column so thin that stands blank is the room between the borders of two cells.
    private const double Thin = 9.5;

    // Points on both sides of a cell's words that word processors leave free.
    private const double Padding = 12;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789０１２３４５６７８９+-＋－.．,，");

    private readonly int columns = x.Count - 1;
    private readonly int rows = y.Count - 1;

    /// <summary>Whether no line closes it at the top.</summary>
    public bool IsOpenAbove { get; init; }

    /// <summary>Whether no line closes it at the bottom.</summary>
    public bool IsOpenBelow { get; init; }

    /// <summary>The area that it takes.</summary>
    public PdfBox Box => new(x[0], y[0], x[^1], y[^1]);

    /// <summary>The table with the words that stand in it, and the letters that do not; null: no table, but a frame or a drawing.</summary>
    public (PdfGrid Grid, IReadOnlyList<PdfLetter> Others)? Fill(int page, IReadOnlyList<PdfLetter> letters)
    {
        var (spans, cellAt) = Cells();
        if (spans.Count < 2)
        {
            return null;
        }

        var words = new List<PdfLetter>?[spans.Count];
        var others = new List<PdfLetter>();
        foreach (var letter in letters)
        {
            var (row, column) = (IndexOf(y, letter.Middle), IndexOf(x, letter.Center));
            if (row < 0 || column < 0)
            {
                others.Add(letter);
            }
            else
            {
                (words[cellAt[row, column]] ??= []).Add(letter);
            }
        }

        if (Array.TrueForAll(words, cell => cell is null))
        {
            return null;
        }

        if (WithoutThin(spans.Where((_, i) => words[i] is not null)) is { } frame)
        {
            return frame.Fill(page, letters);
        }

        // A line that ends no cell is none.
        var rowStarts = Starts(rows, spans.Select(span => span.Row));
        var columnStarts = Starts(columns, spans.Select(span => span.Column));
        var cells = spans.Select((span, i) => new PdfGridCell(
            page,
            rowStarts[span.Row],
            columnStarts[span.Column],
            rowStarts[span.RowEnd] - rowStarts[span.Row],
            columnStarts[span.ColumnEnd] - columnStarts[span.Column],
            words[i] is { } written ? TextOf(PdfLine.Of(written), x[span.ColumnEnd] - x[span.Column]) : ""));
        var grid = new PdfGrid(page, Kept(x, columnStarts), Kept(y, rowStarts), [.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)])
        {
            IsOpenAbove = IsOpenAbove,
            IsOpenBelow = IsOpenBelow,
        };
        return (grid, others);
    }

    // A number that is wider than its cell goes on in the next line; numbers that would have room beside each other are several.
    private static string TextOf(List<PdfLine> lines, double width)
    {
        var length = lines[0].Text.Length;
        var isBroken = lines.Count > 1
            && lines.TrueForAll(line => line.Text.AsSpan().IndexOfAnyExcept(NumberCharacters) < 0)
            && lines.Take(lines.Count - 1).All(line => line.Text.Length == length) && lines[^1].Text.Length <= length
            && (lines[0].Right - lines[0].Left) * (length + 1) / length > width - Padding;
        return string.Join(isBroken ? "" : "\n", lines.Select(line => line.Text));
    }

    // All blank thin rows and columns at once; null: there are none.
    private PdfGridFrame? WithoutThin(IEnumerable<(int Row, int Column, int RowEnd, int ColumnEnd)> written)
    {
        var isColumnNeeded = Enumerable.Range(0, columns).Select(i => x[i + 1] - x[i] > Thin).ToArray();
        var isRowNeeded = Enumerable.Range(0, rows).Select(i => y[i + 1] - y[i] > Thin).ToArray();

        // Below the last line and above the first only the rest of a merged cell may stand.
        isRowNeeded[0] &= !IsOpenAbove;
        isRowNeeded[^1] &= !IsOpenBelow;
        foreach (var (row, column, rowEnd, columnEnd) in written)
        {
            // The words of a merged cell have room in its other rows and columns, unless all of them are thin.
            isColumnNeeded[column] |= !isColumnNeeded.AsSpan(column, columnEnd - column).Contains(true);
            isRowNeeded[row] |= !isRowNeeded.AsSpan(row, rowEnd - row).Contains(true);
        }

        var isOpenAbove = IsOpenAbove && isRowNeeded[0];
        var isOpenBelow = IsOpenBelow && isRowNeeded[^1];
        if (!isColumnNeeded.Contains(false) && !isRowNeeded.Contains(false))
        {
            return null;
        }

        var (columnPlaces, columnOf) = Merged(x, isColumnNeeded);
        var (rowPlaces, rowOf) = Merged(y, isRowNeeded);
        if (columnPlaces.Count < 2 || rowPlaces.Count < 2)
        {
            return null;
        }

        var newFloors = new bool[rowPlaces.Count, columnPlaces.Count - 1];
        var newSides = new bool[columnPlaces.Count, rowPlaces.Count - 1];
        for (var line = 0; line <= rows; line++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (isColumnNeeded[column])
                {
                    newFloors[rowOf[line], columnOf[column]] |= floors[line, column];
                }
            }
        }

        for (var line = 0; line <= columns; line++)
        {
            for (var row = 0; row < rows; row++)
            {
                if (isRowNeeded[row])
                {
                    newSides[columnOf[line], rowOf[row]] |= sides[line, row];
                }
            }
        }

        return new PdfGridFrame(columnPlaces, rowPlaces, newFloors, newSides) { IsOpenAbove = isOpenAbove, IsOpenBelow = isOpenBelow };
    }

    // The lines on both sides of what is not needed become one, the outer ones stay: where they stand, and which of them each line became.
    private static (List<double> Places, int[] NewOf) Merged(List<double> places, bool[] isNeeded)
    {
        var merged = new List<double> { places[0] };
        var newOf = new int[places.Count];
        var start = places[0];
        for (var i = 1; i < places.Count; i++)
        {
            if (isNeeded[i - 1])
            {
                merged.Add(places[i]);
                start = places[i];
            }
            else
            {
                merged[^1] = i == places.Count - 1 ? places[i] : merged.Count == 1 ? places[0] : (start + places[i]) / 2;
            }

            newOf[i] = merged.Count - 1;
        }

        return (merged, newOf);
    }

    // For each line how many lines that begin a cell lie before it.
    private static int[] Starts(int count, IEnumerable<int> used)
    {
        var isStart = new bool[count + 1];
        foreach (var start in used)
        {
            isStart[start] = true;
        }

        isStart[count] = true;
        var numbers = new int[count + 1];
        for (int i = 0, number = -1; i <= count; i++)
        {
            number += isStart[i] ? 1 : 0;
            numbers[i] = number;
        }

        return numbers;
    }

    private static List<double> Kept(List<double> places, int[] starts) => [.. places.Where((_, i) => i == 0 || starts[i] > starts[i - 1])];

    private static int IndexOf(List<double> places, double at)
    {
        if (at < places[0] || at > places[^1])
        {
            return -1;
        }

        var index = places.BinarySearch(at);
        return Math.Min(index < 0 ? ~index - 1 : index, places.Count - 2);
    }

    // Each cell goes right until a side is drawn, then down until a floor is.
    private (List<(int Row, int Column, int RowEnd, int ColumnEnd)> Spans, int[,] CellAt) Cells()
    {
        var spans = new List<(int Row, int Column, int RowEnd, int ColumnEnd)>();
        var cellAt = new int[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (cellAt[row, column] != 0)
                {
                    continue;
                }

                var columnEnd = column + 1;
                while (columnEnd < columns && !sides[columnEnd, row] && cellAt[row, columnEnd] == 0)
                {
                    columnEnd++;
                }

                var rowEnd = row + 1;
                while (rowEnd < rows && IsOpenDownwards(rowEnd, column, columnEnd))
                {
                    rowEnd++;
                }

                spans.Add((row, column, rowEnd, columnEnd));
                for (var r = row; r < rowEnd; r++)
                {
                    for (var c = column; c < columnEnd; c++)
                    {
                        cellAt[r, c] = spans.Count;
                    }
                }
            }
        }

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                cellAt[row, column]--;
            }
        }

        return (spans, cellAt);
    }

    private bool IsOpenDownwards(int row, int column, int columnEnd)
    {
        for (var c = column; c < columnEnd; c++)
        {
            if (floors[row, c] || (c > column && sides[c, row]))
            {
                return false;
            }
        }

        return (column == 0 || sides[column, row]) && (columnEnd == columns || sides[columnEnd, row]);
    }
}
