using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Pages;

/// <summary>A row beside the merged cells of its groups.</summary>
/// <param name="Index">Among the rows of the derived table.</param>
/// <param name="Label">What readers see.</param>
/// <param name="Groups">The groups in which it stands, outermost first.</param>
/// <param name="IsPart">Whether it is part of a row above it that has figures of its own.</param>
internal sealed record MergedRow(int Index, string Label, IReadOnlyList<FormatGroup> Groups, bool IsPart)
{
    /// <summary>The id of the outermost of its groups; null: it stands in none.</summary>
    public string? OutermostId => Groups.Count > 0 ? Groups[0].Id : null;

    /// <summary>Whether it stands in a group at a level.</summary>
    public bool IsIn(FormatGroup group, int level) => Groups.Count > level && Groups[level].Id == group.Id;
}
