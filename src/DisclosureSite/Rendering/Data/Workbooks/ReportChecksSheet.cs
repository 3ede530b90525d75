using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>The last sheet of a report's workbook: what is computed from its figures, what does not add up, and what was corrected.</summary>
internal static class ReportChecksSheet
{
    public static void Write(XmlBytes xml, SiteContext site, DerivedReport derived, ImmutableArray<Finding> findings)
    {
        var report = derived.Report;
        var sheet = new SheetWriter(xml, 0, 40, 40, 24, 14, 14, 14, 60);
        Begin(sheet, Texts.RatesBlock, derived.Rates.Length, Texts.RatesBlock, Texts.ColumnValue, Texts.RatesNumerator, Texts.RatesDenominator, Texts.RatesBasis);
        foreach (var rate in derived.Rates)
        {
            var basis = Texts.BasisOf(rate);
            sheet.RoomFor(basis, 12).Text(rate.Indicator.Title).Number(rate.Value, CellStyles.Percent).Number(rate.Numerator).Number(rate.Denominator)
                .Text(basis).EndRow();
        }

        List<(DerivedTable Table, TableCell Cell)> computed = [];
        List<(DerivedTable Table, TableCell Cell)> contradicted = [];
        foreach (var table in derived.Tables)
        {
            Look(site, report, table, computed, contradicted);
        }

        WriteFigures(sheet, Texts.DerivedBlock, computed);
        WriteFigures(sheet, Texts.ContradictedBlock, contradicted);
        WriteFindings(
            sheet, Texts.FailingBlock, report, [.. findings.Where(finding => finding.Outcome == FindingOutcome.Fails)],
            Texts.ColumnExplanation, finding => finding.Explanation);
        WriteFindings(
            sheet, Texts.NotJudgedBlock, report, [.. findings.Where(finding => finding.Outcome == FindingOutcome.CannotBeJudged)],
            Texts.ColumnBlanks, finding => BlanksOf(report, finding));
        WriteCorrections(sheet, report);
        sheet.End();
    }

    // Which cells the site computed, a total that the report leaves blank too, and which printed totals their parts contradict. A sum that
    // differs contradicts nothing where a part not reported may make up for it: the rule decides.
    private static void Look(
        SiteContext site,
        Report report,
        DerivedTable table,
        List<(DerivedTable Table, TableCell Cell)> computed,
        List<(DerivedTable Table, TableCell Cell)> contradicted)
    {
        for (var row = 0; row < table.RowIds.Length; row++)
        {
            for (var column = 0; column < table.ColumnIds.Length; column++)
            {
                ref readonly var figure = ref table[row, column];
                var cell = new TableCell(row, column);
                if ((!figure.IsDerived && figure.Computed is null) || cell.IsLeftOut(table.Table))
                {
                    continue;
                }

                if (figure.IsDerived ? figure.Quantity is not null : figure.Quantity is null)
                {
                    computed.Add((table, cell));
                }

                if (figure.ContradictsComputed && site.IsContradicted(report, new CellKey(table.Table.Id, table.RowIds[row], table.ColumnIds[column])))
                {
                    contradicted.Add((table, cell));
                }
            }
        }
    }

    private static void WriteFigures(SheetWriter sheet, string title, List<(DerivedTable Table, TableCell Cell)> cells)
    {
        Begin(
            sheet, title, cells.Count,
            Texts.ColumnTable, Texts.ColumnRow, Texts.ColumnColumn, Texts.ColumnReported, Texts.ColumnComputed, Texts.ColumnUnit, Texts.ColumnExplanation);
        foreach (var (table, cell) in cells)
        {
            var figure = table[cell.Row, cell.Column];
            var format = table.Table.Format;
            sheet.Text(format.Title)
                .Text(Labels.OfRow(format, table.RowIds[cell.Row]))
                .Text(Labels.OfColumn(format, table.ColumnIds[cell.Column]))
                .Number(figure.IsDerived ? null : figure.Quantity)
                .Number(figure.IsDerived ? figure.Quantity : figure.Computed)
                .Text(cell.UnitIn(format))
                .Text(figure.IsPartial ? Texts.PartialSum : null).EndRow();
        }
    }

    private static void WriteFindings(
        SheetWriter sheet, string title, Report report, List<Finding> findings, string lastColumn, Func<Finding, string?> last)
    {
        Begin(
            sheet, title, findings.Count,
            Texts.ColumnRule, Texts.ColumnPlace, Texts.ColumnDetail, Texts.ColumnLeft, Texts.ColumnRight, Texts.ColumnDifference, lastColumn);
        foreach (var finding in findings)
        {
            var place = Labels.OfPlace(report, finding);
            var remark = last(finding);
            sheet.RoomFor(finding.Rule.Text, 38).RoomFor(place, 38).RoomFor(finding.Detail, 22).RoomFor(remark, 58)
                .Text(finding.Rule.Text).Text(place).Text(finding.Detail)
                .Number(finding.Left).Number(finding.Right).Number(finding.Difference).Text(remark).EndRow();
        }
    }

    private static string? BlanksOf(Report report, Finding finding) => finding.BlankCells.IsEmpty
        ? null
        : string.Join('、', finding.BlankCells.Distinct().Select(cell => Labels.OfCell(report, cell)));

    private static void WriteCorrections(SheetWriter sheet, Report report)
    {
        Begin(
            sheet, Texts.CorrectionsBlock, report.Corrections.Length,
            Texts.ColumnPlace, Texts.ColumnReason, Texts.ColumnDate, Texts.ColumnWas, Texts.ColumnNow, Texts.ColumnBy);
        foreach (var correction in report.Corrections)
        {
            var cell = Labels.OfCell(report, correction.Cell);
            sheet.RoomFor(cell, 38).RoomFor(correction.Reason, 38).Text(cell).Text(correction.Reason).Text(Numbers.Iso(correction.Date))
                .Text(CorrectionsPage.TextOf(CorrectedText.Was(report, correction)))
                .Text(CorrectionsPage.TextOf(CorrectedText.Now(report, correction)))
                .Text(correction.By).EndRow();
        }
    }

    private static void Begin(SheetWriter sheet, string title, int count, params ReadOnlySpan<string> columns)
    {
        if (sheet.NextRow > 1)
        {
            sheet.EndRow();
        }

        sheet.Row(CellStyles.Bold, title);
        sheet.Row(CellStyles.Bold, count == 0 ? [Texts.NothingHere] : columns!);
    }
}
