using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// <c>/data/labels.csv</c>: the words for the ids in the files of figures, cell by cell (<see cref="DataTables.Labels"/>). Reports that have
/// an additional table in common share its lines.
/// </summary>
internal static class LabelsCsv
{
    public static OutputFile Of(SiteContext site) =>
        new(Addresses.OutputPath(Addresses.LabelList), stream => Write(stream, site));

    private static void Write(Stream stream, SiteContext site)
    {
        using var csv = new Utf8CsvWriter(stream);
        DataTables.Labels.WriteHeader(csv);
        foreach (var format in site.FormatsInUse)
        {
            foreach (var table in format.Tables)
            {
                Write(csv, format, table, written: null);
            }
        }

        // The newest report's title stands.
        HashSet<(string Format, string Table, string Row, string Column)> written = [];
        foreach (var report in site.Archive.Reports.Where(report => report.HasFigures).OrderByDescending(report => report.Year))
        {
            foreach (var table in report.Tables.Where(table => table.Format.IsAdditional))
            {
                Write(csv, report.Format, table.Format, written);
            }
        }
    }

    private static void Write(
        Utf8CsvWriter csv, Format format, FormatTable table, HashSet<(string Format, string Table, string Row, string Column)>? written)
    {
        List<(string Id, string Heading, string Label)> rows =
        [
            .. table.Rows.Select((row, index) => (row.Id, Labels.HeadingsOfRow(table, index), row.Label)),
            .. table.DerivedRows.Select((row, index) => (row.Id, Labels.HeadingsOfRow(table, table.Rows.Length + index), row.Label)),
        ];
        List<(string Id, string Heading, string Label)> columns =
        [
            .. table.Columns.Select((column, index) => (column.Id, Labels.HeadingsOfColumn(table, index), column.Label)),
            .. table.DerivedColumns.Select((column, index) => (column.Id, Labels.HeadingsOfColumn(table, table.Columns.Length + index), column.Label)),
        ];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                if (written is not null && !written.Add((format.Id, table.Id, rows[row].Id, columns[column].Id)))
                {
                    continue;
                }

                var cell = new TableCell(row, column);
                csv.Field(format.Id);
                csv.Field(table.Id);
                csv.Field(rows[row].Id);
                csv.Field(columns[column].Id);
                csv.Field(table.Title);
                csv.Field(rows[row].Heading);
                csv.Field(rows[row].Label);
                csv.Field(columns[column].Heading);
                csv.Field(columns[column].Label);
                csv.Field(cell.UnitIn(table) ?? "");
                csv.Field(cell.IsPrinted(table) ? "" : "true");
                csv.EndLine();
            }
        }
    }
}
