using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>The sums that a table's form states, found by their cells.</summary>
internal static class TableTotals
{
    /// <summary>
    /// The sum that a printed cell totals: down the column where its row is a total, else along the row; null: it totals nothing.
    /// </summary>
    public static TotalDefinition? Governing(FormatTable table, int row, int column)
    {
        TotalDefinition? along = null;
        foreach (var total in table.Totals)
        {
            if (IsAt(total, row, column))
            {
                if (total.Axis == Axis.Row)
                {
                    return total;
                }

                along ??= total;
            }
        }

        return along;
    }

    /// <summary>The sum of the parts that are reported, in the unit of the total's cell; null: none is, or the report leaves the total's line out.</summary>
    /// <param name="table">The table.</param>
    /// <param name="total">What is summed.</param>
    /// <param name="row">The row of the total's cell.</param>
    /// <param name="column">Its column.</param>
    /// <param name="isPartial">Whether a part is not reported; one in a line that the report leaves out is none.</param>
    public static decimal? Compute(ReportTable table, TotalDefinition total, int row, int column, out bool isPartial)
    {
        isPartial = false;
        if (new TableCell(row, column).IsLeftOut(table))
        {
            return null;
        }

        var unit = table.Format.UnitOf(row, column);
        decimal? sum = null;
        foreach (var part in total.Parts)
        {
            var (partRow, partColumn) = total.Axis == Axis.Row ? (part, column) : (row, part);
            if (table.Quantity(partRow, partColumn) is { } value)
            {
                sum = (sum ?? 0) + Units.Convert(value, table.Format.UnitOf(partRow, partColumn), unit);
            }
            else
            {
                isPartial |= !new TableCell(partRow, partColumn).IsLeftOut(table);
            }
        }

        return sum;
    }

    /// <summary>The sum of a printed cell's parts, all of them reported, down the column if it can be; null: some are not, or it totals nothing.</summary>
    public static decimal? ComputeWhole(ReportTable table, int row, int column)
    {
        foreach (var total in table.Format.Totals.Where(total => IsAt(total, row, column)).OrderBy(total => total.Axis != Axis.Row))
        {
            if (ComputeWhole(table, total, row, column) is { } sum)
            {
                return sum;
            }
        }

        return null;
    }

    /// <summary>The sum of the parts, all of them reported; null: some are not.</summary>
    public static decimal? ComputeWhole(ReportTable table, TotalDefinition total, int row, int column) =>
        Compute(table, total, row, column, out var isPartial) is { } sum && !isPartial ? sum : null;

    private static bool IsAt(TotalDefinition total, int row, int column) =>
        total.Axis == Axis.Row ? total.Total == row : total.Total == column;
}
