using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Pages;

/// <summary>
/// The rows of a table whose groups the form prints as merged cells at the left. A group's computed total is its last row, for the
/// form has no place for it.
/// </summary>
internal static class MergedRows
{
    private const int MostLevels = 2;

    /// <summary>Null: there is nothing to merge, or more than a page has room for.</summary>
    public static List<TableLayoutRow>? Of(DerivedTable table)
    {
        var entries = EntriesOf(table);
        var levels = entries.Max(entry => entry.Groups.Count);
        return levels is > 0 and <= MostLevels ? [.. entries.Select((entry, index) => RowOf(entries, index, levels, table.RowIds))] : null;
    }

    private static TableLayoutRow RowOf(List<MergedRow> entries, int index, int levels, ImmutableArray<string> ids)
    {
        var entry = entries[index];
        List<TableLayoutHeader> headers = [];
        for (var level = 0; level < entry.Groups.Count; level++)
        {
            if (index == 0 || !entries[index - 1].IsIn(entry.Groups[level], level))
            {
                var end = index + 1;
                while (end < entries.Count && entries[end].IsIn(entry.Groups[level], level))
                {
                    end++;
                }

                headers.Add(new TableLayoutHeader(
                    entry.Groups[level].Label,
                    level == 0 ? "rowgroup" : "row",
                    $"merged-{Texts.Count(level + 1)}",
                    RowSpan: end - index > 1 ? end - index : null));
            }
        }

        headers.Add(new TableLayoutHeader(
            entry.Label,
            "row",
            entry.Groups.Count == 0 ? null : $"in-{Texts.Count(entry.Groups.Count)}{(entry.IsPart ? " part" : "")}",
            levels - entry.Groups.Count is > 0 and var more ? more + 1 : null));
        var startsBody = index == 0 || entries[index - 1].OutermostId != entry.OutermostId;
        return new TableLayoutRow(entry.Index, ids[entry.Index], entry.Label, 0, startsBody, IsGroup: false) { Headers = headers };
    }

    private static List<MergedRow> EntriesOf(DerivedTable table)
    {
        var format = table.Table.Format;
        var groups = format.RowGroups.ToDictionary(group => group.Id, StringComparer.Ordinal);
        var parents = format.Rows.ToDictionary(row => row.Id, row => row.ParentId, StringComparer.Ordinal);
        List<MergedRow> entries = [];
        for (var row = 0; row < format.Rows.Length; row++)
        {
            var line = format.Rows[row];
            if (!line.Optional || table.Table.HasRow(row))
            {
                var chain = TableLayout.Ancestors(line.ParentId, groups, parents);
                entries.Add(new MergedRow(
                    row,
                    TableLayout.LabelOf(line, format),
                    [.. chain.Where(groups.ContainsKey).Select(id => groups[id])],
                    chain.Exists(id => !groups.ContainsKey(id))));
            }
        }

        for (var total = 0; total < format.DerivedRows.Length; total++)
        {
            var (id, label) = (format.DerivedRows[total].Id, format.DerivedRows[total].Label);
            var last = entries.FindLastIndex(entry => entry.Groups.Any(group => group.Id == id));
            var index = format.Rows.Length + total;
            if (last < 0)
            {
                entries.Add(new MergedRow(index, label, [], IsPart: false));
            }
            else
            {
                var above = entries[last].Groups.TakeWhile(group => group.Id != id);
                entries.Insert(last + 1, new MergedRow(index, Texts.Subtotal, [.. above, groups[id]], IsPart: false));
            }
        }

        return entries;
    }
}
