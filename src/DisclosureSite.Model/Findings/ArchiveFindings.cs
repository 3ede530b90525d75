using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>All rules judged at all places of all reports.</summary>
/// <param name="findings">The findings of each report.</param>
/// <param name="stated">What summaries state, of the reports that have one.</param>
public sealed class ArchiveFindings(
    IReadOnlyDictionary<Report, ImmutableArray<Finding>> findings, IReadOnlyDictionary<Report, ImmutableArray<Finding>>? stated = null)
{
    /// <summary>The findings of a report, in the order of its format's rules, then of the rule's places.</summary>
    public ImmutableArray<Finding> Of(Report report) => findings.TryGetValue(report, out var found) ? found : [];

    /// <summary>
    /// The numbers of a summary that are those of its tables. They are no findings: the words are the archive's, and nothing in
    /// them is held against the report; but readers can be led from them to the figures.
    /// </summary>
    public ImmutableArray<Finding> StatedIn(Report report) => stated is not null && stated.TryGetValue(report, out var found) ? found : [];
}
