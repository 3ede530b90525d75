namespace DisclosureSite.Model;

/// <summary>A figure with everything computed from it and beside it. All values are in the format's unit.</summary>
/// <param name="Figure">As it now applies; for a derived cell, the computed value with nothing reported.</param>
/// <param name="Quantity">The value in the format's unit; null: not reported, or not computable.</param>
/// <param name="Computed">For a cell that the form totals: the sum of the parts reported; null: no part is, or it is no total.</param>
/// <param name="Previous">The same figure of the year before; null: not reported, no report, or not comparable.</param>
/// <param name="IsDerived">Whether the cell is not printed but computed.</param>
/// <param name="IsPartial">Whether a part of the sum computed is not reported: the whole may be more.</param>
public readonly record struct DerivedFigure(
    Figure Figure, decimal? Quantity, decimal? Computed, decimal? Previous, bool IsDerived, bool IsPartial)
{
    /// <summary>This year's value less the one of the year before; null where either is missing, or the sum of a part of its parts.</summary>
    public decimal? Change => IsDerived && IsPartial ? null : Quantity - Previous;

    /// <summary>The change in per cent of the year before, to one decimal; null where there is none, or the year before is 0.</summary>
    public decimal? ChangePercent => Change is null ? null : Percentages.OfChange(Previous, Quantity);

    /// <summary>Whether a computed total stands beside a reported one and differs.</summary>
    public bool ContradictsComputed => Computed is { } computed && Quantity is { } quantity && computed != quantity;
}
