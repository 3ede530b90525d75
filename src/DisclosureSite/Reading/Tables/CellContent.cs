namespace DisclosureSite.Reading.Tables;

/// <summary>What a cell's text means.</summary>
/// <param name="Fault">Why it means nothing.</param>
/// <param name="Value">The number; null: not reported (or a fault).</param>
/// <param name="Unit">The unit printed behind the number, known or not; null: none.</param>
internal readonly record struct CellContent(CellFault Fault, decimal? Value, string? Unit)
{
    /// <summary>Nothing, or a sign for nothing.</summary>
    public static CellContent NotReported { get; } = new(CellFault.None, null, null);

    /// <summary>No figure.</summary>
    public static CellContent Faulty(CellFault fault) => new(fault, null, null);
}
