namespace DisclosureSite.Tests.Importing.Pdf;

/// <summary>A table to be printed: rows of cells as HTML has them, each cell with spans.</summary>
internal sealed class PdfForm(double[] widths)
{
    private const double RowPadding = 6;

    private readonly List<PdfFormCell> cells = [];
    private readonly HashSet<(int Row, int Column)> taken = [];

    /// <summary>Its cells, by row and column.</summary>
    public IReadOnlyList<PdfFormCell> Cells => [.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)];

    public int RowCount { get; private set; }

    public int ColumnCount => widths.Length;

    public double Size { get; init; } = 9;

    /// <summary>Whether words stand in the middle of their cell's height, as web pages and most Word files have it; else at its top.</summary>
    public bool IsCentered { get; init; }

    /// <summary>Whether all that is no figure begins at its cell's left edge; else it stands in the middle of its width.</summary>
    public bool HasWordsAtLeft { get; init; }

    /// <summary>Adds a row; each cell goes to the first place that is free.</summary>
    public PdfForm Row(params (string Text, int Rows, int Columns)[] row)
    {
        var column = 0;
        foreach (var (text, rows, columns) in row)
        {
            while (taken.Contains((RowCount, column)))
            {
                column++;
            }

            cells.Add(new PdfFormCell(RowCount, column, rows, columns, text));
            for (var r = RowCount; r < RowCount + rows; r++)
            {
                for (var c = column; c < column + columns; c++)
                {
                    taken.Add((r, c));
                }
            }
        }

        RowCount++;
        return this;
    }

    public PdfForm Row(params string[] row) => Row([.. row.Select(text => (text, 1, 1))]);

    /// <summary>Prints some of its rows and says where they end.</summary>
    public double Print(PdfPaper paper, double left, double top, PdfBorders borders, int firstRow = 0, int endRow = int.MaxValue, bool isOpenBelow = false)
    {
        endRow = Math.Min(endRow, RowCount);
        var x = widths.Aggregate(new List<double> { left }, (places, width) => [.. places, places[^1] + width]);
        var y = new List<double> { top };
        for (var row = firstRow; row < endRow; row++)
        {
            y.Add(y[^1] + HeightOf(row));
        }

        foreach (var cell in Cells.Where(cell => cell.Row < endRow && cell.Row + cell.RowSpan > firstRow))
        {
            var (from, to) = (Math.Max(cell.Row, firstRow) - firstRow, Math.Min(cell.Row + cell.RowSpan, endRow) - firstRow);
            var box = (Left: x[cell.Column], Top: y[from], Right: x[cell.Column + cell.ColumnSpan], Bottom: y[to]);
            Border(paper, borders, cell.Row, box.Left, box.Top, box.Right, box.Bottom, isOpenBelow && to == endRow - firstRow);
            if (cell.Row >= firstRow)
            {
                Write(paper, cell, box.Left, box.Top, box.Right, box.Bottom);
            }
        }

        return y[^1];
    }

    /// <summary>A cell's words as it prints them.</summary>
    public string Wrapped(PdfFormCell cell) => string.Join('\n', Lines(cell));

    private void Write(PdfPaper paper, PdfFormCell cell, double left, double top, double right, double bottom)
    {
        var free = bottom - top - (Lines(cell).Count() * Size * 1.2) - RowPadding;
        var baseline = top + Size + (RowPadding / 2) + (IsCentered ? free / 2 : 0);
        foreach (var line in Lines(cell))
        {
            var isAtLeft = HasWordsAtLeft && !cell.Text.All(char.IsAsciiDigit);
            paper.Text(isAtLeft ? left + 4 : ((left + right) / 2) - (PdfPaper.WidthOf(line, Size) / 2), baseline, Size, line);
            baseline += Size * 1.2;
        }
    }

    private IEnumerable<string> Lines(PdfFormCell cell)
    {
        var room = widths[cell.Column..(cell.Column + cell.ColumnSpan)].Sum() - (HasWordsAtLeft ? 8 : 4);
        var line = "";
        foreach (var character in cell.Text)
        {
            // Numbers stay whole.
            if (line.Length > 0 && !(char.IsAscii(character) && char.IsAscii(line[^1])) && PdfPaper.WidthOf(line + character, Size) > room)
            {
                yield return line;
                line = "";
            }

            line += character;
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }

    private double HeightOf(int row) =>
        cells.Where(cell => cell.Row == row && cell.RowSpan == 1).Select(cell => Lines(cell).Count()).Append(1).Max() * Size * 1.2 + RowPadding;

    private static void Border(PdfPaper paper, PdfBorders borders, int row, double left, double top, double right, double bottom, bool isOpenBelow)
    {
        if (borders is PdfBorders.Frames or PdfBorders.FramesApart && !isOpenBelow)
        {
            var inset = borders == PdfBorders.Frames ? 0 : 1.6;
            paper.Frame(left + inset, top + inset, right - left - (2 * inset), bottom - top - (2 * inset));
            return;
        }

        switch (borders)
        {
            case PdfBorders.None:
                return;
            case PdfBorders.RowLines:
                paper.Line(left, bottom, right, bottom);
                return;
            case PdfBorders.Stripes:
                paper.Draw(row % 2 == 0 ? "0.9 g" : "1 g").Fill(left, top, right - left, bottom - top).Draw("0 g");
                return;
            case PdfBorders.WhiteLines:
                paper.Draw("0.85 g 1 G").Fill(left, top, right - left, bottom - top);
                Side(left, top, right, top);
                Side(left, bottom, right, bottom);
                Side(left, top, left, bottom);
                Side(right, top, right, bottom);
                paper.Draw("0 g 0 G");
                return;
        }

        Side(left, top, right, top);
        if (!isOpenBelow)
        {
            Side(left, bottom, right, bottom);
        }

        Side(left, top, left, bottom);
        Side(right, top, right, bottom);

        void Side(double x1, double y1, double x2, double y2)
        {
            var isAcross = y1 == y2;
            switch (borders)
            {
                case PdfBorders.ThinBoxes:
                    paper.Fill(x1 - 0.6, y1 - 0.4, isAcross ? x2 - x1 + 1.2 : 0.8, isAcross ? 0.8 : y2 - y1 + 0.8);
                    break;
                case PdfBorders.Gaps:
                    paper.Line(x1 + (isAcross ? 1.5 : 0), y1 + (isAcross ? 0 : 1.5), x2 - (isAcross ? 1.5 : 0), y2 - (isAcross ? 0 : 1.5));
                    break;
                case PdfBorders.Dashes:
                    for (var at = 0.0; at < (isAcross ? x2 - x1 : y2 - y1); at += 5)
                    {
                        paper.Line(isAcross ? x1 + at : x1, isAcross ? y1 : y1 + at, isAcross ? x1 + at + 2.5 : x2, isAcross ? y2 : y1 + at + 2.5);
                    }

                    break;
                case PdfBorders.Dots:
                    for (var at = 0.0; at <= (isAcross ? x2 - x1 : y2 - y1); at += 3)
                    {
                        paper.Fill((isAcross ? x1 + at : x1) - 0.5, (isAcross ? y1 : y1 + at) - 0.5, 1, 1);
                    }

                    break;
                case PdfBorders.Twofold:
                    paper.Line(x1 - 0.9, y1 - 0.9, x2 - 0.9, y2 - 0.9).Line(x1 + 0.9, y1 + 0.9, x2 + 0.9, y2 + 0.9);
                    break;
                default:
                    paper.Line(x1, y1, x2, y2);
                    break;
            }
        }
    }
}
