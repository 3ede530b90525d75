using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// What <c>compare.js</c> reads, as scripts, for pages opened from a disk may load nothing else: which reports there are
/// (<c>/compare/index.js</c>), the labels of the formats' tables (<c>/compare/formats.js</c>), and each report's figures in the
/// format's units (<c>/&lt;agency&gt;/&lt;year&gt;/figures.js</c>): a string a row, values with spaces between and a plus where one is printed, <c>~</c> behind a computed sum of which
/// a part is not reported, <c>-</c> for what is not reported and <c>x</c> for a line that the report leaves out.
/// </summary>
internal static class CompareData
{
    // From so many rows on, groups have lines of their own; below, they stand before each label.
    private const int LongForm = 12;

    private static readonly JsonWriterOptions Options = new()
    {
        // Scripts of their own, never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>A report's figures.</summary>
    public static OutputFile Of(DerivedReport derived) => new(
        Addresses.OutputPath(Addresses.FiguresOf(derived.Report)),
        stream => Call(stream, "report", json =>
        {
            json.WriteStartObject();
            json.WriteString("key", derived.Report.Key);
            json.WriteString("format", derived.Report.Format.Id);
            json.WriteStartArray("notes");
            foreach (var note in Texts.CompareNotes(derived.Report))
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
            json.WriteStartObject("values");
            foreach (var table in derived.Tables)
            {
                json.WriteStartArray(table.Table.Id);
                for (var row = 0; row < table.RowIds.Length; row++)
                {
                    json.WriteStringValue(RowOf(table, row));
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteStartArray("own");
            foreach (var table in derived.Tables)
            {
                if (table.Table.Format.IsAdditional)
                {
                    Write(json, table.Table.Format, table.Table);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }));

    /// <summary>The agencies of which there are reports: slug, name, years.</summary>
    public static OutputFile IndexOf(Archive archive) => new(
        Addresses.OutputPath(Addresses.CompareIndex),
        stream => Call(stream, "index", json =>
        {
            json.WriteStartArray();
            foreach (var agency in archive.Reports.Where(report => report.HasFigures).GroupBy(report => report.Agency))
            {
                json.WriteStartArray();
                json.WriteStringValue(agency.Key.Slug);
                json.WriteStringValue(agency.Key.Name);
                json.WriteStringValue(YearsOf([.. agency.Select(report => report.Year.Value)]));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }));

    /// <summary>The formats in their order, with the labels of those that reports use, and where values stop being comparable.</summary>
    public static OutputFile FormatsOf(SiteContext site) => new(
        Addresses.OutputPath(Addresses.CompareFormats),
        stream => Call(stream, "formats", json =>
        {
            json.WriteStartArray();
            foreach (var format in site.Archive.Formats)
            {
                json.WriteStartObject();
                json.WriteString("id", format.Id);
                json.WriteStartObject("breaks");
                foreach (var indicator in format.Indicators)
                {
                    if (indicator is { Figure: { } figure, BreakReason: { } reason })
                    {
                        json.WriteString(figure.ToString(), reason);
                    }
                }

                json.WriteEndObject();
                json.WriteStartArray("tables");
                foreach (var table in site.FormatsInUse.Contains(format) ? format.Tables : [])
                {
                    Write(json, table, null);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }));

    private static void Call(Stream stream, string function, Action<Utf8JsonWriter> argument)
    {
        stream.Write(Encoding.UTF8.GetBytes($"disclosureCompare.{function}("));
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            argument(json);
        }

        stream.Write(");\n"u8);
    }

    // 2019-2022,2024
    private static string YearsOf(ImmutableArray<int> years)
    {
        var text = new StringBuilder();
        for (var i = 0; i < years.Length; i++)
        {
            var first = years[i];
            while (i + 1 < years.Length && years[i + 1] == years[i] + 1)
            {
                i++;
            }

            text.Append(text.Length == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"{first}");
            if (years[i] > first)
            {
                text.Append(CultureInfo.InvariantCulture, $"-{years[i]}");
            }
        }

        return text.ToString();
    }

    private static string RowOf(DerivedTable table, int row)
    {
        var text = new StringBuilder();
        for (var column = 0; column < table.ColumnIds.Length; column++)
        {
            text.Append(column == 0 ? "" : " ");
            if (new TableCell(row, column).IsLeftOut(table.Table))
            {
                text.Append('x');
            }
            else
            {
                ref readonly var figure = ref table[row, column];
                text.Append(figure.Quantity is >= 0 && figure.Figure.Reported is ['+' or '＋', ..] ? "+" : "")
                    .Append(figure.Quantity is { } value ? Numbers.Exact(value) : "-").Append(figure is { IsDerived: true, IsPartial: true } ? "~" : "");
            }
        }

        return text.ToString();
    }

    private static void Write(Utf8JsonWriter json, FormatTable table, ReportTable? printed)
    {
        json.WriteStartObject();
        json.WriteString("id", table.Id);
        json.WriteString("title", table.Title);
        WriteUnits(json, table, printed);
        if (TotalColumnOf(table) is { } total)
        {
            json.WriteNumber("total", total);
        }

        var groups = table.RowGroups.Concat(table.ColumnGroups).ToDictionary(group => group.Id, StringComparer.Ordinal);
        Write(json, "rows", table.Rows, table.DerivedRows, groups);
        Write(json, "columns", table.Columns, table.DerivedColumns, groups);
        if (table.Rows.Length >= LongForm && !table.RowGroups.IsEmpty)
        {
            WriteOrder(json, table);
        }

        json.WriteEndObject();
    }

    // As the form stands on a report's page: each row's id and depth, the groups before their rows, with a label where they have no sum.
    private static void WriteOrder(Utf8JsonWriter json, FormatTable table)
    {
        json.WriteStartArray("order");
        foreach (var row in TableLayout.RowsOf(table, _ => true))
        {
            json.WriteStartArray();
            json.WriteStringValue(row.Id);
            json.WriteNumberValue(row.Depth);
            if (row.Index < 0)
            {
                json.WriteStringValue(row.Label);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // One for the table, or one for each cell.
    private static void WriteUnits(Utf8JsonWriter json, FormatTable table, ReportTable? printed)
    {
        var rows = table.Rows.Length + table.DerivedRows.Length;
        var columns = table.Columns.Length + table.DerivedColumns.Length;
        List<string> units = [];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var cell = new TableCell(row, column);
                units.Add(cell.UnitIn(table) ?? (cell.IsPrinted(table) ? printed?.UnitOf(row, column) : null) ?? "");
            }
        }

        if (units.TrueForAll(unit => unit == units[0]))
        {
            json.WriteString("unit", units.Count == 0 ? "" : units[0]);
            return;
        }

        json.WriteStartArray("units");
        foreach (var unit in units)
        {
            json.WriteStringValue(unit);
        }

        json.WriteEndArray();
    }

    private static void Write(
        Utf8JsonWriter json,
        string name,
        ImmutableArray<FormatLine> lines,
        ImmutableArray<DerivedLine> derived,
        Dictionary<string, FormatGroup> groups)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            var label = line.ParentId is { } parent && groups.TryGetValue(parent, out var group) && lines.Length < LongForm
                ? Texts.FigureLabel(group.Label, line.Label)
                : line.Label;
            WriteLine(json, line.Id, label, isDerived: false);
        }

        foreach (var line in derived)
        {
            WriteLine(json, line.Id, line.Label, isDerived: true);
        }

        json.WriteEndArray();
    }

    private static void WriteLine(Utf8JsonWriter json, string id, string label, bool isDerived)
    {
        json.WriteStartArray();
        json.WriteStringValue(id);
        json.WriteStringValue(label);
        if (isDerived)
        {
            json.WriteNumberValue(1);
        }

        json.WriteEndArray();
    }

    // The column that sums the others and is part of no other sum.
    private static int? TotalColumnOf(FormatTable table)
    {
        foreach (var total in table.Totals)
        {
            if (total.Axis == Axis.Column && !table.Totals.Any(other => other.Axis == Axis.Column && other.Parts.Contains(total.Total)))
            {
                return total.Total;
            }
        }

        return null;
    }
}
