using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>Puts what is computed beside what is printed.</summary>
internal static class DerivedTableBuilder
{
    /// <summary>A table with its derived lines, computed totals and the figures of the year before.</summary>
    /// <param name="table">The table as read.</param>
    /// <param name="previous">The report on the year before; null: none to compare with.</param>
    /// <param name="comparison">How the table compares with that report's; null: not at all.</param>
    public static DerivedTable Build(ReportTable table, Report? previous, TableComparison? comparison)
    {
        var format = table.Format;
        var before = comparison is null ? null : previous?.FindTable(table.Id);
        var rowCount = format.Rows.Length + format.DerivedRows.Length;
        var columnCount = format.Columns.Length + format.DerivedColumns.Length;
        var figures = new DerivedFigure[rowCount * columnCount];
        for (var row = 0; row < rowCount; row++)
        {
            for (var column = 0; column < columnCount; column++)
            {
                var cell = new TableCell(row, column);
                var isPrinted = cell.IsPrinted(format);
                var quantity = cell.QuantityIn(table);
                var isPartial = false;
                var computed = isPrinted && TableTotals.Governing(format, row, column) is { } total
                    ? TableTotals.Compute(table, total, row, column, out isPartial)
                    : null;

                // What the report leaves blank may be known along the other line: rates rest on that sum too.
                if (isPartial && isPrinted && quantity is null && TableTotals.ComputeWhole(table, row, column) is { } whole)
                {
                    (computed, isPartial) = (whole, false);
                }

                figures[(row * columnCount) + column] = new DerivedFigure(
                    isPrinted ? table[row, column] : Figure.Missing with { Value = quantity },
                    quantity,
                    computed,
                    before is null ? null : comparison?.PreviousOf(cell, before),
                    !isPrinted,
                    isPrinted ? isPartial && computed is not null : cell.IsPartialIn(table));
            }
        }

        return new DerivedTable(table, figures);
    }
}
