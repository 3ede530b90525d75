using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A table with its computed rows and columns: the printed ones first, then the derived ones, on both axes.</summary>
public sealed class DerivedTable
{
    private readonly DerivedFigure[] figures;

    /// <summary>A table of these figures, row by row, derived rows and columns last.</summary>
    public DerivedTable(ReportTable table, DerivedFigure[] figures)
    {
        Table = table;
        RowIds = table.Format.RowIds;
        ColumnIds = table.Format.ColumnIds;
        if (figures.Length != RowIds.Length * ColumnIds.Length)
        {
            throw new ArgumentException("A derived table needs a figure for each printed and derived cell.", nameof(figures));
        }

        this.figures = figures;
    }

    /// <summary>The table as read.</summary>
    public ReportTable Table { get; }

    /// <summary>The ids of all rows: printed, then derived.</summary>
    public ImmutableArray<string> RowIds { get; }

    /// <summary>The ids of all columns: printed, then derived.</summary>
    public ImmutableArray<string> ColumnIds { get; }

    /// <summary>A figure by the indexes of <see cref="RowIds"/> and <see cref="ColumnIds"/>.</summary>
    public ref readonly DerivedFigure this[int row, int column] => ref figures[(row * ColumnIds.Length) + column];
}
