using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>Every rule, and every place where a report does not satisfy it.</summary>
internal static class ChecksPage
{
    public static OutputFile Of(SiteContext site) =>
        site.Page(PageTemplate.Checks, Addresses.Checks, Texts.ChecksTitle, Texts.ChecksDescription, () => ViewOf(site));

    private static ChecksView ViewOf(SiteContext site)
    {
        var tallies = site.FormatsInUse.ToDictionary(
            format => format.Id,
            format => new OrderedDictionary<string, Tally>(
                format.Rules.Select(rule => KeyValuePair.Create(rule.Id, new Tally(rule))), StringComparer.Ordinal),
            StringComparer.Ordinal);
        var reports = 0;
        var number = 0;
        foreach (var report in site.Archive.Reports)
        {
            if (!report.HasFigures)
            {
                continue;
            }

            reports++;
            foreach (var finding in site.Findings.Of(report))
            {
                // Sums of additional tables are rules of their report alone; they come after the format's.
                var rules = tallies[report.Format.Id];
                if (!rules.TryGetValue(finding.Rule.Id, out var tally))
                {
                    rules.Add(finding.Rule.Id, tally = new Tally(finding.Rule));
                }

                switch (finding.Outcome)
                {
                    case FindingOutcome.Holds:
                        tally.Holds++;
                        break;
                    case FindingOutcome.Fails:
                        tally.Failing.Add(FindingViews.Of(report, finding, ++number, nameReport: true));
                        break;
                    default:
                        tally.CannotBeJudged++;
                        break;
                }
            }
        }

        var all = tallies.Values.SelectMany(rules => rules.Values).ToList();
        return new ChecksView(
            Texts.ChecksSummary(
                reports,
                all.Sum(tally => tally.Holds),
                all.Sum(tally => tally.Failing.Count),
                all.Sum(tally => tally.CannotBeJudged)),
            [.. site.FormatsInUse.Reverse().Select(format => new FormatChecksView(
                format.Title,
                format.LegalBasis,
                [.. tallies[format.Id].Values.Select(tally => RuleOf(format, tally))]))]);
    }

    private static RuleView RuleOf(Format format, Tally tally) => new(
        $"{format.Id}.{Addresses.Encode(tally.Rule.Id)}",
        tally.Rule.Id,
        tally.Rule.Text,
        Texts.RuleLevel(tally.Rule.Severity),
        tally.Rule.TableId is null || format.FindTable(tally.Rule.TableId) is not null ? Labels.OfEquation(format, tally.Rule) : null,
        tally.Rule.LegalBasis,
        Texts.RuleCounts(tally.Holds, tally.Failing.Count, tally.CannotBeJudged),
        tally.Failing);

    private sealed class Tally(Rule rule)
    {
        public Rule Rule => rule;

        public int Holds { get; set; }

        public int CannotBeJudged { get; set; }

        public List<FindingView> Failing { get; } = [];
    }
}
