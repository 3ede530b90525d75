using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>Judges the sums that a report states for a table of its own.</summary>
internal static class AdditionalTableSums
{
    /// <summary>Adds a finding for each line that the table's total crosses.</summary>
    public static void Check(Report report, ReportTable table, List<Finding> findings)
    {
        var format = table.Format;
        var tables = new ReportTables(report, table);
        foreach (var total in format.Totals)
        {
            var isRow = total.Axis == Axis.Row;
            var totals = isRow ? format.Rows : format.Columns;
            var places = isRow ? format.Columns : format.Rows;
            var rule = new Rule
            {
                Id = total.RuleId,
                Kind = RuleKind.Sum,
                Severity = RuleSeverity.Error,
                Text = FindingTexts.AdditionalSum(format.Title, totals[total.Total].Label, isRow),
                TableId = format.Id,
                Each = isRow ? Axis.Column : Axis.Row,
                Left = [Term(total.Total)],
                Right = [.. total.Parts.Select(Term)],
            };
            for (var i = 0; i < places.Length; i++)
            {
                var place = i;
                var equation = Equation.ForTotal(
                    rule, places[i].Id, format, Cell(total.Total, place), total.Parts.Select(part => Cell(part, place)));
                if (equation.Judge(tables) is { } finding)
                {
                    findings.Add(finding);
                }
            }

            RuleTerm Term(int line) => isRow
                ? new RuleTerm(1, format.Id, format.Rows[line].Id, null)
                : new RuleTerm(1, format.Id, null, format.Columns[line].Id);

            TableCell Cell(int line, int place) => isRow ? new TableCell(line, place) : new TableCell(place, line);
        }
    }
}
