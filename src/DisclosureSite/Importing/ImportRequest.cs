using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Importing;

/// <summary>What an editor asks an import for.</summary>
/// <param name="InputFolder">The archive.</param>
/// <param name="Files">The documents, as named on the command line.</param>
/// <param name="Agency">The slug of the agency whose reports they are; null: each document tells.</param>
/// <param name="Year">The year; null: each document tells.</param>
/// <param name="List">A CSV file that says whose each document is; null: none.</param>
/// <param name="Force">Whether a report that is there may be replaced.</param>
internal sealed record ImportRequest(
    string InputFolder, ImmutableArray<string> Files, string? Agency, ReportYear? Year, string? List, bool Force);
