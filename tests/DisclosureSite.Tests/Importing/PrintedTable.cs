using System.Collections.Immutable;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Model;

namespace DisclosureSite.Tests.Importing;

/// <summary>A table of a report as documents print it: titles merged over their lines, labels before the figures.</summary>
internal sealed class PrintedTable
{
    private readonly FormatTable table;
    private readonly Func<string, string> print;
    private readonly List<List<string>> columnPaths;
    private readonly List<List<string>> rowPaths;

    private PrintedTable(FormatTable table, Func<string, string>? print)
    {
        this.table = table;
        this.print = print ?? (label => label);
        var columns = Enumerable.Range(0, table.Columns.Length).Where(column => !table.Columns[column].Optional).ToList();
        Columns = columns;
        columnPaths = [.. columns.Select(column => PathOf(table.Columns[column], table.ColumnGroups, table.Columns))];
        rowPaths = [.. table.Rows.Select(row => PathOf(row, table.RowGroups, table.Rows))];
    }

    private List<int> Columns { get; }

    /// <summary>The table with its rows below each other.</summary>
    public static DocumentTable Of(ReportTable report, Func<string, string>? print = null, string? title = null, int place = 1)
    {
        var printed = new PrintedTable(report.Format, print);
        var labels = printed.rowPaths.Max(path => path.Count);
        var heads = printed.columnPaths.Max(path => path.Count);
        var texts = new List<string[]>();
        if (title is not null)
        {
            texts.Add([.. Enumerable.Repeat(title, labels + printed.Columns.Count)]);
        }

        for (var head = 0; head < heads; head++)
        {
            texts.Add([.. Enumerable.Repeat(printed.print(report.Format.RowHeader), labels), .. printed.columnPaths.Select(path => path[Math.Min(head, path.Count - 1)])]);
        }

        for (var row = 0; row < report.Format.Rows.Length; row++)
        {
            var path = printed.rowPaths[row];
            texts.Add(
            [
                .. Enumerable.Range(0, labels).Select(at => path[Math.Min(at, path.Count - 1)]),
                .. printed.Columns.Select(column => report[row, column].Reported),
            ]);
        }

        var first = texts.Count - report.Format.Rows.Length;
        return Merged(texts, place, (row, column) => row < first || column < labels);
    }

    /// <summary>The table as one row of figures below the labels of its rows and columns.</summary>
    public static DocumentTable OneRow(ReportTable report, Func<string, string>? print = null, int place = 1)
    {
        var printed = new PrintedTable(report.Format, print);
        var heads = printed.rowPaths.Max(path => path.Count);
        var texts = new List<string[]>();
        for (var head = 0; head < heads; head++)
        {
            texts.Add([.. printed.rowPaths.SelectMany(path => Enumerable.Repeat(path[Math.Min(head, path.Count - 1)], printed.Columns.Count))]);
        }

        texts.Add([.. printed.rowPaths.SelectMany(_ => printed.columnPaths.Select(path => path[^1]))]);
        texts.Add([.. Enumerable.Range(0, printed.rowPaths.Count).SelectMany(row => printed.Columns.Select(column => report[row, column].Reported))]);
        return Merged(texts, place, (row, _) => row < heads);
    }

    /// <summary>The cells one after another, as text that knows no columns has them: a merged cell once.</summary>
    public static IEnumerable<ImmutableArray<string>> Rows(DocumentTable table) =>
        Enumerable.Range(0, table.RowCount).Select(row => table.Cells.Where(cell => cell.Row == row).Select(cell => cell.Text).ToImmutableArray());

    private List<string> PathOf(FormatLine line, ImmutableArray<FormatGroup> groups, ImmutableArray<FormatLine> lines)
    {
        var path = new List<string> { print(line.Label) };
        for (var parent = line.ParentId; parent is not null;)
        {
            if (groups.FirstOrDefault(group => group.Id == parent) is { } group)
            {
                path.Insert(0, print(group.Label));
                parent = group.ParentId;
            }
            else
            {
                parent = lines.First(other => other.Id == parent).ParentId;
            }
        }

        return path;
    }

    // Equal labels beside and below each other are one cell.
    private static DocumentTable Merged(List<string[]> texts, int place, Func<int, int, bool> mayMerge)
    {
        var (rows, columns) = (texts.Count, texts[0].Length);
        var taken = new bool[rows, columns];
        var cells = ImmutableArray.CreateBuilder<DocumentCell>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (taken[row, column])
                {
                    continue;
                }

                var text = texts[row][column];
                var (height, width) = (1, 1);
                if (mayMerge(row, column) && text.Length > 0)
                {
                    while (column + width < columns && !taken[row, column + width] && mayMerge(row, column + width) && texts[row][column + width] == text)
                    {
                        width++;
                    }

                    while (row + height < rows && Enumerable.Range(column, width).All(at => mayMerge(row + height, at) && texts[row + height][at] == text))
                    {
                        height++;
                    }
                }

                for (var i = row; i < row + height; i++)
                {
                    for (var j = column; j < column + width; j++)
                    {
                        taken[i, j] = true;
                    }
                }

                cells.Add(new DocumentCell(row, column, height, width, text, new DocumentPlace { Table = place, Row = row + 1, Column = column + 1 }));
            }
        }

        return new DocumentTable(new DocumentPlace { Table = place }, rows, columns, cells.DrainToImmutable());
    }
}
