using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Deriving;

/// <summary>Where the meaning of indicators changes from one format to another.</summary>
internal sealed class FormatBreaks(ImmutableArray<Format> formats)
{
    /// <summary>
    /// Why an indicator's values under two formats cannot be compared; null: they can. Formats that came between count too,
    /// though no report may follow them.
    /// </summary>
    public string? Between(Format one, Format other, string indicatorId)
    {
        var first = Math.Min(formats.IndexOf(one), formats.IndexOf(other));
        var last = Math.Max(formats.IndexOf(one), formats.IndexOf(other));
        for (var i = last; i > first; i--)
        {
            foreach (var indicator in formats[i].Indicators)
            {
                if (indicator.BreakReason is { } reason && string.Equals(indicator.Id, indicatorId, StringComparison.Ordinal))
                {
                    return reason;
                }
            }
        }

        return null;
    }
}
