using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The places of a year's reports at which rules fail, and the pages that list them.</summary>
internal sealed class FailingYear
{
    private readonly Dictionary<RuleTally, int> counts;
    private readonly Dictionary<RuleTally, string> addresses = [];

    public FailingYear(ReportYear year, ImmutableArray<(RuleTally Tally, FailingFinding Failing)> failing)
    {
        Year = year;
        Failing = failing;
        Slices = ChecksPage.SlicesOf(year, failing.Length);
        counts = failing.CountBy(item => item.Tally).ToDictionary();
        foreach (var slice in Slices)
        {
            for (var i = slice.Start; i < slice.End; i++)
            {
                addresses.TryAdd(failing[i].Tally, $"{slice.Path}#{failing[i].Tally.Anchor}");
            }
        }
    }

    public ReportYear Year { get; }

    /// <summary>By rule, then by agency.</summary>
    public ImmutableArray<(RuleTally Tally, FailingFinding Failing)> Failing { get; }

    public IReadOnlyList<PageSlice> Slices { get; }

    /// <summary>How often a rule fails in the year.</summary>
    public int CountOf(RuleTally tally) => counts.GetValueOrDefault(tally);

    /// <summary>Where the first of its failures is listed; the overview where there is none.</summary>
    public string AddressOf(RuleTally tally) => addresses.GetValueOrDefault(tally, Addresses.Checks);
}
