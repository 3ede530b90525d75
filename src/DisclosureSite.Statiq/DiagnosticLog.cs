using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace DisclosureSite.Statiq;

/// <summary>Faults in Statiq's log.</summary>
internal static class DiagnosticLog
{
    /// <summary>Writes each with its file, line and column.</summary>
    /// <exception cref="ExecutionException">There are errors: Statiq ends the run before it writes anything.</exception>
    public static void Write(DiagnosticList diagnostics, ILogger log)
    {
        foreach (var diagnostic in diagnostics.Sorted())
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                log.LogError("{Diagnostic}", diagnostic);
            }
            else
            {
                log.LogWarning("{Diagnostic}", diagnostic);
            }
        }

        if (diagnostics.HasErrors)
        {
            throw new ExecutionException("文件有错误；什么也没有写。");
        }
    }
}
