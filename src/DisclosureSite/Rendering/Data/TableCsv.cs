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

    /// <summary>
    /// What a table's file holds. A column is one of numbers where all that is printed in it is plain numbers, for this very report; null:
    /// two columns bear one label, and nothing could be said of either.
    /// </summary>
    public static CsvTable? DescriptionOf(ReportTable table)
    {
        var format = table.Format;
        SortedSet<string> blanks = new(StringComparer.Ordinal) { "" };
        List<CsvColumn> columns =
        [
            new(Utf8CsvWriter.Harmless(format.RowHeader), CsvType.Text, format.RowHeader, Texts.LabelColumn) { IsRequired = true },
        ];
        for (var column = 0; column < format.Columns.Length; column++)
        {
            var line = format.Columns[column];
            if (line.Optional && !table.HasColumn(column))
            {
                continue;
            }

            columns.Add(new CsvColumn(
                Utf8CsvWriter.Harmless(HeaderOf(table, column)), TypeOf(table, column, blanks), line.Label, Texts.CellsAsPrinted)
            {
                Unit = UnitOf(table, column),
                FormatId = format.IsAdditional ? null : line.Id,
            });
        }

        return columns.DistinctBy(column => column.Name, StringComparer.Ordinal).Count() < columns.Count
            ? null
            : new CsvTable { Meaning = Texts.TableMeaning(format), Columns = [.. columns], MissingValues = [.. blanks] };
    }

    // What all that is printed in a column is; what stands for nothing is added to the blanks.
    private static CsvType TypeOf(ReportTable table, int column, SortedSet<string> blanks)
    {
        var type = CsvType.Whole;
        for (var row = 0; row < table.Format.Rows.Length; row++)
        {
            if (table.Format.Rows[row].Optional && !table.HasRow(row))
            {
                continue;
            }

            var figure = table[row, column];
            if (!figure.IsReported)
            {
                blanks.Add(figure.Reported);
                continue;
            }

            var text = TextOf(table, row, column);
            if (type == CsvType.Whole && !IsPlain(text, mayHaveDecimals: false))
            {
                type = CsvType.Number;
            }

            if (type == CsvType.Number && !IsPlain(text, mayHaveDecimals: true))
            {
                type = CsvType.Text;
            }
        }

        return type;
    }

    // None where a row states another.
    private static string? UnitOf(ReportTable table, int column)
    {
        var unit = table.HeaderUnit(column) ?? table.Format.Columns[column].Unit ?? table.Format.Unit;
        for (var row = 0; row < table.Format.Rows.Length; row++)
        {
            if (table[row, column].Unit is { } own && own != unit && own == table.RowUnit(row))
            {
                return null;
            }
        }

        return unit;
    }

    // As every reader of numbers understands it: -48, 12.5.
    private static bool IsPlain(string text, bool mayHaveDecimals)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        var dot = mayHaveDecimals ? digits.IndexOf('.') : -1;
        return dot < 0
            ? IsDigits(digits)
            : IsDigits(digits[..dot]) && IsDigits(digits[(dot + 1)..]);
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && text.IndexOfAnyExceptInRange('0', '9') < 0;

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

            csv.Field(LabelOf(table, row));
            for (var column = 0; column < format.Columns.Length; column++)
            {
                if (!format.Columns[column].Optional || table.HasColumn(column))
                {
                    csv.Figure(TextOf(table, row, column));
                }
            }

            csv.EndLine();
        }
    }

    // A correction without a unit counts in the one that was printed in the cell, which no label says.
    private static string TextOf(ReportTable table, int row, int column)
    {
        var figure = table[row, column];
        return figure is { IsReported: true, PrintsUnit: false, Unit: { } unit }
            && unit != (table.RowUnit(row) ?? table.HeaderUnit(column) ?? table.Format.UnitOf(row, column))
            ? figure.Reported + unit
            : figure.Reported;
    }

    private static string LabelOf(ReportTable table, int row) =>
        table.RowUnit(row) is { } unit ? Texts.HeaderWithUnit(table.Format.Rows[row].Label, unit) : table.Format.Rows[row].Label;

    // The unit of the header is part of what the numbers below it say.
    private static string HeaderOf(ReportTable table, int column)
    {
        var line = table.Format.Columns[column];
        return (table.HeaderUnit(column) ?? line.Unit) is { } unit ? Texts.HeaderWithUnit(line.Label, unit) : line.Label;
    }
}
