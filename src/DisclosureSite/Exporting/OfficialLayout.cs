using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Exporting;

/// <summary>Lays out statutory tables as the official form prints them.</summary>
internal sealed class OfficialLayout
{
    private const int PageWidth = 1000;
    private const int GroupWidth = 70;
    private const int LabelWidth = 250;

    private readonly List<PrintedCell> cells = [];
    private int row;

    private OfficialLayout()
    {
    }

    /// <summary>
    /// The tables of one part of the report. Tables whose rows stand under one another are one table on paper, each below its title; the
    /// others stand alone.
    /// </summary>
    /// <param name="tables">The tables, in order.</param>
    /// <param name="figures">The figures of a table; null: the blank form.</param>
    public static ImmutableArray<PrintedGrid> Of(IEnumerable<FormatTable> tables, Func<FormatTable, ReportTable?> figures)
    {
        var printed = ImmutableArray.CreateBuilder<PrintedGrid>();
        List<(FormatTable Table, ReportTable? Figures)> simple = [];
        foreach (var table in tables)
        {
            if (IsSimple(table))
            {
                simple.Add((table, figures(table)));
                continue;
            }

            AddSimple();
            printed.Add(Of(table, figures(table)));
        }

        AddSimple();
        return printed.DrainToImmutable();

        void AddSimple()
        {
            if (simple.Count > 0)
            {
                printed.Add(Under(simple));
                simple.Clear();
            }
        }
    }

    /// <summary>A table by itself.</summary>
    /// <param name="table">What it must hold.</param>
    /// <param name="figures">Its figures; null: the blank form.</param>
    public static PrintedGrid Of(FormatTable table, ReportTable? figures)
    {
        var layout = new OfficialLayout();
        var columns = ColumnsOf(table, figures);
        if (table.Shape == TableShape.OneRow && table.ColumnGroups.IsEmpty)
        {
            layout.AddOneRow(table, figures, columns);
            return new PrintedGrid(layout.row, Even(PageWidth, table.Rows.Length * columns.Count), [.. layout.Ordered()]);
        }

        var levels = LevelsOf(table);
        layout.AddHeader(table, figures, columns, levels + 1);
        layout.AddRows(table, figures, columns, levels);
        var labels = levels == 0 ? [LabelWidth] : ImmutableArray.CreateRange(Enumerable.Repeat(GroupWidth, levels).Append(LabelWidth));
        return new PrintedGrid(layout.row, [.. labels, .. Even(PageWidth - labels.Sum(), columns.Count)], [.. layout.Ordered()]);
    }

    // Rows without groups beside them, under one line of headers.
    private static bool IsSimple(FormatTable table) =>
        table.Shape == TableShape.Rows && table.ColumnGroups.IsEmpty && table.ColumnsHeader is null && !table.IsAdditional && table.RowGroups.IsEmpty;

    private static PrintedGrid Under(List<(FormatTable Table, ReportTable? Figures)> tables)
    {
        var layout = new OfficialLayout();
        var width = tables.Max(entry => ColumnsOf(entry.Table, entry.Figures).Count);
        foreach (var (table, figures) in tables)
        {
            layout.Add(0, 1, width + 1, table.Title, PrintedCellKind.Title);
            layout.row++;
            var columns = ColumnsOf(table, figures);
            layout.Add(0, 1, 1, table.RowHeader, PrintedCellKind.ColumnHeader);
            for (var i = 0; i < columns.Count; i++)
            {
                layout.Add(i + 1, 1, SpanOf(i), LabelOf(table, figures, columns[i]), PrintedCellKind.ColumnHeader);
            }

            layout.row++;
            for (var line = 0; line < table.Rows.Length; line++)
            {
                if (IsPrinted(table, figures, line))
                {
                    layout.Add(0, 1, 1, RowLabelOf(table, figures, line), PrintedCellKind.RowHeader);
                    for (var i = 0; i < columns.Count; i++)
                    {
                        layout.Add(i + 1, 1, SpanOf(i), TextOf(figures, line, columns[i]), PrintedCellKind.Figure);
                    }

                    layout.row++;
                }
            }

            // A table of fewer columns fills the width.
            int SpanOf(int index) => index == columns.Count - 1 ? width - index : 1;
        }

        return new PrintedGrid(layout.row, [LabelWidth, .. Even(PageWidth - LabelWidth, width)], [.. layout.Ordered()]);
    }

    private static List<int> ColumnsOf(FormatTable table, ReportTable? figures) =>
        [.. Enumerable.Range(0, table.Columns.Length).Where(column => !table.Columns[column].Optional || figures?.HasColumn(column) == true)];

    private static bool IsPrinted(FormatTable table, ReportTable? figures, int line) => !table.Rows[line].Optional || figures?.HasRow(line) == true;

    private static string TextOf(ReportTable? figures, int line, int column) => figures?.Published(line, column).Reported ?? "";

    private static string LabelOf(FormatTable table, ReportTable? figures, int column)
    {
        var own = table.Columns[column].Unit;
        var unit = figures?.HeaderUnit(column) ?? (own != table.Unit ? own : null);
        var label = table.Columns[column].Label;
        return unit is null || label.Contains($"（{unit}）", StringComparison.Ordinal) ? label : Units.Restate(label, unit) ?? $"{label}（单位：{unit}）";
    }

    private static string RowLabelOf(FormatTable table, ReportTable? figures, int line)
    {
        var own = table.Rows[line].Unit;
        var unit = figures?.RowUnit(line) ?? (own != table.Unit ? own : null);
        var label = table.Rows[line].Label;
        return unit is null ? label : Units.Restate(label, unit) ?? $"{label}（{unit}）";
    }

