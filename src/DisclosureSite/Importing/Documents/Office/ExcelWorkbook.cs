using System.Collections.Immutable;
using System.Xml.Linq;
using DisclosureSite.Diagnostics;

namespace DisclosureSite.Importing.Documents.Office;

/// <summary>Reads the visible sheets of a .xlsx, each as a table, as Excel shows them.</summary>
internal sealed class ExcelWorkbook
{
    private const int MostSheets = 100;

    private readonly SortedSet<DocumentRemark> remarks = [];
    private readonly ImmutableArray<DocumentBlock>.Builder tables = ImmutableArray.CreateBuilder<DocumentBlock>();

    private ExcelWorkbook()
    {
    }

    /// <summary>The report.</summary>
    /// <param name="archive">The file's parts.</param>
    /// <param name="part">The name of the part that lists the sheets.</param>
    /// <param name="workbook">That part.</param>
    public static SourceDocument Read(OfficeArchive archive, string part, XElement workbook)
    {
        var book = new ExcelWorkbook();
        book.ReadSheets(archive, part, workbook);
        return new SourceDocument(book.tables.DrainToImmutable()) { Remarks = [.. book.remarks] };
    }

    private static XElement? LoadRelated(OfficeArchive archive, string part, string kind) =>
        archive.Related(part, kind) is { } related && archive.Has(related) ? archive.Load(related) : null;

    private static UnreadableDocumentException TooLarge() =>
        new(DiagnosticCodes.DocumentTableTooLarge, DocumentLimits.Rows, DocumentLimits.Columns, DocumentLimits.Places);

