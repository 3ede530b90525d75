using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data.Database;

/// <summary>The reports with all that they hold, and the numbers that they bear in the database.</summary>
internal sealed class DatabaseReports
{
    private readonly SiteContext site;
    private readonly DatabaseForms forms;
    private readonly Dictionary<(string Agency, ReportYear Year), long> ids = [];
    private readonly InsertStatement reports;
    private readonly InsertStatement figures;
    private readonly InsertStatement findings;
    private readonly InsertStatement findingCells;
    private readonly InsertStatement explanations;
    private readonly InsertStatement corrections;
    private readonly InsertStatement narratives;
    private long lastFinding;

    public DatabaseReports(DatabaseFile database, SiteContext site, DatabaseForms forms)
    {
        this.site = site;
        this.forms = forms;
        reports = database.Into(
            "reports", "report_id", "agency", "year", "format", "title", "published", "publisher", "period_start", "period_end", "source",
            "text_kind", "scope", "status", "deadline", "days_late", "withdrawn", "withdrawal_reason", "last_change");
        figures = database.Into(
            "figures", "report_id", "row_id", "column_id", "value", "unit", "reported", "computed", "as_published", "derived", "header_unit", "partial");
        findings = database.Into(
            "findings", "finding_id", "report_id", "rule_id", "at", "outcome", "left_value", "right_value", "difference",
            "place", "detail", "explanation", "source");
        findingCells = database.Into("finding_cells", "finding_id", "position", "report_id", "row_id", "column_id");
        explanations = database.Into("explanations", "report_id", "name", "text");
        corrections = database.Into(
            "corrections", "report_id", "date", "table_name", "row_name", "column_name", "was", "was_unit", "now", "now_unit", "reason", "corrected_by");
        narratives = database.Into("narratives", "report_id", "position", "section", "title", "text");
        foreach (var report in site.Archive.Reports)
        {
            ids.Add((report.Agency.Slug, report.Year), ids.Count + 1);
        }
    }

    /// <summary>The number of a report.</summary>
    public long IdOf(string agencySlug, ReportYear year) => ids[(agencySlug, year)];

    /// <summary>A report; of a withdrawn one only that it was there.</summary>
    public void Write(Report report)
    {
        var id = IdOf(report.Agency.Slug, report.Year);
        var timeliness = site.Derived.TimelinessOf(report);
        reports.Whole(id).Text(report.Agency.Slug).Whole(report.Year.Value).Text(report.Format.Id).Text(report.Title)
            .Text(Day(report.Published)).Text(report.Publisher ?? report.Agency.Name)
            .Text(Day(report.Period.Start)).Text(Day(report.Period.End)).Text(report.SourceUrl)
            .Text(report.HasFigures ? DataWords.Of(report.TextAtHand) : null).Id(report.Scope).Id(report.Status)
            .Text(Day(timeliness.Deadline)).Whole(timeliness.DaysLate)
            .Text(Day(report.Withdrawal?.Date)).Text(report.Withdrawal?.Reason).Text(Day(report.LastChange)).Run();
        if (!report.HasFigures)
        {
            return;
        }

        forms.Begin(report, id);
        foreach (var table in site.Derived.TablesOf(report))
        {
            WriteFigures(id, table);
        }

        WriteFindings(id, report, site.Findings.Of(report));
        foreach (var explanation in report.Explanations)
        {
            explanations.Whole(id).Text(explanation.Key).Text(explanation.Text).Run();
        }

        foreach (var correction in report.Corrections)
        {
            corrections.Whole(id).Text(Day(correction.Date))
                .Text(correction.Cell.Table).Text(correction.Cell.Row).Text(correction.Cell.Column)
                .Text(correction.Was).Text(CorrectedText.UnitOfWas(report, correction))
                .Text(correction.Now.Reported).Text(CorrectedText.UnitOfNow(report, correction)).Text(correction.Reason).Text(correction.By).Run();
        }

        for (var i = 0; i < report.Narrative.Length; i++)
        {
            var section = report.Narrative[i];
            narratives.Whole(id).Whole(i + 1).Text(section.SectionId).Text(section.Title)
                .Text(string.Join('\n', NarrativePlainText.Paragraphs(section.Blocks).Select(paragraph => paragraph.Text))).Run();
        }
    }

    private static string? Day(DateOnly? date) => date is { } day ? Numbers.Iso(day) : null;

    private void WriteFigures(long reportId, DerivedTable derived)
    {
        var table = derived.Table;
        var lines = forms.LinesOf(table.Format)!.Value;
        for (var row = 0; row < derived.RowIds.Length; row++)
        {
            for (var column = 0; column < derived.ColumnIds.Length; column++)
            {
                var cell = new TableCell(row, column);
                if (cell.IsLeftOut(table))
                {
                    continue;
                }

                var figure = derived[row, column];
                figures.Whole(reportId).Whole(lines.FirstRow + row).Whole(lines.FirstColumn + column)
                    .Number(figure.Quantity)
                    .Text(FiguresCsv.UnitOf(figure, table, cell))
                    .Text(figure.IsDerived ? null : figure.Figure.Reported)
                    .Number(figure.Computed)
                    .Text(figure.IsDerived ? null : table.PublishedBeforeCorrection(row, column)?.Reported)
                    .Flag(figure.IsDerived)
                    .Text(figure.IsDerived ? null : table.LabelUnit(row, column))
                    .Flag(figure.IsPartial).Run();
            }
        }
    }

    // Most findings say that all is well: that they say so is enough.
    private void WriteFindings(long reportId, Report report, ImmutableArray<Finding> all)
    {
        foreach (var finding in all)
        {
            lastFinding++;
            var fails = finding.Outcome == FindingOutcome.Fails;
            findings.Whole(lastFinding).Whole(reportId).Whole(forms.IdOf(finding.Rule, report)).Text(finding.At)
                .Text(Texts.Outcome(finding.Outcome)).Number(finding.Left).Number(finding.Right).Number(finding.Difference)
                .Text(fails ? Labels.OfPlace(report, finding) : null)
                .Text(finding.Outcome == FindingOutcome.Holds ? null : finding.Detail)
                .Text(finding.Explanation)
                .Text(fails ? finding.Place.ToString() : null).Run();
            if (fails)
            {
                WriteCells(reportId, report, finding);
            }
        }
    }

    private void WriteCells(long reportId, Report report, Finding finding)
    {
        var position = 0;
        foreach (var cell in finding.Cells)
        {
            position++;
            var owner = cell.Report is { } key ? Find(key) : report;
            if (owner is { HasFigures: true }
                && owner.FindTable(cell.Key.Table) is { } table
                && forms.LinesOf(table.Format) is { } lines
                && TableCell.FindShown(table, cell.Key.Row, cell.Key.Column) is { } place)
            {
                findingCells.Whole(lastFinding).Whole(position)
                    .Whole(ReferenceEquals(owner, report) ? reportId : IdOf(owner.Agency.Slug, owner.Year))
                    .Whole(lines.FirstRow + place.Row).Whole(lines.FirstColumn + place.Column).Run();
            }
        }
    }

    private Report? Find(string key)
    {
        var slash = key.LastIndexOf('/');
        return ReportYear.TryParse(key[(slash + 1)..], out var year) ? site.Archive.FindReport(key[..slash], year) : null;
    }
}
