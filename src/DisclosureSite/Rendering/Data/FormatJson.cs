using System.Collections.Immutable;
using System.Text.Json;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// <c>/data/formats/&lt;id&gt;.json</c>: a statutory format that reports use, with its rules and indicators
/// (<see cref="JsonKinds.Format"/>). Of rules on narratives, their words alone: how sentences are searched is no part of the format.
/// </summary>
internal static class FormatJson
{
    public static OutputFile Of(SiteContext site, Format format) =>
        JsonFiles.Of(Addresses.JsonOf(format), json => Write(json, site, format), isIndented: true);

    private static void Write(Utf8JsonWriter json, SiteContext site, Format format)
    {
        var address = Addresses.JsonOf(format);
        json.WriteHead(JsonKinds.Format, address, DataNotice.OfArchive(site));
        json.WriteString("id", format.Id);
        json.WriteString("title", format.Title);
        json.WriteNumber("firstYear", format.FirstYear.Value);
        json.WriteNumberOrNull("lastYear", format.LastYear?.Value);
        json.WriteBoolean("onlyByName", format.IsOnlyByName);
        json.WriteString("legalBasis", format.LegalBasis);
        json.WriteBoolean("verified", format.Verified);
        json.WriteStartObject("links");
        json.WriteLink("index", address, Addresses.DataIndex);
        json.WriteEndObject();
        json.WriteObjects("sections", format.Sections, section =>
        {
            json.WriteString("id", section.Id);
            json.WriteString("title", section.Title);
            json.WriteTexts("aliases", section.Aliases);
            json.WriteBoolean("optional", section.Optional);
        });
        json.WriteObjects("tables", format.Tables, table => Write(json, table));
        json.WriteObjects("rules", format.Rules, rule => Write(json, format, rule));
        json.WriteObjects("indicators", format.Indicators, indicator => Write(json, indicator));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FormatTable table)
    {
        json.WriteString("id", table.Id);
        json.WriteString("title", table.Title);
        json.WriteTexts("aliases", table.Aliases);
        json.WriteString("section", table.SectionId);
        json.WriteString("unit", table.Unit);
        json.WriteString("kind", DataWords.Of(table.Kind));
        json.WriteString("layout", DataWords.Of(table.Shape));
        json.WriteString("rowHeader", table.RowHeader);
        json.WriteString("columnsHeader", table.ColumnsHeader);
        json.WriteString("note", table.Note);
        WriteLines(json, "columns", table.Columns);
        WriteLines(json, "rows", table.Rows);
        WriteGroups(json, "columnGroups", table.ColumnGroups);
        WriteGroups(json, "rowGroups", table.RowGroups);
        WriteDerived(json, "derivedColumns", table.DerivedColumns, table.Columns);
        WriteDerived(json, "derivedRows", table.DerivedRows, table.Rows);
        json.WriteObjects("totals", table.Totals, total =>
        {
            var lines = total.Axis == Axis.Row ? table.Rows : table.Columns;
            json.WriteString("rule", total.RuleId);
            json.WriteString("axis", DataWords.Of(total.Axis));
            json.WriteString("total", lines[total.Total].Id);
            json.WriteTexts("parts", total.Parts.Select(part => lines[part].Id));
        });
    }

    private static void WriteLines(Utf8JsonWriter json, string name, ImmutableArray<FormatLine> lines) => json.WriteObjects(name, lines, line =>
    {
        json.WriteString("id", line.Id);
        json.WriteString("label", line.Label);
        json.WriteTexts("aliases", line.Aliases);
        json.WriteString("unit", line.Unit);
        json.WriteString("kind", line.Kind is { } kind ? DataWords.Of(kind) : null);
        json.WriteBoolean("optional", line.Optional);
        json.WriteString("parent", line.ParentId);
    });

    private static void WriteGroups(Utf8JsonWriter json, string name, ImmutableArray<FormatGroup> groups) => json.WriteObjects(name, groups, group =>
    {
        json.WriteString("id", group.Id);
        json.WriteString("label", group.Label);
        json.WriteTexts("aliases", group.Aliases);
        json.WriteString("parent", group.ParentId);
    });

    private static void WriteDerived(Utf8JsonWriter json, string name, ImmutableArray<DerivedLine> derived, ImmutableArray<FormatLine> lines) =>
        json.WriteObjects(name, derived, line =>
        {
            json.WriteString("id", line.Id);
            json.WriteString("label", line.Label);
            json.WriteString("unit", line.Unit);
            json.WriteBoolean("sum", line.IsSum);
            json.WriteObjects("terms", line.Terms, term =>
            {
                json.WriteNumber("sign", term.Sign);
                json.WriteString("id", lines[term.Index].Id);
            });
        });

    private static void Write(Utf8JsonWriter json, Format format, Rule rule)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("kind", DataWords.Of(rule.Kind));
        json.WriteString("severity", Texts.SeverityId(rule.Severity));
        json.WriteString("text", rule.Text);
        json.WriteString("legalBasis", rule.LegalBasis);
        json.WriteString("table", rule.TableId);
        json.WriteString("each", rule.Each is { } each ? DataWords.Of(each) : null);
        json.WriteString("equation", Labels.OfEquation(format, rule));
        WriteTerms(json, "left", rule.Left);
        WriteTerms(json, "right", rule.Right);
    }

    private static void Write(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteString("id", indicator.Id);
        json.WriteString("title", indicator.Title);
        json.WriteString("kind", DataWords.Of(indicator.Kind));
        json.WriteString("unit", indicator.Unit);
        json.WriteString("meaning", indicator.Meaning);
        json.WriteString("legalBasis", indicator.LegalBasis);
        json.WriteString("figure", indicator.Figure?.ToString());
        WriteTerms(json, "numerator", indicator.Numerator);
        WriteTerms(json, "denominator", indicator.Denominator);
        json.WriteString("breakReason", indicator.BreakReason);
        json.WriteString("replaces", indicator.Replaces);
    }

    private static void WriteTerms(Utf8JsonWriter json, string name, ImmutableArray<RuleTerm> terms) => json.WriteObjects(name, terms, term =>
    {
        json.WriteNumber("sign", term.Sign);
        json.WriteString("table", term.Table);
        json.WriteString("row", term.Row);
        json.WriteString("column", term.Column);
        json.WriteNumber("yearOffset", term.YearOffset);
    });
}
