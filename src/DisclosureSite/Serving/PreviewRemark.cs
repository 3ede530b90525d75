using DisclosureSite.Model;

namespace DisclosureSite.Serving;

/// <summary>A fault or a failing finding, as the preview shows it above the page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where to look.</param>
/// <param name="Title">The diagnostic's code, or the key under which <c>explanations</c> can vouch for the finding.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Quote">What stands at that place; null: nothing, or it cannot be read.</param>
internal sealed record PreviewRemark(PreviewRemarkKind Kind, SourcePlace Place, string Title, string Message, string? Quote = null)
{
    /// <summary>A fault without what stands at its place.</summary>
    public static PreviewRemark Of(Diagnostic diagnostic) => new(
        diagnostic.Severity == DiagnosticSeverity.Error ? PreviewRemarkKind.Error : PreviewRemarkKind.Warning,
        diagnostic.Place,
        diagnostic.Code,
        diagnostic.Message);
}
