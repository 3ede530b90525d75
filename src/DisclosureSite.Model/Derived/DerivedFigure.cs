namespace DisclosureSite.Model;

/// <summary>A figure with everything computed from it and beside it. All values are in the format's unit.</summary>
/// <param name="Figure">As it now applies; for a derived cell, the computed value with nothing reported.</param>
/// <param name="Quantity">The value in the format's unit; null: not reported, or not computable.</param>
/// <param name="Computed">For a cell that the form totals: the sum of the parts reported; null: no part is, or it is no total.</param>
/// <param name="Previous">The same figure of the year before; null: not reported, no report, or not comparable.</param>
/// <param name="IsDerived">Whether the cell is not printed but computed.</param>
public readonly record struct DerivedFigure(
    Figure Figure, decimal? Quantity, decimal? Computed, decimal? Previous, bool IsDerived)
{
    /// <summary>This year's value less the one of the year before; null where either is missing.</summary>
    public decimal? Change => Quantity - Previous;

    /// <summary>The change in per cent of the year before, to one decimal; null where the year before is 0 or missing.</summary>
    public decimal? ChangePercent => Percentages.OfChange(Previous, Quantity);

    /// <summary>Whether a computed total stands beside a reported one and differs.</summary>
    public bool ContradictsComputed => Computed is { } computed && Quantity is { } quantity && computed != quantity;
}
