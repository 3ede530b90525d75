using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Tables;

/// <summary>Reads figures of one table, each against what its cell may hold.</summary>
/// <param name="table">The table.</param>
/// <param name="file">The file in which the figures stand, below the input folder.</param>
/// <param name="vouchedCells">Cells (<c>table.row.column</c>) that the editor vouches for, however odd.</param>
/// <param name="diagnostics">Takes the faults.</param>
internal sealed class FigureReader(
    FormatTable table, string file, IReadOnlySet<string> vouchedCells, DiagnosticList diagnostics)
{
    private readonly TableLayout layout = TableLayout.Of(table);

    /// <summary>The figure of a cell; null, with a diagnostic, if its text cannot be one of that row and column.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="row">The index of the row in the table.</param>
    /// <param name="column">The index of the column in the table.</param>
    /// <param name="unit">The unit that a bare number there counts; null: none is known.</param>
    public Figure? Read(in CsvCell cell, int row, int column, string? unit)
    {
        var content = CellParser.Parse(cell.Text);
        if (content.Fault != CellFault.None)
        {
            Add(content.Fault, cell);
            return null;
        }

        var kind = layout.KindOf(row, column);
        if (content.Unit is { } printed && !UnitNames.Fits(printed, kind, unit))
        {
            AddUnit(printed, cell, kind, unit);
            return null;
        }

        if (kind == FigureKind.Count && content.Value is { } value && (value < 0 || value != decimal.Truncate(value)))
        {
            var key = new CellKey(table.Id, table.Rows[row].Id, table.Columns[column].Id).ToString();
            if (!vouchedCells.Contains(key))
            {
                diagnostics.Add(value < 0 ? DiagnosticCodes.NegativeCount : DiagnosticCodes.FractionInCount, PlaceOf(cell), cell.Text, key);
                return null;
            }
        }

        return new Figure(content.Value, cell.Text, content.Unit, cell.Line, cell.Column);
    }

    /// <summary>Whether a unit that a header or a row's label states fits a cell; if not, adds the fault at that label.</summary>
    public bool AcceptsUnit(string stated, in CsvCell label, int row, int column)
    {
        var kind = layout.KindOf(row, column);
        var unit = table.UnitOf(row, column);
        if (UnitNames.Fits(stated, kind, unit))
        {
            return true;
        }

        AddUnit(stated, label, kind, unit);
        return false;
    }

    private void Add(CellFault fault, in CsvCell cell)
    {
        var place = PlaceOf(cell);
        switch (fault)
        {
            case CellFault.TooLarge:
                diagnostics.Add(DiagnosticCodes.NumberTooLarge, place, cell.Text);
                break;
            case CellFault.TooManyDecimals:
                diagnostics.Add(DiagnosticCodes.TooManyDecimals, place, cell.Text);
                break;
            case CellFault.WrongThousands:
                diagnostics.Add(DiagnosticCodes.WrongThousands, place, cell.Text);
                break;
            default:
                diagnostics.Add(DiagnosticCodes.TextInNumberCell, place, cell.Text, Hint(cell.Text));
                break;
        }
    }

    private void AddUnit(string unit, in CsvCell cell, FigureKind kind, string? expected)
    {
        if (UnitNames.IsKnown(unit))
        {
            var fitting = kind == FigureKind.Money ? "金额（元、万元或亿元）" : expected is null ? "件数一类的数量" : $"“{expected}”";
            diagnostics.Add(DiagnosticCodes.UnitDoesNotFit, PlaceOf(cell), cell.Text, unit, fitting);
        }
        else
        {
            diagnostics.Add(DiagnosticCodes.UnknownUnit, PlaceOf(cell), cell.Text, unit);
        }
    }

    private SourcePlace PlaceOf(in CsvCell cell) => new(file, cell.Line, cell.Column);

    private static string Hint(string text) =>
        text[0] is '=' or '#' ? "，看起来是公式或公式的错误"
        : char.IsAsciiDigit(text[0]) && text.Contains("E+", StringComparison.OrdinalIgnoreCase) ? "，是软件写成的科学计数，位数已经丢失"
        : "";
}
