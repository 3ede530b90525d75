namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>The cells of a table in a sheet, put together in any order.</summary>
internal sealed class SheetGrid
{
    private readonly SortedDictionary<(int Row, int Column), Slot> slots = [];
    private readonly List<string> merges = [];

    private readonly record struct Slot(int Style, string? Text, (int Row, int Column)? Figure, int Columns = 1, bool IsTall = false);

    /// <summary>The first column of a row in which nothing stands yet, from one on.</summary>
    public int FirstFree(int row, int from)
    {
        while (slots.ContainsKey((row, from)))
        {
            from++;
        }

        return from;
    }

    /// <summary>A text over some rows and columns.</summary>
    public void Add(int row, int column, int rows, int columns, string text, int style)
    {
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                slots[(row + i, column + j)] = new Slot(style, i == 0 && j == 0 ? text : null, null, columns, rows > 1);
            }
        }

        if (rows > 1 || columns > 1)
        {
            merges.Add($"{CellName.Of(row, column)}:{CellName.Of(row + rows - 1, column + columns - 1)}");
        }
    }

    /// <summary>The place of a figure.</summary>
    public void AddFigure(int row, int column, int figureRow, int figureColumn) =>
        slots[(row, column)] = new Slot(CellStyles.Figure, null, (figureRow, figureColumn));

    /// <summary>The sheet in pieces: what stands before each figure, and what stands behind the last.</summary>
    /// <param name="labels">How many columns at the left hold labels.</param>
    /// <param name="head">How many rows at the top stay in sight.</param>
    public (List<SheetCell> Cells, byte[] Tail) Encode(int labels, int head)
    {
        List<SheetCell> cells = [];
        using var xml = new XmlBytes();
        Begin(xml, labels, head);
        var heights = HeightsOf(labels);
        var current = 0;
        foreach (var ((row, column), slot) in slots)
        {
            if (row != current)
            {
                xml.Raw(current == 0 ? ""u8 : "</row>"u8).Raw("<row r=\""u8).Number(row);
                if (heights.TryGetValue(row, out var height))
                {
                    xml.Raw("\" ht=\""u8).Number(height).Raw("\" customHeight=\"1"u8);
                }

                xml.Raw("\">"u8);
                current = row;
            }

            xml.Raw("<c r=\""u8).Reference(row, column).Raw("\" s=\""u8);
            if (slot.Figure is { } figure)
            {
                cells.Add(new SheetCell(figure.Row, figure.Column, CellName.Of(row, column), xml.Take()));
            }
            else if (slot.Text is { } text)
            {
                xml.Number(slot.Style).CellText(text);
            }
            else
            {
                xml.Number(slot.Style).Raw("\"/>"u8);
            }
        }

        xml.Raw("</row></sheetData>"u8);
        if (merges.Count > 0)
        {
            xml.Raw("<mergeCells count=\""u8).Number(merges.Count).Raw("\">"u8);
            foreach (var merge in merges)
            {
                xml.Raw("<mergeCell ref=\""u8).Text(merge).Raw("\"/>"u8);
            }

            xml.Raw("</mergeCells>"u8);
        }

        xml.Raw(SheetWriter.OnPaper).Raw("</worksheet>"u8);
        return (cells, xml.Take());
    }

    // The last column of labels holds the long ones, those before it the titles of groups.
    private static int WidthOf(int column, int labels) => column > labels ? 13 : column == labels ? 40 : 16;

    // The heights of rows in which a text takes more than a line.
    private Dictionary<int, int> HeightsOf(int labels)
    {
        Dictionary<int, int> heights = [];
        foreach (var ((row, column), slot) in slots)
        {
            if (slot is { Text: { } text, IsTall: false })
            {
                var lines = TextLines.Of(text, Enumerable.Range(column, slot.Columns).Sum(one => WidthOf(one, labels)) - 2);
                if (lines > 1)
                {
                    heights[row] = Math.Max(heights.GetValueOrDefault(row), Math.Min(lines * TextLines.Height, SheetWriter.HighestRow));
                }
            }
        }

        return heights;
    }

    private void Begin(XmlBytes xml, int labels, int head)
    {
        var width = slots.Keys.Max(place => place.Column);
        SheetWriter.Begin(xml, labels, head);
        xml.Raw("<cols>"u8);
        for (var column = 1; column <= width; column++)
        {
            xml.Raw("<col min=\""u8).Number(column).Raw("\" max=\""u8).Number(column).Raw("\" width=\""u8).Number(WidthOf(column, labels)).Raw("\" customWidth=\"1\"/>"u8);
        }

        xml.Raw("</cols><sheetData>"u8);
    }
}
