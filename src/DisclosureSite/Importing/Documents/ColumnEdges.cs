namespace DisclosureSite.Importing.Documents;

/// <summary>
/// The edges of columns as a reader sees them. Whoever drags one cell's edge in a word processor leaves two edges a hair apart, and a
/// column between them that no cell fills; figures must not come to stand beside their headers for that.
/// </summary>
internal static class ColumnEdges
{
    /// <summary>For each edge of the grid, that before the first column included, the column that a reader sees begin there.</summary>
    /// <param name="count">How many columns the grid has.</param>
    /// <param name="widths">The widths of its columns; those that are missing count as wide.</param>
    /// <param name="hair">The widest column that is none.</param>
    /// <param name="cells">Of every cell the first column and the one behind its last.</param>
    public static int[] Of(int count, IReadOnlyList<int> widths, int hair, IReadOnlyCollection<(int Start, int End)> cells)
    {
        var edges = new int[count + 1];
        for (var i = 0; i <= count; i++)
        {
            edges[i] = i;
        }

        for (var column = 0; column < count && column < widths.Count; column++)
        {
            if (widths[column] > hair)
            {
                continue;
            }

            // The edge behind the column moves to the one before it, if no cell vanishes by that.
            var (moved, to) = (edges[column + 1], edges[column]);
            if (cells.All(cell => Edge(cell.Start) != Edge(cell.End)))
            {
                for (var i = 0; i <= count; i++)
                {
                    edges[i] = Edge(i);
                }
            }

            int Edge(int at) => edges[at] == moved ? to : edges[at];
        }

        // Edges as numbers of the columns that are left.
        var left = edges.Distinct().Order().ToList();
        return [.. edges.Select(edge => left.BinarySearch(edge))];
    }
}
