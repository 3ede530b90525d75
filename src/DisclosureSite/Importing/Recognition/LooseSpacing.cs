namespace DisclosureSite.Importing.Recognition;

/// <summary>How a text without columns sets blank lines around the figures of its rows, as its whole rows tell.</summary>
/// <param name="FewestBeside">How many blank lines stand beside the figures of every whole row, at least.</param>
/// <param name="MostBefore">How many blank lines stand between a label and its first figure, at most, as far as that is certain.</param>
internal readonly record struct LooseSpacing(int FewestBeside, int MostBefore)
{
    /// <summary>The spacing that rows tell; those of several figures tell more than those of one.</summary>
    public static LooseSpacing Of(IReadOnlyCollection<LooseValues> rows)
    {
        var whole = rows.Where(row => row is { IsInRow: false, IsWholeTable: false, IsFull: true }).ToList();
        var known = whole.Exists(row => row.Count > 1) ? whole.FindAll(row => row.Count > 1) : whole;
        return known.Count == 0
            ? default
            : new LooseSpacing(known.Min(row => row.Cells.Length - row.Count - InnerBlanks(row)), known.Min(row => row.Head));
    }

    private static int InnerBlanks(LooseValues row) =>
        row.Cells.Reverse().SkipWhile(cell => cell.Text.Length == 0).Count(cell => cell.Text.Length == 0) - row.Head;
}
