using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Commands;

/// <summary>All that a check has to say about places in files.</summary>
internal static class CheckRemarks
{
    /// <summary>
    /// The faults, then the failing findings, each in order of place; what decides the exit code comes first, for hosting services
    /// show only so many.
    /// </summary>
    public static IEnumerable<CheckRemark> Of(BuildResult result, bool isStrict) =>
        result.Diagnostics
            .Select(diagnostic => new CheckRemark(
                diagnostic.Code,
                diagnostic.Code,
                diagnostic.Severity == DiagnosticSeverity.Error || (isStrict && DiagnosticCodes.FailsStrict(diagnostic)) ? "error" : "warning",
                diagnostic.Place,
                diagnostic.Message,
                Rule: null,
                Explanation: null))
            .Concat(FailingFindings.Of(result).Select(each => new CheckRemark(
                each.Finding.Rule.Id,
                each.Finding.ExplanationKey,
                FindingLines.Severity(each.Finding, isStrict),
                each.Finding.Place,
                FindingLines.Message(each.Report, each.Finding),
                each.Finding.Rule,
                each.Finding.Explanation)))
            .OrderBy(remark => remark.Severity switch { "error" => 0, "warning" => 1, _ => 2 });
}
