using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// <c>/&lt;agency&gt;/&lt;year&gt;/&lt;table&gt;.csv</c>: the table as it looks on paper, with the official labels. A cell holds the text that
/// now applies exactly as printed (<c>1591万元</c>, <c>+129</c>, nothing where nothing is printed), after corrections: such a file opens
/// in a spreadsheet as the table that readers see, and is itself a table that an archive can hold. Numbers to compute with, in one unit
/// a column, stand in <c>/data/figures-&lt;year&gt;.csv</c>; what was published before a correction in <c>report.json</c>.
/// </summary>
internal static class TableCsv
{
    public static OutputFile Of(Report report, ReportTable table) => new(
        Addresses.OutputPath(Addresses.OfFile(report, table.Id + ".csv")), stream => Write(stream, table));

    private static void Write(Stream stream, ReportTable table)
    {
        using var csv = new Utf8CsvWriter(stream);
        var format = table.Format;
        csv.Field(format.RowHeader);
        for (var column = 0; column < format.Columns.Length; column++)
        {
            if (!format.Columns[column].Optional || table.HasColumn(column))
            {
                csv.Field(HeaderOf(table, column));
            }
        }

        csv.EndLine();
        for (var row = 0; row < format.Rows.Length; row++)
        {
            if (format.Rows[row].Optional && !table.HasRow(row))
            {
                continue;
            }

            csv.Field(format.Rows[row].Label);
            for (var column = 0; column < format.Columns.Length; column++)
            {
                if (!format.Columns[column].Optional || table.HasColumn(column))
                {
                    csv.Figure(table[row, column].Reported);
                }
            }

            csv.EndLine();
        }
    }

    // The unit of the header is part of what the numbers below it say.
    private static string HeaderOf(ReportTable table, int column)
    {
        var line = table.Format.Columns[column];
        return (table.HeaderUnit(column) ?? line.Unit) is { } unit ? Texts.HeaderWithUnit(line.Label, unit) : line.Label;
    }
}
