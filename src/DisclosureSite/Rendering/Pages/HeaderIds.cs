using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>
/// Names the headers of a table with merged headers, and at each cell all the headers that stand over it and beside it: readers who
/// hear a table are told the groups too, which the scope of a merged header does not make sure of.
/// </summary>
internal static class HeaderIds
{
    /// <param name="header">The rows of column headers.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="labels">How many columns the headers of rows take up.</param>
    /// <param name="columns">How many cells a row has.</param>
    /// <param name="prefix">What the ids begin with.</param>
    public static (List<HeaderRowView> Header, List<TableLayoutRow> Rows) Of(
        IReadOnlyList<HeaderRowView> header, IReadOnlyList<TableLayoutRow> rows, int labels, int columns, string prefix)
    {
        var (named, over) = NameColumns(header, labels, $"{prefix}c");
        return (named, labels == 0 ? SideBySide(rows, columns, over) : NameRows(rows, over, $"{prefix}r"));
    }

    private static (List<HeaderRowView> Header, List<List<string>> Over) NameColumns(
        IReadOnlyList<HeaderRowView> header, int labels, string prefix)
    {
        List<List<string>> over = [];
        List<int> takenUntil = [];
        List<HeaderRowView> named = [];
        var count = 0;
        for (var line = 0; line < header.Count; line++)
        {
            List<HeaderCellView> cells = [];
            var column = 0;
            foreach (var cell in header[line].Cells)
            {
                while (column < takenUntil.Count && takenUntil[column] > line)
                {
                    column++;
                }

                // The corner stands over labels, not over figures.
                var id = column < labels ? null : prefix + Texts.Count(++count);
                cells.Add(cell with { Id = id });
                for (var end = column + (cell.ColumnSpan ?? 1); column < end; column++)
                {
                    if (column == takenUntil.Count)
                    {
                        takenUntil.Add(0);
                        over.Add([]);
                    }

                    takenUntil[column] = line + (cell.RowSpan ?? 1);
                    if (id is not null)
                    {
                        over[column].Add(id);
                    }
                }
            }

            named.Add(new HeaderRowView(cells));
        }

        return (named, over[labels..]);
    }

    private static List<TableLayoutRow> NameRows(IReadOnlyList<TableLayoutRow> rows, List<List<string>> over, string prefix)
    {
        List<TableLayoutRow> named = [];
        List<(string Id, int Until)> beside = [];
        List<(string Id, int Depth)> titles = [];
        var count = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            List<TableLayoutHeader> headers = [.. row.Headers.Select(header => header with { Id = prefix + Texts.Count(++count) })];
            beside.RemoveAll(header => header.Until <= i);
            beside.AddRange(headers.Select(header => (header.Id!, i + (header.RowSpan ?? 1))));
            titles.RemoveAll(title => title.Depth >= row.Depth);
            string[] left = [.. titles.Select(title => title.Id), .. beside.Select(header => header.Id)];
            if (row.IsGroup)
            {
                titles.Add((headers[^1].Id!, row.Depth));
            }

            named.Add(row with
            {
                Headers = headers,
                CellHeaders = row.Index < 0 ? [] : [.. over.Select(above => string.Join(' ', left.Concat(above)))],
            });
        }

        return named;
    }

    private static List<TableLayoutRow> SideBySide(IReadOnlyList<TableLayoutRow> rows, int columns, List<List<string>> over)
    {
        List<TableLayoutRow> named = [];
        var first = 0;
        foreach (var row in rows)
        {
            var from = first;
            first += row.Index < 0 ? 0 : columns;
            named.Add(row with { CellHeaders = [.. over[from..first].Select(above => string.Join(' ', above))] });
        }

        return named;
    }
}
