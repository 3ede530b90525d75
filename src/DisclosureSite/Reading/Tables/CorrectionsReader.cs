using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Text;

namespace DisclosureSite.Reading.Tables;

/// <summary>Reads a report's <c>corrections.csv</c> and applies it to the tables, which keep what was published.</summary>
internal sealed class CorrectionsReader
{
    private readonly string file;
    private readonly ImmutableArray<ReportTable> tables;
    private readonly IReadOnlySet<string> tablesWithFaults;
    private readonly IReadOnlySet<string> vouchedCells;
    private readonly DiagnosticList diagnostics;
    private readonly Dictionary<string, Dictionary<(int Row, int Column), Correction>> latest = new(StringComparer.Ordinal);
    private readonly List<Correction> corrections = [];
    private bool isSound = true;

    private CorrectionsReader(
        string file,
        ImmutableArray<ReportTable> tables,
        IReadOnlySet<string> tablesWithFaults,
        IReadOnlySet<string> vouchedCells,
        DiagnosticList diagnostics)
    {
        this.file = file;
        this.tables = tables;
        this.tablesWithFaults = tablesWithFaults;
        this.vouchedCells = vouchedCells;
        this.diagnostics = diagnostics;
    }

    /// <summary>The tables with their corrected figures; null, with diagnostics, if the file has faults.</summary>
    /// <param name="file">The CSV file.</param>
    /// <param name="tables">The report's tables as published, the additional ones too.</param>
    /// <param name="tablesWithFaults">The ids of tables that could not be read: their corrections cannot be judged, so they are let pass.</param>
    /// <param name="vouchedCells">The cells (<c>table.row.column</c>) for which the report's <c>explanations</c> vouch.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static CorrectedTables? Read(
        TextFile file,
        ImmutableArray<ReportTable> tables,
        IReadOnlySet<string> tablesWithFaults,
        IReadOnlySet<string> vouchedCells,
        DiagnosticList diagnostics)
    {
        if (CsvFileReader.Read(file, diagnostics) is not { } rows
            || CorrectionColumns.Find(rows[0], file.File, diagnostics) is not { } columns)
        {
            return null;
        }

        var reader = new CorrectionsReader(file.File, tables, tablesWithFaults, vouchedCells, diagnostics);
        foreach (var row in rows.Skip(1))
        {
            if (TableReader.HasEveryCell(row, columns.Width, file.File, diagnostics))
            {
                reader.ReadRow(row, columns);
            }
            else
            {
                reader.isSound = false;
            }
        }

        return reader.isSound ? reader.Apply() : null;
    }

    private CorrectedTables Apply() => new(
        [.. tables.Select(table => latest.TryGetValue(table.Id, out var corrected)
            ? table.Correct(corrected.ToDictionary(entry => entry.Key, entry => entry.Value.Now))
            : table)],
        // A stable sort: corrections of one day keep their order.
        [.. corrections.OrderBy(correction => correction.Date)]);

    private void ReadRow(CsvRow row, CorrectionColumns columns)
    {
        var date = ReadDate(columns.Cell(row, CorrectionField.Date));
        var reason = columns.Cell(row, CorrectionField.Reason);
        if (reason.IsBlank)
        {
            Add(DiagnosticCodes.CorrectionWithoutReason, reason);
        }

        var by = columns.Cell(row, CorrectionField.By).Text;
        if (FindTable(columns.Cell(row, CorrectionField.Table)) is not { } table)
        {
            return;
        }

        var rowLabel = columns.Cell(row, CorrectionField.Row);
        var columnLabel = columns.Cell(row, CorrectionField.Column);
        var layout = TableLayout.Of(table.Format);
        var rowIndex = FindLine(layout.Rows, rowLabel, table, DiagnosticCodes.CorrectionOfUnknownRow);
        var columnIndex = FindLine(layout.Columns, columnLabel, table, DiagnosticCodes.CorrectionOfUnknownColumn);
        if (rowIndex is not { } r || columnIndex is not { } c)
        {
            return;
        }

        var earlier = latest.GetValueOrDefault(table.Id)?.GetValueOrDefault((r, c));
        var before = earlier?.Now ?? table[r, c];
        var unit = before.Unit ?? table.UnitOf(r, c);
        if (IsOfUnclearUnit(columns.Cell(row, CorrectionField.Now), [rowLabel, columnLabel], unit))
        {
            return;
        }

        if (ReadNow(columns.Cell(row, CorrectionField.Now), before, unit, table.Format, r, c) is not { } now
            || date is not { } day
            || reason.IsBlank)
        {
            return;
        }

        if (earlier is not null && day < earlier.Date)
        {
            var cell = columns.Cell(row, CorrectionField.Date);
            Add(DiagnosticCodes.CorrectionsOutOfOrder, cell, cell.Text, earlier.Place.Line);
            return;
        }

        var first = row.Cells[0];
        var correction = new Correction(
            day,
            new CellKey(table.Id, table.Format.Rows[r].Id, table.Format.Columns[c].Id),
            columns.Cell(row, CorrectionField.Was).Text,
            now,
            reason.Text,
            by.Length == 0 ? null : by,
            new SourcePlace(file, first.Line, first.Column));
        Accept(correction, before, table, (r, c), columns.Cell(row, CorrectionField.Was));
    }

    private void Accept(Correction correction, Figure before, ReportTable table, (int Row, int Column) at, CsvCell was)
    {
        if (!Means(was.Text, before, table, at))
        {
            Add(DiagnosticCodes.CorrectionOfAnotherFigure, was, was.Text, Shown(before, table, at), NameOf(table, at));
        }
        else if (Means(correction.Now, before, table, at))
        {
            Add(DiagnosticCodes.CorrectionChangesNothing, was, Shown(before, table, at), NameOf(table, at));
        }

        if (!latest.TryGetValue(table.Id, out var ofTable))
        {
            latest[table.Id] = ofTable = [];
        }

        ofTable[at] = correction;
        corrections.Add(correction);
    }

    private static string NameOf(ReportTable table, (int Row, int Column) at) =>
        $"{table.Format.Title}“{table.Format.Rows[at.Row].Label} · {table.Format.Columns[at.Column].Label}”";

    private static bool Means(string text, Figure figure, ReportTable table, (int Row, int Column) at)
    {
        var content = CellParser.Parse(text);
        return content.Fault == CellFault.None
            && Means(new Figure(content.Value, text, content.Unit ?? figure.Unit, 0, 0), figure, table, at);
    }

    // Both not reported, or the same quantity.
    private static bool Means(Figure left, Figure right, ReportTable table, (int Row, int Column) at)
    {
        if (left.Value is not { } value || right.Value is not { } other)
        {
            return left.Value == right.Value;
        }

        var leftUnit = left.Unit ?? table.UnitOf(at.Row, at.Column);
        var rightUnit = right.Unit ?? table.UnitOf(at.Row, at.Column);
        return Units.AreCompatible(leftUnit, rightUnit) && Units.Convert(value, leftUnit, rightUnit) == other;
    }

    // A bare number counts in the unit of the figure that it replaces.
    private Figure? ReadNow(CsvCell cell, in Figure before, string? unit, FormatTable format, int row, int column)
    {
        var figure = new FigureReader(format, file, vouchedCells, diagnostics).Read(cell, row, column, unit);
        isSound &= figure is not null;
        return figure is { Unit: null, Value: not null } read && before.Unit is { } printed ? read with { Unit = printed } : figure;
    }

    // The form's label, written out, names another unit than the report that printed its own: which one the editor means, nobody knows.
    private bool IsOfUnclearUnit(CsvCell now, ReadOnlySpan<CsvCell> labels, string? unit)
    {
        if (!Units.IsMoney(unit) || !Figure.EndsInDigit(now.Text))
        {
            return false;
        }

        foreach (var label in labels)
        {
            if (LabelText.Of(label.Text).Unit is { } stated
                && Units.IsMoney(stated)
                && !string.Equals(stated, unit, StringComparison.Ordinal))
            {
                Add(DiagnosticCodes.CorrectionOfUnclearUnit, now, now.Text, stated, unit!);
                return true;
            }
        }

        return false;
    }

    private DateOnly? ReadDate(CsvCell cell)
    {
        var date = CorrectionDate.Parse(cell.Text, out var isWellFormed);
        if (date is null)
        {
            Add(isWellFormed ? DiagnosticCodes.CorrectionDateImpossible : DiagnosticCodes.CorrectionDateMalformed, cell, cell.Text);
        }

        return date;
    }

    private ReportTable? FindTable(CsvCell cell)
    {
        var name = cell.Text.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? cell.Text[..^4] : cell.Text;
        foreach (var table in tables)
        {
            if (string.Equals(table.Id, name, StringComparison.Ordinal)
                || IsCalled(table.Format.Title, name)
                || table.Format.Aliases.Any(alias => IsCalled(alias, name)))
            {
                return table;
            }
        }

        if (!tablesWithFaults.Contains(name))
        {
            var nearest = Nearest.Of(name, tables.Select(table => table.Id));
            Add(DiagnosticCodes.CorrectionOfUnknownTable, cell, cell.Text, nearest is null ? "" : $"，是不是“{nearest}”");
        }

        return null;
    }

    private int? FindLine(LabelMatcher matcher, CsvCell cell, ReportTable table, DiagnosticKind unknown)
    {
        var match = matcher.Match(cell.Text);
        switch (match.Kind)
        {
            case LabelMatchKind.Line:
                return match.Index;
            case LabelMatchKind.Ambiguous:
                Add(DiagnosticCodes.CorrectionOfAmbiguousLine, cell, cell.Text);
                return null;
            default:
                var nearest = matcher.NearestTo(cell.Text);
                Add(unknown, cell, table.Id, cell.Text, nearest is null ? "" : $"，是不是“{nearest}”");
                return null;
        }
    }

    private void Add(DiagnosticKind kind, CsvCell cell, params ReadOnlySpan<object> facts)
    {
        isSound = false;
        diagnostics.Add(kind, new SourcePlace(file, cell.Line, cell.Column), facts);
    }

    private static bool IsCalled(string title, string name) =>
        string.Equals(LabelText.Of(title).Key, LabelText.Of(name).Key, StringComparison.Ordinal);

    // The form's label names the form's unit.
    private static string Shown(in Figure figure, ReportTable table, (int Row, int Column) at) =>
        figure.Reported.Length == 0 ? "（空白）"
        : table.UnsaidUnit(figure, at.Row, at.Column) is { } unit ? $"{figure.Reported}（{unit}）"
        : figure.Reported;
}
