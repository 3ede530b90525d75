namespace DisclosureSite.Model;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The site is not written.</summary>
    Error,

    /// <summary>The site is written; the editor should look.</summary>
    Warning,
}
