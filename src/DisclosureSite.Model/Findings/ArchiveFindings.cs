using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>All rules judged at all places of all reports.</summary>
public sealed class ArchiveFindings(IReadOnlyDictionary<Report, ImmutableArray<Finding>> findings)
{
    /// <summary>The findings of a report, in the order of its format's rules, then of the rule's places.</summary>
    public ImmutableArray<Finding> Of(Report report) => findings.TryGetValue(report, out var found) ? found : [];
}
