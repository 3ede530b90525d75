using DisclosureSite.Importing.Recognition;

namespace DisclosureSite.Importing;

/// <summary>The report of an import: for each cell where it came from, and what was not placed or left out.</summary>
internal static class OriginCsv
{
    /// <summary>The lines, in the order of the format, then of the document.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(RecognizedReport report)
    {
        yield return ["情况", "表", "行", "栏", "内容", "原件中的位置"];
        foreach (var filled in report.Tables.Tables.Where(filled => filled.Lines > 0))
        {
            var table = filled.Table;
            for (var row = 0; row < table.Rows.Length; row++)
            {
                for (var column = 0; column < table.Columns.Length; column++)
                {
                    var cell = filled[row, column];
                    if (cell is null && table.Columns[column].Optional)
                    {
                        continue;
                    }

                    yield return
                    [
                        cell is null ? ImportTexts.Absent : cell.Text.Length == 0 ? ImportTexts.Blank : ImportTexts.Filled,
                        table.Title, table.Rows[row].Label, table.Columns[column].Label, cell?.Text ?? "",
                        cell is null ? "" : ImportTexts.Place(cell.Place),
                    ];
                }
            }
        }

        foreach (var cell in report.Tables.Unplaced)
        {
            yield return [$"{ImportTexts.Unplaced}：{ImportTexts.Reason(cell.Reason)}", "", cell.Near ?? "", "", ImportTexts.Content(cell), ImportTexts.Place(cell.Place)];
        }

        foreach (var line in report.Omitted)
        {
            yield return [ImportTexts.Omitted, "", "", "", line.Text, ImportTexts.Place(line.Place)];
        }
    }
}