    private static int LevelsOf(FormatTable table) =>
        table.Shape == TableShape.MergedGroups ? table.Rows.Max(line => GroupsOf(table, line.ParentId).Count) : 0;

    // The groups in which a line stands, the outermost first.
    private static List<FormatGroup> GroupsOf(FormatTable table, string? parentId, bool areColumns = false)
    {
        List<FormatGroup> groups = [];
        for (var (id, steps) = (parentId, 0); id is not null && steps < 16; steps++)
        {
            if ((areColumns ? table.ColumnGroups : table.RowGroups).FirstOrDefault(group => group.Id == id) is { } group)
            {
                groups.Insert(0, group);
                id = group.ParentId;
            }
            else
            {
                id = (areColumns ? table.Columns : table.Rows).FirstOrDefault(line => line.Id == id)?.ParentId;
            }
        }

        return groups;
    }

    private static ImmutableArray<int> Even(int width, int count) =>
        [.. Enumerable.Range(0, count).Select(i => (width * (i + 1) / count) - (width * i / count))];

    private void Add(int column, int rowSpan, int columnSpan, string text, PrintedCellKind kind) =>
        cells.Add(new PrintedCell(row, column, rowSpan, columnSpan, text, kind));

    private IEnumerable<PrintedCell> Ordered() => cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column);

    private void AddHeader(FormatTable table, ReportTable? figures, List<int> columns, int labels)
    {
        List<List<FormatGroup>> groups = [.. columns.Select(column => GroupsOf(table, table.Columns[column].ParentId, areColumns: true))];
        var levels = groups.Max(chain => chain.Count) + 1;
        var height = levels + (table.ColumnsHeader is null ? 0 : 1);
        Add(0, height, labels, table.Note is { } note ? $"（{note}）" : table.RowHeader, PrintedCellKind.ColumnHeader);
        if (table.ColumnsHeader is { } title)
        {
            Add(labels, 1, columns.Count, title, PrintedCellKind.ColumnHeader);
            row++;
        }

        for (var level = 0; level < levels; level++, row++)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (groups[i].Count == level)
                {
                    Add(labels + i, levels - level, 1, LabelOf(table, figures, columns[i]), PrintedCellKind.ColumnHeader);
                }
                else if (groups[i].Count > level)
                {
                    var end = EndOf(groups, i, level);
                    Add(labels + i, 1, end - i, groups[i][level].Label, PrintedCellKind.ColumnHeader);
                    i = end - 1;
                }
            }
        }
    }

    private void AddRows(FormatTable table, ReportTable? figures, List<int> columns, int levels)
    {
        List<int> lines = [.. Enumerable.Range(0, table.Rows.Length).Where(line => IsPrinted(table, figures, line))];
        List<List<FormatGroup>> groups = [.. lines.Select(line => GroupsOf(table, table.Rows[line].ParentId))];
        HashSet<string> titled = new(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            var chain = groups[i];
            for (var level = 0; level < chain.Count; level++)
            {
                if (levels > 0 && (i == 0 || EndOf(groups, i - 1, level) <= i))
                {
                    Add(level, EndOf(groups, i, level) - i, 1, chain[level].Label, PrintedCellKind.RowHeader);
                }
                else if (levels == 0 && titled.Add(chain[level].Id))
                {
                    Add(0, 1, columns.Count + 1, chain[level].Label, PrintedCellKind.RowHeader);
                    row++;
                }
            }

            var depth = levels > 0 ? chain.Count : 0;
            Add(depth, 1, levels + 1 - depth, RowLabelOf(table, figures, lines[i]), PrintedCellKind.RowHeader);
            for (var column = 0; column < columns.Count; column++)
            {
                Add(levels + 1 + column, 1, 1, TextOf(figures, lines[i], columns[column]), PrintedCellKind.Figure);
            }

            row++;
        }
    }

    // The labels of the rows stand over those of the columns, which all stand in the last line.
    private void AddOneRow(FormatTable table, ReportTable? figures, List<int> columns)
    {
        List<List<FormatGroup>> groups = [.. table.Rows.Select(line => GroupsOf(table, line.ParentId))];
        var levels = groups.Max(chain => chain.Count) + 1;
        for (var level = 0; level < levels; level++, row++)
        {
            for (var i = 0; i < groups.Count; i++)
            {
                if (groups[i].Count == level)
                {
                    // The columns below a row without a group begin right under it, as on paper.
                    Add(i * columns.Count, 1, columns.Count, RowLabelOf(table, figures, i), PrintedCellKind.ColumnHeader);
                    row++;
                    for (var column = 0; column < columns.Count; column++)
                    {
                        Add((i * columns.Count) + column, levels - level, 1, LabelOf(table, figures, columns[column]), PrintedCellKind.ColumnHeader);
                    }

                    row--;
                }
                else if (groups[i].Count > level)
                {
                    var end = EndOf(groups, i, level);
                    Add(i * columns.Count, 1, (end - i) * columns.Count, groups[i][level].Label, PrintedCellKind.ColumnHeader);
                    i = end - 1;
                }
            }
        }

        row++;
        for (var i = 0; i < groups.Count; i++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                Add((i * columns.Count) + column, 1, 1, TextOf(figures, i, columns[column]), PrintedCellKind.Figure);
            }
        }

        row++;
    }

    private static int EndOf(List<List<FormatGroup>> groups, int start, int level)
    {
        var end = start + 1;
        while (end < groups.Count && groups[end].Count > level && groups[start].Count > level && groups[end][level].Id == groups[start][level].Id)
        {
            end++;
        }

        return end;
    }
}
