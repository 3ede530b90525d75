using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;

namespace DisclosureSite.Editing;

/// <summary>The CSV file of a statutory table that is still to be filled in.</summary>
internal static class BlankTable
{
    /// <summary>Its rows: all official labels, and in the cells what is known already.</summary>
    /// <param name="table">The table.</param>
    /// <param name="known">The figures that follow from the year before, by the indexes of row and column.</param>
    public static IEnumerable<IReadOnlyList<string>> Of(FormatTable table, IReadOnlyDictionary<(int Row, int Column), decimal> known)
    {
        var layout = TableLayout.Of(table);
        var rows = Printed(table.Rows);
        var columns = Printed(table.Columns);
        var labels = OfficialLabels.Of(layout.Rows, table.Rows, rows);
        yield return [table.RowHeader, .. OfficialLabels.Of(layout.Columns, table.Columns, columns)];
        for (var i = 0; i < rows.Length; i++)
        {
            yield return
            [
                labels[i],
                .. columns.Select(column => known.TryGetValue((rows[i], column), out var value)
                    ? CsvText.Of(value)
                    : ""),
            ];
        }
    }

    private static ImmutableArray<int> Printed(ImmutableArray<FormatLine> lines) =>
        [.. Enumerable.Range(0, lines.Length).Where(index => !lines[index].Optional)];
}
