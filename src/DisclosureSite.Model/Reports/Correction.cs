namespace DisclosureSite.Model;

/// <summary>A published figure that was corrected later: one line of <c>corrections.csv</c>.</summary>
/// <param name="Date">When it was corrected.</param>
/// <param name="Cell">Which figure.</param>
/// <param name="Was">What stood there before, as printed.</param>
/// <param name="Now">What stands there now, as printed; <see cref="Figure.Line"/> and column are those of corrections.csv.</param>
/// <param name="Reason">Why; for readers.</param>
/// <param name="By">Who corrected it; null: not given.</param>
/// <param name="Place">Where the correction stands.</param>
public sealed record Correction(
    DateOnly Date, CellKey Cell, string Was, Figure Now, string Reason, string? By, SourcePlace Place);
