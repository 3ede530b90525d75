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
            if (total.Axis == Axis.Row ? total.Total == row : total.Total == column)
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
    public static decimal? Compute(ReportTable table, TotalDefinition total, int row, int column) =>
        Compute(table, total, row, column, out _);

    /// <summary>The same sum.</summary>
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
        decimal? along = null;
        foreach (var total in table.Format.Totals)
        {
            if ((total.Axis == Axis.Row ? total.Total == row : total.Total == column)
                && Compute(table, total, row, column, out var isPartial) is { } sum
                && !isPartial)
            {
                if (total.Axis == Axis.Row)
                {
                    return sum;
                }

                along ??= sum;
            }
        }

        return along;
    }
}
