using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Editing;

/// <summary>A cell that differs from the sum of the agencies below.</summary>
/// <param name="Row">The index of its row.</param>
/// <param name="Column">The index of its column.</param>
/// <param name="Own">What the agency's own table says, in the format's unit; null: not reported.</param>
/// <param name="Sum">The sum, in the format's unit; null: none below reports it.</param>
/// <param name="Reports">How many reports the sum is of.</param>
internal sealed record RollupDifference(int Row, int Column, decimal? Own, decimal? Sum, int Reports)
{
    /// <summary>The reports below that do not report the cell though they report others of its table; looked for where the sum fills it.</summary>
    public ImmutableArray<Report> Without { get; init; } = [];
}
