using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>The indicators of all formats that reports with figures use, each once, and where each format holds them.</summary>
internal sealed class IndicatorCatalogue
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<Format, ImmutableArray<int>> byFormat = [];

    public IndicatorCatalogue(Archive archive)
    {
        Breaks = new FormatBreaks(archive.Formats);
        var used = archive.Reports.Where(report => report.HasFigures).Select(report => report.Format).ToHashSet();
        var indicators = ImmutableArray.CreateBuilder<Indicator>();
        foreach (var format in archive.Formats.Reverse().Where(used.Contains))
        {
            foreach (var indicator in format.Indicators)
            {
                if (indexes.TryAdd(indicator.Id, indicators.Count))
                {
                    indicators.Add(indicator);
                }
            }

            byFormat.Add(format, [.. format.Indicators.Select(indicator => indexes[indicator.Id])]);
        }

        Indicators = indicators.ToImmutable();
    }

    /// <summary>As the newest format that has each describes it, in that format's order.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>Where their meaning changes.</summary>
    public FormatBreaks Breaks { get; }

    /// <summary>For each indicator of a used format, its index among <see cref="Indicators"/>.</summary>
    public ImmutableArray<int> IndexesOf(Format format) => byFormat[format];

    /// <summary>The place of an indicator among those of a format; −1: the format does not have it.</summary>
    public int PlaceIn(Format format, string indicatorId) =>
        indexes.TryGetValue(indicatorId, out var index) ? byFormat[format].IndexOf(index) : -1;

    /// <summary>An indicator by its id; null: no used format has it.</summary>
    public Indicator? Find(string indicatorId) => indexes.TryGetValue(indicatorId, out var index) ? Indicators[index] : null;
}
