using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// <c>/data/figures-&lt;year&gt;.csv</c>: every figure of a year, a line each, to compute with (<see cref="DataTables.Figures"/>), and
/// <c>/data/figures.csv</c> of all years, put together from those when they are written, so that no report is computed again for it.
/// </summary>
internal static class FiguresCsv
{
    public static OutputFile Of(SiteContext site, ReportYear year) =>
        new(Addresses.OutputPath(Addresses.FiguresOf(year)), stream => Write(stream, site, year));

    /// <summary>The file of all years, by year.</summary>
    /// <param name="archive">Which years there are.</param>
    /// <param name="read">Opens a file of the site that is written, by its path below the output folder.</param>
    public static OutputFile OfAll(Archive archive, Func<string, Stream> read) =>
        new(Addresses.OutputPath(Addresses.AllFigures), stream =>
        {
            using (var csv = new Utf8CsvWriter(stream))
            {
                DataTables.Figures.WriteHeader(csv);
            }

            foreach (var year in archive.Years)
            {
                using var part = read(Addresses.OutputPath(Addresses.FiguresOf(year)));
                SkipLine(part);
                part.CopyTo(stream);
            }
        });

    /// <summary>How many figures of a report the files hold.</summary>
    public static int CountOf(Report report)
    {
        var count = 0;
        foreach (var table in report.HasFigures ? report.Tables : [])
        {
            var format = table.Format;
            var rows = Enumerable.Range(0, format.Rows.Length).Count(row => !format.Rows[row].Optional || table.HasRow(row));
            var columns = Enumerable.Range(0, format.Columns.Length).Count(column => !format.Columns[column].Optional || table.HasColumn(column));
            count += (rows + format.DerivedRows.Length) * (columns + format.DerivedColumns.Length);
        }

        return count;
    }

    /// <summary>The lines of one report, as they stand in the file of its year.</summary>
    public static OutputFile ExcerptOf(SiteContext site, Report report) => new(Addresses.OutputPath(Addresses.FiguresOf(report.Year)), stream =>
    {
        using var csv = new Utf8CsvWriter(stream);
        DataTables.Figures.WriteHeader(csv);
        Write(csv, site, report, []);
    });

    // No header holds a line end.
    private static void SkipLine(Stream stream)
    {
        while (stream.ReadByte() is not ('\n' or -1))
        {
        }
    }

    /// <summary>The unit of a figure's value: the form's, else, where that states none, the printed one; null: there is none.</summary>
    public static string? UnitOf(in DerivedFigure figure, ReportTable table, TableCell cell) =>
        cell.UnitIn(table.Format) ?? (figure.Figure.IsReported && !figure.IsDerived ? table.UnitOf(cell.Row, cell.Column) : null);

    private static void Write(Stream stream, SiteContext site, ReportYear year)
    {
        using var csv = new Utf8CsvWriter(stream);
        DataTables.Figures.WriteHeader(csv);
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
        foreach (var derived in site.Derived.TablesOf(report))
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
                    csv.Field(UnitOf(figure, table, cell) ?? "");
                    csv.Figure(figure.Figure.Reported);
                    csv.Number(figure.Computed);
                    csv.Field(failing.Count > 0
                        ? failing.GetValueOrDefault((table.Id, derived.RowIds[row], derived.ColumnIds[column]), "")
                        : "");
                    csv.Figure(figure.IsDerived ? "" : table.PublishedBeforeCorrection(row, column)?.Reported ?? "");
                    csv.Field(figure.IsDerived ? "true" : "");
                    csv.Field(figure.IsDerived ? "" : table.LabelUnit(row, column) ?? "");
                    csv.Field(figure.IsPartial ? "true" : "");
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
