namespace DisclosureSite.Rendering.Views;

/// <summary>A table of values over years.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="RowHeader">The header of its first column.</param>
/// <param name="Columns">The headers of the others.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Notes">The meaning of its marks, such as breaks, in order of their numbers.</param>
internal sealed record SeriesTableView(
    string Caption,
    string RowHeader,
    IReadOnlyList<SeriesColumnView> Columns,
    IReadOnlyList<SeriesRowView> Rows,
    IReadOnlyList<TableNoteView> Notes)
{
    /// <summary>The header of the column of ranks; null: the rows are not ranked.</summary>
    public string? RankHeader { get; init; }

    /// <summary>Whether its columns are years, the oldest first: where they do not fit, the newest are in sight.</summary>
    public bool IsByYear { get; init; }

    /// <summary>Whether readers may put its rows into another order.</summary>
    public bool IsSortable { get; init; }
}
