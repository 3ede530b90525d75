using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Tables;

/// <summary>Binds the labels of a CSV file to the rows and columns of a statutory table.</summary>
internal sealed class TableBinder
{
    private const int HeaderLines = 4;
    private const int MostColumnsLeft = 3;

    private readonly List<CsvRow> rows;
    private readonly FormatTable table;
    private readonly TableLayout layout;
    private readonly string file;
    private readonly DiagnosticList diagnostics;
    private readonly FigureReader figures;
    private readonly TableBinding binding;

    // The column of the file that names the rows' units; 0: none, as the first one holds labels.
    private int unitColumn;

    private TableBinder(List<CsvRow> rows, FormatTable table, string file, FigureReader figures, DiagnosticList diagnostics)
    {
        this.rows = rows;
        this.table = table;
        this.file = file;
        this.figures = figures;
        this.diagnostics = diagnostics;
        layout = TableLayout.Of(table);
        binding = new TableBinding
        {
            Columns = new int[rows[0].Width],
            Rows = new int[rows.Count],
            RowUnits = new string?[rows.Count],
        };
    }

    /// <summary>Finds the row and the column of every label, and adds a fault for each that has none.</summary>
    public static TableBinding Bind(
        List<CsvRow> rows, FormatTable table, string file, FigureReader figures, DiagnosticList diagnostics)
    {
        var binder = new TableBinder(rows, table, file, figures, diagnostics);
        binder.BindColumns();
        binder.BindRows();
        return binder.binding;
    }

    /// <summary>Whether no label at all is one of the table's.</summary>
    public static bool MatchesNothing(List<CsvRow> rows, FormatTable table)
    {
        var layout = TableLayout.Of(table);
        return !rows[0].Cells.Skip(1).Any(cell => layout.Columns.Match(cell.Text).Kind != LabelMatchKind.Unknown)
            && !rows.Skip(1).Any(row => layout.Rows.Match(row.Cells[0].Text).Kind != LabelMatchKind.Unknown);
    }

    /// <summary>The first cell of a line below the first that holds more of the columns; null: the first is the header.</summary>
    public static CsvCell? FindLowerHeader(List<CsvRow> rows, FormatTable table)
    {
        var columns = TableLayout.Of(table).Columns;
        var most = CountColumns(rows[0], columns);
        if (most > rows[0].Width / 2)
        {
            return null;
        }

        CsvCell? header = null;
        for (var i = 1; i < Math.Min(rows.Count, HeaderLines); i++)
        {
            if (CountColumns(rows[i], columns) is var count && count > most)
            {
                (header, most) = (rows[i].Cells[0], count);
            }
        }

        return header;
    }

