using System.Collections.Immutable;
using DisclosureSite.Reading.Tables;

namespace DisclosureSite.Importing.Recognition;

/// <summary>A label of a header whose cells stand in no columns, with those that stand below it.</summary>
/// <param name="IsRow">Whether it names a row of the table rather than a column.</param>
/// <param name="Match">What it names.</param>
/// <param name="Parent">The id of the group below which the form has it; null: none.</param>
internal sealed record HeaderNode(bool IsRow, LabelMatch Match, string? Parent)
{
    private readonly List<HeaderNode> below = [];

    /// <summary>Whether it is a title over others.</summary>
    public bool IsGroup => Match.Kind == LabelMatchKind.Group;

    /// <summary>Puts a label where it belongs among those before it; false: it is there already.</summary>
    public static bool TryAdd(List<HeaderNode> top, HeaderNode node)
    {
        // Columns go below rows that lack them, from the left; a column of no row's is one of the table's.
        if (!node.IsRow && AllRows(top).ToList() is { Count: > 0 } rows)
        {
            var row = rows.Find(row => !row.below.Exists(other => other.Match.Index == node.Match.Index));
            if (row is null)
            {
                return false;
            }

            row.below.Add(node);
            return true;
        }

        var parent = node.Parent is null ? null : top.Find(other => other.IsGroup && other.IsRow == node.IsRow && other.Match.Next.Parent == node.Parent);
        var siblings = parent?.below ?? top;
        if (siblings.Exists(other => other.IsRow == node.IsRow && other.Match.Kind == node.Match.Kind && other.Match.Index == node.Match.Index
                && other.Match.Next == node.Match.Next))
        {
            return false;
        }

        siblings.Add(node);
        return true;
    }

    /// <summary>
    /// The columns from the left, with the row in which each stands, where the header tells it, else −1, and the unit in its label; null: none.
    /// </summary>
    public static ImmutableArray<(int Row, int Column, string? Unit)> Leaves(List<HeaderNode> top)
    {
        var leaves = ImmutableArray.CreateBuilder<(int, int, string?)>();
        Add(top, -1);
        return leaves.DrainToImmutable();

        void Add(List<HeaderNode> nodes, int row)
        {
            foreach (var node in nodes)
            {
                if (node.IsRow)
                {
                    Add(node.below, node.IsGroup ? row : node.Match.Index);
                }
                else if (node.IsGroup)
                {
                    Add(node.below, row);
                }
                else
                {
                    leaves.Add((row, node.Match.Index, node.Match.Unit));
                }
            }
        }
    }

    private static IEnumerable<HeaderNode> AllRows(List<HeaderNode> nodes) =>
        nodes.Where(node => node.IsRow).SelectMany(node => node.IsGroup ? AllRows(node.below) : [node]);
}
