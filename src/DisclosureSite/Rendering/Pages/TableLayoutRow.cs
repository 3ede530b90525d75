namespace DisclosureSite.Rendering.Pages;

/// <summary>A row of a table as it stands on a page.</summary>
/// <param name="Index">Among the rows of the derived table; −1: a group's title without figures.</param>
/// <param name="Id">The row's id, or the group's.</param>
/// <param name="Label">What readers see.</param>
/// <param name="Depth">How many groups or rows it stands under.</param>
/// <param name="StartsBody">Whether a new group of rows begins with it.</param>
/// <param name="IsGroup">Whether it is a group's title.</param>
internal sealed record TableLayoutRow(int Index, string Id, string Label, int Depth, bool StartsBody, bool IsGroup)
{
    /// <summary>What stands at its left; groups that began above it are not among them.</summary>
    public IReadOnlyList<TableLayoutHeader> Headers { get; init; } = [new TableLayoutHeader(Label, IsGroup ? "rowgroup" : "row")];

    /// <summary>For each of its cells, the ids of all its headers; empty: their scope says it.</summary>
    public IReadOnlyList<string> CellHeaders { get; init; } = [];
}
