using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Serving;

/// <summary>What the preview shows after a build.</summary>
/// <param name="Version">Counts the builds; a page that shows an earlier one reloads itself.</param>
/// <param name="Diagnostics">The faults of the last build.</param>
/// <param name="Remarks">What pages show of it: the faults, and the findings that fail.</param>
/// <param name="IsUpToDate">Whether the site shown is the last build's; false: an earlier one's, or none yet.</param>
/// <param name="Failure">What went wrong beside faults of the archive, such as a file that vanished while it was read; null: nothing.</param>
internal sealed record PreviewState(
    int Version,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<PreviewRemark> Remarks,
    bool IsUpToDate,
    Exception? Failure = null);
