using System.Collections.Immutable;
using System.Text;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;

namespace DisclosureSite.Importing;

/// <summary>Writes tables as the archive's CSV files: official labels, official order, figures as printed.</summary>
internal static class TableCsv
{
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create(",\"\r\n;\t");

    /// <summary>A statutory table. Rows that the document does not print are left out; columns are all there, but for optional ones.</summary>
    public static string Of(FilledTable filled)
    {
        var table = filled.Table;
        var columns = Enumerable.Range(0, table.Columns.Length).Where(column => filled.HasColumn(column) || !table.Columns[column].Optional).ToList();
        var text = new StringBuilder();
        Append(text, [table.RowHeader, .. columns.Select(column => WithUnit(table.Columns[column].Label, filled.ColumnUnit(column)))]);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            if (filled.HasRow(row))
            {
                Append(text, [WithUnit(LabelOf(table, row), filled.RowUnit(row)), .. columns.Select(column => filled[row, column]?.Text ?? "")]);
            }
        }

        return text.ToString();
    }

    /// <summary>A table of the document's own.</summary>
    public static string Of(ImmutableArray<ImmutableArray<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            Append(text, row);
        }

        return text.ToString();
    }

    /// <summary>Adds a line.</summary>
    public static void Append(StringBuilder text, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            text.Append(isFirst ? "" : ",");
            text.Append(cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
            isFirst = false;
        }

        text.Append('\n');
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

    // A label that stands under several titles is written with its own.
    private static string LabelOf(FormatTable table, int row)
    {
        var line = table.Rows[row];
        var key = LabelText.Of(line.Label).Key;
        if (line.ParentId is null || table.Rows.Count(other => LabelText.Of(other.Label).Key == key) == 1)
        {
            return line.Label;
        }

        var parent = table.RowGroups.FirstOrDefault(group => group.Id == line.ParentId)?.Label
            ?? table.Rows.First(other => other.Id == line.ParentId).Label;
        return $"{parent}/{line.Label}";
    }
}
