namespace DisclosureSite.Model;

/// <summary>A rate of one report.</summary>
/// <param name="Indicator">Which rate.</param>
/// <param name="Value">To four decimals; null: the denominator is 0, or something needed is not reported.</param>
/// <param name="Numerator">What is divided; null: not reported.</param>
/// <param name="Denominator">By what; null: not reported.</param>
/// <param name="IsComputed">Whether a computed total was used because the reported one contradicts its parts or is blank.</param>
public sealed record Rate(Indicator Indicator, decimal? Value, decimal? Numerator, decimal? Denominator, bool IsComputed)
{
    /// <summary>Under this denominator a rate says little, and is marked.</summary>
    public const int SmallDenominator = 30;

    /// <summary>Whether a computed subtotal was used of which a part is not reported: the rate may be another.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether the denominator is so small that the rate says little.</summary>
    public bool IsSmall => Value is not null && Denominator < SmallDenominator;
}
