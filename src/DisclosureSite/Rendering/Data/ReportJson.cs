using System.Collections.Immutable;
using System.Text.Json;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data;

/// <summary>
/// <c>/&lt;agency&gt;/&lt;year&gt;/report.json</c> (design §6). <c>value</c> is the number printed, in the unit printed; where that is not the
/// one the table states, the cell has <c>unit</c>, and everything else in the cell is in that unit, too. A rate's values are shares.
/// </summary>
internal static class ReportJson
{
    // Names that stand in every cell, encoded once.
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText Reported = JsonEncodedText.Encode("reported");
    private static readonly JsonEncodedText Computed = JsonEncodedText.Encode("computed");
    private static readonly JsonEncodedText Previous = JsonEncodedText.Encode("previous");
    private static readonly JsonEncodedText Change = JsonEncodedText.Encode("change");
    private static readonly JsonEncodedText ChangePercent = JsonEncodedText.Encode("changePercent");

    public static OutputFile Of(SiteContext site, DerivedReport derived, ImmutableArray<Finding> findings) =>
        JsonFiles.Of(Addresses.JsonOf(derived.Report), json => Write(json, DataNotice.Of(site, derived.Report), derived, findings));

    /// <summary>With which total a rate was computed.</summary>
    public static string BasisOf(Rate rate) => rate.IsComputed ? "computed" : "reported";

    private static void Write(Utf8JsonWriter json, DataNotice notice, DerivedReport derived, ImmutableArray<Finding> findings)
    {
        var report = derived.Report;
        var address = Addresses.JsonOf(report);
        json.WriteHead(JsonKinds.Report, address, notice);
        json.WriteString("agency", report.Agency.Slug);
        json.WriteNumber("year", report.Year.Value);
        json.WriteString("format", report.Format.Id);
        json.WriteString("title", report.Title);
        json.WriteDate("published", report.Published);
        json.WriteString("text", DataWords.Of(report.TextAtHand));
        json.WriteString("scope", DataWords.Of(report.Scope));
        json.WriteString("status", DataWords.Of(report.Status));
        json.WriteStartObject("timeliness");
        json.WriteDate("deadline", derived.Timeliness.Deadline);
        json.WriteNumberOrNull("daysLate", derived.Timeliness.DaysLate);
        json.WriteEndObject();
        json.WriteStartObject("links");
        json.WriteLink("page", address, Addresses.Of(report));
        json.WriteLink("agency", address, Addresses.JsonOf(report.Agency));
        json.WriteLink("format", address, Addresses.JsonOf(report.Format));
        json.WriteLink("dataPackage", address, Addresses.DataPackageOf(report));
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
            json.WriteNumberOrNull("value", rate.Value);
            json.WriteNumberOrNull("numerator", rate.Numerator);
            json.WriteNumberOrNull("denominator", rate.Denominator);
            json.WriteString("basis", BasisOf(rate));
            json.WriteBoolean("small", rate.IsSmall);
            json.WriteFlag("partial", rate.IsPartial);
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
            json.WriteOptional("wasUnit", CorrectedText.UnitOfWas(report, correction));
            json.WriteString("now", correction.Now.Reported);
            json.WriteOptional("nowUnit", CorrectedText.UnitOfNow(report, correction));
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
            json.WriteNumberOrNull(Value, figure.Quantity);
            json.WriteNull(Reported);
            json.WriteNumberOrNull(Computed, figure.Computed);
            json.WriteNumberOrNull(Previous, figure.Previous);
            json.WriteNumberOrNull(Change, figure.Change);
            json.WriteNumberOrNull(ChangePercent, figure.ChangePercent);
            WriteUnit(json, new TableCell(row, column).UnitIn(derived.Table.Format), derived.Table.Format);
            json.WriteBoolean("derived", true);
            json.WriteFlag("partial", figure.IsPartial);
            return;
        }

        var table = derived.Table;
        var expected = table.Format.UnitOf(row, column);
        var unit = table.UnitOf(row, column);
        json.WriteNumberOrNull(Value, figure.Figure.Value);
        json.WriteString(Reported, figure.Figure.Reported);
        json.WriteNumberOrNull(Computed, InUnit(figure.Computed, expected, unit));
        json.WriteNumberOrNull(Previous, InUnit(figure.Previous, expected, unit));
        json.WriteNumberOrNull(Change, InUnit(figure.Change, expected, unit));
        json.WriteNumberOrNull(ChangePercent, figure.ChangePercent);
        WriteUnit(json, unit, table.Format);
        if (table.PublishedBeforeCorrection(row, column) is { } published)
        {
            json.WriteString("asPublished", published.Reported);
            var before = table.PublishedUnitOf(row, column);
            json.WriteOptional("asPublishedUnit", Figure.EndsInDigit(published.Reported) && before != unit ? before : null);
        }

        json.WriteFlag("partial", figure.IsPartial);
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

    // Most findings say that all is well; with all their cells they would be half of the file.
    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("at", finding.At);
        json.WriteString("outcome", Texts.Outcome(finding.Outcome));
        json.WriteString("severity", Texts.SeverityId(finding.Rule.Severity));
        json.WriteNumberOrNull("left", finding.Left);
        json.WriteNumberOrNull("right", finding.Right);
        json.WriteNumberOrNull("difference", finding.Difference);
        if (finding.Outcome != FindingOutcome.Holds)
        {
            json.WriteTexts("cells", finding.Cells.Select(cell => cell.ToString()));
            json.WriteTexts("blankCells", finding.BlankCells.Select(cell => cell.ToString()));
            json.WriteString("file", finding.Place.File);
            json.WriteNumber("line", finding.Place.Line);
            json.WriteNumber("column", finding.Place.Column);
            json.WriteString("explanation", finding.Explanation);
            json.WriteString("detail", finding.Detail);
        }
        else if (!finding.BlankCells.IsEmpty)
        {
            // A total that the parts reported make up holds, but a reader must know that not all are.
            json.WriteTexts("blankCells", finding.BlankCells.Select(cell => cell.ToString()));
        }

        json.WriteEndObject();
    }
}
