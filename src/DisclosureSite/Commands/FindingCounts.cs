using DisclosureSite.Model;

namespace DisclosureSite.Commands;

/// <summary>How many places at which rules were judged came out how.</summary>
/// <param name="Holds">The figures agree.</param>
/// <param name="Fails">They do not, explained or not.</param>
/// <param name="Explained">Of those that fail, the ones that the editor explains.</param>
/// <param name="CannotBeJudged">Too much is not reported.</param>
internal readonly record struct FindingCounts(int Holds, int Fails, int Explained, int CannotBeJudged)
{
    /// <summary>All places.</summary>
    public int All => Holds + Fails + CannotBeJudged;

    public static FindingCounts Of(BuildResult result)
    {
        var (holds, fails, explained, cannotBeJudged) = (0, 0, 0, 0);
        foreach (var report in result.Archive.Reports)
        {
            foreach (var finding in result.Findings.Of(report))
            {
                switch (finding.Outcome)
                {
                    case FindingOutcome.Holds:
                        holds++;
                        break;
                    case FindingOutcome.Fails:
                        fails++;
                        explained += finding.Explanation is null ? 0 : 1;
                        break;
                    default:
                        cannotBeJudged++;
                        break;
                }
            }
        }

        return new FindingCounts(holds, fails, explained, cannotBeJudged);
    }
}
