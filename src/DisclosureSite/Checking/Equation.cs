using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>A rule at one of its places, ready to be judged in any report.</summary>
internal sealed class Equation
{
    private readonly Rule rule;
    private readonly string? at;
    private readonly ImmutableArray<EquationTerm> terms;
    private readonly int leftCount;
    private readonly ImmutableArray<CellReference> cells;
    private readonly bool looksBack;

    private Equation(Rule rule, string? at, ImmutableArray<EquationTerm> left, ImmutableArray<EquationTerm> right)
    {
        this.rule = rule;
        this.at = at;
        terms = [.. left, .. right];
        leftCount = left.Length;
        cells = [.. terms.Select(term => term.Reference)];
        looksBack = terms.Any(term => term.IsPreviousYear);
    }

    /// <summary>A rule at all its places; places at which the year before has no such figure are left out.</summary>
    public static ImmutableArray<Equation> Compile(Rule rule, Format format, Format? previous)
    {
        if (rule.Each is not { } axis)
        {
            return Compile(rule, null, format, previous) is { } only ? [only] : [];
        }

        if (rule.TableId is not { } tableId || format.FindTable(tableId) is not { } table)
        {
            return [];
        }

        var places = axis == Axis.Row ? table.Rows : table.Columns;
        return [.. places.Select(line => Compile(rule, line.Id, format, previous)).OfType<Equation>()];
    }

    /// <summary>The sum that an additional table states, at one of its lines.</summary>
    public static Equation ForTotal(Rule rule, string at, FormatTable table, TableCell total, IEnumerable<TableCell> parts)
    {
        return new Equation(rule, at, [Term(total)], [.. parts.Select(Term)]);

        EquationTerm Term(TableCell cell) => new(
            1, 0, cell, new CellKey(table.Id, table.Rows[cell.Row].Id, table.Columns[cell.Column].Id), false, cell.UnitIn(table));
    }

    /// <summary>What comes of judging it; null: a table, a line or the year before is not there, so there is nothing to judge.</summary>
    public Finding? Judge(ReportTables tables)
    {
        EquationSide left = default;
        EquationSide right = default;
        var leftOut = 0;
        var unit = terms[0].Unit;
        for (var i = 0; i < terms.Length; i++)
        {
            var term = terms[i];
            if (tables.Of(term) is not { } table)
            {
                return null;
            }

            if (term.Cell.IsLeftOut(table))
            {
                if (rule.Kind != RuleKind.Sum || i < leftCount)
                {
                    return null;
                }

                leftOut++;
                continue;
            }

            (i < leftCount ? ref left : ref right).Add(term.Sign, term.QuantityIn(table, unit));
        }

        var isSum = rule.Kind == RuleKind.Sum;
        return new Finding
        {
            Rule = rule,
            At = at,
            Outcome = isSum ? OutcomeOfSum(left, right) : OutcomeOfEquation(left, right),
            Left = left.Complete,
            Right = isSum ? right.Partial : right.Complete,
            Cells = looksBack || leftOut > 0 ? Involved(tables, blankOnly: false) : cells,
            BlankCells = left.Blank + right.Blank > 0 ? Involved(tables, blankOnly: true) : [],
            Place = Place(tables),
        };
    }

    private static Equation? Compile(Rule rule, string? at, Format format, Format? previous)
    {
        var left = Resolve(rule.Left, rule, at, format, previous);
        var right = Resolve(rule.Right, rule, at, format, previous);
        return left.IsEmpty || right.IsEmpty ? null : new Equation(rule, at, left, right);
    }

    // Reading has made sure that a format's own cells exist; those of the year before need not.
    private static ImmutableArray<EquationTerm> Resolve(
        ImmutableArray<RuleTerm> side, Rule rule, string? at, Format format, Format? previous)
    {
        var resolved = ImmutableArray.CreateBuilder<EquationTerm>(side.Length);
        foreach (var term in side)
        {
            var found = EquationTerm.Resolve(
                term, format, previous, rule.Each == Axis.Row ? at : null, rule.Each == Axis.Column ? at : null);
            if (found is null)
            {
                return [];
            }

            resolved.Add(found);
        }

        return resolved.DrainToImmutable();
    }

    private static FindingOutcome OutcomeOfEquation(in EquationSide left, in EquationSide right) =>
        left.Blank + right.Blank > 0 ? FindingOutcome.CannotBeJudged
        : left.Sum == right.Sum ? FindingOutcome.Holds
        : FindingOutcome.Fails;

    private static FindingOutcome OutcomeOfSum(in EquationSide total, in EquationSide parts)
    {
        if (total.Blank > 0 || parts.Reported == 0)
        {
            return FindingOutcome.CannotBeJudged;
        }

        if (parts.Sum == total.Sum)
        {
            return FindingOutcome.Holds;
        }

        // What is blank could still make up for parts that are too few, but not for parts that are too many.
        return parts.Blank == 0 || (parts.Sum > total.Sum && !parts.HasBlankToSubtract)
            ? FindingOutcome.Fails
            : FindingOutcome.CannotBeJudged;
    }

    private ImmutableArray<CellReference> Involved(ReportTables tables, bool blankOnly)
    {
        var involved = ImmutableArray.CreateBuilder<CellReference>(terms.Length);
        foreach (var term in terms)
        {
            var table = tables.Of(term)!;
            if (!term.Cell.IsLeftOut(table) && !(blankOnly && term.Cell.QuantityIn(table) is not null))
            {
                involved.Add(tables.Reference(term));
            }
        }

        return involved.DrainToImmutable();
    }

    private SourcePlace Place(ReportTables tables)
    {
        foreach (var term in terms)
        {
            if (!term.IsPreviousYear && PlaceIn(tables.Of(term)!, term.Cell) is { } place)
            {
                return place;
            }
        }

        foreach (var term in terms)
        {
            if (!term.IsPreviousYear)
            {
                return new SourcePlace(tables.Of(term)!.File);
            }
        }

        return new SourcePlace(tables.Report.File);
    }

    private static SourcePlace? PlaceIn(ReportTable table, TableCell cell)
    {
        var format = table.Format;
        if (cell.IsPrinted(format))
        {
            return table.Published(cell.Row, cell.Column).Line > 0 ? table.PlaceOf(cell.Row, cell.Column) : null;
        }

        var isRow = cell.Row >= format.Rows.Length;
        var line = isRow ? format.DerivedRows[cell.Row - format.Rows.Length] : format.DerivedColumns[cell.Column - format.Columns.Length];
        foreach (var part in line.Terms)
        {
            if (PlaceIn(table, isRow ? cell with { Row = part.Index } : cell with { Column = part.Index }) is { } place)
            {
                return place;
            }
        }

        return null;
    }
}
