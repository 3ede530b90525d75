using System.Collections.Immutable;

namespace DisclosureSite.Exporting;

/// <summary>A report, or a blank form, as it stands on paper.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Published">When; null: not yet known.</param>
/// <param name="Blocks">What stands under the title, the signature last.</param>
internal sealed record PrintedReport(string Title, string Publisher, DateOnly? Published, ImmutableArray<PrintedBlock> Blocks);
