using DisclosureSite.Editing;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Reading.Tables;

namespace DisclosureSite.Importing;

/// <summary>Writes statutory tables as the archive's CSV files: official labels, official order, figures as printed.</summary>
internal static class TableCsv
{
    /// <summary>The lines. Rows that the document does not print are left out; columns are all there, but for optional ones.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(FilledTable filled)
    {
        var table = filled.Table;
        var layout = TableLayout.Of(table);
        var columns = Enumerable.Range(0, table.Columns.Length).Where(column => filled.HasColumn(column) || !table.Columns[column].Optional).ToArray();
        var rows = Enumerable.Range(0, table.Rows.Length).Where(filled.HasRow).ToArray();
        var columnLabels = OfficialLabels.Of(layout.Columns, table.Columns, columns);
        var rowLabels = OfficialLabels.Of(layout.Rows, table.Rows, rows);
        yield return [table.RowHeader, .. columns.Select((column, at) => WithUnit(columnLabels[at], filled.ColumnUnit(column)))];
        for (var at = 0; at < rows.Length; at++)
        {
            yield return [WithUnit(rowLabels[at], filled.RowUnit(rows[at])), .. columns.Select(column => filled[rows[at], column]?.Text ?? "")];
        }
    }

    // A unit in the label goes before the form's, as the print has it.
    private static string WithUnit(string label, string? unit)
    {
        if (unit is null)
        {
            return label;
        }

        var bracket = LabelText.Of(label).Unit is null ? -1 : label.LastIndexOf('（');
        return $"{(bracket < 0 ? label : label[..bracket])}（单位：{unit}）";
    }
}
