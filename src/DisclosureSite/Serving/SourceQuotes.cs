using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Text;

namespace DisclosureSite.Serving;

/// <summary>What stands in the archive's files at the places that remarks name. Each file is read once.</summary>
/// <param name="inputFolder">The archive.</param>
internal sealed class SourceQuotes(string inputFolder)
{
    private const int LargestFile = 1024 * 1024;

    private readonly Dictionary<string, TextFile?> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CsvRow>?> tables = new(StringComparer.Ordinal);

    /// <summary>
    /// Of a table, the cell with the labels of its row and column; of another file, the line. Null: there is nothing to quote.
    /// </summary>
    public string? At(SourcePlace place)
    {
        if (TextOf(place.File) is not { } text)
        {
            return null;
        }

        var quote = place.File.EndsWith(".csv", StringComparison.Ordinal) ? CellAt(text, place) : LineAt(text.Text, place.Line);
        return string.IsNullOrWhiteSpace(quote) ? null : QuotedInput.Shorten(quote.Trim());
    }

    private string? CellAt(TextFile text, SourcePlace place)
    {
        foreach (var row in TableOf(text) ?? [])
        {
            var at = Array.FindIndex(row.Cells, cell => cell.Line == place.Line && cell.Column == place.Column);
            if (at >= 0)
            {
                var header = tables[text.File]![0].Cells;
                var cell = row.Cells[at].IsBlank ? PreviewTexts.Blank : row.Cells[at].Text;
                return at == 0 || row.Cells == header || at >= header.Length
                    ? cell
                    : PreviewTexts.Cell(row.Cells[0].Text, header[at].Text, cell);
            }
        }

        return LineAt(text.Text, place.Line);
    }

    private TextFile? TextOf(string file)
    {
        if (!texts.TryGetValue(file, out var text))
        {
            var path = Path.Combine(inputFolder, file);
            texts[file] = text = File.Exists(path) ? TextFileReader.Read(path, file, LargestFile, new DiagnosticList()) : null;
        }

        return text;
    }

    private List<CsvRow>? TableOf(TextFile text)
    {
        if (!tables.TryGetValue(text.File, out var rows))
        {
            tables[text.File] = rows = CsvFileReader.Read(text, new DiagnosticList());
        }

        return rows;
    }

    private static string? LineAt(string text, int line)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return line <= lines.Length ? lines[line - 1] : null;
    }
}
