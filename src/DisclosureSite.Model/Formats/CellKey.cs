namespace DisclosureSite.Model;

/// <summary>A figure's name within a report: <c>table.row.column</c>; also its address on the report's page.</summary>
/// <param name="Table">The table's id.</param>
/// <param name="Row">The row's id, in an additional table its label.</param>
/// <param name="Column">The column's id, in an additional table its label.</param>
public sealed record CellKey(string Table, string Row, string Column)
{
    /// <summary><c>table.row.column</c>.</summary>
    public override string ToString() => string.Concat([Table, ".", Row, ".", Column]);
}
