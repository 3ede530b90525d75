using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Text;

namespace DisclosureSite.Reading.Tables;

/// <summary>Reads the CSV file of a table: the first column holds the labels of the rows, the header those of the columns.</summary>
internal static class TableReader
{
    /// <summary>A statutory table; null, with diagnostics, if its file has faults.</summary>
    /// <param name="file">The CSV file.</param>
    /// <param name="table">What the table must hold.</param>
    /// <param name="vouchedCells">The cells (<c>table.row.column</c>) for which the report's <c>explanations</c> vouch.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static ReportTable? Read(
        TextFile file, FormatTable table, IReadOnlySet<string> vouchedCells, DiagnosticList diagnostics)
    {
        if (CsvFileReader.Read(file, diagnostics) is not { } rows)
        {
            return null;
        }

        if (file.IsLegacyEncoding && TableBinder.MatchesNothing(rows, table))
        {
            diagnostics.Add(DiagnosticCodes.LabelsNotDecodable, new SourcePlace(file.File));
            return null;
        }

        if (TableBinder.FindLowerHeader(rows, table) is { } header)
        {
            var first = rows[0].Cells[0];
            diagnostics.Add(DiagnosticCodes.HeaderBelowFirstLine, new SourcePlace(file.File, first.Line, first.Column), header.Line);
            return null;
        }

        var figures = new FigureReader(table, file.File, vouchedCells, diagnostics);
        var binding = TableBinder.Bind(rows, table, file.File, figures, diagnostics);
        return Fill(rows, table, file.File, binding, figures, diagnostics);
    }

    /// <summary>A table that only this report has; null, with diagnostics, if its file has faults.</summary>
    /// <param name="file">The CSV file.</param>
    /// <param name="description">What the report's front matter says of it.</param>
    /// <param name="vouchedCells">The cells (<c>table.row.column</c>, by labels) for which the report's <c>explanations</c> vouch.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static ReportTable? ReadAdditional(
        TextFile file, AdditionalTable description, IReadOnlySet<string> vouchedCells, DiagnosticList diagnostics)
    {
        if (CsvFileReader.Read(file, diagnostics) is not { } rows)
        {
            return null;
        }

        if (file.IsLegacyEncoding
            && LegacyChinese.AreImplausible(rows[0].Cells.Concat(rows.Select(row => row.Cells[0])).Select(cell => cell.Text)))
        {
            diagnostics.Add(DiagnosticCodes.LabelsNotDecodable, new SourcePlace(file.File));
            return null;
        }

        if (AdditionalTableShape.Make(rows, description, file.File, diagnostics) is not var (table, binding))
        {
            return null;
        }

        var figures = new FigureReader(table, file.File, vouchedCells, diagnostics);
        return Fill(rows, table, file.File, binding, figures, diagnostics);
    }

    /// <summary>Whether a row has a cell for each of the header's and nothing beyond; if not, adds the fault.</summary>
    public static bool HasEveryCell(CsvRow row, int width, string file, DiagnosticList diagnostics)
    {
        if (row.Cells.Length < width)
        {
            diagnostics.Add(DiagnosticCodes.MissingCell, new SourcePlace(file, row.EndLine, row.EndColumn), width, row.Cells.Length);
            return false;
        }

        if (row.Width <= width)
        {
            return true;
        }

        var extra = width;
        while (row.Cells[extra].IsBlank)
        {
            extra++;
        }

        var cell = row.Cells[extra];
        diagnostics.Add(
            DiagnosticCodes.ExtraCell, new SourcePlace(file, cell.Line, cell.Column), cell.Text, width, ThousandsHint(row));
        return false;
    }

    private static ReportTable? Fill(
        List<CsvRow> rows,
        FormatTable table,
        string file,
        TableBinding binding,
        FigureReader figures,
        DiagnosticList diagnostics)
    {
        var filled = new Figure[table.Rows.Length * table.Columns.Length];
        Array.Fill(filled, Figure.Missing);
        var isSound = binding.IsSound;
        for (var i = 1; i < rows.Count; i++)
        {
            var cells = rows[i].Cells;
            var row = binding.Rows[i];
            if (row < 0)
            {
                continue;
            }

            if (!HasEveryCell(rows[i], binding.Columns.Length, file, diagnostics))
            {
                isSound = false;
                continue;
            }

            for (var j = 1; j < binding.Columns.Length; j++)
            {
                var column = binding.Columns[j];
                if (column < 0)
                {
                    continue;
                }

                var unit = binding.RowUnits[i] ?? binding.HeaderUnits?[column] ?? table.UnitOf(row, column);
                if (figures.Read(cells[j], row, column, unit) is { } figure)
                {
                    filled[(row * table.Columns.Length) + column] = WithRowUnit(figure, binding, i, column, table.UnitOf(row, column));
                }
                else
                {
                    isSound = false;
                }
            }
        }

        return isSound ? Make(table, file, filled, binding) : null;
    }

    // The model knows no units of rows but the format's: where a row's label states another, its figures bear it.
    private static Figure WithRowUnit(Figure figure, TableBinding binding, int row, int column, string? official) =>
        binding.RowUnits[row] is { } stated
        && figure is { Unit: null, Value: not null }
        && !string.Equals(stated, binding.HeaderUnits?[column] ?? official, StringComparison.Ordinal)
            ? figure with { Unit = stated }
            : figure;

    // An unquoted 1,234 in a file separated by commas is two cells: up to three digits, then three and what may stand behind them.
    private static string ThousandsHint(CsvRow row)
    {
        for (var i = 2; i < row.Cells.Length; i++)
        {
            var (first, last) = (row.Cells[i - 1].Text, row.Cells[i].Text);
            if (first is { Length: > 0 and <= 3 } && first[0] != '0' && first.All(char.IsAsciiDigit)
                && last.Length is >= 3 and <= 16 && last.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0
                && (last.Length == 3 || !char.IsAsciiDigit(last[3]))
                && CellParser.Parse(last) is { Fault: CellFault.None, Value: not null })
            {
                return $"如果“{first},{last}”是一个数字，请去掉其中的千位分隔逗号，或用英文双引号括起来；如果不是，";
            }
        }

        return "";
    }

    private static ReportTable Make(FormatTable table, string file, Figure[] figures, TableBinding binding)
    {
        var layout = TableLayout.Of(table);
        return new ReportTable(
            table,
            file,
            figures,
            Present(binding.Rows, layout.AllRows),
            Present(binding.Columns, layout.AllColumns),
            binding.HeaderUnits is null ? layout.NoUnits : ImmutableCollectionsMarshal.AsImmutableArray(binding.HeaderUnits));
    }

    // Most files have every line: they share the flags.
    private static ImmutableArray<bool> Present(int[] bound, ImmutableArray<bool> all)
    {
        var present = new bool[all.Length];
        var missing = all.Length;
        foreach (var index in bound)
        {
            if (index >= 0)
            {
                present[index] = true;
                missing--;
            }
        }

        return missing == 0 ? all : ImmutableCollectionsMarshal.AsImmutableArray(present);
    }
}
