using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Archives;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Text;

namespace DisclosureSite.Importing;

/// <summary>A CSV file that says whose each document is: file, agency (slug or name), and perhaps the year.</summary>
internal sealed class ImportList
{
    private readonly Dictionary<string, ImportListEntry> entries = new(StringComparer.Ordinal);
    private readonly List<(string File, SourcePlace Place)> files = [];

    private ImportList()
    {
    }

    /// <summary>Reads the list; null: it has faults, which have been reported. Its first line may be a header.</summary>
    public static ImportList? Read(string path, DiagnosticList diagnostics)
    {
        var name = Path.GetFileName(path);
        var faults = new DiagnosticList();
        if (TextFileReader.Read(path, name, InputLimits.Table, faults) is not { } file || CsvFileReader.Read(file, faults) is not { } rows)
        {
            AddFaults(faults, diagnostics);
            return null;
        }

        var list = new ImportList();
        var isSound = true;
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i].Cells;
            ReportYear year = default;
            var hasYear = cells.Length > 2 && !cells[2].IsBlank;
            var isYear = hasYear && ReportYear.TryParse(cells[2].Text.Trim().TrimEnd('年'), out year);
            if (cells.Length < 2 || cells[0].IsBlank || cells[1].IsBlank || (hasYear && !isYear))
            {
                if (i > 0)
                {
                    diagnostics.Add(DiagnosticCodes.ImportListLine, new SourcePlace(name, cells[0].Line, cells[0].Column));
                    isSound = false;
                }

                continue;
            }

            // The last part of a path, of whichever system.
            var document = cells[0].Text.Trim();
            document = document[(document.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
            if (i > 0 || document.Contains('.', StringComparison.Ordinal))
            {
                list.files.Add((document, new SourcePlace(name, cells[0].Line, cells[0].Column)));
            }

            list.entries[document] = new ImportListEntry(cells[1].Text.Trim(), isYear ? year : null);
        }

        return isSound ? list : null;
    }

    // What a table lacks that has no rows, or no columns, is told of a list in its own words.
    private static void AddFaults(DiagnosticList faults, DiagnosticList diagnostics)
    {
        string[] ofShape =
        [
            DiagnosticCodes.FileEmpty.Code, DiagnosticCodes.TableWithoutRows.Code, DiagnosticCodes.HeaderHasOneCell.Code, DiagnosticCodes.TitleAboveHeader.Code,
        ];
        if (faults.Sorted().FirstOrDefault(fault => ofShape.Contains(fault.Code, StringComparer.Ordinal)) is { } shape)
        {
            diagnostics.Add(DiagnosticCodes.ImportListLine, shape.Place);
        }
        else
        {
            diagnostics.AddAll(faults);
        }
    }

    /// <summary>The documents that it names and that are not among these.</summary>
    public IEnumerable<(string File, SourcePlace Place)> Without(IReadOnlyCollection<string?> given) =>
        files.Where(each => !given.Contains(each.File, StringComparer.Ordinal));

    /// <summary>What it says of a document; null: nothing.</summary>
    public ImportListEntry? Find(string file) => entries.GetValueOrDefault(file);
}
