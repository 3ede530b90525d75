using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite;

/// <summary>What came of a build or a check.</summary>
/// <param name="Diagnostics">All faults found, sorted.</param>
/// <param name="Archive">What could be read.</param>
/// <param name="Findings">The rules judged on it.</param>
/// <param name="Written">The site; null: nothing was written, for there are errors, or only a check was asked for.</param>
public sealed record BuildResult(
    ImmutableArray<Diagnostic> Diagnostics,
    Archive Archive,
    ArchiveFindings Findings,
    WrittenSite? Written = null)
{
    /// <summary>Whether a fault stops the build.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether a rule of severity error fails, or something personal would go out, and nobody explains it.</summary>
    public bool HasUnexplainedErrors =>
        Diagnostics.Any(DiagnosticCodes.FailsStrict)
        || Archive.Reports.Any(report => Findings.Of(report).Any(finding => finding.IsUnexplainedError));
}
