using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>
/// How a table stands on a page: headers over headers, groups of rows, and the id of every cell. The same for all reports whose files
/// have the same optional lines, and therefore made once.
/// </summary>
internal sealed class TableLayout
{
    private TableLayout(
        IReadOnlyList<HeaderRowView> header, IReadOnlyList<TableLayoutRow> rows, IReadOnlyList<int> columns, string[,] cellIds, bool isOneRow, bool mergesGroups)
    {
        Header = header;
        Rows = rows;
        Columns = columns;
        CellIds = cellIds;
        IsOneRow = isOneRow;
        MergesGroups = mergesGroups;
    }

    public IReadOnlyList<HeaderRowView> Header { get; }

    public IReadOnlyList<TableLayoutRow> Rows { get; }

    /// <summary>The columns shown, as indexes of <see cref="DerivedTable.ColumnIds"/>.</summary>
    public IReadOnlyList<int> Columns { get; }

    /// <summary>The id of each cell, by the indexes of <see cref="DerivedTable.RowIds"/> and <see cref="DerivedTable.ColumnIds"/>.</summary>
    public string[,] CellIds { get; }

    /// <summary>Whether all cells stand side by side in one row, the rows' labels among the headers.</summary>
    public bool IsOneRow { get; }

    /// <summary>Whether the titles of groups stand as merged cells beside their rows.</summary>
    public bool MergesGroups { get; }

    /// <param name="table">A table of the kind.</param>
    /// <param name="number">Its number in the page, which tells the ids of its headers apart from those of other tables.</param>
    public static TableLayout Of(DerivedTable table, int number)
    {
        var format = table.Table.Format;
        List<int> columns = [];
        for (var column = 0; column < table.ColumnIds.Length; column++)
        {
            if (column >= format.Columns.Length || !format.Columns[column].Optional || table.Table.HasColumn(column))
            {
                columns.Add(column);
            }
        }

        var ids = new string[table.RowIds.Length, table.ColumnIds.Length];
        for (var row = 0; row < table.RowIds.Length; row++)
        {
            for (var column = 0; column < table.ColumnIds.Length; column++)
            {
                ids[row, column] = Addresses.Anchor(new CellKey(format.Id, table.RowIds[row], table.ColumnIds[column]));
            }
        }

        var isOneRow = format.Shape == TableShape.OneRow && format.ColumnGroups.IsEmpty;
        var rows = format.Shape == TableShape.MergedGroups && MergedRows.Of(table) is { } merged ? merged
            : RowsOf(format, table.Table.HasRow);
        var labels = isOneRow ? 0 : rows.Max(row => row.Headers.Sum(header => header.ColumnSpan ?? 1));
        var header = isOneRow ? OneRowHeaderOf(format, columns, rows) : HeaderOf(format, columns, labels);
        if (header.Count > 1 || labels > 1)
        {
            (header, rows) = HeaderIds.Of(header, rows, labels, columns.Count, $"t{Texts.Count(number)}");
        }

        return new TableLayout(header, rows, columns, ids, isOneRow, labels > 1);
    }

    /// <summary>The rows of a form under one another, the titles of groups, or their totals, before their rows.</summary>
    /// <param name="format">The table.</param>
    /// <param name="hasRow">Whether an optional row is there, by its index.</param>
    public static List<TableLayoutRow> RowsOf(FormatTable format, Func<int, bool> hasRow)
    {
        var groups = format.RowGroups.ToDictionary(group => group.Id, StringComparer.Ordinal);
        var parents = format.Rows.ToDictionary(row => row.Id, row => row.ParentId, StringComparer.Ordinal);
        List<TableLayoutRow> rows = [];
        HashSet<string> opened = new(StringComparer.Ordinal);
        string? parentBefore = null;
        for (var row = 0; row < format.Rows.Length; row++)
        {
            var line = format.Rows[row];
            if (line.Optional && !hasRow(row))
            {
                continue;
            }

            var chain = Ancestors(line.ParentId, groups, parents);
            var startsBody = rows.Count == 0 || (ParentGroup(line.ParentId) != parentBefore);
            for (var depth = 0; depth < chain.Count; depth++)
            {
                if (groups.TryGetValue(chain[depth], out var group) && opened.Add(group.Id))
                {
                    rows.Add(new TableLayoutRow(TotalOf(group), group.Id, group.Label, depth, StartsBody: true, IsGroup: true));
                    startsBody = false;
                }
            }

            rows.Add(new TableLayoutRow(row, line.Id, LabelOf(line, format), chain.Count, startsBody, IsGroup: false));
            parentBefore = ParentGroup(line.ParentId);
        }

        for (var i = 0; i < format.DerivedRows.Length; i++)
        {
            var total = format.DerivedRows[i];
            if (!opened.Contains(total.Id))
            {
                rows.Add(new TableLayoutRow(format.Rows.Length + i, total.Id, total.Label, 0, StartsBody: true, IsGroup: false));
            }
        }

        return rows;

        // A group's total bears the group's id.
        int TotalOf(FormatGroup group)
        {
            for (var i = 0; i < format.DerivedRows.Length; i++)
            {
                if (string.Equals(format.DerivedRows[i].Id, group.Id, StringComparison.Ordinal))
                {
                    return format.Rows.Length + i;
                }
            }

            return -1;
        }

        // A row with rows below it ("of which") begins no group of its own.
        string? ParentGroup(string? id) => id is null || groups.ContainsKey(id) ? id : ParentGroup(parents.GetValueOrDefault(id));
    }

