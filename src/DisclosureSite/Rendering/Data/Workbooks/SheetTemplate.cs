using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>
/// A table's sheet, laid out as the form prints it, without what is computed. The same for all reports whose files have the same
/// optional lines, and therefore encoded once.
/// </summary>
internal sealed class SheetTemplate
{
    private readonly List<SheetCell> cells;
    private readonly byte[] tail;

    private SheetTemplate(List<SheetCell> cells, byte[] tail)
    {
        this.cells = cells;
        this.tail = tail;
    }

    /// <summary>The sheet of a table, and of all like it.</summary>
    public static SheetTemplate Of(ReportTable table)
    {
        var printed = PrintedPartOf(table);
        var layout = TableLayout.Of(printed, number: 1);
        var format = table.Format;
        var grid = new SheetGrid();
        var labels = layout.IsOneRow ? 0 : layout.Rows.Max(row => row.Headers.Sum(header => header.ColumnSpan ?? 1));
        var width = layout.IsOneRow
            ? layout.Rows.Count(row => row.Index >= 0) * layout.Columns.Count
            : labels + layout.Columns.Count;
        var row = 1;
        grid.Add(row++, 1, 1, width, format.Title, CellStyles.Title);
        if (format.Unit is { } unit)
        {
            grid.Add(row++, 1, 1, width, Texts.TableUnit(unit), CellStyles.Unit);
        }

        foreach (var header in layout.Header)
        {
            var column = 1;
            foreach (var cell in header.Cells)
            {
                column = grid.FirstFree(row, column);
                var text = cell.Note is { } note ? $"{cell.Label}\n{Texts.InBrackets(note)}" : cell.Label;
                grid.Add(row, column, cell.RowSpan ?? 1, cell.ColumnSpan ?? 1, text, CellStyles.Header);
            }

            row++;
        }

        var head = row - 1;
        if (layout.IsOneRow)
        {
            var column = 1;
            foreach (var line in layout.Rows.Where(line => line.Index >= 0))
            {
                foreach (var index in layout.Columns)
                {
                    grid.AddFigure(row, column++, line.Index, index);
                }
            }
        }
        else
        {
            foreach (var line in layout.Rows)
            {
                AddLine(grid, row++, line, layout, labels);
            }
        }

        var (cells, tail) = grid.Encode(labels, head);
        return new SheetTemplate(cells, tail);
    }

    /// <summary>Writes the sheet of a table.</summary>
    /// <param name="xml">To write to.</param>
    /// <param name="table">The table.</param>
    /// <param name="styles">The number formats of the workbook.</param>
    /// <param name="remarks">Told of the cells that cannot show what was printed.</param>
    public void Write(XmlBytes xml, ReportTable table, CellStyles styles, SheetRemarks remarks)
    {
        foreach (var cell in cells)
        {
            xml.Raw(cell.Before);
            var figure = table[cell.Row, cell.Column];
            if (figure.Value is not { } value)
            {
                if (figure.Reported.Length > 0)
                {
                    remarks.Add(cell.Reference, figure.Reported);
                }

                xml.Number(CellStyles.Figure).Raw("\"/>"u8);
                continue;
            }

            // Numbers of one column must have one unit, or their sum in the spreadsheet is wrong.
            if (UnitApart(table, cell) is { } unit && table.Quantity(cell.Row, cell.Column) is { } quantity)
            {
                xml.Number(CellStyles.Figure).Raw("\"><v>"u8).Number(quantity).Raw("</v></c>"u8);
                remarks.Add(cell.Reference, figure.PrintsUnit ? figure.Reported : figure.Reported + Texts.InBrackets(unit));
                continue;
            }

            var printed = PrintedNumber.Of(figure);
            xml.Number(printed.Format is { } format ? styles.FigureAs(format) : CellStyles.Figure);
            if (printed.IsNumber)
            {
                xml.Raw("\"><v>"u8).Number(value).Raw("</v></c>"u8);
            }
            else
            {
                xml.CellText(figure.Reported);
            }

            if (!printed.IsShown)
            {
                remarks.Add(cell.Reference, figure.Reported);
            }
        }

        xml.Raw(tail);
    }

    // The unit that the cell or the file's header states where it is not that of the form, whose header the sheet shows.
    private static string? UnitApart(ReportTable table, SheetCell cell) =>
        table.UnitOf(cell.Row, cell.Column) is { } unit && table.Format.UnitOf(cell.Row, cell.Column) is { } expected && unit != expected ? unit : null;

    private static void AddLine(SheetGrid grid, int row, TableLayoutRow line, TableLayout layout, int labels)
    {
        if (line.Index < 0)
        {
            grid.Add(row, 1, 1, labels + layout.Columns.Count, line.Label, StyleOf(line));
            return;
        }

        var column = 1;
        foreach (var header in line.Headers)
        {
            column = grid.FirstFree(row, column);
            grid.Add(row, column, header.RowSpan ?? 1, header.ColumnSpan ?? 1, header.Label, StyleOf(line));
        }

        for (var i = 0; i < layout.Columns.Count; i++)
        {
            grid.AddFigure(row, labels + 1 + i, line.Index, layout.Columns[i]);
        }
    }

    private static int StyleOf(TableLayoutRow line) => CellStyles.Label + Math.Min(line.Depth, CellStyles.LabelDepths - 1);

    // The table without the lines that are computed, and without its figures: what it looks like on paper.
    private static DerivedTable PrintedPartOf(ReportTable table)
    {
        var format = table.Format;
        var printed = new FormatTable
        {
            Id = format.Id,
            Title = format.Title,
            Unit = format.Unit,
            RowHeader = format.RowHeader,
            ColumnsHeader = format.ColumnsHeader,
            Note = format.Note,
            Shape = format.Shape,
            Rows = format.Rows,
            Columns = format.Columns,
            RowGroups = format.RowGroups,
            ColumnGroups = format.ColumnGroups,
        };
        var count = format.Rows.Length * format.Columns.Length;
        var blank = new ReportTable(
            printed,
            "",
            new Figure[count],
            [.. Enumerable.Range(0, format.Rows.Length).Select(table.HasRow)],
            [.. Enumerable.Range(0, format.Columns.Length).Select(table.HasColumn)],
            [.. Enumerable.Repeat((string?)null, format.Columns.Length)]);
        return new DerivedTable(blank, new DerivedFigure[count]);
    }
}
