namespace DisclosureSite.Exporting;

/// <summary>A line or paragraph of a printed report.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What is printed; empty: room for writing.</param>
internal sealed record PrintedLine(PrintedLineKind Kind, string Text) : PrintedBlock;
