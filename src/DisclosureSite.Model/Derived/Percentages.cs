namespace DisclosureSite.Model;

/// <summary>How changes and shares are rounded, everywhere.</summary>
public static class Percentages
{
    /// <summary>The change in per cent, to one decimal, half away from zero; null from a nought or where either value is missing.</summary>
    public static decimal? OfChange(decimal? previous, decimal? now) =>
        previous is { } from && now is { } to && from != 0
            ? Math.Round((to - from) * 100 / Math.Abs(from), 1, MidpointRounding.AwayFromZero)
            : null;

    /// <summary>The difference of two rates, to four decimals, half away from zero; null where either is missing.</summary>
    public static decimal? OfRates(decimal? previous, decimal? now) =>
        previous is { } from && now is { } to ? Math.Round(to - from, 4, MidpointRounding.AwayFromZero) : null;

    /// <summary>A quotient to four decimals, half away from zero.</summary>
    public static decimal Share(decimal numerator, decimal denominator) =>
        Math.Round(numerator / denominator, 4, MidpointRounding.AwayFromZero);
}
