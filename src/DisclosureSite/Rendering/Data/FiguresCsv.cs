using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// <c>/data/figures-&lt;year&gt;.csv</c>: every figure of a year, a line each, to compute with. <c>value</c> is in <c>unit</c>, the
/// form's own; not reported is empty, never 0. <c>reported</c> is the text that applies as printed, <c>computed</c> the sum of the parts
/// where the form totals, <c>finding</c> the rules that fail at the figure, with spaces between, <c>as_published</c> the text first
/// published where it was corrected since, <c>derived</c> true where nothing is printed and the value is computed from other figures.
/// </summary>
internal static class FiguresCsv
{
    private static readonly string[] Header =
        ["agency", "year", "format", "table", "row", "column", "value", "unit", "reported", "computed", "finding", "as_published", "derived"];

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
                names = NamesOf(derived);
                if (!table.Format.IsAdditional)
                {
                    cellNames.Add(table.Format, names);
                }
            }

            for (var row = 0; row < derived.RowIds.Length; row++)
            {
                for (var column = 0; column < derived.ColumnIds.Length; column++)
                {
                    var cell = new TableCell(row, column);
                    if (cell.IsLeftOut(table))
                    {
                        continue;
                    }

                    var figure = derived[row, column];
                    csv.Encoded(reportName);
                    csv.Encoded(names[(row * derived.ColumnIds.Length) + column]);
                    csv.Number(figure.Quantity);
                    csv.Field(cell.UnitIn(table.Format) ?? (figure.Figure.IsReported && !figure.IsDerived ? table.UnitOf(row, column) : null) ?? "");
                    csv.Figure(figure.Figure.Reported);
                    csv.Number(figure.Computed);
                    csv.Field(failing.Count > 0
                        ? failing.GetValueOrDefault((table.Id, derived.RowIds[row], derived.ColumnIds[column]), "")
                        : "");
                    csv.Figure(figure.IsDerived ? "" : table.PublishedBeforeCorrection(row, column)?.Reported ?? "");
                    csv.Field(figure.IsDerived ? "true" : "");
                    csv.EndLine();
                }
            }
        }
    }

    private static byte[][] NamesOf(DerivedTable table) =>
    [
        .. table.RowIds.SelectMany(row => table.ColumnIds.Select(column => Utf8CsvWriter.Encode(table.Table.Id, row, column))),
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
