using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Formats;

/// <summary>Finds the cells that rules and indicators name, and reports those that no table has.</summary>
internal sealed class FormatCells(ImmutableArray<FormatTable> tables, DiagnosticList diagnostics)
{
    /// <summary>A table by id; null: there is none, which has been reported.</summary>
    public FormatTable? Table(string id, SourcePlace place)
    {
        foreach (var table in tables)
        {
            if (string.Equals(table.Id, id, StringComparison.Ordinal))
            {
                return table;
            }
        }

        diagnostics.Add(DiagnosticCodes.FormatTableUnknown, place, id, MappingReader.Suggestion(id, tables.Select(table => table.Id)));
        return null;
    }

    /// <summary>A cell named <c>table.row.column</c>; null: it is not, or there is none, which has been reported.</summary>
    public CellKey? Cell(string text, SourcePlace place)
    {
        if (text.Split('.') is not [var tableId, var row, var column])
        {
            diagnostics.Add(DiagnosticCodes.CellKeyMalformed, place, text, "表.行.列");
            return null;
        }

        return Table(tableId, place) is { } table && HasLine(table, Axis.Row, row, place) & HasLine(table, Axis.Column, column, place)
            ? new CellKey(tableId, row, column)
            : null;
    }

    /// <summary>The terms of a sum of single cells; null: one of them is not there, which has been reported.</summary>
    public ImmutableArray<RuleTerm>? Terms(string text, SourcePlace place)
    {
        if (EquationText.Sum(text) is not { } sum)
        {
            diagnostics.Add(DiagnosticCodes.EquationMalformed, place, text, "表.行.列 + 表.行.列");
            return null;
        }

        return Terms(sum, null, null, place);
    }

    /// <summary>The terms of one side of a rule; null: one of them is not there, which has been reported.</summary>
    /// <param name="sum">As written.</param>
    /// <param name="own">The table along whose lines the rule runs; null: it is judged once.</param>
    /// <param name="each">Along which lines; null: it is judged once.</param>
    /// <param name="place">Where the rule stands.</param>
    public ImmutableArray<RuleTerm>? Terms(ImmutableArray<TermText> sum, FormatTable? own, Axis? each, SourcePlace place)
    {
        if (sum.Length > FormatLimits.Terms)
        {
            diagnostics.Add(DiagnosticCodes.FormatTooLarge, place, "算式", sum.Length, FormatLimits.Terms);
            return null;
        }

        var terms = ImmutableArray.CreateBuilder<RuleTerm>(sum.Length);
        foreach (var term in sum)
        {
            if (Term(term, own, each, place) is { } found)
            {
                terms.Add(found);
            }
        }

        return terms.Count == sum.Length ? terms.DrainToImmutable() : null;
    }

    /// <summary>Whether a table has a line, printed or computed; if not, that has been reported.</summary>
    public bool HasLine(FormatTable table, Axis axis, string id, SourcePlace place)
    {
        var (printed, groups, derived) = axis == Axis.Row
            ? (table.Rows, table.RowGroups, table.DerivedRows)
            : (table.Columns, table.ColumnGroups, table.DerivedColumns);
        var ids = printed.Select(line => line.Id).Concat(derived.Select(line => line.Id));
        if (ids.Contains(id, StringComparer.Ordinal))
        {
            return true;
        }

        if (groups.Any(group => string.Equals(group.Id, id, StringComparison.Ordinal)))
        {
            diagnostics.Add(DiagnosticCodes.GroupWithoutTotal, place, id);
        }
        else
        {
            diagnostics.Add(
                DiagnosticCodes.FormatLineUnknown, place, table.Id, id, AxisNames.Of(axis), MappingReader.Suggestion(id, ids));
        }

        return false;
    }

    private RuleTerm? Term(TermText term, FormatTable? own, Axis? each, SourcePlace place)
    {
        var year = term.IsPreviousYear ? -1 : 0;
        if (term.Ids.Length == 3)
        {
            return Cell(string.Join('.', term.Ids), place) is { } cell
                ? new RuleTerm(term.Sign, cell.Table, cell.Row, cell.Column, year)
                : null;
        }

        if (own is null || each is not { } along)
        {
            diagnostics.Add(DiagnosticCodes.CellKeyMalformed, place, string.Join('.', term.Ids), "表.行.列");
            return null;
        }

        var table = term.Ids.Length == 1 ? own : Table(term.Ids[0], place);
        var across = along == Axis.Row ? Axis.Column : Axis.Row;
        if (table is null || !HasLine(table, across, term.Ids[^1], place) || !HasLinesOf(own, table, along, place))
        {
            return null;
        }

        return along == Axis.Row
            ? new RuleTerm(term.Sign, table.Id, null, term.Ids[^1], year)
            : new RuleTerm(term.Sign, table.Id, term.Ids[^1], null, year);
    }

    private bool HasLinesOf(FormatTable own, FormatTable other, Axis along, SourcePlace place)
    {
        foreach (var line in along == Axis.Row ? own.Rows : own.Columns)
        {
            if (TableCell.Find(
                other,
                along == Axis.Row ? line.Id : other.Rows[0].Id,
                along == Axis.Row ? other.Columns[0].Id : line.Id) is null)
            {
                diagnostics.Add(DiagnosticCodes.RuleLinesDiffer, place, other.Id, line.Id, own.Id, AxisNames.Of(along));
                return false;
            }
        }

        return true;
    }
}
