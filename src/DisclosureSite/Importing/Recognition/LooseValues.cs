using System.Collections.Immutable;
using DisclosureSite.Importing.Documents;

namespace DisclosureSite.Importing.Recognition;

/// <summary>The cells behind a label, of which some are the figures of its row: blank ones may be figures or what stands between rows.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Count">How many figures the row has.</param>
/// <param name="IsInRow">Whether the text tells where the row ends.</param>
/// <param name="IsWholeTable">Whether the row is a table of its own below its header.</param>
internal sealed record LooseValues(ImmutableArray<LooseCell> Cells, int Count, bool IsInRow, bool IsWholeTable)
{
    /// <summary>Those with something in them.</summary>
    public ImmutableArray<LooseCell> Written { get; } = [.. Cells.Where(cell => cell.Text.Length > 0)];

    /// <summary>How many blank cells stand before the first written one.</summary>
    public int Head { get; } = Cells.TakeWhile(cell => cell.Text.Length == 0 && !cell.IsPageLine).Count();

    /// <summary>Whether every figure is there, each as far from the next as the others, and no page ends between them.</summary>
    public bool IsFull => Written.Length == Count && Gaps.All(gap => gap == Gaps[0]) && !HasPageLine;

    /// <summary>How many cells stand beside the figures.</summary>
    public int Extra => Cells.Length - Count;

    private bool HasPageLine => Cells.Any(cell => cell.IsPageLine);

    // How many blank cells stand between one written cell and the next.
    private ImmutableArray<int> Gaps { get; } = GapsOf(Cells);

    /// <summary>The figures in order; null: nothing tells which they are.</summary>
    public ImmutableArray<LooseCell>? Choose(LooseSpacing spacing)
    {
        if (IsInRow)
        {
            return ByBlanks();
        }

        // A row of which one figure is blank, and that has a page's number among the others, looks like a whole one but for its blank line.
        if (Written.Length == Count)
        {
            return HasPageLine || IsEvenlySpaced(spacing) || !Written.Any(cell => PageLines.IsPageNumber(cell.Text)) ? Written : null;
        }

        // Where other rows have blank lines beside their figures, this one has them too: they are no blank figures.
        return HasPageLine || Extra < spacing.FewestBeside || Extra > 1 || (IsWholeTable && (Head > 0 || Extra > 0 || Cells is [.., { Text.Length: 0 }]))
            ? null
            : ByBlanks();
    }

    private bool IsEvenlySpaced(LooseSpacing spacing)
    {
        var inner = Gaps.IsEmpty ? 0 : Gaps[0];
        return Gaps.All(gap => gap == inner) && Head <= (IsWholeTable ? 1 + (2 * inner) : spacing.MostBefore);
    }

    // Blank cells at one end stand beside the figures; where there are some at both ends, nothing tells which of them are figures.
    private ImmutableArray<LooseCell>? ByBlanks()
    {
        var tail = Cells.Reverse().TakeWhile(cell => cell.Text.Length == 0).Count();
        return Extra == 0 ? Cells
            : Extra > 0 && Head == 0 && tail >= Extra ? Cells[..Count]
            : Extra > 0 && Head == Extra && tail == 0 ? Cells[^Count..]
            : null;
    }

    private static ImmutableArray<int> GapsOf(ImmutableArray<LooseCell> cells)
    {
        List<int> written = [.. Enumerable.Range(0, cells.Length).Where(index => cells[index].Text.Length > 0)];
        return [.. written.Skip(1).Zip(written, (index, before) => index - before - 1)];
    }
}
