using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Editing;

/// <summary>
/// The figures of a new report that follow from the report before it: those that a rule of its format equates with figures of the
/// year before, such as the applications carried in.
/// </summary>
internal static class CarriedFigures
{
    /// <summary>The figures of a table, by the indexes of row and column; one that rests on a blank is not among them.</summary>
    public static IReadOnlyDictionary<(int Row, int Column), decimal> Of(FormatTable table, Format format, Report previous)
    {
        var figures = new Dictionary<(int Row, int Column), decimal>();
        foreach (var rule in format.Rules)
        {
            if (rule is { Kind: RuleKind.Equation, Left: [{ Sign: 1, YearOffset: 0 } carried], Right: [_, ..] parts }
                && string.Equals(carried.Table, table.Id, StringComparison.Ordinal)
                && parts.All(part => part.YearOffset == -1))
            {
                foreach (var at in Places(rule, table))
                {
                    var (row, column) = (table.RowIndex(carried.Row ?? at), table.ColumnIndex(carried.Column ?? at));
                    if (row >= 0 && column >= 0 && Sum(parts, at, previous, table.UnitOf(row, column)) is { } value)
                    {
                        figures.TryAdd((row, column), value);
                    }
                }
            }
        }

        return figures;
    }

    private static IEnumerable<string> Places(Rule rule, FormatTable table) => rule.Each switch
    {
        Axis.Row => table.Rows.Select(row => row.Id),
        Axis.Column => table.Columns.Select(column => column.Id),
        _ => [""],
    };

    private static decimal? Sum(ImmutableArray<RuleTerm> parts, string at, Report previous, string? unit)
    {
        decimal sum = 0;
        foreach (var part in parts)
        {
            if (previous.FindTable(part.Table) is not { Format.IsAdditional: false } table
                || TableCell(table.Format, part, at) is not var (row, column)
                || table.Quantity(row, column) is not { } quantity)
            {
                return null;
            }

            sum += part.Sign * Units.Convert(quantity, table.Format.UnitOf(row, column), unit);
        }

        return sum;
    }

    private static (int Row, int Column)? TableCell(FormatTable table, RuleTerm term, string at)
    {
        var (row, column) = (table.RowIndex(term.Row ?? at), table.ColumnIndex(term.Column ?? at));
        return row < 0 || column < 0 ? null : (row, column);
    }
}
