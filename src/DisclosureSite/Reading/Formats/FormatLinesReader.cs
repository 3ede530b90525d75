using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Tables;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Formats;

/// <summary>Reads the rows, or the columns, of one table: lines with figures, groups without, each with others beneath it.</summary>
internal sealed class FormatLinesReader
{
    private readonly Axis axis;
    private readonly DiagnosticList diagnostics;
    private readonly FormatNames names;
    private readonly Dictionary<(string Parent, string Label, int Number), SourcePlace> labels = [];
    private readonly ImmutableArray<FormatLine>.Builder lines = ImmutableArray.CreateBuilder<FormatLine>();
    private readonly ImmutableArray<FormatGroup>.Builder groups = ImmutableArray.CreateBuilder<FormatGroup>();
    private readonly List<(FormatGroup Group, string? Unit, SourcePlace Place)> totals = [];

    private FormatLinesReader(Axis axis, DiagnosticList diagnostics)
    {
        this.axis = axis;
        this.diagnostics = diagnostics;
        names = new FormatNames(diagnostics);
    }

    /// <summary>The lines of a table along an axis.</summary>
    public static FormatLines Read(MappingReader table, Axis axis, DiagnosticList diagnostics)
    {
        var reader = new FormatLinesReader(axis, diagnostics);
        table.ReportIfMissing(reader.Key);
        reader.ReadBeneath(table, null);
        var lines = reader.lines.ToImmutable();
        if (lines.Length > FormatLimits.Lines)
        {
            diagnostics.Add(DiagnosticCodes.FormatTooLarge, table.KeyPlaceOf(reader.Key), reader.Key, lines.Length, FormatLimits.Lines);
        }

        return new FormatLines(lines, reader.groups.ToImmutable(), [.. reader.ReadTotals(lines), .. reader.ReadComputed(table, lines)]);
    }

    private string Key => axis == Axis.Row ? "rows" : "columns";

    private void ReadBeneath(MappingReader above, string? parentId)
    {
        foreach (var mapping in above.MappingList(Key))
        {
            ReadLine(mapping, parentId);
        }
    }

    private void ReadLine(YamlMapping mapping, string? parentId)
    {
        if (mapping.Find("group") is null)
        {
            var reader = new MappingReader(mapping, diagnostics, "id", "label", "aliases", "unit", "kind", "optional", Key);
            var id = names.Read(reader, "id");
            var label = ReadLabel(reader, parentId);
            lines.Add(new FormatLine
            {
                Id = id ?? "",
                Label = label,
                Aliases = ReadAliases(reader, parentId),
                Unit = reader.Text("unit"),
                Kind = reader.Choice(
                    "kind",
                    ("count", FigureKind.Count),
                    ("change", FigureKind.Change),
                    ("money", FigureKind.Money),
                    ("number", FigureKind.Number)),
                Optional = reader.Flag("optional") ?? false,
                ParentId = parentId,
            });
            ReadBeneath(reader, id ?? "");
        }
        else
        {
            var reader = new MappingReader(mapping, diagnostics, "group", "label", "aliases", "unit", "total", Key);
            var group = new FormatGroup
            {
                Id = names.Read(reader, "group") ?? "",
                Label = ReadLabel(reader, parentId),
                Aliases = ReadAliases(reader, parentId),
                ParentId = parentId,
            };
            groups.Add(group);
            if (reader.Flag("total") == true)
            {
                totals.Add((group, reader.Text("unit"), reader.KeyPlaceOf("group")));
            }

            reader.ReportIfMissing(Key);
            ReadBeneath(reader, group.Id);
        }
    }

    private string ReadLabel(MappingReader reader, string? parentId)
    {
        var label = reader.RequiredText("label");
        if (label is not null)
        {
            CheckLabel(label, parentId, reader.PlaceOf("label"));
        }

        return label ?? "";
    }

    private ImmutableArray<string> ReadAliases(MappingReader reader, string? parentId)
    {
        var aliases = reader.TextList("aliases");
        if (aliases.Length > FormatLimits.Aliases)
        {
            diagnostics.Add(
                DiagnosticCodes.FormatTooLarge, reader.KeyPlaceOf("aliases"), "aliases", aliases.Length, FormatLimits.Aliases);
        }

        foreach (var alias in aliases)
        {
            CheckLabel(alias.Text, parentId, alias.Place);
        }

        return [.. aliases.Select(alias => alias.Text.Trim())];
    }

    private void CheckLabel(string label, string? parentId, SourcePlace place)
    {
        var text = LabelText.Of(label);
        var key = (parentId ?? "", text.Key, text.Number);
        if (!labels.TryAdd(key, place))
        {
            diagnostics.Add(DiagnosticCodes.FormatLabelRepeated, place, label, labels[key].Line);
        }
    }

    private IEnumerable<DerivedLine> ReadTotals(ImmutableArray<FormatLine> lines)
    {
        foreach (var (group, unit, place) in totals)
        {
            var parts = GroupParts.Of(group.Id, lines, groups.ToImmutable());
            if (parts.IsEmpty)
            {
                diagnostics.Add(DiagnosticCodes.GroupIsEmpty, place, group.Id);
            }

            yield return new DerivedLine
            {
                Id = group.Id,
                Label = group.Label,
                Unit = unit,
                Terms = [.. parts.Select(part => new SignedIndex(1, part))],
                IsSum = true,
            };
        }
    }

    private IEnumerable<DerivedLine> ReadComputed(MappingReader table, ImmutableArray<FormatLine> lines)
    {
        foreach (var mapping in table.MappingList($"computed-{Key}"))
        {
            var reader = new MappingReader(mapping, diagnostics, "id", "label", "unit", "equals");
            yield return new DerivedLine
            {
                Id = names.Read(reader, "id") ?? "",
                Label = ReadLabel(reader, null),
                Unit = reader.Text("unit"),
                Terms = reader.RequiredText("equals") is { } text ? ReadTerms(text, reader.PlaceOf("equals"), lines) : [],
            };
        }
    }

    private ImmutableArray<SignedIndex> ReadTerms(string text, SourcePlace place, ImmutableArray<FormatLine> lines)
    {
        if (EquationText.Sum(text) is not { } sum || sum.Any(term => term.Ids.Length > 1 || term.IsPreviousYear))
        {
            diagnostics.Add(DiagnosticCodes.EquationMalformed, place, text, "last-year + change");
            return [];
        }

        var terms = ImmutableArray.CreateBuilder<SignedIndex>(sum.Length);
        foreach (var term in sum)
        {
            var index = lines.IndexOf(lines.FirstOrDefault(line => string.Equals(line.Id, term.Ids[0], StringComparison.Ordinal))!);
            if (index < 0)
            {
                diagnostics.Add(
                    DiagnosticCodes.FormatLineUnknown, place, Key, term.Ids[0], AxisNames.Of(axis),
                    MappingReader.Suggestion(term.Ids[0], lines.Select(line => line.Id)));
            }
            else
            {
                terms.Add(new SignedIndex(term.Sign, index));
            }
        }

        return terms.DrainToImmutable();
    }
}
