using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// <c>/data/figures-&lt;year&gt;.csv</c>: every printed figure of a year, a line each, to compute with. <c>value</c> is in <c>unit</c>, the
/// form's own; not reported is empty, never 0. <c>reported</c> is the text that applies as printed, <c>computed</c> the sum of the parts
/// where the form totals, <c>finding</c> the rules that fail at the figure, with spaces between.
/// </summary>
internal static class FiguresCsv
{
    private static readonly string[] Header =
        ["agency", "year", "format", "table", "row", "column", "value", "unit", "reported", "computed", "finding"];

    public static OutputFile Of(SiteContext site, ReportYear year) =>
        new(Addresses.OutputPath(Addresses.FiguresOf(year)), stream => Write(stream, site, year));

    private static void Write(Stream stream, SiteContext site, ReportYear year)
    {
        using var csv = new Utf8CsvWriter(stream);
        foreach (var name in Header)
        {
            csv.Field(name);
        }

        csv.EndLine();
        Dictionary<FormatTable, byte[][]> cellNames = [];
        foreach (var agency in site.Archive.Agencies)
        {
            if (site.Archive.FindReport(agency.Slug, year) is { HasFigures: true } report)
            {
                Write(csv, site, report, cellNames);
            }
        }
    }

    private static void Write(Utf8CsvWriter csv, SiteContext site, Report report, Dictionary<FormatTable, byte[][]> cellNames)
    {
        var reportName = Utf8CsvWriter.Encode(report.Agency.Slug, report.Year.ToString(), report.Format.Id);
        var failing = FailingCells(site, report);
        foreach (var derived in site.Derive(report).Tables)
        {
            var table = derived.Table;
            if (!cellNames.TryGetValue(table.Format, out var names))
            {
                names = NamesOf(table.Format);
                if (!table.Format.IsAdditional)
                {
                    cellNames.Add(table.Format, names);
                }
            }

            for (var row = 0; row < table.Format.Rows.Length; row++)
            {
                if (table.Format.Rows[row].Optional && !table.HasRow(row))
                {
                    continue;
                }

                for (var column = 0; column < table.Format.Columns.Length; column++)
                {
                    if (table.Format.Columns[column].Optional && !table.HasColumn(column))
                    {
                        continue;
                    }

                    var figure = derived[row, column];
                    csv.Encoded(reportName);
                    csv.Encoded(names[(row * table.Format.Columns.Length) + column]);
                    csv.Number(figure.Quantity);
                    csv.Field(table.Format.UnitOf(row, column) ?? (figure.Figure.IsReported ? table.UnitOf(row, column) : null) ?? "");
                    csv.Figure(figure.Figure.Reported);
                    csv.Number(figure.Computed);
                    csv.Field(failing.Count > 0
                        ? failing.GetValueOrDefault((table.Id, derived.RowIds[row], derived.ColumnIds[column]), "")
                        : "");
                    csv.EndLine();
                }
            }
        }
    }

    private static byte[][] NamesOf(FormatTable table) =>
    [
        .. table.Rows.SelectMany(row => table.Columns.Select(column => Utf8CsvWriter.Encode(table.Id, row.Id, column.Id))),
    ];

    private static Dictionary<(string Table, string Row, string Column), string> FailingCells(SiteContext site, Report report)
    {
        Dictionary<(string, string, string), string> failing = [];
        foreach (var finding in site.Findings.Of(report))
        {
            if (finding.Outcome != FindingOutcome.Fails)
            {
                continue;
            }

            foreach (var cell in Pages.FindingViews.CellsToShow(finding))
            {
                if (cell.Report is null)
                {
                    var key = (cell.Key.Table, cell.Key.Row, cell.Key.Column);
                    failing[key] = failing.TryGetValue(key, out var rules) ? $"{rules} {finding.Rule.Id}" : finding.Rule.Id;
                }
            }
        }

        return failing;
    }
}