    private void ReadSheets(OfficeArchive archive, string part, XElement workbook)
    {
        var isFrom1904 = workbook.Child("workbookPr")?.Attr("date1904") is "1" or "true";
        var formats = new ExcelFormats(LoadRelated(archive, part, "styles"), isFrom1904);
        var shared = LoadRelated(archive, part, "sharedStrings");
        remarks.UnionWith(DocumentRemarks.OnDirection(shared?.Value ?? ""));
        var strings = ExcelStrings.Of(shared);
        var targets = archive.Relations(part).DistinctBy(relation => relation.Id, StringComparer.Ordinal)
            .ToDictionary(relation => relation.Id, relation => (relation.Kind, relation.Target), StringComparer.Ordinal);
        foreach (var sheet in (workbook.Child("sheets")?.Children("sheet") ?? []).Take(MostSheets))
        {
            if (sheet.Attr("state") is "hidden" or "veryHidden")
            {
                remarks.Add(DocumentRemark.HiddenContent);
                continue;
            }

            // Sheets that are charts are no tables.
            var id = sheet.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.Length > 0)?.Value;
            if (id is not null && targets.TryGetValue(id, out var target) && target.Kind == "worksheet")
            {
                Add(UnseenMarks.Without(sheet.Attr("name") ?? ""), ReadSheet(archive, target.Target, formats, strings));
            }
        }
    }

    private static ExcelSheet ReadSheet(OfficeArchive archive, string part, ExcelFormats formats, IReadOnlyList<string> strings)
    {
        using var reader = archive.Read(part);
        try
        {
            return ExcelSheet.Read(reader, formats, strings);
        }
        catch (Exception exception) when (OfficeArchive.IsDamage(exception))
        {
            throw OfficeArchive.DamagedXml(part, exception);
        }
    }

    private void Add(string name, ExcelSheet sheet)
    {
        if (sheet.HasFormulas)
        {
            remarks.Add(DocumentRemark.Formulas);
        }

        if (sheet.TurnsText)
        {
            remarks.Add(DocumentRemark.DirectionMarks);
        }

        List<ExcelCell> shown = [.. sheet.Cells.Where(cell => !sheet.IsHiddenRow(cell.Row) && !sheet.IsHiddenColumn(cell.Column))];
        if (shown.Count < sheet.Cells.Count)
        {
            remarks.Add(DocumentRemark.HiddenContent);
        }

        if (shown.Count == 0)
        {
            return;
        }

        var used = new ExcelRange(
            shown.Min(cell => cell.Row), shown.Min(cell => cell.Column), shown.Max(cell => cell.Row), shown.Max(cell => cell.Column));
        if (used.LastRow - used.FirstRow >= 2 * DocumentLimits.Rows || used.LastColumn - used.FirstColumn >= 2 * DocumentLimits.Columns)
        {
            throw TooLarge();
        }

        var rows = Places(used.FirstRow, used.LastRow, sheet.IsHiddenRow);
        var columns = Places(used.FirstColumn, used.LastColumn, sheet.IsHiddenColumn);
        if (rows[^1] > DocumentLimits.Rows || columns[^1] > DocumentLimits.Columns || (long)rows[^1] * columns[^1] > DocumentLimits.Places)
        {
            throw TooLarge();
        }

        var number = tables.Count + 1;
        var cells = Merged(sheet, shown, used, rows, columns)
            .Select(cell => new DocumentCell(
                rows[cell.Area.FirstRow - used.FirstRow],
                columns[cell.Area.FirstColumn - used.FirstColumn],
                rows[cell.Area.LastRow - used.FirstRow + 1] - rows[cell.Area.FirstRow - used.FirstRow],
                columns[cell.Area.LastColumn - used.FirstColumn + 1] - columns[cell.Area.FirstColumn - used.FirstColumn],
                cell.Cell.Text,
                new DocumentPlace { Sheet = name, Table = number, Row = cell.Area.FirstRow, Column = cell.Area.FirstColumn })
            {
                Unread = cell.Cell.Unread,
            })
            .OrderBy(cell => cell.Row).ThenBy(cell => cell.Column);
        tables.Add(new DocumentTable(
            new DocumentPlace { Sheet = name, Table = number, Row = used.FirstRow, Column = used.FirstColumn }, rows[^1], columns[^1], [.. cells]));
    }

    // For each line of the range how many before it are shown, and at the end how many there are.
    private static int[] Places(int first, int last, Func<int, bool> isHidden)
    {
        var places = new int[last - first + 2];
        for (var line = first; line <= last; line++)
        {
            places[line - first + 1] = places[line - first] + (isHidden(line) ? 0 : 1);
        }

        return places;
    }

    // Each cell with the area that it covers. Merged ranges that overlap are a fault of the file: the first counts.
    private List<(ExcelRange Area, ExcelCell Cell)> Merged(ExcelSheet sheet, List<ExcelCell> shown, ExcelRange used, int[] rows, int[] columns)
    {
        Dictionary<(int Row, int Column), ExcelCell> written = [];
        foreach (var cell in shown)
        {
            written[(cell.Row, cell.Column)] = cell;
        }

        List<(ExcelRange, ExcelCell)> cells = [];
        HashSet<(int Row, int Column)> covered = [];
        long looked = 0;
        foreach (var merge in sheet.Merges)
        {
            var area = new ExcelRange(
                Math.Max(merge.FirstRow, used.FirstRow), Math.Max(merge.FirstColumn, used.FirstColumn),
                Math.Min(merge.LastRow, used.LastRow), Math.Min(merge.LastColumn, used.LastColumn));
            if (area.FirstRow > area.LastRow || area.FirstColumn > area.LastColumn
                || rows[area.LastRow - used.FirstRow + 1] == rows[area.FirstRow - used.FirstRow]
                || columns[area.LastColumn - used.FirstColumn + 1] == columns[area.FirstColumn - used.FirstColumn])
            {
                continue;
            }

            looked += (long)(area.LastRow - area.FirstRow + 1) * (area.LastColumn - area.FirstColumn + 1);
            if (looked > 2 * DocumentLimits.Places)
            {
                throw TooLarge();
            }

            List<(int Row, int Column)> places =
            [
                .. from row in Enumerable.Range(area.FirstRow, area.LastRow - area.FirstRow + 1)
                   from column in Enumerable.Range(area.FirstColumn, area.LastColumn - area.FirstColumn + 1)
                   select (row, column),
            ];
            if (places.Exists(covered.Contains))
            {
                continue;
            }

            covered.UnionWith(places);
            cells.Add((area, written.GetValueOrDefault((merge.FirstRow, merge.FirstColumn), new ExcelCell(merge.FirstRow, merge.FirstColumn, ""))));
            if (places.Exists(place => place != (merge.FirstRow, merge.FirstColumn) && written.ContainsKey(place)))
            {
                remarks.Add(DocumentRemark.HiddenContent);
            }
        }

        cells.AddRange(written
            .Where(cell => !covered.Contains(cell.Key))
            .Select(cell => (new ExcelRange(cell.Key.Row, cell.Key.Column, cell.Key.Row, cell.Key.Column), cell.Value)));
        return cells;
    }
}
