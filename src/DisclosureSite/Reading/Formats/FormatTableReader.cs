using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Formats;

/// <summary>Reads one table of a format.</summary>
internal static class FormatTableReader
{
    // The first three are files of a report's folder and of its page; the others begin the ids of rules that belong to no table.
    private static readonly string[] ReservedIds = ["report", "corrections", "index", "form", "narrative"];

    /// <summary>The table, its sums still to be added; null: it has no id, which has been reported.</summary>
    public static FormatTable? Read(YamlMapping mapping, FormatNames names, FormatNames sections, DiagnosticList diagnostics)
    {
        var reader = new MappingReader(
            mapping, diagnostics, "id", "title", "aliases", "section", "unit", "kind", "row-header", "columns-header", "note", "layout",
            "columns", "rows", "computed-columns", "computed-rows");
        var id = names.Read(reader, "id");
        if (ReservedIds.Contains(id, StringComparer.Ordinal))
        {
            diagnostics.Add(DiagnosticCodes.TableIdReserved, reader.PlaceOf("id"), id!);
        }

        var sectionId = reader.Text("section");
        if (sectionId is not null && !sections.All.Contains(sectionId, StringComparer.Ordinal))
        {
            diagnostics.Add(
                DiagnosticCodes.FormatSectionUnknown, reader.PlaceOf("section"), sectionId,
                MappingReader.Suggestion(sectionId, sections.All));
        }

        var columns = FormatLinesReader.Read(reader, Axis.Column, diagnostics);
        var rows = FormatLinesReader.Read(reader, Axis.Row, diagnostics);
        var cells = columns.Printed.Length * rows.Printed.Length;
        if (cells > FormatLimits.Cells)
        {
            diagnostics.Add(DiagnosticCodes.FormatTooLarge, mapping.Place, "rows × columns", cells, FormatLimits.Cells);
        }

        var title = reader.RequiredText("title");
        return id is null ? null : new FormatTable
        {
            Id = id,
            Title = title ?? "",
            Aliases = [.. reader.TextList("aliases").Select(alias => alias.Text.Trim())],
            SectionId = sectionId,
            Unit = reader.Text("unit"),
            Kind = reader.Choice(
                "kind",
                ("count", FigureKind.Count),
                ("change", FigureKind.Change),
                ("money", FigureKind.Money),
                ("number", FigureKind.Number)) ?? FigureKind.Count,
            RowHeader = reader.Text("row-header") ?? "项目",
            ColumnsHeader = reader.Text("columns-header"),
            Note = reader.Text("note"),
            Shape = reader.Choice(
                "layout",
                ("rows", TableShape.Rows),
                ("merged-groups", TableShape.MergedGroups),
                ("one-row", TableShape.OneRow)) ?? TableShape.Rows,
            Columns = columns.Printed,
            ColumnGroups = columns.Groups,
            DerivedColumns = columns.Derived,
            Rows = rows.Printed,
            RowGroups = rows.Groups,
            DerivedRows = rows.Derived,
        };
    }
}
