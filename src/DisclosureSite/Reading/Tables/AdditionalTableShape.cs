using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Tables;

/// <summary>Makes the table that an additional CSV file describes by its own labels.</summary>
internal sealed class AdditionalTableShape
{
    private readonly List<CsvRow> rows;
    private readonly AdditionalTable description;
    private readonly string file;
    private readonly DiagnosticList diagnostics;

    private AdditionalTableShape(List<CsvRow> rows, AdditionalTable description, string file, DiagnosticList diagnostics)
    {
        this.rows = rows;
        this.description = description;
        this.file = file;
        this.diagnostics = diagnostics;
        Binding = new TableBinding { Columns = new int[rows[0].Width], Rows = new int[rows.Count], RowUnits = new string?[rows.Count] };
    }

    private TableBinding Binding { get; }

    /// <summary>
    /// The table, its ids being the labels as printed, and which of its rows and columns the file's fill; null, with diagnostics,
    /// if a label is missing or stands twice, or if the row or column that sums the others is not there.
    /// </summary>
    public static (FormatTable Table, TableBinding Binding)? Make(
        List<CsvRow> rows, AdditionalTable description, string file, DiagnosticList diagnostics)
    {
        var shape = new AdditionalTableShape(rows, description, file, diagnostics);
        return shape.MakeTable() is { } table ? (table, shape.Binding) : null;
    }

    private FormatTable? MakeTable()
    {
        var columns = MakeColumns();
        var lines = MakeRows();
        if (!Binding.IsSound)
        {
            return null;
        }

        var totals = ImmutableArray.CreateBuilder<TotalDefinition>();
        if (!AddTotal(totals, Axis.Row, lines, description.SumRow) || !AddTotal(totals, Axis.Column, columns, description.SumColumn))
        {
            return null;
        }

        var unit = string.IsNullOrWhiteSpace(description.Unit) ? null : UnitNames.Of(description.Unit.AsSpan().Trim());
        var corner = OneLine(rows[0].Cells[0].Text);
        return new FormatTable
        {
            Id = description.Id,
            Title = description.Title,
            Unit = unit,
            Kind = KindOf(unit),
            IsAdditional = true,
            RowHeader = corner.Length == 0 ? "项目" : corner,
            Columns = columns,
            Rows = lines,
            Totals = totals.ToImmutable(),
        };
    }

    private ImmutableArray<FormatLine> MakeColumns()
    {
        var lines = ImmutableArray.CreateBuilder<FormatLine>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        Binding.Columns[0] = -1;
        for (var i = 1; i < Binding.Columns.Length; i++)
        {
            Binding.Columns[i] = -1;
            var cell = rows[0].Cells[i];
            if (cell.IsBlank)
            {
                if (!TableBinder.IsBlankColumn(rows, i))
                {
                    Add(DiagnosticCodes.ColumnWithoutLabel, cell);
                }
            }
            else if (OneLine(cell.Text) is var label && first.TryAdd(label, i + 1))
            {
                Binding.Columns[i] = lines.Count;
                var unit = LabelText.Of(label).Unit;
                lines.Add(new FormatLine { Id = label, Label = label, Unit = unit, Kind = unit is null ? null : KindOf(unit) });
            }
            else
            {
                Add(DiagnosticCodes.DuplicateColumn, cell, label, first[label]);
            }
        }

        return lines.ToImmutable();
    }

    private ImmutableArray<FormatLine> MakeRows()
    {
        var lines = ImmutableArray.CreateBuilder<FormatLine>(rows.Count - 1);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        Binding.Rows[0] = -1;
        for (var i = 1; i < rows.Count; i++)
        {
            Binding.Rows[i] = -1;
            var cell = rows[i].Cells[0];
            if (cell.IsBlank)
            {
                Add(DiagnosticCodes.RowWithoutLabel, cell);
            }
            else if (OneLine(cell.Text) is var label && first.TryAdd(label, cell.Line))
            {
                Binding.Rows[i] = lines.Count;
                var unit = LabelText.Of(label).Unit;
                lines.Add(new FormatLine { Id = label, Label = label, Unit = unit, Kind = unit is null ? null : KindOf(unit) });
            }
            else
            {
                Add(DiagnosticCodes.DuplicateRow, cell, label, first[label]);
            }
        }

        return lines.ToImmutable();
    }

    private bool AddTotal(
        ImmutableArray<TotalDefinition>.Builder totals, Axis axis, ImmutableArray<FormatLine> lines, string? label)
    {
        if (label is null)
        {
            return true;
        }

        var matcher = new LabelMatcher(lines, []);
        var match = matcher.Match(label.Trim());
        if (match.Kind != LabelMatchKind.Line)
        {
            diagnostics.Add(
                DiagnosticCodes.SumNotFound,
                description.Place,
                description.Id,
                label,
                axis == Axis.Row ? "行" : "栏",
                matcher.NearestTo(label) is { } nearest ? $"，是不是“{nearest}”" : "");
            return false;
        }

        totals.Add(new TotalDefinition(
            $"{description.Id}/sum", axis, match.Index, [.. Enumerable.Range(0, lines.Length).Where(index => index != match.Index)]));
        return true;
    }

    private void Add(DiagnosticKind kind, CsvCell cell, params ReadOnlySpan<object> facts)
    {
        Binding.IsSound = false;
        diagnostics.Add(kind, new SourcePlace(file, cell.Line, cell.Column), facts);
    }

    private static FigureKind KindOf(string? unit) =>
        Units.IsMoney(unit) ? FigureKind.Money : Units.IsCounter(unit) ? FigureKind.Count : FigureKind.Number;

    private static string OneLine(string label) =>
        label.AsSpan().ContainsAny('\r', '\n')
            ? label.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
            : label;
}
