namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>A table on one page: the places of its lines, and its cells between them.</summary>
/// <param name="Page">Which page.</param>
/// <param name="X">Where its columns begin, and where the last ends, ascending.</param>
/// <param name="Y">Where its rows begin, and where the last ends, ascending.</param>
/// <param name="Cells">Its cells, ordered by row and column; they fill it without overlap.</param>
internal sealed record PdfGrid(int Page, IReadOnlyList<double> X, IReadOnlyList<double> Y, IReadOnlyList<PdfGridCell> Cells)
{
    /// <summary>The page that it ends on.</summary>
    public int LastPage { get; init; } = Page;

    /// <summary>Whether it has no lines, so that its columns are told by the places of its words.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Of a table without lines, how many columns its labels take.</summary>
    public int LabelColumns { get; init; }

    /// <summary>
    /// Of a table without lines that goes on from the page before: the words with which the last label there ends; empty: it ended there.
    /// Null: it does not go on.
    /// </summary>
    public string? RestOfLabel { get; init; }

    /// <summary>Whether no line closes it at the top.</summary>
    public bool IsOpenAbove { get; init; }

    /// <summary>Whether no line closes it at the bottom.</summary>
    public bool IsOpenBelow { get; init; }

    /// <summary>The area that it takes.</summary>
    public PdfBox Box => new(X[0], Y[0], X[^1], Y[^1]);
}
