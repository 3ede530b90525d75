using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>What an explanation that explains nothing was probably meant for; empty: nothing is near enough to be named.</summary>
internal static partial class ExplanationHints
{
    private const int MostFailing = 3;

    /// <summary>
    /// Of a place at which the rule was not judged: the line whose printed label it is, else a place that is spelled nearly so,
    /// else the places where the rule fails.
    /// </summary>
    public static string OfPlace(string key, string ruleId, Report report, IReadOnlyCollection<Finding> ofRule)
    {
        var findings = FailingFirst(ofRule).ToList();
        var place = key[Math.Min(key.Length, ruleId.Length + 1)..];
        var labelled = findings.Find(finding => LineOf(finding, report) is { } line && IsNamed(line, place));
        if ((labelled?.ExplanationKey ?? NearestKey(key, findings.Select(finding => finding.ExplanationKey))) is { } meant)
        {
            return DidYouMean(meant);
        }

        var failing = findings.TakeWhile(finding => finding.Outcome == FindingOutcome.Fails).ToList();
        return failing.Count == 0
            ? ""
            : $"（不符的是{string.Join('、', failing.Take(MostFailing).Select(finding => $"“{finding.ExplanationKey}”"))}"
                + $"{(failing.Count > MostFailing ? "等" : "")}）";
    }

    /// <summary>Of a rule that the report does not have: a key that is spelled nearly so, of what fails before all others, else the rule alone.</summary>
    public static string OfRule(string key, IEnumerable<Finding> findings, IEnumerable<string> ruleIds)
    {
        var known = FailingFirst(findings).Select(finding => finding.ExplanationKey).Concat(ruleIds).ToList();
        var nearest = NearestKey(key, known) ?? NearestKey(key[..Math.Max(0, key.LastIndexOf('/'))], known);
        return nearest is null ? "" : DidYouMean(nearest);
    }

    /// <summary>Of a cell that the report does not have: the one of these labels, else one that is spelled nearly so.</summary>
    public static string OfCell(string key, Report report)
    {
        var cells = new List<string>();
        foreach (var table in report.Tables)
        {
            foreach (var row in table.Format.Rows)
            {
                foreach (var column in table.Format.Columns)
                {
                    var cell = $"{table.Id}.{row.Id}.{column.Id}";
                    cells.Add(cell);
                    if (key.StartsWith($"{table.Id}.", StringComparison.Ordinal)
                        && NamesOf(row).Any(name => key.AsSpan(table.Id.Length + 1).StartsWith($"{name}.", StringComparison.Ordinal)
                            && IsNamed(column, key[(table.Id.Length + name.Length + 2)..])))
                    {
                        return DidYouMean(cell);
                    }
                }
            }
        }

        return NearestKey(key, cells) is { } nearest ? DidYouMean(nearest) : "";
    }

    private static IOrderedEnumerable<Finding> FailingFirst(IEnumerable<Finding> findings) =>
        findings.OrderByDescending(finding => finding.Outcome == FindingOutcome.Fails);

    private static FormatLine? LineOf(Finding finding, Report report)
    {
        var table = finding.Rule.TableId is { } id ? report.FindTable(id)?.Format ?? report.Format.FindTable(id) : null;
        var lines = finding.Rule.Each switch
        {
            Axis.Row => table?.Rows,
            Axis.Column => table?.Columns,
            _ => null,
        };
        return lines?.FirstOrDefault(line => string.Equals(line.Id, finding.At, StringComparison.Ordinal));
    }

    private static bool IsNamed(FormatLine line, string name)
    {
        var plain = WithoutNumber(name);
        return NamesOf(line).Any(known => string.Equals(known, name, StringComparison.Ordinal)
            || string.Equals(known, plain, StringComparison.Ordinal));
    }

    private static ImmutableArray<string> NamesOf(FormatLine line) =>
        [line.Id, line.Label, WithoutNumber(line.Label), .. line.Aliases, .. line.Aliases.Select(WithoutNumber)];

    private static string WithoutNumber(string label) => Numbering().Replace(label, "");

    // Of a long key a third of the letters is more than all of its last word: each of its words must be near.
    private static string? NearestKey(string key, IEnumerable<string> known)
    {
        var words = key.Split('/', '.');
        return Nearest.Of(key, known.Where(other =>
        {
            var others = other.Split('/', '.');
            return others.Length == words.Length
                && others.Zip(words).All(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)
                    || Nearest.Of(pair.Second, [pair.First]) is not null);
        }));
    }

    private static string DidYouMean(string key) => $"（是不是“{key}”？）";

    [GeneratedRegex(@"^(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]\s*)+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
