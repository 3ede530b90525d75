using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;

namespace DisclosureSite.Editing;

/// <summary>A table of the agency above, held against the sums of those below it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Filled">How many blank cells the sums fill.</param>
/// <param name="Blank">The reports below that have no figure in the table.</param>
/// <param name="Partial">Of the cells filled, the ones that only some of the other reports hold.</param>
/// <param name="Equal">How many figures equal their sums.</param>
/// <param name="Differences">The figures that do not.</param>
/// <param name="Rows">The table's file with its blank cells filled; null: none is to be filled.</param>
internal sealed record RollupTable(
    FormatTable Table, int Filled, ImmutableArray<Report> Blank, ImmutableArray<RollupDifference> Partial, int Equal, ImmutableArray<RollupDifference> Differences, ImmutableArray<IReadOnlyList<string>>? Rows)
{
    /// <summary>Compares a table.</summary>
    /// <param name="rollup">The sums.</param>
    /// <param name="table">Which table.</param>
    /// <param name="own">The agency's own; null: it has none yet.</param>
    /// <param name="mayFill">Whether its blank cells are still to be filled in, rather than published as blank.</param>
    public static RollupTable Of(Rollup rollup, FormatTable table, ReportTable? own, bool mayFill)
    {
        var layout = TableLayout.Of(table);
        var columns = Enumerable.Range(0, table.Columns.Length).Where(column => !table.Columns[column].Optional || own?.HasColumn(column) == true).ToArray();
        var rows = Enumerable.Range(0, table.Rows.Length).Where(row => !table.Rows[row].Optional || own?.HasRow(row) == true).ToArray();
        var differences = ImmutableArray.CreateBuilder<RollupDifference>();
        var partial = ImmutableArray.CreateBuilder<RollupDifference>();
        var blank = rollup.BlankIn(table);
        var (filled, equal) = (0, 0);
        var lines = ImmutableArray.CreateBuilder<IReadOnlyList<string>>();

        // A unit of the file's own would be another for the cells that are filled in.
        mayFill &= own is null || columns.All(column => own.HeaderUnit(column) is not { } unit || unit == table.Columns[column].Unit || unit == table.Unit);
        lines.Add([table.RowHeader, .. OfficialLabels.Of(layout.Columns, table.Columns, columns)]);
        var labels = OfficialLabels.Of(layout.Rows, table.Rows, rows);
        for (var at = 0; at < rows.Length; at++)
        {
            var row = rows[at];
            var cells = new List<string> { labels[at] };
            foreach (var column in columns)
            {
                var figure = own?[row, column] ?? Figure.Missing;
                var sum = rollup.At(table, row, column);
                var isBlank = figure.Reported.Length == 0;
                if (isBlank && mayFill && sum is var (value, reports))
                {
                    filled++;
                    if (reports < rollup.Included.Length - blank.Length)
                    {
                        partial.Add(new RollupDifference(row, column, null, value, reports) { Without = [.. rollup.Without(table, row, column).Except(blank)] });
                    }

                    cells.Add(CsvText.Of(value));
                    continue;
                }

                cells.Add(figure.Reported);
                if (!isBlank || sum is not null)
                {
                    var stated = own?.Quantity(row, column);
                    if (stated == sum?.Sum)
                    {
                        equal++;
                    }
                    else
                    {
                        differences.Add(new RollupDifference(row, column, stated, sum?.Sum, sum?.Reports ?? 0));
                    }
                }
            }

            lines.Add(cells);
        }

        return new RollupTable(table, filled, blank, partial.DrainToImmutable(), equal, differences.DrainToImmutable(), filled > 0 ? lines.DrainToImmutable() : null);
    }
}
