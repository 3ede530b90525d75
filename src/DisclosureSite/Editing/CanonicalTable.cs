using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Text;

namespace DisclosureSite.Editing;

/// <summary>
/// Writes the CSV file of a table in the canonical form: official labels in official order, plain numbers, nothing blank at the ends.
/// A label that says more than its name (a note, a unit of its own) stays as it is, and so does every figure.
/// </summary>
internal sealed class CanonicalTable
{
    private readonly List<CsvRow> rows;
    private readonly FormatTable table;
    private readonly TableLayout layout;
    private readonly TableBinding binding;

    private CanonicalTable(List<CsvRow> rows, FormatTable table, TableBinding binding)
    {
        this.rows = rows;
        this.table = table;
        this.binding = binding;
        layout = TableLayout.Of(table);
    }

    /// <summary>
    /// The canonical text of a table's file; null: something in it would be lost. Whatever the canonical form is, no figure changes by
    /// it: the text is read again and compared.
    /// </summary>
    /// <param name="file">The file, which was read without a fault.</param>
    /// <param name="table">What the table must hold; of an additional table, what the file says.</param>
    /// <param name="vouchedCells">The cells for which the report's <c>explanations</c> vouch.</param>
    public static string? Of(TextFile file, FormatTable table, IReadOnlySet<string> vouchedCells) =>
        (table.IsAdditional ? OfOwnLabels(file, hasFigures: true) : OfStatutory(file, table, vouchedCells)) is { } text
        && Read(file, table, vouchedCells) is { } before
        && Read(new TextFile(file.File, text, IsLegacyEncoding: false), table, vouchedCells) is { } after
        && AreEqual(before, after)
            ? text
            : null;

    /// <summary>The canonical text of a file whose labels are its own: an additional table, or corrections.</summary>
    /// <param name="file">The file, which was read without a fault.</param>
    /// <param name="hasFigures">Whether all its cells but labels are figures; false: they are texts, which stay as they are.</param>
    public static string OfOwnLabels(TextFile file, bool hasFigures)
    {
        var rows = CsvFileReader.Read(file, new DiagnosticList())!;
        var columns = Enumerable.Range(0, rows[0].Width)
            .Where(column => column == 0 || !rows[0].Cells[column].IsBlank || !TableBinder.IsBlankColumn(rows, column))
            .ToArray();
        return CsvText.Of(rows.Select((row, i) => (IReadOnlyList<string>)
        [
            .. columns.Select(column => row.Cells[column].Text is var text && hasFigures && i > 0 && column > 0 ? CellParser.Plain(text) : text),
        ]));
    }