    /// <summary>Whether no row has anything in a column of the file, the header aside.</summary>
    public static bool IsBlankColumn(List<CsvRow> rows, int index)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (index < rows[i].Cells.Length && !rows[i].Cells[index].IsBlank)
            {
                return false;
            }
        }

        return true;
    }

    private static int CountColumns(CsvRow row, LabelMatcher columns)
    {
        var count = 0;
        foreach (ref readonly var cell in row.Cells.AsSpan(1))
        {
            count += !cell.IsBlank && columns.Match(cell.Text).Kind is LabelMatchKind.Line or LabelMatchKind.Ambiguous ? 1 : 0;
        }

        return count;
    }

    private void BindColumns()
    {
        var header = rows[0].Cells;
        Span<int> first = stackalloc int[table.Columns.Length];
        binding.Columns[0] = -1;
        var context = default(LabelContext);
        List<CsvCell> unknown = [];
        for (var i = 1; i < binding.Columns.Length; i++)
        {
            binding.Columns[i] = -1;
            var cell = header[i];
            if (cell.IsBlank)
            {
                if (!IsBlankColumn(rows, i))
                {
                    Add(DiagnosticCodes.ColumnWithoutLabel, cell);
                }

                continue;
            }

            if (unitColumn == 0 && IsUnitColumn(cell.Text))
            {
                unitColumn = i;
                continue;
            }

            var match = layout.Columns.Match(cell.Text, context);
            context = match.Next;
            switch (match.Kind)
            {
                case LabelMatchKind.Unknown:
                    unknown.Add(cell);
                    break;
                case LabelMatchKind.Ambiguous:
                    Add(DiagnosticCodes.AmbiguousLabel, cell, cell.Text);
                    break;
                case LabelMatchKind.Group when !IsBlankColumn(rows, i):
                    Add(DiagnosticCodes.GroupWithFigures, cell, cell.Text);
                    break;
                case LabelMatchKind.Line when first[match.Index] != 0:
                    Add(DiagnosticCodes.DuplicateColumn, cell, cell.Text, first[match.Index]);
                    break;
                case LabelMatchKind.Line:
                    first[match.Index] = i + 1;
                    binding.Columns[i] = match.Index;
                    StateHeaderUnit(match, cell);
                    break;
            }
        }

        foreach (var cell in unknown)
        {
            Add(DiagnosticCodes.UnknownColumn, cell, cell.Text, layout.Columns.NearestTo(cell.Text) is null ? ColumnsLeft(first) : DidYouMean(layout.Columns, cell.Text));
        }
    }

    // The columns that the header lacks, if they are few: one of them is meant.
    private string ColumnsLeft(ReadOnlySpan<int> first)
    {
        List<string> left = [];
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] == 0 && !table.Columns[i].Optional)
            {
                left.Add($"“{table.Columns[i].Label}”");
            }
        }

        return left.Count is > 0 and <= MostColumnsLeft ? $"，表头里还没有的是{string.Join('、', left)}" : "";
    }

    private void BindRows()
    {
        Span<int> first = stackalloc int[table.Rows.Length];
        binding.Rows[0] = -1;
        var context = default(LabelContext);
        for (var i = 1; i < rows.Count; i++)
        {
            binding.Rows[i] = -1;
            var row = rows[i];
            var label = row.Cells[0];
            if (label.IsBlank)
            {
                Add(DiagnosticCodes.RowWithoutLabel, label);
                continue;
            }

            if (IsHeaderAgain(row))
            {
                Add(DiagnosticCodes.HeaderAgain, label);
                binding.Rows.AsSpan(i).Fill(-1);
                return;
            }

            var match = layout.Rows.Match(label.Text, context);
            context = match.Next;
            switch (match.Kind)
            {
                case LabelMatchKind.Unknown:
                    Add(DiagnosticCodes.UnknownRow, label, label.Text, DidYouMean(layout.Rows, label.Text));
                    break;
                case LabelMatchKind.Ambiguous:
                    Add(DiagnosticCodes.AmbiguousLabel, label, label.Text);
                    break;
                case LabelMatchKind.Group when !HoldsNoFigure(row):
                    Add(DiagnosticCodes.GroupWithFigures, label, label.Text);
                    break;
                case LabelMatchKind.Line when first[match.Index] != 0:
                    Add(DiagnosticCodes.DuplicateRow, label, label.Text, first[match.Index]);
                    break;
                case LabelMatchKind.Line:
                    first[match.Index] = label.Line;
                    binding.Rows[i] = match.Index;
                    StateRowUnit(match.Unit, match.Index, label, i);
                    StateUnitBesides(match.Index, i);
                    break;
            }
        }
    }

    private bool IsHeaderAgain(CsvRow row)
    {
        for (var i = 0; i < rows[0].Width; i++)
        {
            if (!string.Equals(i < row.Cells.Length ? row.Cells[i].Text : "", rows[0].Cells[i].Text, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // The form of 2014 is printed with 统计指标, 单位, 统计数.
    private bool IsUnitColumn(string header) =>
        header.AsSpan().Trim() is "单位" or "计量单位"
        && layout.HasRowUnits
        && layout.Columns.Match(header).Kind == LabelMatchKind.Unknown;

    private void StateHeaderUnit(LabelMatch match, CsvCell cell)
    {
        if (match.Unit is not { } unit)
        {
            return;
        }

        for (var row = 0; row < table.Rows.Length; row++)
        {
            if (!figures.AcceptsUnit(unit, cell, row, match.Index))
            {
                binding.IsSound = false;
                return;
            }
        }

        binding.HeaderUnits ??= new string?[table.Columns.Length];
        binding.HeaderUnits[match.Index] = unit;
    }

    private void StateRowUnit(string? unit, int line, CsvCell place, int index)
    {
        if (unit is null)
        {
            return;
        }

        for (var column = 0; column < table.Columns.Length; column++)
        {
            if (!figures.AcceptsUnit(unit, place, line, column))
            {
                binding.IsSound = false;
                return;
            }
        }

        binding.RowUnits[index] = unit;
    }

    private void StateUnitBesides(int line, int index)
    {
        var cells = rows[index].Cells;
        if (unitColumn == 0 || unitColumn >= cells.Length || CellParser.Parse(cells[unitColumn].Text) == CellContent.NotReported)
        {
            return;
        }

        var cell = cells[unitColumn];
        var unit = UnitNames.Of(cell.Text.AsSpan().Trim());
        if (binding.RowUnits[index] is { } stated && !string.Equals(stated, unit, StringComparison.Ordinal))
        {
            Add(DiagnosticCodes.UnitDoesNotFit, cell, cell.Text, unit, $"“{stated}”");
        }
        else
        {
            StateRowUnit(unit, line, cell, index);
        }
    }

    // On paper a title's cells are merged or dashed.
    private bool HoldsNoFigure(CsvRow row)
    {
        for (var i = 1; i < row.Cells.Length; i++)
        {
            if (i != unitColumn && CellParser.Parse(row.Cells[i].Text) != CellContent.NotReported)
            {
                return false;
            }
        }

        return true;
    }

    private void Add(DiagnosticKind kind, CsvCell cell, params ReadOnlySpan<object> facts)
    {
        binding.IsSound = false;
        diagnostics.Add(kind, new SourcePlace(file, cell.Line, cell.Column), facts);
    }

    private static string DidYouMean(LabelMatcher matcher, string label) =>
        matcher.NearestTo(label) is { } nearest ? $"，是不是“{nearest}”" : "";
}
