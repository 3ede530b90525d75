using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Formats;

/// <summary>Reads what a format has followed over years.</summary>
internal sealed class IndicatorReader(
    FormatNames names, FormatCells cells, IReadOnlyList<FormatTable> tables, DiagnosticList diagnostics)
{
    /// <summary>The indicator; null: it has a fault, which has been reported.</summary>
    public Indicator? Read(YamlMapping mapping)
    {
        var reader = new MappingReader(
            mapping, diagnostics, "figure", "series", "rate", "numerator", "denominator",
            "title", "unit", "meaning", "legal-basis", "headline", "break", "replaces");
        var title = reader.RequiredText("title") ?? "";
        var isRate = reader.Has("rate") || reader.Has("numerator") || reader.Has("denominator");
        if (isRate == reader.Has("figure") || (isRate && reader.Has("series")))
        {
            diagnostics.Add(DiagnosticCodes.IndicatorKindUnclear, mapping.Place);
            return null;
        }

        if ((isRate ? ReadRate(reader, title) : ReadFigure(reader, title)) is not { } indicator)
        {
            return null;
        }

        return indicator with
        {
            Meaning = reader.Text("meaning"),
            LegalBasis = reader.Text("legal-basis"),
            IsHeadline = reader.Flag("headline") ?? false,
            BreakReason = reader.Text("break"),
            Replaces = reader.Text("replaces"),
        };
    }

    private Indicator? ReadRate(MappingReader reader, string title)
    {
        var id = names.Read(reader, "rate");
        reader.ReportIfMissing("numerator");
        reader.ReportIfMissing("denominator");
        return id is not null
            && reader.Text("numerator") is { } above && cells.Terms(above, reader.PlaceOf("numerator")) is { } numerator
            && reader.Text("denominator") is { } below && cells.Terms(below, reader.PlaceOf("denominator")) is { } denominator
            ? new Indicator { Id = id, Title = title, Kind = IndicatorKind.Rate, Numerator = numerator, Denominator = denominator }
            : null;
    }

    private Indicator? ReadFigure(MappingReader reader, string title)
    {
        var place = reader.PlaceOf("figure");
        if (reader.Text("figure") is not { } text || cells.Cell(text, place) is not { } key)
        {
            return null;
        }

        var id = reader.Text("series") ?? text;
        var idPlace = reader.Has("series") ? reader.PlaceOf("series") : place;
        if (id.Split('.') is not { Length: 3 } ids || !ids.All(FormatNames.IsWellFormed))
        {
            diagnostics.Add(DiagnosticCodes.CellKeyMalformed, idPlace, id, "表.行.列");
            return null;
        }

        return !names.Add(id, idPlace) ? null : new Indicator
        {
            Id = id,
            Title = title,
            Kind = IndicatorKind.Figure,
            Figure = key,
            Unit = reader.Text("unit") ?? UnitOf(key),
        };
    }

    private string? UnitOf(CellKey key)
    {
        var table = tables.First(table => string.Equals(table.Id, key.Table, StringComparison.Ordinal));
        return TableCell.Find(table, key.Row, key.Column)?.UnitIn(table);
    }
}
