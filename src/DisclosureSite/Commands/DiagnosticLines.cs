using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Commands;

/// <summary>Faults as they are printed.</summary>
internal static class DiagnosticLines
{
    /// <summary>Writes each on a line, as compilers do.</summary>
    public static void Write(ImmutableArray<Diagnostic> diagnostics, TextWriter error)
    {
        foreach (var diagnostic in diagnostics)
        {
            error.WriteLine(diagnostic);
        }
    }

    /// <summary>How many there are with the failing findings, which are printed as they are.</summary>
    public static string Summary(BuildResult result, bool isStrict)
    {
        var errors = result.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return CommandTexts.DiagnosticSummary(errors, CheckRemarks.Of(result, isStrict).Count(remark => remark.Severity == "warning"), stopsWriting: false);
    }

    /// <summary>How many there are of a build, and what follows from it.</summary>
    public static string Summary(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return CommandTexts.DiagnosticSummary(errors, diagnostics.Length - errors, stopsWriting: errors > 0);
    }
}
