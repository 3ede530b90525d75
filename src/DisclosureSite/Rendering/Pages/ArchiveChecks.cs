using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Pages;

/// <summary>What came of all rules in all reports, by format and rule.</summary>
internal sealed class ArchiveChecks
{
    private readonly Dictionary<string, OrderedDictionary<string, RuleTally>> byFormat;

    public ArchiveChecks(SiteContext site)
    {
        byFormat = site.FormatsInUse.ToDictionary(
            format => format.Id,
            format => new OrderedDictionary<string, RuleTally>(
                format.Rules.Select(rule => KeyValuePair.Create(rule.Id, new RuleTally(format, rule))), StringComparer.Ordinal),
            StringComparer.Ordinal);
        foreach (var report in site.Archive.Reports)
        {
            if (!report.HasFigures)
            {
                continue;
            }

            Reports++;
            foreach (var finding in site.Findings.Of(report))
            {
                // Sums of additional tables are rules of their report alone; they come after the format's.
                var rules = byFormat[report.Format.Id];
                if (!rules.TryGetValue(finding.Rule.Id, out var tally))
                {
                    rules.Add(finding.Rule.Id, tally = new RuleTally(report.Format, finding.Rule));
                }

                switch (finding.Outcome)
                {
                    case FindingOutcome.Holds:
                        Holds++;
                        tally.Holds++;
                        break;
                    case FindingOutcome.Fails:
                        tally.Failing.Add(new FailingFinding(report, finding, ++Fails));
                        break;
                    default:
                        CannotBeJudged++;
                        tally.CannotBeJudged++;
                        break;
                }
            }
        }
    }

    /// <summary>How many reports were checked.</summary>
    public int Reports { get; private set; }

    public int Holds { get; private set; }

    public int Fails { get; private set; }

    public int CannotBeJudged { get; private set; }

    /// <summary>The rules of a format, in its order.</summary>
    public IEnumerable<RuleTally> Of(Format format) => byFormat[format.Id].Values;
}
