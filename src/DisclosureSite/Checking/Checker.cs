using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>The second stage: judges every rule at every place of every report.</summary>
public static class Checker
{
    /// <summary>
    /// Judges the rules of each report's format. What fails is a finding and stops nothing; an explanation that explains nothing
    /// is a fault of the editor's and goes to <paramref name="diagnostics"/>, and so does what is personal and must not go out. Withdrawn reports have no findings.
    /// </summary>
    public static ArchiveFindings Check(Archive archive, DiagnosticList diagnostics)
    {
        var plans = new FormatPlans(archive);
        var found = new ImmutableArray<Finding>[archive.Reports.Length];
        var stated = new ImmutableArray<Finding>[archive.Reports.Length];
        Parallel.For(0, found.Length, i =>
        {
            var report = archive.Reports[i];
            var previous = archive.FindPrevious(report) is { } before && before.Scope == report.Scope ? before : null;
            found[i] = report.HasFigures ? Check(report, previous, plans, diagnostics) : [];
            stated[i] = report is { HasFigures: true, Text: NarrativeText.Summary }
                ? plans.Of(report.Format, previous?.Format).StatedIn(report, previous)
                : [];
        });

        var findings = new Dictionary<Report, ImmutableArray<Finding>>(found.Length);
        var statements = new Dictionary<Report, ImmutableArray<Finding>>();
        for (var i = 0; i < found.Length; i++)
        {
            findings.Add(archive.Reports[i], found[i]);
            if (!stated[i].IsEmpty)
            {
                statements.Add(archive.Reports[i], stated[i]);
            }
        }

        return new ArchiveFindings(findings, statements);
    }

    private static ImmutableArray<Finding> Check(
        Report report, Report? previous, FormatPlans plans, DiagnosticList diagnostics)
    {
        var findings = new List<Finding>();
        plans.Of(report.Format, previous?.Format).Check(report, previous, findings);
        foreach (var table in report.Tables)
        {
            if (table.Format.IsAdditional)
            {
                AdditionalTableSums.Check(report, table, findings);
            }
        }

        PrivacyCheck.Check(report, diagnostics);
        if (!report.Explanations.IsEmpty)
        {
            Explanations.Attach(report, previous, findings, diagnostics);
        }

        return [.. findings];
    }
}
