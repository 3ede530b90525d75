namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>Writes a sheet of lists, row after row.</summary>
internal sealed class SheetWriter
{
    /// <summary>How high a row may be, in points.</summary>
    public const int HighestRow = 409;

    private readonly XmlBytes xml;
    private int lines = 1;
    private int row;
    private int column;
    private bool isRowOpen;

    /// <param name="xml">To write to.</param>
    /// <param name="head">How many rows at the top stay in sight.</param>
    /// <param name="widths">The widths of the first columns, in characters.</param>
    public SheetWriter(XmlBytes xml, int head, params ReadOnlySpan<int> widths)
    {
        this.xml = xml;
        Begin(xml, 0, head);
        xml.Raw("<cols>"u8);
        for (var i = 0; i < widths.Length; i++)
        {
            xml.Raw("<col min=\""u8).Number(i + 1).Raw("\" max=\""u8).Number(i + 1).Raw("\" width=\""u8).Number(widths[i]).Raw("\" customWidth=\"1\"/>"u8);
        }

        xml.Raw("</cols><sheetData>"u8);
    }

    /// <summary>How a sheet is printed: on one page's width, lying.</summary>
    public static ReadOnlySpan<byte> OnPaper =>
        """<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>"""u8;

    /// <summary>Begins a sheet, up to the widths of its columns.</summary>
    public static void Begin(XmlBytes xml, int labels, int head)
    {
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">"""u8);
        if (labels > 0 || head > 0)
        {
            xml.Raw("<pane "u8);
            if (labels > 0)
            {
                xml.Raw("xSplit=\""u8).Number(labels).Raw("\" "u8);
            }

            if (head > 0)
            {
                xml.Raw("ySplit=\""u8).Number(head).Raw("\" "u8);
            }

            xml.Raw("topLeftCell=\""u8).Reference(head + 1, labels + 1)
                .Raw(labels == 0 ? "\" activePane=\"bottomLeft\""u8 : head == 0 ? "\" activePane=\"topRight\""u8 : "\" activePane=\"bottomRight\""u8)
                .Raw(" state=\"frozen\"/>"u8);
        }

        xml.Raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"u8);
    }

    /// <summary>Makes room for a text that takes several lines, in the row that begins next.</summary>
    public SheetWriter RoomFor(string? text, int width)
    {
        lines = Math.Max(lines, TextLines.Of(text ?? "", width));
        return this;
    }

    /// <summary>A text; null or empty: a blank.</summary>
    public SheetWriter Text(string? text, int style = CellStyles.Text)
    {
        Open();
        column++;
        if (string.IsNullOrEmpty(text))
        {
            return this;
        }

        Cell().Raw(" s=\""u8).Number(style).CellText(text);
        return this;
    }

    /// <summary>A number; null: a blank.</summary>
    public SheetWriter Number(decimal? value, int style = CellStyles.Plain)
    {
        Open();
        column++;
        if (value is not { } number)
        {
            return this;
        }

        Cell();
        if (style != CellStyles.Plain)
        {
            xml.Raw(" s=\""u8).Number(style).Raw("\""u8);
        }

        xml.Raw("><v>"u8).Number(number).Raw("</v></c>"u8);
        return this;
    }

    /// <summary>Ends the row; one in which nothing stands is a gap.</summary>
    public void EndRow()
    {
        Open();
        xml.Raw("</row>"u8);
        isRowOpen = false;
    }

    /// <summary>A row of texts.</summary>
    public void Row(int style, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            Text(text, style);
        }

        EndRow();
    }

    /// <summary>Ends the sheet.</summary>
    public void End() => xml.Raw("</sheetData>"u8).Raw(OnPaper).Raw("</worksheet>"u8);

    /// <summary>The number of the next row.</summary>
    public int NextRow => row + 1;

    private void Open()
    {
        if (!isRowOpen)
        {
            row++;
            xml.Raw("<row r=\""u8).Number(row);
            if (lines > 1)
            {
                xml.Raw("\" ht=\""u8).Number(Math.Min(lines * TextLines.Height, HighestRow)).Raw("\" customHeight=\"1"u8);
                lines = 1;
            }

            xml.Raw("\">"u8);
            isRowOpen = true;
            column = 0;
        }
    }

    // With its name, which the standard lets one leave out and which common readers cannot do without.
    private XmlBytes Cell() => xml.Raw("<c r=\""u8).Reference(row, column).Raw("\""u8);
}
