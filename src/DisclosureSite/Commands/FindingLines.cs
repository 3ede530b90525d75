using DisclosureSite.Model;

namespace DisclosureSite.Commands;

/// <summary>Findings as they are printed: as faults are, but with the key under which <c>explanations</c> can vouch for them instead of a code.</summary>
internal static class FindingLines
{
    /// <summary>The line of a failing finding.</summary>
    public static string Line(Report report, Finding finding, bool isStrict) =>
        $"{finding.Place}: {Severity(finding, isStrict)} {finding.ExplanationKey}: {Message(report, finding)}";

    /// <summary>How grave it is for this run: an error only where it decides the exit code, a note where it is accounted for.</summary>
    public static string Severity(Finding finding, bool isStrict) =>
        finding.Explanation is not null || finding.Rule.Severity == RuleSeverity.Note ? "note"
        : isStrict && finding.IsUnexplainedError ? "error"
        : "warning";

    /// <summary>What does not agree, with both sides of the equation and the editor's explanation.</summary>
    public static string Message(Report report, Finding finding)
    {
        var message = CommandTexts.Finding(
            report.Agency.Name, report.Year.Value, finding.Rule.Text, finding.At is null ? null : LabelOf(report, finding));
        if (finding.Left is { } left && finding.Right is { } right)
        {
            message += finding.Rule.Kind == RuleKind.Sum
                ? CommandTexts.SumDiffers(left, right, PublishedTotal(report, finding))
                : CommandTexts.SidesDiffer(left, right);
        }

        message += finding.Detail;
        return finding.Explanation is { } explanation ? message + CommandTexts.Explained(explanation) : message;
    }

    // Null: the total was not corrected.
    private static Figure? PublishedTotal(Report report, Finding finding)
    {
        if (finding.Cells is not [{ Report: null, Key: var total }, ..] || report.FindTable(total.Table) is not { } table)
        {
            return null;
        }

        var (row, column) = (table.Format.RowIndex(total.Row), table.Format.ColumnIndex(total.Column));
        return row < 0 || column < 0 ? null : table.PublishedBeforeCorrection(row, column);
    }

    private static string LabelOf(Report report, Finding finding)
    {
        var at = finding.At!;
        if (finding.Rule.Kind == RuleKind.Form)
        {
            // Sections and tables have ids that nobody but the format's author knows.
            return report.Format.FindTable(at)?.Title ?? report.Format.Sections.FirstOrDefault(section => section.Id == at)?.Title ?? at;
        }

        if (finding.Rule.TableId is not { } tableId || TableOf(report, tableId) is not { } table)
        {
            return at;
        }

        var (row, column) = (table.RowIndex(at), table.ColumnIndex(at));
        return finding.Rule.Each switch
        {
            Axis.Row when row >= 0 => table.Rows[row].Label,
            Axis.Column when column >= 0 => table.Columns[column].Label,
            _ => at,
        };
    }

    private static FormatTable? TableOf(Report report, string id) =>
        report.Format.FindTable(id) ?? report.FindTable(id)?.Format;
}
