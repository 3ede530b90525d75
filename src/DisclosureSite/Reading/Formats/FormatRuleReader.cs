using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Formats;

/// <summary>Reads what a format's figures, form and narrative must satisfy.</summary>
internal sealed partial class FormatRuleReader(
    FormatNames names, FormatCells cells, FormatPatternReader patterns, DiagnosticList diagnostics)
{
    private const string FormPrefix = "form/";

    // What Checking knows how to judge.
    private static readonly string[] FormRules = ["form/sections", "form/tables", "form/title-year", "form/published"];

    /// <summary>The sums found so far, with the table that each belongs to.</summary>
    public List<(string TableId, TotalDefinition Total)> Totals { get; } = [];

    /// <summary>The rule; null: it has a fault, which has been reported.</summary>
    public Rule? Read(YamlMapping mapping)
    {
        var reader = new MappingReader(
            mapping, diagnostics, "id", "severity", "text", "legal-basis",
            "table", "each", "total", "parts", "equation", "words", "patterns", "except", "not-after", "readings");
        var id = ReadId(reader);
        var text = reader.RequiredText("text");
        if (id is null || ReadKind(reader, id) is not { } kind)
        {
            return null;
        }

        var rule = new Rule
        {
            Id = id,
            Kind = kind,
            Severity = reader.Choice(
                "severity",
                ("error", RuleSeverity.Error),
                ("warning", RuleSeverity.Warning),
                ("note", RuleSeverity.Note)) ?? UsualSeverity(kind),
            Text = text ?? "",
            LegalBasis = reader.Text("legal-basis"),
        };
        return kind switch
        {
            RuleKind.Sum => ReadSum(rule, reader),
            RuleKind.Equation => ReadEquation(rule, reader),
            RuleKind.Narrative => rule with { Narrative = patterns.Read(reader, cells) },
            _ => rule,
        };
    }

    private static RuleSeverity UsualSeverity(RuleKind kind) => kind switch
    {
        RuleKind.Form => RuleSeverity.Warning,
        RuleKind.Narrative => RuleSeverity.Note,
        _ => RuleSeverity.Error,
    };

    private string? ReadId(MappingReader reader)
    {
        if (reader.RequiredText("id") is not { } id)
        {
            return null;
        }

        if (id.Length > 2 * FormatLimits.Id || !RuleId().IsMatch(id))
        {
            diagnostics.Add(DiagnosticCodes.FormatIdMalformed, reader.PlaceOf("id"), id, "applications/balance", 2 * FormatLimits.Id);
            return null;
        }

        return names.Add(id, reader.PlaceOf("id")) ? id : null;
    }

    private RuleKind? ReadKind(MappingReader reader, string id)
    {
        if (id.StartsWith(FormPrefix, StringComparison.Ordinal))
        {
            if (FormRules.Contains(id, StringComparer.Ordinal))
            {
                return RuleKind.Form;
            }

            diagnostics.Add(
                DiagnosticCodes.FormRuleUnknown, reader.PlaceOf("id"), id, MappingReader.Suggestion(id, FormRules),
                string.Join('、', FormRules));
            return null;
        }

        switch (reader.Has("equation"), reader.Has("total") || reader.Has("parts"), reader.Has("patterns"))
        {
            case (true, false, false):
                return RuleKind.Equation;
            case (false, true, false):
                return RuleKind.Sum;
            case (false, false, true):
                return RuleKind.Narrative;
            default:
                diagnostics.Add(DiagnosticCodes.RuleKindUnclear, reader.PlaceOf("id"), id);
                return null;
        }
    }

    private Rule? ReadEquation(Rule rule, MappingReader reader)
    {
        var each = ReadEach(reader);
        var table = ReadTable(reader, isRequired: each is not null);
        if (each is null && reader.Has("table"))
        {
            reader.ReportIfMissing("each");
        }

        if (reader.Text("equation") is not { } text)
        {
            return null;
        }

        var place = reader.PlaceOf("equation");
        if (EquationText.Equation(text) is not { } sides)
        {
            diagnostics.Add(DiagnosticCodes.EquationMalformed, place, text, "received + carried-in = processed + carried-out");
            return null;
        }

        if (table is null && each is not null)
        {
            return null;
        }

        return cells.Terms(sides.Left, table, each, place) is { } left && cells.Terms(sides.Right, table, each, place) is { } right
            ? rule with { TableId = table?.Id, Each = each, Left = left, Right = right }
            : null;
    }

    private Rule? ReadSum(Rule rule, MappingReader reader)
    {
        reader.ReportIfMissing("each");
        reader.ReportIfMissing("parts");
        var total = reader.RequiredText("total");
        if (ReadTable(reader, isRequired: true) is not { } table || ReadEach(reader) is not { } each || total is null)
        {
            return null;
        }

        // A rule for each column has a row as its total.
        var axis = each == Axis.Row ? Axis.Column : Axis.Row;
        var (lines, groups) = axis == Axis.Row ? (table.Rows, table.RowGroups) : (table.Columns, table.ColumnGroups);
        if (PrintedIndex(table, axis, lines, total, reader.PlaceOf("total")) is not { } totalIndex)
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<int>();
        foreach (var part in reader.TextList("parts"))
        {
            foreach (var index in PartIndexes(part, table, axis, lines, groups, totalIndex))
            {
                if (index == totalIndex || parts.Contains(index))
                {
                    diagnostics.Add(DiagnosticCodes.SumPartRepeated, part.Place, lines[index].Id);
                }
                else
                {
                    parts.Add(index);
                }
            }
        }

        Totals.Add((table.Id, new TotalDefinition(rule.Id, axis, totalIndex, parts.ToImmutable())));
        return rule with
        {
            TableId = table.Id,
            Each = each,
            Left = [Term(totalIndex)],
            Right = [.. parts.Select(Term)],
        };

        RuleTerm Term(int index) => axis == Axis.Row
            ? new RuleTerm(1, table.Id, lines[index].Id, null)
            : new RuleTerm(1, table.Id, null, lines[index].Id);
    }

    private ImmutableArray<int> PartIndexes(
        YamlScalar part,
        FormatTable table,
        Axis axis,
        ImmutableArray<FormatLine> lines,
        ImmutableArray<FormatGroup> groups,
        int totalIndex)
    {
        var id = part.Text.Trim();
        if (!groups.Any(group => string.Equals(group.Id, id, StringComparison.Ordinal)))
        {
            return PrintedIndex(table, axis, lines, id, part.Place) is { } index ? [index] : [];
        }

        var beneath = GroupParts.Of(id, lines, groups).Remove(totalIndex);
        if (beneath.IsEmpty)
        {
            diagnostics.Add(DiagnosticCodes.GroupIsEmpty, part.Place, id);
        }

        return beneath;
    }

    private int? PrintedIndex(FormatTable table, Axis axis, ImmutableArray<FormatLine> lines, string id, SourcePlace place)
    {
        var index = axis == Axis.Row ? table.RowIndex(id) : table.ColumnIndex(id);
        if (index >= 0)
        {
            return index;
        }

        diagnostics.Add(
            DiagnosticCodes.FormatLineUnknown, place, table.Id, id, AxisNames.Of(axis),
            MappingReader.Suggestion(id, lines.Select(line => line.Id)));
        return null;
    }

    private static Axis? ReadEach(MappingReader reader) => reader.Choice("each", ("row", Axis.Row), ("column", Axis.Column));

    private FormatTable? ReadTable(MappingReader reader, bool isRequired)
    {
        var id = isRequired ? reader.RequiredText("table") : reader.Text("table");
        return id is null ? null : cells.Table(id, reader.PlaceOf("table"));
    }

    [GeneratedRegex(@"^[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex RuleId();
}
