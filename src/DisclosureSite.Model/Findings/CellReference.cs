namespace DisclosureSite.Model;

/// <summary>A cell that a finding involves, in this report or in another year's.</summary>
/// <param name="Key">Which cell.</param>
/// <param name="Report">The other report, <c>agency/year</c>; null: the finding's own.</param>
public sealed record CellReference(CellKey Key, string? Report = null)
{
    /// <summary><c>table.row.column</c>, in another report <c>agency/year#table.row.column</c>.</summary>
    public override string ToString() => Report is null ? Key.ToString() : $"{Report}#{Key}";
}
