using System.Buffers;
using System.Text;
using CsvHelper;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Text;

namespace DisclosureSite.Reading.Tables;

/// <summary>Splits a CSV file into rows and cells that know their places.</summary>
internal static class CsvFileReader
{
    /// <summary>The most rows that a file may have, blank ones aside.</summary>
    public const int MaximumRows = 2_000;

    /// <summary>The most cells that a row may have, blank ones included: Excel of old wrote up to 256.</summary>
    public const int MaximumColumns = 256;

    /// <summary>The longest text of a cell, in code points.</summary>
    public const int MaximumCellLength = 1_000;

    private static readonly CsvReaderOptions Commas = Options(',');
    private static readonly CsvReaderOptions Semicolons = Options(';');
    private static readonly CsvReaderOptions Tabs = Options('\t');

    // Most cells hold a small number; each is kept once, not once a cell of the archive.
    private static readonly string[] SmallNumbers =
        [.. Enumerable.Range(0, 10_000).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>
    /// The rows that are not blank, the header first; null, with diagnostics, if the file is no CSV that can be trusted.
    /// </summary>
    public static List<CsvRow>? Read(TextFile file, DiagnosticList diagnostics)
    {
        if (FindLoneCarriageReturn(file.Text) is >= 0 and var index)
        {
            diagnostics.Add(DiagnosticCodes.LoneCarriageReturn, Places.At(file.File, file.Text, index));
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(file.Text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(file.Text, buffer);
            using var csv = CsvReader.Create(new ReadOnlyMemory<byte>(buffer, 0, length), OptionsFor(file.Text));
            return ReadRows(csv, buffer.AsSpan(0, length), file.File, diagnostics);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static List<CsvRow>? ReadRows(CsvReader csv, ReadOnlySpan<byte> bytes, string file, DiagnosticList diagnostics)
    {
        var rows = new List<CsvRow>(32);
        var faulty = false;
        var line = 1;
        byte firstLineEnd = 0;
        var mixed = false;
        while (csv.Read())
        {
            var count = csv.FieldCount;
            if (count > MaximumColumns)
            {
                diagnostics.Add(DiagnosticCodes.TooManyColumns, new SourcePlace(file, line), MaximumColumns);
                return null;
            }

            var cells = new CsvCell[count];
            var blank = true;
            var column = 1;
            for (var i = 0; i < count; i++)
            {
                var raw = csv.GetRawSpan(i);
                var place = new SourcePlace(file, line, column);
                if (raw.Length > 0 && raw[0] == '"' && FaultOfQuotes(raw) is { } fault)
                {
                    // Where one cell ends is unknown, and so is where the others begin.
                    diagnostics.Add(fault, place);
                    return null;
                }

                if (raw.Length > MaximumCellLength && Advance(raw, 1, out _) > MaximumCellLength + 1)
                {
                    diagnostics.Add(DiagnosticCodes.CellTooLong, place, MaximumCellLength);
                    return null;
                }

                var text = Text(csv, i, raw);
                blank &= text.Length == 0;
                cells[i] = new CsvCell(text, line, column);
                column = Advance(raw, column, out var lines) + 1;
                line += lines;
            }

            var end = (int)csv.ByteOffset + csv.RawRecord.Length;
            var lineEnd = end < bytes.Length ? bytes[end] : firstLineEnd;
            firstLineEnd = firstLineEnd == 0 ? lineEnd : firstLineEnd;
            if (lineEnd != firstLineEnd && !mixed)
            {
                diagnostics.Add(DiagnosticCodes.MixedLineEnds, new SourcePlace(file, line, column - 1));
                mixed = faulty = true;
            }

            if (!blank)
            {
                if (rows.Count == MaximumRows)
                {
                    diagnostics.Add(DiagnosticCodes.TooManyRows, new SourcePlace(file, line), MaximumRows);
                    return null;
                }

                rows.Add(new CsvRow(cells, line, column - 1));
            }

            line++;
        }

        return HasTableShape(rows, file, diagnostics) && !faulty ? rows : null;
    }

    private static bool HasTableShape(List<CsvRow> rows, string file, DiagnosticList diagnostics)
    {
        // A file of separators only is as good as empty.
        if (rows.Count == 0)
        {
            diagnostics.Add(DiagnosticCodes.FileEmpty, new SourcePlace(file));
            return false;
        }

        var first = rows[0].Cells[0];
        if (rows[0].Width < 2 && rows.Count > 1 && (rows[0].Cells.Length > 1 || rows[1].Width > 1))
        {
            diagnostics.Add(DiagnosticCodes.TitleAboveHeader, new SourcePlace(file, first.Line, first.Column));
            return false;
        }

        if (rows[0].Width < 2)
        {
            var hint = first.Text.AsSpan().ContainsAny("，；、|") ? "（不能用全角的逗号、分号，也不能用顿号、竖线）" : "";
            diagnostics.Add(DiagnosticCodes.HeaderHasOneCell, new SourcePlace(file, first.Line, first.Column), hint);
            return false;
        }

        if (rows.Count == 1)
        {
            diagnostics.Add(DiagnosticCodes.TableWithoutRows, new SourcePlace(file, first.Line, first.Column));
            return false;
        }

        return true;
    }

    private static string Text(CsvReader csv, int index, ReadOnlySpan<byte> raw)
    {
        if (raw.Length is > 0 and <= 4 && (raw[0] != '0' || raw.Length == 1))
        {
            var number = 0;
            foreach (var digit in raw)
            {
                number = digit is >= (byte)'0' and <= (byte)'9' ? (number * 10) + digit - '0' : int.MinValue;
                if (number < 0)
                {
                    break;
                }
            }

            if (number >= 0)
            {
                return SmallNumbers[number];
            }
        }

        return raw.IsEmpty ? "" : csv.GetString(index).Trim();
    }

    // Quotes within a cell that does not begin with one are text, as Excel reads them.
    private static DiagnosticKind? FaultOfQuotes(ReadOnlySpan<byte> raw)
    {
        var at = 1;
        while (true)
        {
            var quote = raw[at..].IndexOf((byte)'"');
            if (quote < 0)
            {
                return DiagnosticCodes.QuoteNotClosed;
            }

            at += quote + 1;
            if (at == raw.Length)
            {
                return null;
            }

            if (raw[at] != '"')
            {
                return DiagnosticCodes.TextAfterQuote;
            }

            at++;
        }
    }

    // The column behind the bytes; how many line ends they hold.
    private static int Advance(ReadOnlySpan<byte> raw, int column, out int lines)
    {
        lines = 0;
        foreach (var b in raw)
        {
            if (b == '\n')
            {
                lines++;
                column = 1;
            }
            else if ((b & 0xC0) != 0x80)
            {
                column++;
            }
        }

        return column;
    }

    private static int FindLoneCarriageReturn(string text)
    {
        var at = text.IndexOf('\r', StringComparison.Ordinal);
        while (at >= 0 && at + 1 < text.Length && text[at + 1] == '\n')
        {
            at = text.IndexOf('\r', at + 2);
        }

        return at;
    }

    // The separator stands in the header and, as labels may hold the others, in the row below it too.
    private static CsvReaderOptions OptionsFor(string text)
    {
        var at = 0;
        var header = CountSeparators(text, ref at);
        var row = CountSeparators(text, ref at);
        var commas = Weight(header.Commas, row.Commas);
        var semicolons = Weight(header.Semicolons, row.Semicolons);
        var tabs = Weight(header.Tabs, row.Tabs);
        return tabs > 0 && tabs >= semicolons && tabs >= commas ? Tabs
            : semicolons > 0 && semicolons >= commas ? Semicolons
            : Commas;

        static long Weight(int header, int row) => header == 0 ? 0 : ((long)Math.Min(header, row) << 32) + header;
    }

    // Of the next line that holds anything else.
    private static (int Commas, int Semicolons, int Tabs) CountSeparators(string text, ref int at)
    {
        int commas = 0, semicolons = 0, tabs = 0;
        var quoted = false;
        var blank = true;
        for (; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\n' when !quoted && !blank:
                    at++;
                    return (commas, semicolons, tabs);
                case '\n' when !quoted:
                    commas = semicolons = tabs = 0;
                    break;
                case ',' when !quoted:
                    commas++;
                    break;
                case ';' when !quoted:
                    semicolons++;
                    break;
                case '\t' when !quoted:
                    tabs++;
                    break;
                default:
                    blank &= char.IsWhiteSpace(text[at]);
                    break;
            }
        }

        return (commas, semicolons, tabs);
    }

    private static CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        DetectSeparatorHint = false,
        HasHeader = false,
        // A blank line counts as a line, and a mixed line end may stand behind it.
        SkipEmptyLines = false,
    };
}