    /// <summary>Whether two readings of a table's file, before and after it was rewritten, are the same in every figure.</summary>
    public static bool AreEqual(ReportTable one, ReportTable other)
    {
        for (var row = 0; row < one.Format.Rows.Length; row++)
        {
            for (var column = 0; column < one.Format.Columns.Length; column++)
            {
                var (left, right) = (one.Published(row, column), other.Published(row, column));
                if (left.Value != right.Value
                    || !string.Equals(left.Unit, right.Unit, StringComparison.Ordinal)
                    || !string.Equals(CellParser.Plain(left.Reported), right.Reported, StringComparison.Ordinal)
                    || !string.Equals(UnitOf(one, left, row, column), UnitOf(other, right, row, column), StringComparison.Ordinal)
                    || one.HasRow(row) != other.HasRow(row)
                    || one.HasColumn(column) != other.HasColumn(column))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Reads a file without its corrections; null: it has a fault.</summary>
    public static ReportTable? Read(TextFile file, FormatTable format, IReadOnlySet<string> vouchedCells)
    {
        var faults = new DiagnosticList();
        return format.IsAdditional
            ? TableReader.ReadAdditional(
                file, new AdditionalTable(format.Id, format.Title, format.Unit, null, null, new SourcePlace(file.File)), vouchedCells, faults)
            : TableReader.Read(file, format, vouchedCells, faults);
    }

    private static string? OfStatutory(TextFile file, FormatTable table, IReadOnlySet<string> vouchedCells)
    {
        var diagnostics = new DiagnosticList();
        var rows = CsvFileReader.Read(file, diagnostics)!;
        var binding = TableBinder.Bind(rows, table, file.File, new FigureReader(table, file.File, vouchedCells, diagnostics), diagnostics);
        var canonical = new CanonicalTable(rows, table, binding);
        return canonical.SaysMoreBetweenLines() ? null : CsvText.Of(canonical.Rows());
    }

    private static string? UnitOf(ReportTable table, Figure figure, int row, int column) =>
        figure.Unit ?? table.HeaderUnit(column) ?? table.Format.UnitOf(row, column);

    // Titles of groups go, for the canonical form has none; but not if a note stands with one.
    private bool SaysMoreBetweenLines()
    {
        for (var i = 1; i < rows.Count; i++)
        {
            var label = rows[i].Cells[0];
            if (binding.Rows[i] < 0
                && ((!label.IsBlank && !layout.Rows.IsBareName(label.Text)) || rows[i].Cells.Skip(1).Any(cell => SaysSomething(cell.Text))))
            {
                return true;
            }
        }

        for (var i = 1; i < binding.Columns.Length; i++)
        {
            var label = rows[0].Cells[i];
            if (binding.Columns[i] < 0 && !label.IsBlank && !IsUnitColumn(i) && !layout.Columns.IsBareName(label.Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysSomething(string text) => CellParser.Parse(text) != CellContent.NotReported;

    // A column that is not the table's and that no title stands over names the units of its rows.
    private bool IsUnitColumn(int index) =>
        binding.Columns[index] < 0
        && !rows[0].Cells[index].IsBlank
        && layout.Columns.Match(rows[0].Cells[index].Text).Kind == LabelMatchKind.Unknown;

    private IEnumerable<IReadOnlyList<string>> Rows()
    {
        var lines = InOrder(binding.Rows, from: 1);
        var columns = InOrder(binding.Columns, from: 1);
        var units = Enumerable.Range(1, binding.Columns.Length - 1).Where(IsUnitColumn).ToArray();
        var rowLabels = OfficialLabels.Of(layout.Rows, table.Rows, lines.Select(i => binding.Rows[i]));
        var columnLabels = OfficialLabels.Of(layout.Columns, table.Columns, columns.Select(i => binding.Columns[i]));
        yield return
        [
            Corner(rows[0].Cells[0].Text),
            .. units.Select(i => rows[0].Cells[i].Text),
            .. columns.Select((i, at) => Label(layout.Columns, rows[0].Cells[i].Text, columnLabels[at], table.Columns[binding.Columns[i]].Unit ?? table.Unit)),
        ];
        for (var at = 0; at < lines.Length; at++)
        {
            var cells = rows[lines[at]].Cells;
            yield return
            [
                Label(layout.Rows, cells[0].Text, rowLabels[at], table.Rows[binding.Rows[lines[at]]].Unit ?? table.Unit),
                .. units.Select(i => cells[i].Text),
                .. columns.Select(i => CellParser.Plain(cells[i].Text)),
            ];
        }
    }

    private static ImmutableArray<int> InOrder(int[] bound, int from) =>
        [.. Enumerable.Range(from, bound.Length - from).Where(i => bound[i] >= 0).OrderBy(i => bound[i])];

    private string Corner(string text) => text.Length == 0 || SameKey(text, table.RowHeader) ? table.RowHeader : text;

    // A unit that is not the official one is part of what the figures mean.
    private static string Label(LabelMatcher matcher, string label, string official, string? officialUnit)
    {
        var stated = LabelText.Of(label).Unit;
        return matcher.IsBareName(label)
            && (stated is null || string.Equals(stated, LabelText.Of(official).Unit ?? officialUnit, StringComparison.Ordinal))
                ? official
                : label;
    }

    private static bool SameKey(string one, string other) =>
        string.Equals(LabelText.Of(one).Key, LabelText.Of(other).Key, StringComparison.Ordinal);
}
