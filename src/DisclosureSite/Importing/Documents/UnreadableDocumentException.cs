using DisclosureSite.Diagnostics;

namespace DisclosureSite.Importing.Documents;

/// <summary>A document, met in the middle of it, as one that cannot be read. <see cref="DocumentReader"/> turns it into a diagnostic.</summary>
/// <param name="kind">What is wrong.</param>
/// <param name="facts">The facts of its message.</param>
internal sealed class UnreadableDocumentException(DiagnosticKind kind, params object[] facts) : Exception
{
    public DiagnosticKind Kind { get; } = kind;

    public object[] Facts { get; } = facts;
}
