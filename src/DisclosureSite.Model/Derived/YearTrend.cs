using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>
/// How the sum over the agencies of a year came about over the years before, of the same agencies throughout: sums of different
/// agencies are no trend.
/// </summary>
/// <param name="Compared">How many agencies of the sum also count in the year before, with nothing that breaks their series.</param>
/// <param name="Change">The change of their sum on the year before.</param>
/// <param name="ChangePercent">The same in per cent; null where the year before is 0.</param>
/// <param name="Followed">How many agencies count in every year of the trend; never many fewer than the sum holds.</param>
/// <param name="Points">Their sums, ascending; empty where too few agencies were there before.</param>
public sealed record YearTrend(
    int Compared, decimal Change, decimal? ChangePercent, int Followed, ImmutableArray<YearSum> Points);
