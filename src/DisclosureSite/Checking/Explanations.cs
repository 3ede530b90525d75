using System.Runtime.InteropServices;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>Attaches what the editor says to the findings that it is about.</summary>
internal static class Explanations
{
    /// <summary>
    /// An explanation of a place goes before one of its whole rule, and that before one of a cell; a cell's is for findings that
    /// fail. One that explains nothing is a fault, but for one that needs the report of the year before, which may
    /// yet come (back) to the archive.
    /// </summary>
    public static void Attach(Report report, Report? previous, List<Finding> findings, DiagnosticList diagnostics)
    {
        foreach (var explanation in report.Explanations)
        {
            if (PrivacyCheck.IsKey(explanation.Key))
            {
                continue;
            }

            if (RuleOf(explanation.Key, report, findings) is { } ruleId)
            {
                CheckRule(explanation, ruleId, report, previous, findings, diagnostics);
            }
            else if (!IsCell(explanation.Key, report))
            {
                ReportUnknown(explanation, report, findings, diagnostics);
            }
        }

        var texts = report.Explanations.ToDictionary(
            explanation => explanation.Key, explanation => explanation.Text, StringComparer.Ordinal);
        foreach (ref var finding in CollectionsMarshal.AsSpan(findings))
        {
            if (finding.Outcome != FindingOutcome.Holds && TextFor(finding, texts) is { } text)
            {
                finding = finding with { Explanation = text };
            }
        }
    }

    private static string? TextFor(Finding finding, Dictionary<string, string> texts)
    {
        if (texts.TryGetValue(finding.ExplanationKey, out var text) || texts.TryGetValue(finding.Rule.Id, out text))
        {
            return text;
        }

        if (finding.Outcome == FindingOutcome.Fails)
        {
            foreach (var cell in finding.Cells)
            {
                if (cell.Report is null && texts.TryGetValue(cell.Key.ToString(), out text))
                {
                    return text;
                }
            }
        }

        return null;
    }

    // A rule's id may begin another's, and both ids and places may hold a slash: the longest id that fits is meant.
    private static string? RuleOf(string key, Report report, List<Finding> findings)
    {
        string? longest = null;
        foreach (var id in RuleIds(report, findings))
        {
            if (key.StartsWith(id, StringComparison.Ordinal)
                && (key.Length == id.Length || key[id.Length] == '/')
                && id.Length > (longest?.Length ?? 0))
            {
                longest = id;
            }
        }

        return longest;
    }

    private static IEnumerable<string> RuleIds(Report report, List<Finding> findings) =>
        report.Format.Rules.Select(rule => rule.Id).Concat(findings.Select(finding => finding.Rule.Id)).Distinct();

    private static void CheckRule(
        Explanation explanation,
        string ruleId,
        Report report,
        Report? previous,
        List<Finding> findings,
        DiagnosticList diagnostics)
    {
        var isWholeRule = explanation.Key.Length == ruleId.Length;
        var ofRule = findings.Where(finding => string.Equals(finding.Rule.Id, ruleId, StringComparison.Ordinal)).ToList();
        var meant = isWholeRule
            ? ofRule
            : ofRule.Where(finding => string.Equals(finding.ExplanationKey, explanation.Key, StringComparison.Ordinal)).ToList();
        if (meant.Count == 0 && previous is null && LooksBack(explanation.Key, ruleId, report.Format))
        {
            diagnostics.Add(DiagnosticCodes.ExplanationNeedsYearBefore, explanation.Place, explanation.Key, report.Year.Previous.Value);
        }
        else if (meant.Count == 0)
        {
            var hint = ExplanationHints.OfPlace(explanation.Key, ruleId, report, ofRule);
            diagnostics.Add(DiagnosticCodes.ExplanationOfUnjudgedPlace, explanation.Place, explanation.Key, hint);
        }
        else if (meant.TrueForAll(finding => finding.Outcome == FindingOutcome.Holds))
        {
            diagnostics.Add(DiagnosticCodes.ExplanationOfHoldingFinding, explanation.Place, explanation.Key);
        }
    }

    private static bool LooksBack(string key, string ruleId, Format format)
    {
        var rule = format.Rules.FirstOrDefault(rule => string.Equals(rule.Id, ruleId, StringComparison.Ordinal));
        if (rule is null || !rule.Left.Concat(rule.Right).Any(term => term.YearOffset < 0))
        {
            return false;
        }

        if (key.Length == ruleId.Length)
        {
            return true;
        }

        var at = key[(ruleId.Length + 1)..];
        var table = rule.TableId is { } id ? format.FindTable(id) : null;
        return rule.Each switch
        {
            Axis.Row => table?.RowIndex(at) >= 0,
            Axis.Column => table?.ColumnIndex(at) >= 0,
            _ => false,
        };
    }

    private static void ReportUnknown(
        Explanation explanation, Report report, List<Finding> findings, DiagnosticList diagnostics)
    {
        if (explanation.Key.Contains('/', StringComparison.Ordinal))
        {
            diagnostics.Add(
                DiagnosticCodes.ExplanationOfUnknownRule,
                explanation.Place,
                explanation.Key,
                ExplanationHints.OfRule(explanation.Key, findings, RuleIds(report, findings)));
        }
        else
        {
            diagnostics.Add(
                DiagnosticCodes.ExplanationOfUnknownCell,
                explanation.Place,
                explanation.Key,
                ExplanationHints.OfCell(explanation.Key, report));
        }
    }

    // Labels of additional tables may hold a full stop, so every one may be the one between row and column.
    private static bool IsCell(string key, Report report)
    {
        foreach (var table in report.Tables)
        {
            if (!key.StartsWith(table.Id, StringComparison.Ordinal) || key.Length == table.Id.Length || key[table.Id.Length] != '.')
            {
                continue;
            }

            var start = table.Id.Length + 1;
            for (var dot = key.IndexOf('.', start); dot >= 0; dot = key.IndexOf('.', dot + 1))
            {
                if (TableCell.Find(table.Format, key[start..dot], key[(dot + 1)..]) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
