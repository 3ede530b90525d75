using DisclosureSite.Model;

namespace DisclosureSite.Commands;

/// <summary>The findings that people must see.</summary>
internal static class FailingFindings
{
    /// <summary>Those that fail, explained or not, by place, rule and line of the table.</summary>
    public static IEnumerable<(Report Report, Finding Finding)> Of(BuildResult result) =>
        result.Archive.Reports
            .SelectMany(report => result.Findings.Of(report).Select(finding => (Report: report, Finding: finding)))
            .Where(each => each.Finding.Outcome == FindingOutcome.Fails)
            .OrderBy(each => each.Finding.Place)
            .ThenBy(each => each.Finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(each => each.Finding.At, StringComparer.Ordinal);
}
