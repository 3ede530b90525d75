using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>The rules of a format, each at all its places, with every cell found beforehand.</summary>
internal sealed class FormatPlan
{
    private readonly ImmutableArray<Step> steps;
    private readonly Regex? titlePattern;

    public FormatPlan(Format format, Format? previous)
    {
        titlePattern = format.TitlePattern is { } pattern
            ? new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)
            : null;
        steps = [.. format.Rules.Select(rule => rule.Kind switch
        {
            RuleKind.Sum or RuleKind.Equation => new Step(rule, Equation.Compile(rule, format, previous), null),
            RuleKind.Narrative => new Step(rule, [], NarrativeRule.Compile(rule, format, previous)),
            _ => new Step(rule, [], null),
        })];
    }

    /// <summary>Adds what comes of judging all rules, in the format's order, then in the order of the rule's places.</summary>
    public void Check(Report report, Report? previousReport, List<Finding> findings)
    {
        var tables = TablesOf(report, previousReport);
        var sentences = report.Text == NarrativeText.Full ? Sentences.WithNumbers(report) : [];
        foreach (var step in steps)
        {
            foreach (var equation in step.Equations)
            {
                if (equation.Judge(tables) is { } finding)
                {
                    findings.Add(finding);
                }
            }

            step.Narrative?.Judge(tables, sentences, findings);
            if (step.Rule.Kind == RuleKind.Form)
            {
                FormRules.Judge(step.Rule, report, titlePattern, findings);
            }
        }
    }

    /// <summary>The numbers of a report's words that are those of its tables, whoever wrote the words.</summary>
    public ImmutableArray<Finding> StatedIn(Report report, Report? previousReport)
    {
        var tables = TablesOf(report, previousReport);
        var sentences = Sentences.WithNumbers(report);
        List<Finding> findings = [];
        foreach (var step in steps)
        {
            step.Narrative?.Judge(tables, sentences, findings);
        }

        return [.. findings.Where(finding => finding.Outcome == FindingOutcome.Holds)];
    }

    private static ReportTables TablesOf(Report report, Report? previousReport) =>
        new(report, previousReport is null ? null : new ReportTables(previousReport, previous: null));

    private sealed record Step(Rule Rule, ImmutableArray<Equation> Equations, NarrativeRule? Narrative);
}