    /// <summary>The ids of the groups and rows under which a line stands, the outermost first.</summary>
    public static List<string> Ancestors(
        string? parentId, Dictionary<string, FormatGroup> groups, Dictionary<string, string?> lines)
    {
        List<string> chain = [];
        for (var id = parentId; id is not null && chain.Count < 16;)
        {
            chain.Add(id);
            id = groups.TryGetValue(id, out var group) ? group.ParentId : lines.GetValueOrDefault(id);
        }

        chain.Reverse();
        return chain;
    }

    /// <summary>A row's label, with its unit where it has one of its own.</summary>
    public static string LabelOf(FormatLine row, FormatTable format) =>
        row.Unit is { } unit && unit != format.Unit ? Texts.HeaderWithUnit(row.Label, unit) : row.Label;

    private static List<HeaderRowView> HeaderOf(FormatTable format, List<int> columns, int labels)
    {
        var groups = format.ColumnGroups.ToDictionary(group => group.Id, StringComparer.Ordinal);
        var parents = format.Columns.ToDictionary(column => column.Id, column => column.ParentId, StringComparer.Ordinal);
        List<IReadOnlyList<FormatGroup>> chains =
        [
            .. columns.Select(column => column >= format.Columns.Length
                ? (IReadOnlyList<FormatGroup>)[]
                : [.. Ancestors(format.Columns[column].ParentId, groups, parents).Where(groups.ContainsKey).Select(id => groups[id])]),
        ];
        var levels = chains.Max(chain => chain.Count) + 1;
        List<HeaderRowView> header = [];
        for (var level = 0; level < levels; level++)
        {
            List<HeaderCellView> cells = [];
            if (level == 0)
            {
                cells.Add(new HeaderCellView(format.RowHeader, "col", SpanOf(labels), SpanOf(levels), IsDerived: false, format.Note));
            }

            for (var i = 0; i < columns.Count; i++)
            {
                if (chains[i].Count > level)
                {
                    var end = EndOfTitle(chains, i, level);
                    cells.Add(new HeaderCellView(chains[i][level].Label, "colgroup", SpanOf(end - i), null, IsDerived: false));
                    i = end - 1;
                }
                else if (chains[i].Count == level)
                {
                    cells.Add(ColumnHeader(format, columns[i], SpanOf(levels - level)));
                }
            }

            header.Add(new HeaderRowView(cells));
        }

        return header;
    }

    // The rows' labels stand over the columns' labels, which all stand in the last row, as on paper.
    private static List<HeaderRowView> OneRowHeaderOf(FormatTable format, List<int> columns, IReadOnlyList<TableLayoutRow> rows)
    {
        List<IReadOnlyList<TableLayoutRow>> chains = [];
        List<TableLayoutRow> titles = [];
        foreach (var row in rows)
        {
            titles = [.. titles.Take(row.Depth), row];
            if (row.Index >= 0)
            {
                chains.Add(titles);
            }
        }

        var levels = chains.Max(chain => chain.Count);
        List<HeaderRowView> header = [];
        for (var level = 0; level < levels; level++)
        {
            List<HeaderCellView> cells = [];
            for (var i = 0; i < chains.Count; i++)
            {
                if (chains[i].Count > level)
                {
                    var end = EndOfTitle(chains, i, level);
                    var isLast = chains[i].Count == level + 1;
                    cells.Add(new HeaderCellView(
                        chains[i][level].Label, "colgroup", SpanOf((end - i) * columns.Count), isLast ? SpanOf(levels - level) : null, IsDerived: false));
                    i = end - 1;
                }
            }

            header.Add(new HeaderRowView(cells));
        }

        header.Add(new HeaderRowView(
            [.. chains.SelectMany(_ => columns.Select(column => ColumnHeader(format, column, rowSpan: null)))]));
        return header;
    }

    // Up to which column a title spans: it stands once, under titles of its own, and another of the same words is another title.
    private static int EndOfTitle<T>(List<IReadOnlyList<T>> chains, int start, int level)
        where T : class
    {
        var end = start + 1;
        while (end < chains.Count && chains[end].Count > level && ReferenceEquals(chains[end][level], chains[start][level]))
        {
            end++;
        }

        return end;
    }

    private static HeaderCellView ColumnHeader(FormatTable format, int column, int? rowSpan)
    {
        var isDerived = column >= format.Columns.Length;
        var (label, unit) = isDerived
            ? (format.DerivedColumns[column - format.Columns.Length].Label, format.DerivedColumns[column - format.Columns.Length].Unit)
            : (format.Columns[column].Label, format.Columns[column].Unit);
        return new HeaderCellView(
            unit is null || unit == format.Unit ? label : Texts.HeaderWithUnit(label, unit), "col", null, rowSpan, isDerived);
    }

    private static int? SpanOf(int lines) => lines > 1 ? lines : null;
}
