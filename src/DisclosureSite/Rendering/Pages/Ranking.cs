using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Pages;

/// <summary>
/// The agencies of an indicator in the order of a year's values, largest first; equal values share a rank, and the next rank counts
/// them all (1, 2, 2, 4). What is not reported has no rank and comes last: it is not nought.
/// </summary>
internal sealed class Ranking
{
    private readonly Dictionary<string, int> ranks = new(StringComparer.Ordinal);

    public Ranking(IReadOnlyList<Series> series, ReportYear year)
    {
        Year = year;
        Series =
        [
            .. series.OrderByDescending(one => one.At(year)?.Value is not null)
                .ThenByDescending(one => one.At(year)?.Value)
                .ThenBy(one => one.Agency.Slug, StringComparer.Ordinal),
        ];
        for (var i = 0; i < Series.Length && Series[i].At(year)?.Value is { } value; i++)
        {
            var isEqual = i > 0 && Series[i - 1].At(year)?.Value == value;
            ranks.Add(Series[i].Agency.Slug, isEqual ? ranks[Series[i - 1].Agency.Slug] : i + 1);
        }
    }

    /// <summary>The year that ranks.</summary>
    public ReportYear Year { get; }

    /// <summary>The agencies in order.</summary>
    public ImmutableArray<Series> Series { get; }

    /// <summary>How many have a rank.</summary>
    public int Count => ranks.Count;

    /// <summary>An agency's rank; null: its value is not reported.</summary>
    public int? RankOf(Agency agency) => ranks.TryGetValue(agency.Slug, out var rank) ? rank : null;
}
