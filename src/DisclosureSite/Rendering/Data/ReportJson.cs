using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// <c>/&lt;agency&gt;/&lt;year&gt;/report.json</c> (design §6). <c>value</c> is the number printed, in the unit printed; where that is not the
/// one the table states, the cell has <c>unit</c>, and everything else in the cell is in that unit, too. A rate's values are shares.
/// </summary>
internal static class ReportJson
{
    private const int Schema = 1;

    // Names that stand in every cell, encoded once.
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText Reported = JsonEncodedText.Encode("reported");
    private static readonly JsonEncodedText Computed = JsonEncodedText.Encode("computed");
    private static readonly JsonEncodedText Previous = JsonEncodedText.Encode("previous");
    private static readonly JsonEncodedText Change = JsonEncodedText.Encode("change");
    private static readonly JsonEncodedText ChangePercent = JsonEncodedText.Encode("changePercent");

    private static readonly JsonWriterOptions Options = new()
    {
        // The file is never part of a page, so nothing but what JSON itself asks for is escaped: +129 stays +129.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static OutputFile Of(DerivedReport derived, ImmutableArray<Finding> findings) => new(
        Addresses.OutputPath(Addresses.OfFile(derived.Report, "report.json")), stream => Write(stream, derived, findings));

    /// <summary>With which total a rate was computed.</summary>
    public static string BasisOf(Rate rate) => rate.IsComputed ? "computed" : "reported";

    private static void Write(Stream stream, DerivedReport derived, ImmutableArray<Finding> findings)
    {
        var report = derived.Report;
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("agency", report.Agency.Slug);
        json.WriteNumber("year", report.Year.Value);
        json.WriteString("format", report.Format.Id);
        json.WriteString("title", report.Title);
        json.WriteString("published", report.Published is { } published ? Numbers.Iso(published) : null);
        json.WriteString("text", report.TextAtHand switch
        {
            NarrativeText.Summary => "summary",
            NarrativeText.None => "none",
            _ => "full",
        });
        json.WriteString("scope", report.Scope == ReportScope.All ? "all" : "self");
        json.WriteString("status", report.Status == ReportStatus.Draft ? "draft" : "published");
        json.WriteStartObject("timeliness");
        json.WriteString("deadline", derived.Timeliness.Deadline is { } deadline ? Numbers.Iso(deadline) : null);
        Write(json, "daysLate", derived.Timeliness.DaysLate);
        json.WriteEndObject();

        json.WriteStartObject("tables");
        foreach (var table in derived.Tables)
        {
            Write(json, table);
        }

        json.WriteEndObject();
        json.WriteStartObject("derived");
        foreach (var rate in derived.Rates)
        {
            json.WriteStartObject(rate.Indicator.Id);
            Write(json, "value", rate.Value);
            Write(json, "numerator", rate.Numerator);
            Write(json, "denominator", rate.Denominator);
            json.WriteString("basis", BasisOf(rate));
            json.WriteBoolean("small", rate.IsSmall);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteStartArray("corrections");
        foreach (var correction in report.Corrections)
        {
            json.WriteStartObject();
            json.WriteString("date", Numbers.Iso(correction.Date));
            json.WriteString("cell", correction.Cell.ToString());
            json.WriteString("was", correction.Was);
            json.WriteString("now", correction.Now.Reported);
            json.WriteString("reason", correction.Reason);
            json.WriteString("by", correction.By);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DerivedTable derived)
    {
        var table = derived.Table;
        json.WriteStartObject(table.Id);
        if (table.Format.IsAdditional)
        {
            json.WriteBoolean("additional", true);
            json.WriteString("title", table.Format.Title);
        }

        if (table.Format.Unit is { } unit)
        {
            json.WriteString("unit", unit);
        }

        json.WriteStartObject("rows");
        for (var row = 0; row < derived.RowIds.Length; row++)
        {
            if (row < table.Format.Rows.Length && table.Format.Rows[row].Optional && !table.HasRow(row))
            {
                continue;
            }

            json.WriteStartObject(derived.RowIds[row]);
            for (var column = 0; column < derived.ColumnIds.Length; column++)
            {
                if (column >= table.Format.Columns.Length || !table.Format.Columns[column].Optional || table.HasColumn(column))
                {
                    json.WriteStartObject(derived.ColumnIds[column]);
                    WriteCell(json, derived, row, column);
                    json.WriteEndObject();
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, DerivedTable derived, int row, int column)
    {
        var figure = derived[row, column];
        if (figure.IsDerived)
        {
            Write(json, Value, figure.Quantity);
            json.WriteNull(Reported);
            Write(json, Computed, figure.Computed);
            Write(json, Previous, figure.Previous);
            Write(json, Change, figure.Change);
            Write(json, ChangePercent, figure.ChangePercent);
            WriteUnit(json, new TableCell(row, column).UnitIn(derived.Table.Format), derived.Table.Format);
            json.WriteBoolean("derived", true);
            return;
        }

        var table = derived.Table;
        var expected = table.Format.UnitOf(row, column);
        var unit = table.UnitOf(row, column);
        Write(json, Value, figure.Figure.Value);
        json.WriteString(Reported, figure.Figure.Reported);
        Write(json, Computed, InUnit(figure.Computed, expected, unit));
        Write(json, Previous, InUnit(figure.Previous, expected, unit));
        Write(json, Change, InUnit(figure.Change, expected, unit));
        Write(json, ChangePercent, figure.ChangePercent);
        WriteUnit(json, unit, table.Format);
        if (table.PublishedBeforeCorrection(row, column) is { } published)
        {
            json.WriteString("asPublished", published.Reported);
        }
    }

    private static void WriteUnit(Utf8JsonWriter json, string? unit, FormatTable table)
    {
        if (unit is not null && !string.Equals(unit, table.Unit, StringComparison.Ordinal))
        {
            json.WriteString("unit", unit);
        }
    }

    private static decimal? InUnit(decimal? value, string? from, string? to) =>
        value is { } known ? Units.Convert(known, from, to) : null;

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("at", finding.At);
        json.WriteString("outcome", Texts.Outcome(finding.Outcome));
        json.WriteString("severity", Texts.SeverityId(finding.Rule.Severity));
        Write(json, "left", finding.Left);
        Write(json, "right", finding.Right);
        Write(json, "difference", finding.Difference);
        Write(json, "cells", finding.Cells);
        Write(json, "blankCells", finding.BlankCells);
        json.WriteString("file", finding.Place.File);
        json.WriteNumber("line", finding.Place.Line);
        json.WriteNumber("column", finding.Place.Column);
        json.WriteString("explanation", finding.Explanation);
        json.WriteString("detail", finding.Detail);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<CellReference> cells)
    {
        json.WriteStartArray(name);
        foreach (var cell in cells)
        {
            json.WriteStringValue(cell.ToString());
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
